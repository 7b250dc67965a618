package dev.descent.loss.graph;

import dev.descent.loss.SourceFile;
import dev.descent.source.FileFacts;
import dev.descent.source.FunctionFacts;
import dev.descent.source.TypeFacts;
import java.util.List;
import java.util.function.Function;

/** Compares what two states of a file declare. */
final class Declarations {
    private Declarations() {}

    /** Whether only the bodies of functions differ, as far as those who name its functions and types can tell. */
    static boolean areSame(SourceFile one, SourceFile other) {
        FileFacts facts = one.facts();
        FileFacts others = other.facts();
        return one.path().equals(other.path())
                && one.isTest() == other.isTest()
                && facts.language() == others.language()
                && facts.namespace().equals(others.namespace())
                && facts.imports().equals(others.imports())
                && facts.implementations().equals(others.implementations())
                && areAlike(facts.functions(), others.functions(), Declarations::signature)
                && areAlike(facts.types(), others.types(), Declarations::signature);
    }

    private static Object signature(FunctionFacts function) {
        return List.of(function.name(), function.owner(), function.parent(), function.visibility(), function.traits());
    }

    private static Object signature(TypeFacts type) {
        return List.of(type.name(), type.parent(), type.visibility(), type.isAbstraction(), type.isTest());
    }

    /** Whether two lists are the same in one aspect. */
    static <T> boolean areAlike(List<T> ones, List<T> others, Function<T, Object> aspect) {
        return ones.stream()
                .map(aspect)
                .toList()
                .equals(others.stream().map(aspect).toList());
    }
}

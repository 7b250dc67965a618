package dev.descent.loss.graph;

import dev.descent.loss.SourceFile;
import dev.descent.source.FileFacts;
import dev.descent.source.FunctionFacts;
import dev.descent.source.Import;
import dev.descent.source.Language;
import dev.descent.source.TypeFacts;
import java.util.List;

/**
 * Finds the files that a file refers to, by the rules of one family of languages. It is made from files sorted by path, known
 * by numbers that mean nothing else; of files other than the one that it links, it reads only what {@link #isSameTarget}
 * compares.
 */
sealed interface Resolver
        permits CResolver,
                CSharpResolver,
                EcmaScriptResolver,
                GoResolver,
                JvmResolver,
                PhpResolver,
                PythonResolver,
                RubyResolver,
                RustResolver,
                SwiftResolver {
    /** Adds what {@code file} refers to. */
    void link(SourceFile file, Links links);

    /** Whether two states of a file are the same to all who refer to it. */
    static boolean isSameTarget(SourceFile one, SourceFile other) {
        return one.equals(other)
                || (one.path().equals(other.path())
                        && switch (other.facts().language().family()) {
                            case C, ECMASCRIPT, PYTHON, RUST -> true;
                            case C_SHARP, GO, JVM, PHP, RUBY, SWIFT -> declareTheSame(one.facts(), other.facts());
                        });
    }

    private static boolean declareTheSame(FileFacts facts, FileFacts others) {
        return facts.language() == others.language()
                && facts.namespace().equals(others.namespace())
                && Declarations.areAlike(facts.types(), others.types(), TypeFacts::name)
                && Declarations.areAlike(facts.types(), others.types(), TypeFacts::parent)
                && Declarations.areAlike(facts.types(), others.types(), TypeFacts::isTest)
                && Declarations.areAlike(globalUsings(facts), globalUsings(others), Import::target)
                && Declarations.areAlike(unowned(facts), unowned(others), FunctionFacts::name)
                && Declarations.areAlike(unowned(facts), unowned(others), FunctionFacts::isEnclosed);
    }

    private static List<Import> globalUsings(FileFacts facts) {
        return facts.language() == Language.C_SHARP ? CSharpResolver.globalUsings(facts) : List.of();
    }

    /** The functions that belong to no type. */
    private static List<FunctionFacts> unowned(FileFacts facts) {
        return facts.functions().stream()
                .filter(function -> function.owner().isEmpty())
                .toList();
    }
}

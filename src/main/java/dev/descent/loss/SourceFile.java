package dev.descent.loss;

import dev.descent.source.FileFacts;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Span;
import java.util.BitSet;

/**
 * A file of a program.
 *
 * @param path relative to the tree's root, segments joined by {@code /}
 * @param isTest whether it holds test code; tests refer to production code, but carry no loss
 * @param facts what its text says
 */
public record SourceFile(String path, boolean isTest, FileFacts facts) {
    /** Whether a unit of this file is test code, which carries no loss. */
    public boolean isTest(UnitKind kind, int index) {
        return isTest
                || switch (kind) {
                    case FUNCTION -> facts.functions().get(index).has(Trait.TEST);
                    case TYPE -> facts.types().get(index).isTest();
                    case FILE -> false;
                };
    }

    /** The weight of its production code, in tokens: 0 for a test, else all that is no test code inside it. */
    public long productionTokens() {
        if (isTest) {
            return 0;
        }
        BitSet tests = new BitSet();
        facts.functions().stream()
                .filter(function -> function.has(Trait.TEST))
                .forEach(function -> mark(tests, function.span()));
        facts.types().stream().filter(type -> type.isTest()).forEach(type -> mark(tests, type.span()));
        long weight = facts.tokens().weight();
        for (int from = tests.nextSetBit(0); from >= 0; ) {
            int to = tests.nextClearBit(from);
            weight -= facts.tokens().weight(from, to);
            from = tests.nextSetBit(to);
        }
        return weight;
    }

    private static void mark(BitSet tokens, Span span) {
        tokens.set(span.startToken(), span.endToken());
    }
}

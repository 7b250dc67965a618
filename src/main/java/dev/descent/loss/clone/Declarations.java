package dev.descent.loss.clone;

import dev.descent.source.FileFacts;
import dev.descent.source.Span;
import dev.descent.source.Tokens;
import java.util.BitSet;

/**
 * The tokens that only declare: fields, headers of functions, and functions that do next to nothing. They stay where they are
 * when what they have in common with others is extracted.
 */
final class Declarations {
    /** What so few tokens do is no more than calling something shared. */
    private static final int ONE_LINER = 15;

    private final Tokens tokens;
    private final BitSet found = new BitSet();

    private Declarations(FileFacts facts) {
        this.tokens = facts.tokens();
    }

    static BitSet of(FileFacts facts) {
        Declarations declarations = new Declarations(facts);
        facts.types().forEach(type -> declarations.addMembers(type.span()));
        facts.functions().stream().skip(1).forEach(function -> declarations.clear(function.span()));
        facts.functions().stream().skip(1).forEach(function -> declarations.addHeader(function.span()));
        return declarations.found;
    }

    /** What stands in a type and in none of the blocks of its members. */
    private void addMembers(Span type) {
        int depth = 0;
        for (int i = type.startToken(); i < type.endToken(); i++) {
            int bracket = Brackets.of(tokens.kind(i));
            depth += bracket == Brackets.BLOCK ? 1 : 0;
            if (depth < 2) {
                found.set(i);
            }
            depth -= bracket == -Brackets.BLOCK ? 1 : 0;
        }
    }

    private void clear(Span function) {
        found.clear(function.startToken(), function.endToken());
    }

    private void addHeader(Span function) {
        int end = function.startToken() + 1;
        while (end < function.endToken() && tokens.border(end) == 0) {
            end++;
        }
        boolean isOneLiner = function.endToken() - end <= ONE_LINER;
        found.set(function.startToken(), isOneLiner ? function.endToken() : end);
    }
}

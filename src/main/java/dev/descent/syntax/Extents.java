package dev.descent.syntax;

import dev.descent.source.Span;

/** Where declarations begin and end, with what belongs to them. */
final class Extents {
    private final Code code;
    private final TokenStream tokens;

    Extents(Code code, TokenStream tokens) {
        this.code = code;
        this.tokens = tokens;
    }

    /** The extent of a declaration: its envelopes and the annotations before it included. */
    Span of(int declaration) {
        int outer = declaration;
        while (code.is(code.parent(outer), Role.ENVELOPE)) {
            outer = code.parent(outer);
        }
        int first = outer;
        int before = code.tree().previousSibling(outer);
        while (code.is(before, Role.ANNOTATION) || code.is(before, Role.COMMENT)) {
            first = code.is(before, Role.ANNOTATION) ? before : first;
            before = code.tree().previousSibling(before);
        }
        return tokens.span(first, outer);
    }
}

package dev.descent.recipes;

import dev.descent.source.SyntaxNode;

/**
 * Replaces a range of bytes.
 *
 * @param start offset of the first byte that goes
 * @param end offset after the last byte that goes; {@code start} when text is only inserted
 * @param text what takes its place
 */
record Edit(int start, int end, String text) {
    static Edit insert(int offset, String text) {
        return new Edit(offset, offset, text);
    }

    static Edit delete(int start, int end) {
        return new Edit(start, end, "");
    }

    static Edit replace(SyntaxNode node, String text) {
        return new Edit(node.start(), node.end(), text);
    }
}

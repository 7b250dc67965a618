package dev.descent.syntax;

import dev.descent.source.Tokens;
import java.util.Arrays;

/** Finds where statements, members and branches begin and end: where code can be cut and still be read. */
final class Borders {
    private final Code code;
    private final SyntaxTree tree;
    /** The number of the field that holds what a function or statement does. */
    private final int body;
    /** The nodes after those pieces and sequences that are open, the innermost last. */
    private int[] ends = new int[64];

    private int depth;
    /** Whether a piece or sequence has ended since the last border. */
    private boolean ended;
    /** Where annotations end that belong to what follows. */
    private int annotated = SyntaxTree.NONE;

    Borders(Code code) {
        this.code = code;
        this.tree = code.tree();
        this.body = tree.grammar().field("body");
    }

    /** The border at a node, or 0, as {@link Tokens#border(int, boolean)} says; asked of each node, in order. */
    int at(int node) {
        while (depth > 0 && ends[depth - 1] <= node) {
            depth--;
            ended = true;
        }
        int around = depth;
        boolean isSequence = isSequence(node);
        boolean isPiece = isPiece(node);
        if (isSequence && !isPiece) {
            push(tree.limit(node));
            return 0;
        }
        boolean begins = isPiece && annotated != node;
        if (isPiece) {
            open(node, isSequence);
        }
        int border = begins || ended ? Tokens.border(around, begins) : 0;
        ended = false;
        return border;
    }

    private void open(int piece, boolean isSequence) {
        if (code.is(piece, Role.ANNOTATION)) {
            annotated = tree.limit(piece);
            return;
        }
        push(tree.limit(piece));
        if (isSequence) {
            push(tree.limit(piece));
        }
    }

    private void push(int end) {
        if (depth == ends.length) {
            ends = Arrays.copyOf(ends, depth * 2);
        }
        ends[depth++] = end;
    }

    private boolean isPiece(int node) {
        int parent = tree.parent(node);
        if (parent == SyntaxTree.NONE || !tree.isNamed(node) || code.is(node, Role.COMMENT)) {
            return false;
        }
        return (parent == 0 || isSequence(parent) || isPlainBody(node)) && !isList(node);
    }

    /** A sequence without brace or keyword begins where its first piece does. */
    private boolean isList(int node) {
        return isSequence(node) && !tree.isLeaf(node) && tree.isNamed(tree.firstChild(node));
    }

    /** What a function does, or a statement holds, where that is a single thing without braces. */
    private boolean isPlainBody(int node) {
        return tree.field(node) == body
                && !isSequence(node)
                && tree.startByte(node) < tree.endByte(node)
                && tree.bytes()[tree.startByte(node)] != '{';
    }

    private boolean isSequence(int node) {
        return code.mayBe(node, Role.SEQUENCE.bit());
    }
}

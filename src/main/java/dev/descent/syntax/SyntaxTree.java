package dev.descent.syntax;

import java.util.Arrays;

/**
 * A syntax tree as columns of numbers: a node is its index in pre-order, the root is 0, and what is below a node lies
 * between it and its {@link #limit}. A node that does not exist is {@link #NONE}.
 */
final class SyntaxTree {
    /** The index that stands for no node. */
    static final int NONE = -1;

    private final Grammar grammar;
    private final byte[] text;
    private final NodeTable nodes;
    private final Texts texts;
    private final int[] lineStarts;
    private final int[] previousSiblings;

    SyntaxTree(Grammar grammar, byte[] text, NodeTable nodes) {
        this.grammar = grammar;
        this.text = text;
        this.nodes = nodes;
        this.texts = new Texts(text);
        this.lineStarts = lineStarts(text);
        this.previousSiblings = nodes.previousSiblings();
    }

    private static int[] lineStarts(byte[] text) {
        int[] starts = new int[1 + text.length / 16];
        int lines = 1;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n') {
                if (lines == starts.length) {
                    starts = Arrays.copyOf(starts, lines * 2);
                }
                starts[lines++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, lines);
    }

    Grammar grammar() {
        return grammar;
    }

    /** Number of nodes. */
    int size() {
        return nodes.size();
    }

    /** The kind of each node; not to be changed. */
    int[] kinds() {
        return nodes.kinds;
    }

    int kind(int node) {
        return nodes.kinds[node];
    }

    /** The field that the node fills in its parent, or 0. */
    int field(int node) {
        return nodes.field(node);
    }

    /** Says which field a node fills, in grammars that name too few. */
    void fill(int node, int field) {
        nodes.fill(node, field);
    }

    int startByte(int node) {
        return nodes.starts[node];
    }

    int endByte(int node) {
        return nodes.ends[node];
    }

    int parent(int node) {
        return nodes.parents[node];
    }

    /** The index after the node's last descendant. */
    int limit(int node) {
        return nodes.limits[node];
    }

    boolean isLeaf(int node) {
        return nodes.limits[node] == node + 1;
    }

    boolean isNamed(int node) {
        return grammar.isNamed(nodes.kinds[node]);
    }

    boolean isError(int node) {
        return nodes.kinds[node] == grammar.error();
    }

    /** The bytes below syntax errors, and one for each node made up. */
    int errors() {
        int errors = 0;
        int node = 0;
        while (node < size()) {
            errors += isError(node) ? endByte(node) - startByte(node) : isMissing(node) ? 1 : 0;
            node = isError(node) ? limit(node) : node + 1;
        }
        return errors;
    }

    /** Whether the parser made the node up to mend a syntax error. */
    boolean isMissing(int node) {
        return nodes.isMissing(node);
    }

    int firstChild(int node) {
        return isLeaf(node) ? NONE : node + 1;
    }

    int nextSibling(int node) {
        int parent = nodes.parents[node];
        int next = nodes.limits[node];
        return parent == NONE || next == nodes.limits[parent] ? NONE : next;
    }

    int previousSibling(int node) {
        return previousSiblings[node];
    }

    /** The line on which a node starts, from 1. */
    int startLine(int node) {
        return line(nodes.starts[node]);
    }

    /** The line on which a node starts, where this is known to be {@code earliest} or a later one. */
    int startLine(int node, int earliest) {
        int line = earliest;
        while (line < lineStarts.length && lineStarts[line] <= nodes.starts[node]) {
            line++;
        }
        return line;
    }

    /** The line that holds a node's last byte, from 1. */
    int endLine(int node) {
        return line(Math.max(nodes.starts[node], nodes.ends[node] - 1));
    }

    private int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The node's text; ill-formed UTF-8 becomes U+FFFD. */
    String text(int node) {
        return texts.text(nodes.starts[node], nodes.ends[node]);
    }

    /** Whether the node's text is this ASCII text. */
    boolean textIs(int node, String ascii) {
        int start = nodes.starts[node];
        if (nodes.ends[node] - start != ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (text[start + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The number of characters in the node's text. */
    int characters(int node) {
        return Text.characters(text, nodes.starts[node], nodes.ends[node]);
    }

    /** The bytes of the file. */
    byte[] bytes() {
        return text;
    }
}

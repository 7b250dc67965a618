package dev.descent.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A node of a file's syntax tree, as the language's tree-sitter grammar names it; immutable once its tree is whole. */
public final class SyntaxNode {
    /** The kind of a node that stands for text which the grammar doesn't understand. */
    public static final String ERROR = "ERROR";

    private final Label label;
    private final Extent extent;
    private final List<SyntaxNode> children;
    private @Nullable SyntaxNode parent;

    /** A node above {@code children}, which have no parent yet. */
    public SyntaxNode(Label label, Extent extent, List<SyntaxNode> children) {
        this.label = label;
        this.extent = extent;
        this.children = List.copyOf(children);
        this.children.forEach(child -> child.parent = this);
    }

    /** What the grammar calls it, {@code if_statement} or {@code &&} for instance. */
    public String kind() {
        return label.kind();
    }

    public boolean is(String kind) {
        return label.kind().equals(kind);
    }

    /** The field that it fills in its parent, {@code condition} for instance, or empty. */
    public String field() {
        return label.field();
    }

    /** Whether it is more than a keyword, an operator or punctuation. */
    public boolean isNamed() {
        return label.isNamed();
    }

    /** The offset of its first byte. */
    public int start() {
        return extent.start();
    }

    /** The offset after its last byte. */
    public int end() {
        return extent.end();
    }

    /** Its text; ill-formed UTF-8 becomes U+FFFD. */
    public String text() {
        return new String(extent.file(), start(), end() - start(), StandardCharsets.UTF_8);
    }

    /** What it is part of; nothing for the root. */
    public Optional<SyntaxNode> parent() {
        return Optional.ofNullable(parent);
    }

    /** Its parts in source order, punctuation included. */
    public List<SyntaxNode> children() {
        return children;
    }

    /** Its named parts in source order. */
    public List<SyntaxNode> named() {
        return children.stream().filter(SyntaxNode::isNamed).toList();
    }

    /** The first part that fills {@code field}. */
    public Optional<SyntaxNode> child(String field) {
        return children.stream().filter(child -> child.field().equals(field)).findFirst();
    }

    /** The node itself and everything below it, in source order. */
    public Stream<SyntaxNode> descendants() {
        return Stream.of(this).<SyntaxNode>mapMulti(SyntaxNode::visit);
    }

    /** Deep trees would overflow a recursion. */
    private static void visit(SyntaxNode root, Consumer<SyntaxNode> visitor) {
        List<SyntaxNode> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            SyntaxNode node = open.removeLast();
            visitor.accept(node);
            open.addAll(node.children.reversed());
        }
    }

    /** Whether the parser had to guess in it: text that it didn't understand, or a token that it made up. */
    public boolean hasError() {
        return descendants().anyMatch(node -> node.is(ERROR) || node.label.isMissing());
    }

    @Override
    public String toString() {
        return kind() + " [" + start() + ", " + end() + ")";
    }

    /**
     * What the grammar says about a node.
     *
     * @param kind the name of its kind
     * @param field the field that it fills in its parent, or empty
     * @param isNamed whether it is more than a keyword, an operator or punctuation
     * @param isMissing whether the parser made it up to mend an error
     */
    public record Label(String kind, String field, boolean isNamed, boolean isMissing) {}

    /**
     * Where a node stands.
     *
     * @param file the file's bytes, shared by all nodes of a tree
     * @param start offset of the first byte
     * @param end offset after the last byte
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Extent(byte[] file, int start, int end) {}
}

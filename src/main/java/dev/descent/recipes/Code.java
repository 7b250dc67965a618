package dev.descent.recipes;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.descent.source.Language;
import dev.descent.source.Syntax;
import dev.descent.source.SyntaxNode;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/** The text of one file with its syntax tree, and what is asked about lines and indentation. */
final class Code {
    private final Language language;
    private final Tongue tongue;
    private final byte[] bytes;
    private final SyntaxNode root;
    private final List<SyntaxNode> comments;
    private final List<SyntaxNode> literals;

    private Code(Language language, Tongue tongue, byte[] bytes, SyntaxNode root) {
        this.language = language;
        this.tongue = tongue;
        this.bytes = bytes;
        this.root = root;
        this.comments = root.descendants().filter(Tongue::isComment).toList();
        this.literals = root.descendants().filter(Tongue::isText).toList();
    }

    /** Nothing when no recipe knows the language, or it takes too long to parse. */
    static Optional<Code> of(Syntax syntax, Language language, byte[] bytes) {
        return Tongue.of(language)
                .flatMap(tongue -> syntax.tree(language, bytes).map(root -> new Code(language, tongue, bytes, root)));
    }

    Language language() {
        return language;
    }

    Tongue tongue() {
        return tongue;
    }

    SyntaxNode root() {
        return root;
    }

    byte[] bytes() {
        return bytes;
    }

    String slice(int start, int end) {
        return new String(bytes, start, end - start, UTF_8);
    }

    /** The bytes after an edit. */
    byte[] after(Rewrite rewrite) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        int kept = 0;
        for (Edit edit : rewrite.edits()) {
            out.write(bytes, kept, edit.start() - kept);
            out.writeBytes(edit.text().getBytes(UTF_8));
            kept = edit.end();
        }
        out.write(bytes, kept, bytes.length - kept);
        return out.toByteArray();
    }

    boolean hasComment(int start, int end) {
        return comments.stream().anyMatch(comment -> comment.start() < end && start < comment.end());
    }

    /** Whether an edit would change a comment, or a part of a text that the program can see. */
    boolean isCommentOrLiteralCut(Edit edit) {
        return comments.stream().anyMatch(comment -> touches(edit, comment))
                || literals.stream().anyMatch(literal -> touches(edit, literal) && !covers(edit, literal));
    }

    private static boolean touches(Edit edit, SyntaxNode node) {
        return (edit.start() < node.end() && node.start() < edit.end())
                || (edit.start() == edit.end() && node.start() < edit.start() && edit.start() < node.end());
    }

    private static boolean covers(Edit edit, SyntaxNode node) {
        return edit.start() <= node.start() && node.end() <= edit.end();
    }

    /** What ends the file's lines. */
    String newline() {
        int first = indexOf('\n', 0);
        return first > 0 && bytes[first - 1] == '\r' ? "\r\n" : "\n";
    }

    int lineStart(int offset) {
        int start = offset;
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    /** The offset after the end of the line, its newline included. */
    int nextLine(int offset) {
        int end = indexOf('\n', offset);
        return end < 0 ? bytes.length : end + 1;
    }

    /** The offset of what ends the line: its newline, a carriage return before it, or the end of the file. */
    int lineEnd(int offset) {
        int newline = indexOf('\n', offset);
        int end = newline < 0 ? bytes.length : newline;
        return end > offset && bytes[end - 1] == '\r' ? end - 1 : end;
    }

    /** The offset of what ends the line before that of {@code offset}, which isn't the first. */
    int previousLineEnd(int offset) {
        return lineEnd(lineStart(lineStart(offset) - 1));
    }

    /** One step of indentation: what the first indented line of a block has more than the line that opens it. */
    String indentationStep(SyntaxNode body) {
        String inside = indentation(Tongue.statements(body).getFirst().start());
        String outside = indentation(body.parent().orElseThrow().start());
        return inside.startsWith(outside) && inside.length() > outside.length()
                ? inside.substring(outside.length())
                : language == Language.GO ? "\t" : "    ";
    }

    /** How many characters a line may have, as far as the file's own lines tell: its longest, but from 80 to 100. */
    int width() {
        int longest =
                slice(0, bytes.length).lines().mapToInt(String::length).max().orElse(0);
        return Math.clamp(longest, 80, 100);
    }

    /** The number of the line, from 1. */
    int line(int offset) {
        int line = 1;
        for (int at = 0; at < offset; at++) {
            line += bytes[at] == '\n' ? 1 : 0;
        }
        return line;
    }

    private int indexOf(char sought, int from) {
        for (int at = from; at < bytes.length; at++) {
            if (bytes[at] == sought) {
                return at;
            }
        }
        return -1;
    }

    /** The blanks and tabs that the line of {@code offset} begins with. */
    String indentation(int offset) {
        int start = lineStart(offset);
        int end = start;
        while (end < bytes.length && (bytes[end] == ' ' || bytes[end] == '\t')) {
            end++;
        }
        return slice(start, end);
    }

    /** Whether nothing but blanks stands before {@code offset} on its line. */
    boolean isFirstOnLine(int offset) {
        return slice(lineStart(offset), offset).isBlank();
    }

    /** Whether nothing but blanks follows {@code offset} on its line. */
    boolean isLastOnLine(int offset) {
        return slice(offset, nextLine(offset)).isBlank();
    }
}

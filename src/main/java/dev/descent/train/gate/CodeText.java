package dev.descent.train.gate;

import dev.descent.source.SyntaxNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file for those who look for words in it.
 *
 * @param code the texts of its leaves with a space between them, without comments and what stands in strings
 * @param comments the texts of its comments
 */
record CodeText(String code, List<String> comments) {
    static CodeText of(SyntaxNode root) {
        return new CodeText(
                code(root),
                root.descendants()
                        .filter(CodeText::isComment)
                        .map(SyntaxNode::text)
                        .toList());
    }

    /** The code of a part of a file, whatever its layout and comments. */
    static String code(SyntaxNode part) {
        return part.descendants()
                .filter(node -> node.children().isEmpty() && !isInComment(node))
                .map(node -> isText(node) ? "\"\"" : node.text())
                .collect(Collectors.joining(" "));
    }

    static boolean isComment(SyntaxNode node) {
        return node.kind().contains("comment");
    }

    private static boolean isInComment(SyntaxNode node) {
        return isComment(node) || node.parent().filter(CodeText::isComment).isPresent();
    }

    static boolean isText(SyntaxNode node) {
        String kind = node.kind();
        return kind.contains("string") || kind.contains("template_chars") || kind.contains("heredoc");
    }
}

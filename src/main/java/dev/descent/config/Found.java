package dev.descent.config;

import dev.descent.repo.TreePath;

/** Says what stands in a document, so that it can be shown anywhere: short, on one line, visible. */
final class Found {
    private static final int LONGEST = 60;

    private Found() {}

    /** For instance {@code the text `heavy`}. */
    static String in(YamlTree node) {
        return switch (node) {
            case YamlTree.Text(var _, String text) when text.isBlank() -> "an empty text";
            case YamlTree.Text(var _, String text) -> "the text `" + shown(text) + "`";
            case YamlTree.Figure(var _, String text, var _) -> "`" + shown(text) + "`";
            case YamlTree.Other(var _, String text) -> text.equals("nothing") ? text : "`" + shown(text) + "`";
            case YamlTree.Sequence _ -> "a list";
            case YamlTree.Mapping _ -> "a mapping of keys";
        };
    }

    /** The text without what can't be seen, backticks and more than {@value #LONGEST} characters. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(character -> TreePath.isVisible(Character.toString(character)) ? character : '\uFFFD')
                .map(character -> character == '`' ? '\'' : character)
                .forEach(shown::appendCodePoint);
        return text.codePointCount(0, text.length()) > LONGEST ? shown + "…" : shown.toString();
    }
}

package dev.descent.repo;

import java.util.List;

/**
 * A path of a file or folder, relative to a tree's root and confined to it: {@code src/Till.java}. Never empty or absolute,
 * without {@code .}, {@code ..} and {@code .git} as segments, without backslashes and what can't be seen.
 *
 * @param value its segments, between slashes; at most {@value #LONGEST} characters
 */
public record TreePath(String value) {
    public static final int LONGEST = 500;

    private static final List<String> FORBIDDEN = List.of("", ".", "..");

    public TreePath {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a path inside a tree");
        }
    }

    /** Whether this text is such a path. */
    public static boolean isValid(String text) {
        return text.length() <= LONGEST
                && isVisible(text)
                && text.indexOf('\\') < 0
                && List.of(text.split("/", -1)).stream()
                        .noneMatch(segment -> FORBIDDEN.contains(segment) || segment.equalsIgnoreCase(".git"));
    }

    /** Whether {@code path} is this one, or lies below it. */
    public boolean holds(String path) {
        return path.startsWith(value) && (path.length() == value.length() || path.charAt(value.length()) == '/');
    }

    /** Whether this text holds no control, no mark of direction and nothing else that can't be seen. */
    public static boolean isVisible(String text) {
        return text.codePoints().allMatch(TreePath::isVisible);
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** The path. */
    @Override
    public String toString() {
        return value;
    }
}

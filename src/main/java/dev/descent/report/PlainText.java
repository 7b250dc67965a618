package dev.descent.report;

/** Makes text that others wrote fit to be shown: one line, nothing invisible, nothing that steers a terminal. */
final class PlainText {
    private static final int UNSHOWABLE = 0xFFFD;
    private static final String ELLIPSIS = "…";

    private PlainText() {}

    /**
     * The text on one line. Line ends and tabs become spaces; controls, bidirectional marks, other invisible characters and
     * broken surrogates become U+FFFD.
     */
    static String line(String text) {
        return text.codePoints()
                .map(PlainText::showable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The text, or its beginning and an ellipsis: at most {@code most} code points. */
    static String clip(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + ELLIPSIS;
    }

    /** The text, or an ellipsis and its end, which is what tells paths apart: at most {@code most} code points. */
    static String clipStart(String text, int most) {
        int length = text.codePointCount(0, text.length());
        return length <= most ? text : ELLIPSIS + text.substring(text.offsetByCodePoints(0, length - most + 1));
    }

    private static int showable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                Character.isWhitespace(character) ? ' ' : UNSHOWABLE;
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> UNSHOWABLE;
            default -> character;
        };
    }
}

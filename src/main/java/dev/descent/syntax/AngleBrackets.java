package dev.descent.syntax;

/**
 * Open angle brackets in languages where each may begin type arguments or compare: the core's memory grows with the square
 * of their number.
 */
final class AngleBrackets {
    private static final int MOST = 200;

    private AngleBrackets() {}

    /** Whether more of them are open in a row than any person would write; shifts are none. */
    static boolean nestTooDeeply(byte[] text) {
        int open = 0;
        for (int at = 0; at < text.length; at++) {
            open = switch (text[at]) {
                case '<' -> isShift(text, at) ? open : open + 1;
                case '>' -> Math.max(0, open - 1);
                case ';', '{', '}' -> 0;
                default -> open;
            };
            if (open > MOST) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShift(byte[] text, int at) {
        return (at > 0 && text[at - 1] == '<') || (at + 1 < text.length && text[at + 1] == '<');
    }
}

package dev.descent.syntax;

/** Reads UTF-8 bytes without making text of them. */
final class Text {
    private static final int FNV_OFFSET = 0x811C9DC5;
    private static final int FNV_PRIME = 0x01000193;
    private static final String QUOTES = "\"'`:";

    private Text() {}

    /** The FNV-1a hash of the bytes in [from, to). */
    static int hash(byte[] bytes, int from, int to) {
        int hash = FNV_OFFSET;
        for (int i = from; i < to; i++) {
            hash = (hash ^ (bytes[i] & 0xFF)) * FNV_PRIME;
        }
        return hash;
    }

    /** The number of characters (code points) in [from, to). */
    static int characters(byte[] bytes, int from, int to) {
        int characters = 0;
        for (int i = from; i < to; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                characters++;
            }
        }
        return characters;
    }

    static boolean isBlank(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a name begins with a capital letter. */
    static boolean isCapitalised(String name) {
        return !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
    }

    /** What a literal says, without its quotes or the mark of a symbol. */
    static String unquoted(String literal) {
        boolean opens = !literal.isEmpty() && QUOTES.indexOf(literal.charAt(0)) >= 0;
        boolean closes = literal.length() > 1 && QUOTES.indexOf(literal.charAt(literal.length() - 1)) >= 0;
        return literal.substring(opens ? 1 : 0, literal.length() - (closes ? 1 : 0));
    }

    /** Whether the text could be the name of a file with an extension. */
    static boolean isFileName(String text) {
        int dot = text.lastIndexOf('.');
        if (dot <= 0 || dot == text.length() - 1) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isOfFileName(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfFileName(char character) {
        return Character.isJavaIdentifierPart(character) || character == '.' || character == '-';
    }

    /** Whether the text could be a name in any of the languages. */
    static boolean isIdentifier(String text) {
        if (text.isEmpty() || !Character.isJavaIdentifierStart(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (!Character.isJavaIdentifierPart(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}

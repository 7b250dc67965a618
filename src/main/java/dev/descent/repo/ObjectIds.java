package dev.descent.repo;

/** The form that ids of git objects have. */
final class ObjectIds {
    private static final int SHA_1_DIGITS = 40;
    private static final int SHA_256_DIGITS = 64;

    private ObjectIds() {}

    static void check(String hex) {
        boolean isLong = hex.length() == SHA_1_DIGITS || hex.length() == SHA_256_DIGITS;
        if (!isLong || !hex.chars().allMatch(ObjectIds::isDigit)) {
            throw new IllegalArgumentException("not a git object id: " + hex);
        }
    }

    private static boolean isDigit(int character) {
        return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
    }
}

package dev.descent.sandbox;

/** Reads numbers that others wrote. */
final class Numerals {
    private Numerals() {}

    /** A whole number of at most nine digits, 0 when it is none; one that is longer is as large as an {@code int} can be. */
    static int parse(String digits) {
        if (digits.isEmpty() || !digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return 0;
        }
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}

package dev.descent.report;

import java.math.BigDecimal;
import java.util.Locale;

/** Writes figures for people: the root locale, a real minus sign, and no more digits than say something. */
final class Numbers {
    private static final int USUAL_DECIMALS = 2;
    private static final int MOST_DECIMALS = 6;

    private Numbers() {}

    /** What an amount comes to per token, 0 for an empty tree. */
    static double ratio(long milliTokens, long tokens) {
        return tokens == 0 ? 0 : milliTokens / 1000.0 / tokens;
    }

    /** A loss: {@code 0.49}. */
    static String loss(double loss) {
        return fixed(loss, USUAL_DECIMALS);
    }

    /** A loss with as many decimals as it takes to see it change by {@code change}. */
    static String loss(double loss, double change) {
        return fixed(loss, decimals(change));
    }

    /** A signed change of a loss: {@code −0.17}, {@code +0.003}, {@code 0.00}. */
    static String change(double change) {
        return change(change, decimals(change));
    }

    private static String change(double change, int decimals) {
        return (change > 0 && isVisible(change) ? "+" : "") + fixed(isVisible(change) ? change : 0, decimals);
    }

    /** From one loss to another: {@code 0.49 → 0.32 (−0.17)}; {@code change} is their difference. */
    static Step step(double from, double to, double change) {
        int decimals = decimals(change);
        while (decimals < MOST_DECIMALS && !addsUp(from, to, change, decimals)) {
            decimals++;
        }
        return new Step(fixed(from, decimals), fixed(to, decimals), change(change, decimals));
    }

    private static boolean addsUp(double from, double to, double change, int decimals) {
        BigDecimal difference = rounded(to, decimals).subtract(rounded(from, decimals));
        return difference.compareTo(rounded(isVisible(change) ? change : 0, decimals)) == 0;
    }

    /** Two losses and the change between them, all with as many decimals as it takes for the three to add up. */
    record Step(String from, String to, String change) {
        @Override
        public String toString() {
            return from + " → " + to + " (" + change + ")";
        }
    }

    /** Tokens: {@code 1,234}; with a decimal below ten: {@code 4.5}. */
    static String tokens(long milliTokens) {
        boolean isSmall = Math.abs(milliTokens) < 9_950 && milliTokens % 1000 != 0;
        return minus(String.format(Locale.ROOT, isSmall ? "%,.1f" : "%,.0f", milliTokens / 1000.0));
    }

    /** A signed change in tokens: {@code −312}. */
    static String tokenChange(long milliTokens) {
        return (milliTokens > 0 ? "+" : "") + tokens(milliTokens);
    }

    /** A whole number: {@code 12,345}. */
    static String whole(long number) {
        return minus(String.format(Locale.ROOT, "%,d", number));
    }

    /** How many of something: {@code 1 file}, {@code 2 files}. */
    static String count(long number, String noun) {
        return whole(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** Bits of state: {@code 11.0}. */
    static String bits(int milliBits) {
        return decimal(milliBits / 1000.0);
    }

    /** A part of a whole: {@code 44 %}. */
    static String percent(long part, long whole) {
        return whole == 0 ? "" : Math.round(100.0 * part / whole) + " %";
    }

    /** With a decimal: {@code 41.7 %}. */
    static String percent(double percent) {
        return decimal(percent) + " %";
    }

    /** With a decimal: {@code 2.4}. */
    static String decimal(double value) {
        return fixed(value, 1);
    }

    /** Two, or as many as show the change's first digit: then both ends of a step differ too. */
    private static int decimals(double change) {
        if (!isVisible(change)) {
            return USUAL_DECIMALS;
        }
        int decimals = USUAL_DECIMALS;
        while (Math.abs(change) * Math.pow(10, decimals) < 1) {
            decimals++;
        }
        return decimals;
    }

    private static boolean isVisible(double change) {
        return Math.abs(change) * Math.pow(10, MOST_DECIMALS) >= 1;
    }

    private static String fixed(double value, int decimals) {
        return minus(plain(value, decimals));
    }

    private static BigDecimal rounded(double value, int decimals) {
        return new BigDecimal(plain(value, decimals));
    }

    private static String plain(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static String minus(String figure) {
        return figure.replace('-', '−');
    }
}

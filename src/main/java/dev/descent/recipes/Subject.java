package dev.descent.recipes;

/** The first line of a commit message. */
final class Subject {
    private static final int LONGEST = 72;

    private Subject() {}

    /** {@code Collapse nested ifs in Client.get}, without the place when that would be too long. */
    static String of(String title, String unit) {
        String whole = title + " in " + unit;
        return whole.length() <= LONGEST ? whole : title;
    }
}

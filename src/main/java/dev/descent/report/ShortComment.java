package dev.descent.report;

/** The comment of a few lines, for when there is no score to show. */
public final class ShortComment {
    private ShortComment() {}

    /** Says that nothing could be analysed, and why; backticks in the reason mark code. */
    public static String notAnalysed(String marker, String reason) {
        return marker + "\n### Not analysed ➖\n\n" + Markdown.prose(reason) + "\n";
    }
}

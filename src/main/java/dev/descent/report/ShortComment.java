package dev.descent.report;

import java.util.List;

/** Comments of a few lines, for when there is no score to show. */
public final class ShortComment {
    private static final int MISTAKES = 20;

    private ShortComment() {}

    /** Says that nothing could be analysed, and why; backticks in the reason mark code. */
    public static String notAnalysed(String marker, String reason) {
        return marker + "\n### Not analysed ➖\n\n" + Markdown.prose(reason) + "\n";
    }

    /** Apologises for a failure of the bot's own; {@code id} finds it in the operator's log. */
    public static String apology(String marker, String id) {
        return marker + "\n### Not analysed ➖\n\nSorry, something went wrong on our side, not in this pull request. "
                + "It is logged as " + Markdown.code(id) + "; a new push or `/score` tries again.\n";
    }

    /** Names the mistakes in the configuration on the base branch; the defaults apply. */
    public static String mistakes(String marker, String configPath, List<Mistake> mistakes) {
        return marker + "\n### " + Markdown.code(configPath) + " has " + Numbers.count(mistakes.size(), "mistake")
                + "\n\nThe defaults apply until it is mended on the base branch.\n\n" + table(mistakes);
    }

    private static String table(List<Mistake> mistakes) {
        return new MarkdownTable(
                        List.of("Line:", "Key", "What is wrong"),
                        mistakes.stream()
                                .limit(MISTAKES)
                                .map(mistake -> List.of(
                                        Numbers.whole(mistake.line()),
                                        Markdown.code(mistake.key()),
                                        Markdown.prose(mistake.problem())))
                                .toList())
                .render();
    }

    /**
     * A mistake in the configuration.
     *
     * @param line where it is, from 1
     * @param key which setting
     * @param problem what is wrong and what would be right, in a sentence
     */
    public record Mistake(int line, String key, String problem) {}
}

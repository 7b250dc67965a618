package dev.descent.bot;

import java.util.List;

/**
 * How a check run ends.
 *
 * @param conclusion what it means for the pull request
 * @param title one line
 * @param summary Markdown, at most 65,535 characters
 * @param annotations remarks on lines, any number of them
 */
public record CheckResult(Conclusion conclusion, String title, String summary, List<Annotation> annotations) {
    public CheckResult {
        annotations = List.copyOf(annotations);
    }

    /** A result that says only this. */
    public static CheckResult of(Conclusion conclusion, String title, String summary) {
        return new CheckResult(conclusion, title, summary, List.of());
    }

    /** What a check run means for the pull request. */
    public enum Conclusion {
        SUCCESS,
        /** Neither green nor red: nothing measured changed, or nothing could be analysed. */
        NEUTRAL,
        /** A gate that the repository's configuration sets is missed. */
        FAILURE,
        /** Overtaken by a newer commit. */
        CANCELLED
    }

    /**
     * A remark on lines of the head commit.
     *
     * @param path the file
     * @param startLine first line, from 1
     * @param endLine last line, inclusive
     * @param level how grave
     * @param message what is to be said, without Markdown
     */
    public record Annotation(String path, int startLine, int endLine, Level level, String message) {
        /** How grave a remark is. */
        public enum Level {
            NOTICE,
            WARNING
        }
    }
}

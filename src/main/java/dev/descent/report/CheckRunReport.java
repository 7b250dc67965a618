package dev.descent.report;

import dev.descent.loss.Delta;
import dev.descent.loss.Hotspot;
import dev.descent.loss.UnitScore;
import dev.descent.report.CommentInput.Revisions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a check run says about a pull request.
 *
 * @param title one line of plain text
 * @param summary Markdown, at most 65,535 characters
 * @param text Markdown, at most 65,535 characters
 * @param conclusion what it means for the pull request
 * @param annotations remarks on lines of the head, most important first
 * @param actions what people can ask for with a click
 */
public record CheckRunReport(
        String title,
        String summary,
        String text,
        Conclusion conclusion,
        List<Annotation> annotations,
        List<Action> actions) {
    /** One request's worth, so that a check run is completed with all of them or not at all; nobody reads more. */
    private static final int MOST_ANNOTATIONS = 50;

    private static final Action SCORE_AGAIN = new Action("Score again", "Measure this commit once more", "score");
    private static final Action TRAIN = new Action("Train", "Bring the loss down in a pull request", "train");

    public CheckRunReport {
        annotations = List.copyOf(annotations);
        actions = List.copyOf(actions);
    }

    /** A finished score; {@code missedGate} says in a sentence which configured gate the delta missed. */
    public static CheckRunReport of(
            Revisions revisions, Delta delta, List<Hotspot> hotspots, Optional<String> missedGate) {
        DeltaMarkdown parts = new DeltaMarkdown(delta, Permalinks.to(revisions.repository(), revisions.head()));
        return new CheckRunReport(
                Wording.headline(delta),
                summary(parts, missedGate),
                text(parts, hotspots),
                conclusion(delta, missedGate.isPresent()),
                annotations(delta),
                List.of(TRAIN, SCORE_AGAIN));
    }

    /** Nothing could be analysed: neither green nor red. */
    public static CheckRunReport notAnalysed(String reason) {
        return new CheckRunReport(
                "Not analysed", Markdown.prose(reason), "", Conclusion.NEUTRAL, List.of(), List.of(SCORE_AGAIN));
    }

    private static Conclusion conclusion(Delta delta, boolean isGateMissed) {
        return switch (delta.verdict()) {
            case NOT_ANALYSED, UNCHANGED -> Conclusion.NEUTRAL;
            case BETTER -> isGateMissed ? Conclusion.FAILURE : Conclusion.SUCCESS;
            case HELD, MOVED, WORSE -> isGateMissed ? Conclusion.FAILURE : Conclusion.NEUTRAL;
        };
    }

    private static String summary(DeltaMarkdown parts, Optional<String> missedGate) {
        String gate = missedGate
                .map(sentence -> "\n**Gate missed:** " + Markdown.prose(sentence) + "\n")
                .orElse("");
        return parts.headline() + gate + "\n" + parts.scope() + "\n\n"
                + parts.terms().render();
    }

    private static String text(DeltaMarkdown parts, List<Hotspot> hotspots) {
        LimitedText text = new LimitedText(PullRequestComment.LONGEST);
        text.fold(Wording.GRADIENT, parts.hotspots(hotspots));
        text.fold("All touched files", parts.touchedFiles());
        text.fold("Not scored", parts.notScored());
        text.fold("What got better", parts.improvements());
        return text.toString();
    }

    private static List<Annotation> annotations(Delta delta) {
        List<UnitPair> units = delta.files().stream()
                .filter(Delta.FileDelta::isTouched)
                .flatMap(file -> UnitPair.of(file).stream())
                .filter(unit -> unit.head().isPresent())
                .toList();
        return Stream.concat(
                        NotableChange.worse(units).stream()
                                .map(unit -> annotation(unit, Annotation.Level.WARNING, "Getting worse: ")),
                        NotableChange.better(units).stream()
                                .map(unit -> annotation(unit, Annotation.Level.NOTICE, "Getting better: ")))
                .limit(MOST_ANNOTATIONS)
                .toList();
    }

    private static Annotation annotation(UnitPair unit, Annotation.Level level, String opening) {
        UnitScore shown = unit.shown();
        return new Annotation(
                unit.path(), shown.startLine(), shown.endLine(), level, opening + ChangeSentence.of(unit));
    }

    /** What a check run means for the pull request. */
    public enum Conclusion {
        /** The loss fell. */
        SUCCESS,
        /** Neither green nor red: the loss did not fall, which is advice, or nothing could be analysed. */
        NEUTRAL,
        /** A gate that the repository's configuration sets is missed; nothing else ever fails a pull request. */
        FAILURE
    }

    /**
     * A remark on lines of the head commit.
     *
     * @param path the file
     * @param startLine first line, from 1
     * @param endLine last line, inclusive
     * @param level how grave
     * @param message plain text
     */
    public record Annotation(String path, int startLine, int endLine, Level level, String message) {
        /** How grave a remark is. */
        public enum Level {
            NOTICE,
            WARNING
        }
    }

    /**
     * A button below the check run.
     *
     * @param label at most 20 characters
     * @param description at most 40 characters
     * @param identifier at most 20 characters; comes back when somebody clicks
     */
    public record Action(String label, String description, String identifier) {}
}

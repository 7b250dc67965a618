package dev.descent.github;

import dev.descent.bot.CheckResult;
import org.kohsuke.github.GHCheckRun;
import org.kohsuke.github.GHCheckRun.AnnotationLevel;
import org.kohsuke.github.GHCheckRunBuilder;

/** Says in GitHub's words how a check run ends. The library sends annotations in batches of 50. */
final class CheckRuns {
    /** The identifier under which the button comes back in a {@code check_run} event. */
    static final String SCORE_ACTION = "score";

    private CheckRuns() {}

    static GHCheckRunBuilder completion(GHCheckRunBuilder builder, CheckResult result) {
        GHCheckRunBuilder.Output output = new GHCheckRunBuilder.Output(result.title(), result.summary());
        result.annotations().forEach(annotation -> output.add(annotation(annotation)));
        return builder.withStatus(GHCheckRun.Status.COMPLETED)
                .withConclusion(conclusion(result.conclusion()))
                .add(output)
                .add(new GHCheckRunBuilder.Action("Score again", "Score this pull request again", SCORE_ACTION));
    }

    private static GHCheckRunBuilder.Annotation annotation(CheckResult.Annotation annotation) {
        return new GHCheckRunBuilder.Annotation(
                annotation.path(),
                annotation.startLine(),
                annotation.endLine(),
                switch (annotation.level()) {
                    case NOTICE -> AnnotationLevel.NOTICE;
                    case WARNING -> AnnotationLevel.WARNING;
                },
                annotation.message());
    }

    private static GHCheckRun.Conclusion conclusion(CheckResult.Conclusion conclusion) {
        return switch (conclusion) {
            case SUCCESS -> GHCheckRun.Conclusion.SUCCESS;
            case NEUTRAL -> GHCheckRun.Conclusion.NEUTRAL;
            case FAILURE -> GHCheckRun.Conclusion.FAILURE;
            case CANCELLED -> GHCheckRun.Conclusion.CANCELLED;
        };
    }
}

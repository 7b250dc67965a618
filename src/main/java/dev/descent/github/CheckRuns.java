package dev.descent.github;

import dev.descent.report.CheckRunReport;
import org.kohsuke.github.GHCheckRun;
import org.kohsuke.github.GHCheckRun.AnnotationLevel;
import org.kohsuke.github.GHCheckRunBuilder;

/** Says in GitHub's words how a check run ends. A report has no more annotations than fit in one request. */
final class CheckRuns {
    /** The identifier under which the button comes back in a {@code check_run} event. */
    private CheckRuns() {}

    static GHCheckRunBuilder completion(GHCheckRunBuilder builder, CheckRunReport report) {
        GHCheckRunBuilder.Output output =
                new GHCheckRunBuilder.Output(report.title(), report.summary()).withText(report.text());
        report.annotations().forEach(annotation -> output.add(annotation(annotation)));
        builder.withStatus(GHCheckRun.Status.COMPLETED)
                .withConclusion(conclusion(report.conclusion()))
                .add(output);
        report.actions().forEach(action -> builder.add(action(action)));
        return builder;
    }

    private static GHCheckRunBuilder.Action action(CheckRunReport.Action action) {
        return new GHCheckRunBuilder.Action(action.label(), action.description(), action.identifier());
    }

    private static GHCheckRunBuilder.Annotation annotation(CheckRunReport.Annotation annotation) {
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

    private static GHCheckRun.Conclusion conclusion(CheckRunReport.Conclusion conclusion) {
        return switch (conclusion) {
            case SUCCESS -> GHCheckRun.Conclusion.SUCCESS;
            case NEUTRAL -> GHCheckRun.Conclusion.NEUTRAL;
            case FAILURE -> GHCheckRun.Conclusion.FAILURE;
        };
    }
}

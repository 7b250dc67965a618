package dev.descent.bot;

import dev.descent.bot.Checks.Start;
import dev.descent.bot.Judgement.Measured;
import dev.descent.bot.Judgement.NotAnalysed;
import dev.descent.config.Scope;
import dev.descent.repo.CommitId;
import dev.descent.report.CheckRunReport;
import dev.descent.report.CommentInput.EarlierRun;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says what a judgement came to: one comment and one check run for the root, and for each project that is touched. The root
 * comes last: as long as its check run is open, whoever is killed here begins again.
 */
final class Announcement {
    private final HostedPullRequest host;
    private final Guard guard;
    private final Checks checks;
    private final Errand.Score errand;
    private final Function<String, List<EarlierRun>> earlier;

    /** {@code earlier} gives what was found in a project, or the root, before. */
    Announcement(
            HostedPullRequest host,
            Guard guard,
            Checks checks,
            Errand.Score errand,
            Function<String, List<EarlierRun>> earlier) {
        this.host = host;
        this.guard = guard;
        this.checks = checks;
        this.errand = errand;
        this.earlier = earlier;
    }

    /** What is said of each project beside the root. */
    void ofProjects(Judgement judgement, CommitId head) {
        Set<String> said = switch (judgement) {
            case NotAnalysed _ -> Set.of();
            case Measured measured -> {
                List<Part> projects = measured.parts().stream()
                        .filter(part -> !part.scope().project().equals(Scope.ROOT))
                        .toList();
                projects.forEach(part -> ofProject(measured, part, head));
                yield projects.stream().map(part -> part.scope().project()).collect(Collectors.toSet());
            }
        };
        StickyComment.projects(host).stream()
                .filter(project -> !said.contains(project))
                .forEach(project -> new StickyComment(host, guard, project).correct(Messages.untouched(project)));
    }

    private void ofProject(Measured measured, Part part, CommitId head) {
        String project = part.scope().project();
        Checks ofProject = checks.of(project);
        switch (ofProject.start(head, errand.trigger(), errand.isWanted())) {
            case Start.Running running -> {
                Publication publication = Publication.of(measured, part, earlier.apply(project));
                publish(publication, project);
                ofProject.complete(head, running, errand.trigger(), publication.check());
            }
            case Start.Answered(), Start.NoCommit() -> {}
        }
    }

    /** What is said of the root. */
    CheckRunReport ofRoot(Judgement judgement) {
        Publication publication = switch (judgement) {
            case NotAnalysed reason -> Publication.of(reason);
            case Measured measured -> Publication.of(measured, measured.parts().getFirst(), earlier.apply(Scope.ROOT));
        };
        publish(publication, Scope.ROOT);
        return publication.check();
    }

    private void publish(Publication publication, String project) {
        StickyComment sticky = new StickyComment(host, guard, project);
        if (publication.isNoteworthy()) {
            sticky.say(publication.comment());
        } else {
            sticky.correct(publication.comment());
        }
    }
}

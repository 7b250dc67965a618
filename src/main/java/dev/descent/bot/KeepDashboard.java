package dev.descent.bot;

import dev.descent.bot.HostedIssues.Issue;
import dev.descent.report.DashboardMarkdown;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the one issue up to date in which a repository's people see what the bot does there: it is opened when the first
 * schedule or training is on, found again by its marker, rewritten when it would say something else, and left alone once
 * somebody has closed it.
 */
public final class KeepDashboard {
    private static final Logger LOG = LoggerFactory.getLogger(KeepDashboard.class);
    private static final String TITLE = "Descent: what is proposed here, and why not more";

    private final Forge forge;
    private final Overview overview;

    public KeepDashboard(Forge forge, Overview overview) {
        this.forge = forge;
        this.overview = overview;
    }

    /** Makes the dashboard say what is true. */
    void run(RepositoryRef repository, Lease lease) {
        try {
            keep(forge.issues(repository, lease), repository, lease);
        } catch (ForgeException refusal) {
            if (!isNotWanted(refusal)) {
                throw refusal;
            }
            LOG.info("{} has no dashboard: {}", repository, refusal.getMessage());
        }
    }

    /** The App may not write issues there, or there are none. */
    private static boolean isNotWanted(ForgeException refusal) {
        return switch (refusal.kind()) {
            case REFUSED, INVALID, ABSENT -> true;
            case SUSPENDED, MOVED, GONE, ARCHIVED, UNAUTHENTICATED, LIMITED, CHANGED, PACED, FAILED, UNANSWERED ->
                false;
        };
    }

    private void keep(HostedIssues issues, RepositoryRef repository, Lease lease) {
        List<Issue> ours = issues.own(DashboardMarkdown.MARKER);
        ours.stream().skip(1).filter(Issue::isOpen).forEach(copy -> issues.close(copy.number()));
        Optional<Issue> oldest = ours.stream().findFirst();
        if (oldest.filter(issue -> !issue.isOpen()).isPresent()) {
            return;
        }
        Optional<String> body =
                overview.of(repository, forge.open(repository, lease)).map(DashboardMarkdown::body);
        if (oldest.isEmpty()) {
            body.ifPresent(text -> issues.open(TITLE, text));
        } else {
            body.filter(text -> !text.equals(oldest.get().body()))
                    .ifPresent(text -> issues.rewrite(oldest.get().number(), text));
        }
    }
}

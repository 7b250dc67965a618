package dev.descent.git;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Counts by path how many commits changed it in the 180 days before a commit's own date; at most 2,000 commits are read, the
 * latest first. Merges, bots, first commits, pure renames and changes of white space alone don't count.
 */
final class ChangeCounter {
    private static final Duration WINDOW = Duration.ofDays(180);
    private static final int MOST_COMMITS = 2_000;
    private static final Pattern BOT_NAME = Pattern.compile(".*\\[bot]", Pattern.DOTALL);
    private static final Pattern BOT_ADDRESS =
            Pattern.compile("(.*[-+._])?(\\[bot]|bot)@.*|.*\\[bot]@.*", Pattern.DOTALL);

    private final RevWalk walk;
    private final CommitChanges changes;
    private final Map<String, Integer> counts = new HashMap<>();
    /** What older commits call a file that was renamed since then, and what it is called now. */
    private final Map<String, String> latestNames = new HashMap<>();

    private ChangeCounter(ObjectReader reader) {
        this.walk = new RevWalk(reader);
        this.changes = new CommitChanges(reader);
    }

    /** The counts; a path that never changed has none. */
    static Map<String, Integer> before(ObjectReader reader, RevCommit tip) throws IOException {
        ChangeCounter counter = new ChangeCounter(reader);
        counter.count(tip);
        return counter.counts;
    }

    private void count(RevCommit tip) throws IOException {
        long oldest = tip.getCommitTime() - WINDOW.toSeconds();
        walk.markStart(walk.parseCommit(tip));
        int read = 0;
        for (RevCommit commit = walk.next();
                commit != null && commit.getCommitTime() >= oldest && read < MOST_COMMITS;
                commit = walk.next()) {
            if (commit.getParentCount() == 1) {
                read++;
                add(commit);
            }
        }
    }

    private void add(RevCommit commit) throws IOException {
        CommitChanges.Paths paths = changes.of(walk.parseCommit(commit.getParent(0)), commit);
        if (!isBot(commit.getAuthorIdent())) {
            paths.changed().forEach(path -> counts.merge(latest(path), 1, Integer::sum));
        }
        Map<String, String> renamed = new HashMap<>();
        paths.renamed().forEach((before, after) -> renamed.put(before, latest(after)));
        latestNames.putAll(renamed);
    }

    private String latest(String path) {
        return latestNames.getOrDefault(path, path);
    }

    private static boolean isBot(PersonIdent author) {
        return BOT_NAME.matcher(author.getName()).matches()
                || BOT_ADDRESS.matcher(author.getEmailAddress()).matches();
    }
}

package dev.descent.git;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Counts by path how many commits changed it in the 180 days before a commit's own date; at most 2,000 commits are read, the
 * latest first. Merges and first commits don't count, nor does what {@link CommitChanges} leaves out.
 */
final class ChangeCounter {
    private static final Duration WINDOW = Duration.ofDays(180);
    private static final int MOST_COMMITS = 2_000;

    private final RevWalk walk;
    private final CommitChanges changes;
    private final Map<String, CommitChanges.Paths> known;
    private final Map<String, CommitChanges.Paths> used = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    /** What older commits call a file that was renamed since then, and what it is called now. */
    private final Map<String, String> latestNames = new HashMap<>();

    private ChangeCounter(ObjectReader reader, Map<String, CommitChanges.Paths> known) {
        this.walk = new RevWalk(reader);
        this.changes = new CommitChanges(reader);
        this.known = known;
    }

    /** The counts; a path that never changed has none. */
    static Map<String, Integer> before(RevCommit tip, ObjectReader reader, RememberedChanges memory)
            throws IOException {
        ChangeCounter counter = new ChangeCounter(reader, memory.read());
        try {
            counter.count(tip);
        } catch (MissingObjectException notCloned) {
            // a partial clone: the window ends where the trees do
        }
        if (!counter.known.keySet().containsAll(counter.used.keySet())) {
            memory.write(counter.used);
        }
        return counter.counts;
    }

    private void count(RevCommit tip) throws IOException {
        long oldest = tip.getCommitTime() - WINDOW.toSeconds();
        walk.markStart(walk.parseCommit(tip));
        RevCommit commit = walk.next();
        while (commit != null && commit.getCommitTime() >= oldest && used.size() < MOST_COMMITS) {
            if (commit.getParentCount() == 1) {
                add(paths(commit));
            }
            commit = walk.next();
        }
    }

    private CommitChanges.Paths paths(RevCommit commit) throws IOException {
        CommitChanges.Paths paths = known.get(commit.name());
        if (paths == null) {
            paths = changes.of(walk.parseCommit(commit.getParent(0)), commit);
        }
        used.put(commit.name(), paths);
        return paths;
    }

    private void add(CommitChanges.Paths paths) {
        paths.changed().forEach(path -> counts.merge(latest(path), 1, Integer::sum));
        Map<String, String> renamed = new HashMap<>();
        paths.renamed().forEach((before, after) -> renamed.put(before, latest(after)));
        latestNames.putAll(renamed);
    }

    private String latest(String path) {
        return latestNames.getOrDefault(path, path);
    }
}

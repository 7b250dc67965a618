package dev.descent.train;

import dev.descent.repo.PatchedSnapshot;
import dev.descent.repo.Snapshot;
import java.util.List;

/**
 * A change under judgement.
 *
 * @param id names it within its epoch
 * @param assignment what was asked for
 * @param change what was answered
 */
public record Candidate(String id, Assignment assignment, Proposal.Change change) {
    /** The tree that it was made for. */
    public Snapshot before() {
        return assignment.tree();
    }

    /** The same with the change. */
    public Snapshot after() {
        return new PatchedSnapshot(before(), change.patch());
    }

    /** What it does to each file. */
    public List<FileChange> files() {
        return FileChange.of(before(), change.patch());
    }
}

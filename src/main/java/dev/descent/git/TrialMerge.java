package dev.descent.git;

import dev.descent.repo.Merge;
import java.io.IOException;
import org.eclipse.jgit.errors.NoMergeBaseException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.merge.MergeStrategy;
import org.eclipse.jgit.merge.Merger;
import org.eclipse.jgit.revwalk.RevCommit;

/** Merges two commits in memory, as a host does, to see what would come of it. */
final class TrialMerge {
    private TrialMerge() {}

    static Merge of(Repository repository, RevCommit onto, RevCommit tip) throws IOException {
        Merger merger = MergeStrategy.RECURSIVE.newMerger(repository, true);
        try {
            if (!merger.merge(onto, tip)) {
                return Merge.CONFLICT;
            }
        } catch (NoMergeBaseException tooEntangled) {
            return Merge.CONFLICT;
        }
        return merger.getResultTreeId().equals(onto.getTree()) ? Merge.NOTHING : Merge.CHANGE;
    }
}

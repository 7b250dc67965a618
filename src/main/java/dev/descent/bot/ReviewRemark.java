package dev.descent.bot;

import dev.descent.repo.CommitId;
import dev.descent.train.Remark;
import java.util.Optional;

/**
 * What somebody wrote in a review.
 *
 * @param anchor where it is on the page of its pull request: {@code discussion_r123}
 * @param thread the comment with which the thread began that it is part of; nothing when it was said of the whole
 * @param commit the head that its author had before them
 * @param said what was said, about which line of that head
 */
public record ReviewRemark(String anchor, Optional<CommentId> thread, CommitId commit, Remark said) {
    private static final String SUGGESTION = "```suggestion";

    /** Whether it holds the very change that is wanted, with a button that commits it. */
    boolean isSuggestion() {
        return said.text().contains(SUGGESTION);
    }

    /** The same for who looks at another head: what was said of a line is heard for its whole file. */
    Remark at(CommitId head) {
        return head.equals(commit) ? said : new Remark(said.path(), 0, said.text());
    }
}

package dev.descent.github;

import static dev.descent.github.Calls.call;

import dev.descent.bot.CommentId;
import dev.descent.bot.PullRequestNumber;
import dev.descent.bot.Reaction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.kohsuke.github.GHIssueComment;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.ReactionContent;

/** Reacts to comments on a pull request, which GitHub lets only those do who may write issues. */
final class Reactions {
    private static final int PAGE = 100;

    private final Supplier<GHRepository> issues;
    private final PullRequestNumber number;
    private final Map<CommentId, GHIssueComment> comments = new HashMap<>();

    /** {@code issues} opens the repository for writing issues. */
    Reactions(Supplier<GHRepository> issues, PullRequestNumber number) {
        this.issues = issues;
        this.number = number;
    }

    /** Does nothing where the comment is gone. */
    void add(CommentId id, Reaction reaction) {
        if (!comments.containsKey(id)) {
            list();
        }
        Optional.ofNullable(comments.get(id))
                .ifPresent(comment -> call(() -> comment.createReaction(content(reaction))));
    }

    private void list() {
        call(() -> issues.get()
                        .getIssue(number.value())
                        .listComments()
                        .withPageSize(PAGE)
                        .toList())
                .forEach(comment -> comments.put(new CommentId(comment.getId()), comment));
    }

    private static ReactionContent content(Reaction reaction) {
        return switch (reaction) {
            case ACCEPTED -> ReactionContent.EYES;
            case DONE -> ReactionContent.ROCKET;
            case REFUSED -> ReactionContent.CONFUSED;
        };
    }
}

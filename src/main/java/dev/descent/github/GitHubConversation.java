package dev.descent.github;

import static dev.descent.github.Calls.call;

import dev.descent.bot.Comment;
import dev.descent.bot.CommentId;
import dev.descent.bot.Conversation;
import dev.descent.bot.ForgeException;
import dev.descent.bot.ForgeException.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kohsuke.github.GHIssueComment;

/** Comments at GitHub that follow one another, below a pull request or in a thread of a review. */
final class GitHubConversation implements Conversation {
    private final App app;
    private final Supplier<List<? extends GHIssueComment>> list;
    private final Consumer<String> post;
    private final Map<CommentId, GHIssueComment> listed = new HashMap<>();

    /** One whose comments {@code list} asks for, oldest first, and to which {@code post} adds one. */
    GitHubConversation(App app, Supplier<List<? extends GHIssueComment>> list, Consumer<String> post) {
        this.app = app;
        this.list = list;
        this.post = post;
    }

    @Override
    public List<Comment> ownComments(String marker) {
        return comments().stream()
                .filter(comment -> comment.getBody().contains(marker))
                .filter(comment -> call(comment::getUser).getLogin().equals(app.login()))
                .map(comment -> new Comment(new CommentId(comment.getId()), comment.getBody()))
                .toList();
    }

    private List<? extends GHIssueComment> comments() {
        List<? extends GHIssueComment> comments = list.get();
        comments.forEach(comment -> listed.put(new CommentId(comment.getId()), comment));
        return comments;
    }

    /** A comment, as it was when it was last listed. */
    private Optional<GHIssueComment> find(CommentId id) {
        if (!listed.containsKey(id)) {
            comments();
        }
        return Optional.ofNullable(listed.get(id));
    }

    @Override
    public void addComment(String body) {
        post.accept(body);
    }

    @Override
    public void editComment(CommentId id, String body) {
        Optional<GHIssueComment> comment = find(id);
        if (comment.isPresent()) {
            call(() -> {
                comment.get().update(body);
                return id;
            });
        }
    }

    @Override
    public void deleteComment(CommentId id) {
        find(id).ifPresent(comment -> unlessAbsent(() -> {
            comment.delete();
            return id;
        }));
        listed.remove(id);
    }

    private static void unlessAbsent(Calls.Call<CommentId> request) {
        try {
            call(request);
        } catch (ForgeException failure) {
            if (failure.kind() != Kind.ABSENT) {
                throw failure;
            }
        }
    }
}

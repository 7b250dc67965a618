package dev.descent.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.descent.bot.CommentId;
import dev.descent.bot.Event;
import dev.descent.bot.PullRequestRef;
import dev.descent.bot.ReviewRemark;
import dev.descent.repo.CommitId;
import dev.descent.train.Remark;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds in GitHub's webhooks what people remarked upon the bot's own changes, which the name of the branch hints at. */
final class RemarkReader {
    /** Whoever approves wants nothing more. */
    private static final Set<String> WISHING = Set.of("commented", "changes_requested");

    private RemarkReader() {}

    /** A comment of a review; edited ones aren't heard. */
    static Event comment(JsonNode payload, PullRequestRef pullRequest) {
        JsonNode comment = payload.path("comment");
        boolean isNew = payload.path("action").asText().equals("created");
        return isNew && concernsUs(payload, comment)
                ? new Event.RemarkMade(
                        pullRequest,
                        login(comment),
                        new ReviewRemark(
                                "discussion_r" + comment.path("id").asLong(),
                                Optional.of(thread(comment)),
                                new CommitId(comment.path("commit_id").asText()),
                                said(comment)))
                : new Event.Ignored("a comment of a review that is nothing to us");
    }

    /** Only the first comment of a thread can be replied to. */
    private static CommentId thread(JsonNode comment) {
        long first = comment.path("in_reply_to_id").asLong();
        return new CommentId(first == 0 ? comment.path("id").asLong() : first);
    }

    /** The line counts where it is one of the head's; elsewhere the file is meant. */
    private static Remark said(JsonNode comment) {
        boolean isOfHead = comment.path("side").asText().equals("RIGHT");
        return new Remark(
                comment.path("path").asText(),
                isOfHead ? comment.path("line").asInt(0) : 0,
                comment.path("body").asText());
    }

    /** What a review says in all; nothing when it only approves or says nothing. */
    static Optional<Event> review(JsonNode payload, PullRequestRef pullRequest) {
        JsonNode review = payload.path("review");
        boolean wishes = payload.path("action").asText().equals("submitted")
                && WISHING.contains(review.path("state").asText().toLowerCase(Locale.ROOT))
                && !review.path("body").asText().isBlank();
        return wishes && concernsUs(payload, review)
                ? Optional.of(new Event.RemarkMade(
                        pullRequest,
                        login(review),
                        new ReviewRemark(
                                "pullrequestreview-" + review.path("id").asLong(),
                                Optional.empty(),
                                new CommitId(review.path("commit_id").asText()),
                                new Remark("", 0, review.path("body").asText()))))
                : Optional.empty();
    }

    private static boolean concernsUs(JsonNode payload, JsonNode written) {
        boolean isByBot = written.path("user").path("type").asText().equals("Bot")
                || payload.path("sender").path("type").asText().equals("Bot");
        return !isByBot
                && payload.path("pull_request")
                        .path("head")
                        .path("ref")
                        .asText()
                        .startsWith(PullRequestRef.OWN_BRANCHES);
    }

    private static String login(JsonNode written) {
        return written.path("user").path("login").asText();
    }
}

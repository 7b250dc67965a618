package dev.descent.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.descent.bot.Command;
import dev.descent.bot.CommandParser;
import dev.descent.bot.CommentId;
import dev.descent.bot.Event;
import dev.descent.bot.Event.CommandGiven;
import dev.descent.bot.Event.Ignored;
import dev.descent.bot.Occasion;
import dev.descent.bot.PullRequestRef;
import dev.descent.bot.Wish;
import dev.descent.repo.CommitId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Finds the commands in GitHub's webhooks: comments, a label, the buttons of a check run. Bots command nothing. */
final class CommandReader {
    /** Setting this label is a {@code /train} of whoever sets it. */
    private static final String LABEL = "train";

    private CommandReader() {}

    /** A comment that was just written; edited ones command nothing. */
    static Event comment(JsonNode payload, PullRequestRef pullRequest) {
        if (isByBot(payload)) {
            return new Ignored("a comment by a bot");
        }
        JsonNode comment = payload.path("comment");
        Optional<Wish> wish = CommandParser.parse(comment.path("body").asText());
        if (wish.isEmpty()) {
            return new Ignored("a comment without a command");
        }
        Occasion occasion = new Occasion.InComment(
                new CommentId(comment.path("id").asLong()),
                instant(comment.path("created_at").asText()));
        return new CommandGiven(pullRequest, comment.path("user").path("login").asText(), occasion, wish.get());
    }

    /** A label that was just set. */
    static Event label(JsonNode payload, PullRequestRef pullRequest) {
        boolean isOurs = payload.path("label").path("name").asText().equals(LABEL);
        return isOurs && !isByBot(payload)
                ? click(
                        payload,
                        pullRequest,
                        payload.path("pull_request").path("head").path("sha"),
                        Command.Train.EVERYTHING)
                : new Ignored("a label that is nothing to us");
    }

    /** A button below a check run that stands for a command. */
    static Event button(JsonNode payload, PullRequestRef pullRequest, Command command) {
        return isByBot(payload)
                ? new Ignored("a button pressed by a bot")
                : click(payload, pullRequest, payload.path("check_run").path("head_sha"), command);
    }

    private static Event click(JsonNode payload, PullRequestRef pullRequest, JsonNode head, Command command) {
        return new CommandGiven(
                pullRequest,
                payload.path("sender").path("login").asText(),
                new Occasion.ByClick(new CommitId(head.asText())),
                new Wish.Clear(command));
    }

    private static boolean isByBot(JsonNode payload) {
        return payload.path("sender").path("type").asText().equals("Bot")
                || payload.path("comment").path("user").path("type").asText().equals("Bot");
    }

    private static Instant instant(String time) {
        try {
            return Instant.parse(time);
        } catch (DateTimeParseException nonsense) {
            throw new IllegalArgumentException("it doesn't say when it was written", nonsense);
        }
    }
}

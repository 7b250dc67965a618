package dev.descent.github;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.descent.bot.CheckKey;
import dev.descent.bot.Command;
import dev.descent.bot.CommentId;
import dev.descent.bot.Delivery;
import dev.descent.bot.Event;
import dev.descent.bot.EventReader;
import dev.descent.bot.InstallationId;
import dev.descent.bot.PullRequestNumber;
import dev.descent.bot.PullRequestRef;
import dev.descent.bot.RepositoryName;
import dev.descent.repo.CommitId;
import java.util.Optional;

/** Understands GitHub's webhooks. */
public final class WebhookReader implements EventReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Event read(Delivery delivery) {
        try {
            JsonNode payload = JSON.readTree(delivery.payload());
            return switch (delivery.event()) {
                case "pull_request" -> pullRequest(payload);
                case "issue_comment" -> comment(payload);
                case "check_run" -> checkRun(payload);
                case "check_suite" -> checkSuite(payload);
                case "installation" -> new Event.InstallationChanged(installation(payload));
                default -> ignored(delivery.event() + " is nothing that we act on");
            };
        } catch (JsonProcessingException | IllegalArgumentException nonsense) {
            return ignored("the payload makes no sense: " + nonsense.getMessage());
        }
    }

    private static Event pullRequest(JsonNode payload) {
        String action = payload.path("action").asText();
        boolean concernsScore = switch (action) {
            case "opened", "reopened", "synchronize" -> true;
            case "edited" -> payload.path("changes").has("base");
            default -> false;
        };
        return concernsScore
                ? new Event.PullRequestChanged(pullRequest(payload, payload.path("number")))
                : ignored("a pull request was " + action);
    }

    private static Event comment(JsonNode payload) {
        JsonNode issue = payload.path("issue");
        JsonNode comment = payload.path("comment");
        if (!payload.path("action").asText().equals("created") || !issue.has("pull_request")) {
            return ignored("no new comment on a pull request");
        }
        if (payload.path("sender").path("type").asText().equals("Bot")) {
            return ignored("a comment by a bot");
        }
        Optional<Command> command = Command.parse(comment.path("body").asText());
        if (command.isEmpty()) {
            return ignored("a comment without a command");
        }
        return new Event.CommandGiven(
                pullRequest(payload, issue.path("number")),
                new CommentId(comment.path("id").asLong()),
                comment.path("user").path("login").asText(),
                command.get());
    }

    private static Event checkRun(JsonNode payload) {
        boolean isRequest = switch (payload.path("action").asText()) {
            case "rerequested" -> true;
            case "requested_action" ->
                payload.path("requested_action").path("identifier").asText().equals(CheckRuns.SCORE_ACTION);
            default -> false;
        };
        Optional<CheckKey> key =
                CheckKey.parse(payload.path("check_run").path("external_id").asText());
        return isRequest && key.isPresent()
                ? new Event.CheckRunRequested(
                        reference(payload, key.get().pullRequest()), head(payload.path("check_run")))
                : ignored("nothing that is asked of our check run");
    }

    /** A suite belongs to a commit: where several pull requests share it, one check run answers for all. */
    private static Event checkSuite(JsonNode payload) {
        JsonNode suite = payload.path("check_suite");
        JsonNode first = suite.path("pull_requests").path(0);
        return payload.path("action").asText().equals("rerequested") && first.isObject()
                ? new Event.CheckRunRequested(pullRequest(payload, first.path("number")), head(suite))
                : ignored("nothing that is asked of our check suite");
    }

    private static CommitId head(JsonNode checked) {
        return new CommitId(checked.path("head_sha").asText());
    }

    private static PullRequestRef pullRequest(JsonNode payload, JsonNode number) {
        return reference(payload, new PullRequestNumber(number.asInt()));
    }

    private static PullRequestRef reference(JsonNode payload, PullRequestNumber number) {
        return new PullRequestRef(
                installation(payload),
                RepositoryName.parse(
                        payload.path("repository").path("full_name").asText()),
                number);
    }

    private static InstallationId installation(JsonNode payload) {
        JsonNode id = payload.path("installation").path("id");
        if (!id.isIntegralNumber()) {
            throw new IllegalArgumentException("it names no installation");
        }
        return new InstallationId(id.asLong());
    }

    private static Event ignored(String reason) {
        return new Event.Ignored(reason);
    }
}

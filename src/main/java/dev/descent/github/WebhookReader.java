package dev.descent.github;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.descent.bot.CheckKey;
import dev.descent.bot.Command;
import dev.descent.bot.Delivery;
import dev.descent.bot.Event;
import dev.descent.bot.EventReader;
import dev.descent.bot.InstallationId;
import dev.descent.bot.PullRequestNumber;
import dev.descent.bot.PullRequestRef;
import dev.descent.bot.RepositoryName;
import dev.descent.repo.CommitId;
import java.util.List;
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
                case "pull_request_review" -> review(payload);
                case "pull_request_review_comment" -> RemarkReader.comment(payload, reviewed(payload));
                case "issue_comment" -> comment(payload);
                case "check_run" -> checkRun(payload);
                case "check_suite" -> checkSuite(payload);
                case "installation" -> LivesReader.installation(payload);
                case "installation_repositories" -> LivesReader.installationRepositories(payload);
                case "repository" -> LivesReader.repository(payload);
                default -> ignored(delivery.event() + " is nothing that we act on");
            };
        } catch (JsonProcessingException | IllegalArgumentException nonsense) {
            return ignored("the payload makes no sense: " + nonsense.getMessage());
        }
    }

    private static Event pullRequest(JsonNode payload) {
        if (MergeQueue.isBranch(
                payload.path("pull_request").path("head").path("ref").asText())) {
            return ignored("a merge queue's pull request");
        }
        String action = payload.path("action").asText();
        if (action.equals("labeled")) {
            return CommandReader.label(payload, pullRequest(payload, payload.path("number")));
        }
        if (action.equals("closed")) {
            return proposal(payload, "a pull request was");
        }
        boolean concernsScore = switch (action) {
            case "opened", "reopened", "synchronize" -> true;
            case "edited" -> payload.path("changes").has("base");
            default -> false;
        };
        return concernsScore
                ? new Event.PullRequestChanged(pullRequest(payload, payload.path("number")))
                : ignored("a pull request was " + action);
    }

    private static Event review(JsonNode payload) {
        return RemarkReader.review(payload, reviewed(payload)).orElseGet(() -> proposal(payload, "a review was"));
    }

    private static PullRequestRef reviewed(JsonNode payload) {
        return pullRequest(payload, payload.path("pull_request").path("number"));
    }

    /** Something happened to a pull request that is of interest if we opened it, which its branch hints at. */
    private static Event proposal(JsonNode payload, String what) {
        JsonNode pull = payload.path("pull_request");
        boolean mayBeOurs = pull.path("user").path("type").asText().equals("Bot")
                && pull.path("head").path("ref").asText().startsWith(PullRequestRef.OWN_BRANCHES);
        return mayBeOurs
                ? new Event.ProposalTouched(pullRequest(payload, pull.path("number")))
                : ignored(what + " " + payload.path("action").asText());
    }

    private static Event comment(JsonNode payload) {
        JsonNode issue = payload.path("issue");
        if (!payload.path("action").asText().equals("created") || !issue.has("pull_request")) {
            return ignored("no new comment on a pull request");
        }
        return CommandReader.comment(payload, pullRequest(payload, issue.path("number")));
    }

    private static Event checkRun(JsonNode payload) {
        JsonNode run = payload.path("check_run");
        Optional<CheckKey> key = CheckKey.parse(run.path("external_id").asText());
        if (key.isEmpty()) {
            return ignored("a check run that isn't ours");
        }
        PullRequestRef pullRequest = reference(payload, key.get().pullRequest());
        return switch (payload.path("action").asText()) {
            case "rerequested" -> new Event.CheckRunRequested(pullRequest, head(run));
            case "requested_action" -> requestedAction(payload, pullRequest);
            default -> ignored("nothing that is asked of our check run");
        };
    }

    private static Event requestedAction(JsonNode payload, PullRequestRef pullRequest) {
        return switch (payload.path("requested_action").path("identifier").asText()) {
            case "score" -> CommandReader.button(payload, pullRequest, new Command.Score());
            case "train" -> CommandReader.button(payload, pullRequest, Command.Train.EVERYTHING);
            default -> ignored("a button that isn't ours");
        };
    }

    private static Event checkSuite(JsonNode payload) {
        JsonNode suite = payload.path("check_suite");
        return payload.path("action").asText().equals("rerequested")
                ? new Event.CommitCheckRequested(
                        installation(payload), repository(payload), head(suite), listed(payload))
                : ignored("nothing that is asked of our check suite");
    }

    /** A fork's suite lists the pull requests that its branch has in other repositories, too. */
    private static List<PullRequestNumber> listed(JsonNode payload) {
        JsonNode here = payload.path("repository").path("id");
        return payload.path("check_suite")
                .path("pull_requests")
                .valueStream()
                .filter(each -> each.path("base").path("repo").path("id").equals(here))
                .map(each -> new PullRequestNumber(each.path("number").asInt()))
                .toList();
    }

    private static CommitId head(JsonNode checked) {
        return new CommitId(checked.path("head_sha").asText());
    }

    private static PullRequestRef pullRequest(JsonNode payload, JsonNode number) {
        return reference(payload, new PullRequestNumber(number.asInt()));
    }

    private static PullRequestRef reference(JsonNode payload, PullRequestNumber number) {
        return new PullRequestRef(installation(payload), repository(payload), number);
    }

    private static RepositoryName repository(JsonNode payload) {
        return RepositoryName.parse(payload.path("repository").path("full_name").asText());
    }

    static InstallationId installation(JsonNode payload) {
        JsonNode id = payload.path("installation").path("id");
        if (!id.isIntegralNumber()) {
            throw new IllegalArgumentException("it names no installation");
        }
        return new InstallationId(id.asLong());
    }

    static Event ignored(String reason) {
        return new Event.Ignored(reason);
    }
}

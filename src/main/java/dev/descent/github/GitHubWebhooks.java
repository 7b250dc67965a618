package dev.descent.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.descent.bot.Delivery;
import dev.descent.bot.DeliveryId;
import dev.descent.bot.SentWebhooks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The deliveries of the App's webhook, as GitHub lists them to the App. */
public final class GitHubWebhooks implements SentWebhooks {
    private static final String DELIVERIES = "/app/hook/deliveries";

    private final ApiReads api;

    /** Calls by {@code line}. */
    public GitHubWebhooks(GitHubForge.Site site, GitHubForge.Identity identity, Line line) {
        AppJwt jwt = new AppJwt(identity, line.clock());
        this.api = new ApiReads(site.api(), new Connector(site.api(), line), jwt::getEncodedAuthorization);
    }

    @Override
    public List<FailedAttempt> failedSince(Instant since) {
        List<FailedAttempt> failed = new ArrayList<>();
        api.pages(DELIVERIES + "?per_page=100&status=failure", page -> {
            boolean isRecent = true;
            for (JsonNode attempt : page) {
                isRecent = !Instant.parse(attempt.path("delivered_at").asText()).isBefore(since);
                if (isRecent && isFailed(attempt)) {
                    failed.add(attempt(attempt));
                }
            }
            return isRecent;
        });
        return failed.reversed();
    }

    /** An older GitHub Enterprise Server may not know the filter and list successes too. */
    private static boolean isFailed(JsonNode attempt) {
        int status = attempt.path("status_code").asInt();
        return (status < 200 || status >= 300)
                && DeliveryId.isValid(attempt.path("guid").asText());
    }

    private static FailedAttempt attempt(JsonNode attempt) {
        return new FailedAttempt(
                attempt.path("id").asLong(),
                new DeliveryId(attempt.path("guid").asText()),
                attempt.path("event").asText());
    }

    @Override
    public Delivery fetch(FailedAttempt attempt) {
        JsonNode sent = api.get(DELIVERIES + "/" + attempt.number());
        return new Delivery(
                attempt.delivery(),
                attempt.event(),
                sent.path("request").path("payload").toString());
    }
}

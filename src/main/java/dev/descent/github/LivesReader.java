package dev.descent.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.descent.bot.Event;
import dev.descent.bot.RepositoryName;
import java.util.ArrayList;
import java.util.List;

/** Understands what webhooks say about the lives of installations and repositories. */
final class LivesReader {
    private static final String FULL_NAME = "full_name";

    private LivesReader() {}

    static Event installation(JsonNode payload) {
        return payload.path("action").asText().equals("deleted")
                ? new Event.InstallationRemoved(WebhookReader.installation(payload))
                : new Event.InstallationChanged(WebhookReader.installation(payload));
    }

    static Event installationRepositories(JsonNode payload) {
        List<RepositoryName> removed = new ArrayList<>();
        payload.path("repositories_removed")
                .forEach(each ->
                        removed.add(RepositoryName.parse(each.path(FULL_NAME).asText())));
        return removed.isEmpty()
                ? new Event.InstallationChanged(WebhookReader.installation(payload))
                : new Event.RepositoriesRemoved(WebhookReader.installation(payload), removed);
    }

    static Event repository(JsonNode payload) {
        RepositoryName now =
                RepositoryName.parse(payload.path("repository").path(FULL_NAME).asText());
        String action = payload.path("action").asText();
        return switch (action) {
            case "deleted" -> new Event.RepositoriesRemoved(WebhookReader.installation(payload), List.of(now));
            case "renamed" -> {
                String before = payload.path("changes")
                        .path("repository")
                        .path("name")
                        .path("from")
                        .asText();
                yield new Event.RepositoryRenamed(
                        WebhookReader.installation(payload), new RepositoryName(now.owner(), before), now);
            }
            default -> WebhookReader.ignored("a repository was " + action);
        };
    }
}

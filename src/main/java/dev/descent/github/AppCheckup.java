package dev.descent.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.descent.bot.ForgeException;
import dev.descent.config.AppManifest;
import dev.descent.report.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** Asks GitHub about our App: whether it knows us, and whether it gives us what we need and no more. */
public final class AppCheckup {
    private final GitHubForge.Site site;
    private final ApiReads api;
    private final ClockCheckup clock;
    private final AppManifest manifest = AppManifest.ours();

    /** Calls by {@code line}. */
    public AppCheckup(GitHubForge.Site site, GitHubForge.Identity identity, Line line) {
        this.site = site;
        AppJwt jwt = new AppJwt(identity, line.clock());
        this.api = new ApiReads(site.api(), new Connector(site.api(), line), jwt::getEncodedAuthorization);
        this.clock = new ClockCheckup(site.api(), line);
    }

    /** What was found; no exception comes of a GitHub that is away. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(clock.findings());
        try {
            JsonNode app = api.get("/app");
            findings.add(Finding.ok(
                    "key", "GitHub knows us as the App " + app.path("slug").asText()));
            findings.addAll(permissions(app.path("permissions")));
            findings.addAll(events(app.path("events")));
            findings.addAll(new WebhookCheckup(api).findings());
        } catch (ForgeException failure) {
            findings.add(Finding.fail("key", String.valueOf(failure.getMessage()), remedy(failure)));
        }
        return findings;
    }

    private String remedy(ForgeException failure) {
        return switch (failure.kind()) {
            case UNAUTHENTICATED ->
                "The private key isn't one of this App's, or the clock is wrong: create a key at GitHub.";
            case ABSENT -> "There is no App with this id at " + site.web() + ": correct DESCENT_APP_ID.";
            case UNANSWERED -> "Make sure that this machine reaches " + site.api() + ".";
            case REFUSED, SUSPENDED, MOVED, GONE, ARCHIVED, INVALID, LIMITED, CHANGED, PACED, FAILED ->
                "See what GitHub says about it; try again later.";
        };
    }

    private List<Finding> permissions(JsonNode granted) {
        List<String> missing = new ArrayList<>();
        List<String> needless = new ArrayList<>();
        Map<String, String> needed = manifest.permissions();
        needed.forEach((name, level) -> {
            if (!includes(granted.path(name).asText(), level)) {
                missing.add(name + ": " + level);
            }
        });
        granted.properties().forEach(entry -> {
            String level = entry.getValue().asText();
            if (!includes(needed.getOrDefault(entry.getKey(), ""), level)) {
                needless.add(entry.getKey() + ": " + level);
            }
        });
        return compared("permissions", missing, needless);
    }

    private List<Finding> events(JsonNode heard) {
        Set<String> events = new TreeSet<>(StreamSupport.stream(heard.spliterator(), false)
                .map(JsonNode::asText)
                .toList());
        List<String> missing = manifest.events().stream()
                .filter(event -> !events.contains(event))
                .toList();
        List<String> needless = events.stream()
                .filter(event -> !manifest.events().contains(event))
                .toList();
        return compared("events", missing, needless);
    }

    private static List<Finding> compared(String check, List<String> missing, List<String> needless) {
        List<Finding> findings = new ArrayList<>();
        if (!missing.isEmpty()) {
            findings.add(Finding.fail(
                    check,
                    "the App lacks " + String.join(", ", missing),
                    "Add it in the App's settings at GitHub, and have installations accept it."));
        }
        if (!needless.isEmpty()) {
            findings.add(Finding.warn(
                    check,
                    "the App has more than it needs: " + String.join(", ", needless),
                    "Take it away in the App's settings at GitHub."));
        }
        return findings.isEmpty() ? List.of(Finding.ok(check, "as app-manifest.yml says")) : findings;
    }

    private static boolean includes(String granted, String needed) {
        return granted.equals(needed) || granted.equals("admin") || (granted.equals("write") && needed.equals("read"));
    }
}

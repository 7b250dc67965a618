package dev.descent.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.descent.bot.ForgeException;
import dev.descent.report.Finding;
import java.util.ArrayList;
import java.util.List;

/** Asks GitHub where it sends the App's webhooks, and what became of the last ones. */
final class WebhookCheckup {
    private static final String CHECK = "webhook";
    private static final int RECENT = 30;

    private final ApiReads api;

    WebhookCheckup(ApiReads api) {
        this.api = api;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        try {
            findings.addAll(config(api.get("/app/hook/config")));
            findings.add(recent(api.get("/app/hook/deliveries?per_page=" + RECENT)));
        } catch (ForgeException failure) {
            findings.add(Finding.fail(
                    CHECK,
                    String.valueOf(failure.getMessage()),
                    "Switch the webhook on in the App's settings at GitHub."));
        }
        return findings;
    }

    private static List<Finding> config(JsonNode config) {
        String url = config.path("url").asText();
        List<Finding> findings = new ArrayList<>();
        if (!url.endsWith("/webhooks/github")) {
            findings.add(Finding.fail(
                    CHECK, "GitHub delivers to '" + url + "'", "Set it to https://YOUR-SERVER/webhooks/github."));
        }
        if (!config.path("content_type").asText().equals("json")) {
            findings.add(Finding.fail(CHECK, "GitHub doesn't send JSON", "Set the content type to application/json."));
        }
        if (!url.startsWith("https://")) {
            findings.add(Finding.warn(
                    CHECK,
                    "deliveries travel unencrypted",
                    "Put a proxy with TLS in front, and use its https address."));
        } else if (!config.path("insecure_ssl").asText().equals("0")) {
            findings.add(Finding.warn(CHECK, "GitHub doesn't verify our certificate", "Switch the verification on."));
        }
        return findings.isEmpty() ? List.of(Finding.ok(CHECK, "GitHub delivers to " + url)) : findings;
    }

    private static Finding recent(JsonNode deliveries) {
        int failed = 0;
        for (JsonNode delivery : deliveries) {
            failed += isFailed(delivery) ? 1 : 0;
        }
        if (deliveries.isEmpty()) {
            return Finding.warn(
                    "deliveries", "GitHub has sent nothing yet", "Install the App, and open a pull request.");
        }
        String share = failed + " of the last " + deliveries.size() + " deliveries failed";
        JsonNode newest = deliveries.get(0);
        if (isFailed(newest)) {
            return Finding.fail(
                    "deliveries", share, remedy(newest.path("status_code").asInt()));
        }
        return failed == 0
                ? Finding.ok("deliveries", "the last " + deliveries.size() + " arrived")
                : Finding.warn("deliveries", share + ", the newest did not", "The sweep fetches what was missed.");
    }

    private static boolean isFailed(JsonNode delivery) {
        int status = delivery.path("status_code").asInt();
        return status < 200 || status >= 300;
    }

    private static String remedy(int status) {
        return switch (status) {
            case 0 -> "GitHub can't connect: is the server up, and reachable from the internet?";
            case 401 -> "The webhook secret at GitHub isn't ours: set the same on both sides.";
            case 404 -> "Something else answers there: correct the address, or the proxy.";
            case 503 -> "We couldn't store it: see the database below, and the server's log.";
            default -> "We or a proxy answered " + status + ": see the server's log.";
        };
    }
}

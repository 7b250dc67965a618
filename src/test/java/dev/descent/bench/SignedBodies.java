package dev.descent.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.hooks.Postman;
import dev.descent.fake.hooks.Webhook;
import dev.descent.fake.json.Json;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Payloads of {@code pull_request} as GitHub writes them, of many pull requests, filled up to one size and signed beforehand. */
record SignedBodies(List<Signed> all) {
    private static final int REPOSITORIES = 50;
    private static final int PULL_REQUESTS_EACH = 10;

    /** A body, and its value of {@code X-Hub-Signature-256}. */
    record Signed(BodyPublisher body, String signature) {}

    /** Makes 500 of them, {@code bytes} each. */
    static SignedBodies of(int bytes, String secret) {
        ObjectNode pattern = pattern();
        List<Signed> all = new ArrayList<>();
        for (int repository = 0; repository < REPOSITORIES; repository++) {
            for (int number = 1; number <= PULL_REQUESTS_EACH; number++) {
                byte[] body = body(pattern, "acme/shop-" + repository, number, bytes);
                all.add(new Signed(BodyPublishers.ofByteArray(body), "sha256=" + Postman.signature(secret, body)));
            }
        }
        return new SignedBodies(List.copyOf(all));
    }

    private static ObjectNode pattern() {
        try (FakeGitHub github = FakeGitHub.start()) {
            FakeRepository shop = github.repository("acme/shop");
            shop.commit("main", Map.of("A.java", "class A {}\n"));
            shop.branch("topic", "main");
            shop.commit("topic", Map.of("A.java", "class A { int a; }\n"));
            Webhook opened = shop.openPullRequest("topic", "main").events().opened();
            return opened.payload();
        }
    }

    private static byte[] body(ObjectNode pattern, String repository, int number, int bytes) {
        ObjectNode payload = pattern.deepCopy();
        payload.put("number", number);
        payload.withObject("/pull_request").put("number", number);
        payload.withObject("/repository").put("full_name", repository);
        int missing = bytes - Json.print(payload).getBytes(UTF_8).length;
        String text = payload.path("pull_request").path("body").asText();
        payload.withObject("/pull_request").put("body", text + "Lorem ipsum. ".repeat(Math.max(missing, 0) / 13));
        return Json.print(payload).getBytes(UTF_8);
    }

    Signed get(long index) {
        return all.get((int) (index % all.size()));
    }
}

package dev.descent.fake.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.descent.fake.json.Json;
import java.util.UUID;

/** Conditional reads: an answer that the caller already has is 304, without a body. */
final class Etag {
    private Etag() {}

    static Answer applied(Request request, Answer answer) {
        if (!request.method().equals("GET") || answer.status() != 200) {
            return answer;
        }
        String etag = "W/\"" + UUID.nameUUIDFromBytes(Json.print(answer.body()).getBytes(UTF_8)) + "\"";
        Answer tagged = answer.with("ETag", etag);
        return request.header("If-None-Match").filter(etag::equals).isPresent()
                ? new Answer(304, tagged.headers(), Json.object())
                : tagged;
    }
}

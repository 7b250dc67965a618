package dev.descent.fake.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came over the wire; header names are in lower case. */
record Request(String method, URI uri, Map<String, String> headers, byte[] body) {
    String path() {
        return uri.getRawPath();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    Map<String, String> query() {
        return Stream.of(Optional.ofNullable(uri.getRawQuery()).orElse("").split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> decoded(pair[0]),
                        pair -> pair.length == 2 ? decoded(pair[1]) : "",
                        (first, second) -> second,
                        LinkedHashMap::new));
    }

    boolean isWrite() {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    /** What follows {@code Bearer} or {@code token}. */
    Optional<String> credential() {
        return header("Authorization")
                .filter(value -> value.startsWith("Bearer ") || value.startsWith("token "))
                .map(value -> value.substring(value.indexOf(' ') + 1));
    }

    static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}

package dev.descent.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.descent.fake.json.Json;
import dev.descent.fake.state.World;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** {@code /settings/apps/new}: takes a manifest, shows what it would create, and sends whoever confirms it back with a code. */
final class ManifestPages {
    private static final Pattern PATH = Pattern.compile("(/organizations/[^/]+)?/settings/apps/new(/confirmed)?");

    private final World world;

    ManifestPages(World world) {
        this.world = world;
    }

    /** What a browser gets: a page, or the address that it is sent to. */
    record Reply(int status, String content) {}

    static boolean has(String path) {
        return PATH.matcher(path).matches();
    }

    Reply reply(String path, String query, String body) throws IOException {
        Map<String, String> fields = fields(body);
        String manifest = fields.getOrDefault("manifest", "");
        String state = fields(query).getOrDefault("state", "");
        JsonNode json = Json.parse(manifest.getBytes(UTF_8));
        Optional<String> missing = missing(json);
        if (missing.isPresent()) {
            return new Reply(422, "<h1>Invalid manifest: " + missing.get() + "</h1>");
        }
        if (!path.endsWith("/confirmed")) {
            return new Reply(200, confirmation(path, state, manifest, json));
        }
        String code = world.with(() -> world.manifests().confirm(manifest));
        return new Reply(302, json.get("redirect_url").asText() + "?code=" + code + "&state=" + encoded(state));
    }

    private static Optional<String> missing(JsonNode manifest) {
        return java.util.stream.Stream.of("name", "url", "redirect_url", "hook_attributes", "default_permissions")
                .filter(field -> !manifest.has(field))
                .findFirst();
    }

    private static String confirmation(String path, String state, String manifest, JsonNode json) {
        return "<!doctype html><title>Create GitHub App</title><h1>Create GitHub App</h1><p id=\"name\">"
                + Pages.escaped(json.get("name").asText()) + "</p><form method=\"post\" action=\"" + path
                + "/confirmed?state=" + encoded(state) + "\"><input type=\"hidden\" name=\"manifest\" value=\""
                + Pages.escaped(manifest) + "\"><button>Create GitHub App</button></form>";
    }

    private static Map<String, String> fields(String encoded) {
        Map<String, String> fields = new TreeMap<>();
        for (String pair : encoded.split("&")) {
            String[] halves = pair.split("=", 2);
            if (halves.length == 2) {
                fields.put(halves[0], URLDecoder.decode(halves[1], UTF_8));
            }
        }
        return fields;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}

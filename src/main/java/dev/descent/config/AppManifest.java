package dev.descent.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The file {@code app-manifest.yml}: what the App may do and what it hears of. */
public final class AppManifest {
    private static final String RESOURCE = "app-manifest.yml";

    private final ObjectNode manifest;

    private AppManifest(ObjectNode manifest) {
        this.manifest = manifest;
    }

    /** The manifest that this build of Descent comes with. */
    public static AppManifest ours() {
        try (InputStream in = AppManifest.class.getResourceAsStream(RESOURCE)) {
            return new AppManifest(
                    new YAMLMapper().readValue(Objects.requireNonNull(in, RESOURCE + " is missing"), ObjectNode.class));
        } catch (IOException broken) {
            throw new UncheckedIOException(RESOURCE + " can't be read", broken);
        }
    }

    /** Permissions and their levels, {@code read} or {@code write}. */
    public Map<String, String> permissions() {
        Map<String, String> permissions = new TreeMap<>();
        manifest.path("default_permissions")
                .properties()
                .forEach(entry ->
                        permissions.put(entry.getKey(), entry.getValue().asText()));
        return permissions;
    }

    /** The webhooks that the App subscribes to. */
    public SortedSet<String> events() {
        SortedSet<String> events = new TreeSet<>();
        for (JsonNode event : manifest.path("default_events")) {
            events.add(event.asText());
        }
        return events;
    }

    /** Where the webhooks of a server with this public address go. */
    public static URI webhooks(URI server) {
        return URI.create(server + "/webhooks/github");
    }

    /** The JSON that GitHub makes an App of, for a server with this public address, which has no slash at its end. */
    public String json(URI server) {
        ObjectNode filled = manifest.deepCopy();
        filled.put("url", server.toString());
        filled.withObject("/hook_attributes").put("url", webhooks(server).toString());
        filled.put("redirect_url", server + "/setup/callback");
        return filled.toString();
    }
}

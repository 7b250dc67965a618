package dev.descent.fake.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A check run: the fields that the App sent, an update laid over those before it, and all annotations so far. */
public record CheckRun(long id, ObjectNode fields, List<Annotation> annotations) {
    private static final List<String> OUTPUT = List.of("title", "summary", "text");

    public CheckRun {
        annotations = List.copyOf(annotations);
    }

    /** A remark on lines of a file; the level is {@code notice}, {@code warning} or {@code failure}. */
    public record Annotation(String path, int startLine, int endLine, String level, String message) {
        static Annotation of(JsonNode json) {
            return new Annotation(
                    json.path("path").asText(),
                    json.path("start_line").asInt(),
                    json.path("end_line").asInt(),
                    json.path("annotation_level").asText(),
                    json.path("message").asText());
        }
    }

    /** This run after one more request of the App: annotations are appended, everything else is replaced. */
    public CheckRun with(JsonNode request) {
        ObjectNode merged = fields.deepCopy();
        request.properties().stream()
                .filter(field -> !field.getKey().equals("output"))
                .forEach(field -> merged.set(field.getKey(), field.getValue()));
        JsonNode output = request.path("output");
        OUTPUT.stream()
                .filter(output::has)
                .forEach(name -> merged.withObject("/output").set(name, output.get(name)));
        if (merged.has("conclusion")) {
            merged.put("status", "completed");
        }
        List<Annotation> all = new ArrayList<>(annotations);
        output.path("annotations").forEach(annotation -> all.add(Annotation.of(annotation)));
        return new CheckRun(id, merged, all);
    }

    public String name() {
        return fields.path("name").asText();
    }

    public String headSha() {
        return fields.path("head_sha").asText();
    }

    /** {@code queued}, {@code in_progress} or {@code completed}. */
    public String status() {
        return fields.path("status").asText("queued");
    }

    public boolean isCompleted() {
        return status().equals("completed");
    }

    /** How it ended, in GitHub's word. */
    public Optional<String> conclusion() {
        return Optional.ofNullable(fields.get("conclusion")).map(JsonNode::asText);
    }

    /** What the App calls it. */
    public Optional<String> externalId() {
        return Optional.ofNullable(fields.get("external_id")).map(JsonNode::asText);
    }

    public String title() {
        return fields.path("output").path("title").asText();
    }

    public String summary() {
        return fields.path("output").path("summary").asText();
    }

    public String text() {
        return fields.path("output").path("text").asText();
    }

    /** The identifiers of the buttons. */
    public List<String> actions() {
        List<String> identifiers = new ArrayList<>();
        fields.path("actions")
                .forEach(action -> identifiers.add(action.path("identifier").asText()));
        return identifiers;
    }
}

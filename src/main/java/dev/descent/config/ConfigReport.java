package dev.descent.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.descent.config.ConfigResult.Invalid;
import dev.descent.config.ConfigResult.Problem;
import dev.descent.config.ConfigResult.Valid;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a configuration, as compilers say it and as programs read it. */
public final class ConfigReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ConfigReport() {}

    /** A line for each mistake, {@code FILE:LINE:COLUMN: KEY: SENTENCE}, or a line that says that there is none. */
    public static String text(String file, ConfigResult result) {
        return switch (result) {
            case Valid _ -> file + ": nothing is wrong\n";
            case Invalid(List<Problem> problems) ->
                problems.stream().map(problem -> line(file, problem)).collect(Collectors.joining());
        };
    }

    private static String line(String file, Problem problem) {
        String key = problem.key().isEmpty() ? "" : problem.key() + ": ";
        return file + ":" + problem.line() + ":" + problem.column() + ": " + key + problem.sentence() + "\n";
    }

    /** {@code {"file": …, "valid": …, "problems": [{"line", "column", "key", "message"}]}}. */
    public static String json(String file, ConfigResult result) {
        List<Problem> problems = result instanceof Invalid(List<Problem> found) ? found : List.of();
        ObjectNode report = JSON.createObjectNode().put("file", file).put("valid", problems.isEmpty());
        ArrayNode list = report.putArray("problems");
        problems.forEach(problem -> list.addObject()
                .put("line", problem.line())
                .put("column", problem.column())
                .put("key", problem.key())
                .put("message", problem.sentence()));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can always be written", impossible);
        }
    }
}

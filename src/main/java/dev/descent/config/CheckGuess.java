package dev.descent.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.descent.repo.Entry;
import dev.descent.repo.Snapshot;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A command that may well be what checks a repository, guessed from a build file at its root. Checks run without network, so it
 * asks its tool to stay offline where the tool knows how.
 *
 * @param file the build file
 * @param command program and arguments
 */
public record CheckGuess(String file, List<String> command) {
    private static final JsonMapper JSON = new JsonMapper();
    /** What {@code npm init} writes into a package without tests. */
    private static final String NO_TEST = "no test specified";

    private static final Map<String, Function<Tree, Optional<List<String>>>> TOOLS = Map.of(
            "pom.xml", tree -> Optional.of(List.of(tree.or("./mvnw", "mvn"), "-B", "-o", "test")),
            "build.gradle", CheckGuess::gradle,
            "build.gradle.kts", CheckGuess::gradle,
            "package.json", CheckGuess::npm,
            "pyproject.toml", _ -> Optional.of(List.of("python3", "-m", "pytest")),
            "go.mod", _ -> Optional.of(List.of("go", "test", "./...")),
            "Cargo.toml", _ -> Optional.of(List.of("cargo", "test", "--offline")));

    public CheckGuess {
        command = List.copyOf(command);
    }

    /** A guess for each build file that says anything, in the order of their names. */
    public static List<CheckGuess> of(Snapshot snapshot) {
        Tree tree = new Tree(snapshot);
        return new TreeMap<>(TOOLS)
                .entrySet().stream()
                        .filter(tool -> tree.find(tool.getKey()).isPresent())
                        .flatMap(tool ->
                                tool
                                        .getValue()
                                        .apply(tree)
                                        .map(command -> new CheckGuess(tool.getKey(), command))
                                        .stream())
                        .toList();
    }

    private static Optional<List<String>> gradle(Tree tree) {
        return Optional.of(List.of(tree.or("./gradlew", "gradle"), "--offline", "test"));
    }

    private static Optional<List<String>> npm(Tree tree) {
        return tree.json("package.json")
                .map(json -> json.path("scripts").path("test").asText())
                .filter(script -> !script.isEmpty() && !script.contains(NO_TEST))
                .map(_ -> List.of("npm", "test"));
    }

    /** The files at the root. */
    private record Tree(Snapshot snapshot) {
        Optional<Entry> find(String path) {
            return snapshot.entries().stream()
                    .filter(entry -> entry.path().equals(path) && entry.kind() == Entry.Kind.FILE)
                    .findFirst();
        }

        /** The wrapper that the repository brings, or the tool itself. */
        String or(String wrapper, String tool) {
            return find(wrapper.substring(2)).isPresent() ? wrapper : tool;
        }

        Optional<JsonNode> json(String path) {
            return find(path).flatMap(entry -> {
                try {
                    return Optional.of(JSON.readTree(snapshot.read(entry)));
                } catch (JacksonException nonsense) {
                    return Optional.empty();
                } catch (IOException impossible) {
                    throw new IllegalStateException(impossible);
                }
            });
        }
    }
}

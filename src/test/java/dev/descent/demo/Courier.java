package dev.descent.demo;

import dev.descent.config.RepoConfig;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sample repository as it is halfway through its mending, and a pull request that mends one file and spoils another. */
final class Courier {
    /** When its default branch is cleaned up: on Mondays. */
    static final String SCHEDULE = "cron: 0 6 * * 1";

    private static final String MESSAGE = "MESSAGE";
    private static final String SPOILED = "src/main/java/courier/Client.java";

    private Courier() {}

    /** Pushes the sample repository's beginning and its first two steps to {@code main}. */
    static void push(FakeRepository repository) {
        Map<String, String> base = files("base");
        base.put(RepoConfig.PATH, "check:\n  - [sh, check]\nschedule:\n  " + SCHEDULE + "\n");
        repository.commit("main", "Courier, written in a hurry", base);
        for (String step : new String[] {"step-1", "step-2"}) {
            Map<String, String> files = files(step);
            String message = Objects.requireNonNull(files.remove(MESSAGE));
            repository.commit("main", message, files);
        }
    }

    /** Proposes the third step, and with it the copies that the second one had removed. */
    static FakePullRequest propose(FakeRepository repository) {
        Map<String, String> files = files("step-3");
        files.remove(MESSAGE);
        files.put(SPOILED, Objects.requireNonNull(files("base").get(SPOILED)));
        repository.branch("name-the-states", "main");
        repository.commit("name-the-states", "Name the states of a connection; restore the client's methods", files);
        FakePullRequest pullRequest = repository.openPullRequest("name-the-states", "main");
        pullRequest.describe(
                "Name the states of a connection", "Eight flags become one state. The client is as it was.");
        return pullRequest;
    }

    /** The text of every file of one folder of the sample, by its path there. */
    private static Map<String, String> files(String folder) {
        try {
            Path root = Path.of(Objects.requireNonNull(Courier.class.getResource("/sample/" + folder))
                    .toURI());
            Map<String, String> files = new TreeMap<>();
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    files.put(root.relativize(path).toString().replace('\\', '/'), Files.readString(path));
                }
            }
            return files;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

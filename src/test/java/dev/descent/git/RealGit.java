package dev.descent.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A repository that the real git makes, with a configuration and a clock of its own. */
public final class RealGit {
    private final Path directory;
    private int commits;
    private int days;

    private RealGit(Path directory) {
        this.directory = directory;
    }

    /** {@code git init}. */
    public static RealGit init(Path directory) {
        RealGit git = new RealGit(directory);
        git.make(directory);
        git.run("init", "--quiet", "--initial-branch=main");
        return git;
    }

    /** {@code git init --bare}. */
    public static RealGit initBare(Path directory) {
        RealGit git = new RealGit(directory);
        git.make(directory);
        git.run("init", "--quiet", "--bare", "--initial-branch=main");
        return git;
    }

    /** {@code git clone} with further options. */
    public RealGit clone(Path target, String... options) {
        List<String> command = new ArrayList<>(List.of("clone", "--quiet"));
        command.addAll(List.of(options));
        command.addAll(List.of("file://" + directory, target.toString()));
        run(command.toArray(String[]::new));
        return new RealGit(target);
    }

    public Path directory() {
        return directory;
    }

    /** Writes a file, its directories included. */
    public RealGit write(String path, String text) {
        try {
            Path file = directory.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Lets days pass. */
    public RealGit later(int more) {
        days += more;
        return this;
    }

    /** Commits everything and gives the commit's id. */
    public String commit(String message) {
        run("add", "--all");
        run("commit", "--quiet", "--allow-empty", "--message", message);
        return run("rev-parse", "HEAD");
    }

    /** Runs git here and gives what it prints, trimmed; fails when it does. */
    public String run(String... arguments) {
        return run(ProcessBuilder.Redirect.PIPE, arguments);
    }

    /** Makes what a stream for {@code git fast-import} says: trees that no file system could hold. */
    public void fastImport(Path stream) {
        run(ProcessBuilder.Redirect.from(stream.toFile()), "fast-import", "--quiet");
    }

    private String run(ProcessBuilder.Redirect input, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-c", "protocol.file.allow=always"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(input)
                .redirectErrorStream(true);
        isolate(builder.environment());
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void isolate(Map<String, String> environment) {
        String date = Instant.parse("2026-01-01T00:00:00Z")
                .plus(Duration.ofDays(days))
                .plusSeconds(commits)
                .toString();
        commits++;
        environment.keySet().removeIf(name -> name.startsWith("GIT_"));
        environment.putAll(Map.of(
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_CONFIG_NOSYSTEM", "1",
                "GIT_AUTHOR_NAME", "Ada",
                "GIT_AUTHOR_EMAIL", "ada@example.org",
                "GIT_COMMITTER_NAME", "Ada",
                "GIT_COMMITTER_EMAIL", "ada@example.org",
                "GIT_AUTHOR_DATE", date,
                "GIT_COMMITTER_DATE", date,
                "GIT_TERMINAL_PROMPT", "0"));
    }

    private void make(Path path) {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

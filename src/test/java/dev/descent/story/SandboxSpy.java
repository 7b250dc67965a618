package dev.descent.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at every check that runs in a sandbox, from inside and from outside: what it can see of others, and what others can see
 * of it. Checks that begin with the {@link #SCRIPT} wait until they were looked at.
 */
final class SandboxSpy implements AutoCloseable {
    static final String SCRIPT = """
            env > seen
            cat /proc/[0-9]*/environ /proc/[0-9]*/cmdline >> seen 2>/dev/null || true
            echo > started
            until [ -e go ]; do sleep 0.02; done
            """;

    private static final Duration ROUND = Duration.ofMillis(10);

    private final Path scratch;
    private final ConcurrentLinkedQueue<String> commands = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> environments = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> files = new ConcurrentLinkedQueue<>();
    private final Thread thread;

    private SandboxSpy(Path scratch) {
        this.scratch = scratch;
        this.thread = Thread.startVirtualThread(this::look);
    }

    /** Looks at folders below {@code scratch} until it is closed. */
    static SandboxSpy watch(Path scratch) {
        return new SandboxSpy(scratch);
    }

    private void look() {
        while (!Thread.currentThread().isInterrupted()) {
            waiting().forEach(this::lookAt);
            LockSupport.parkNanos(ROUND.toNanos());
        }
    }

    private List<Path> waiting() {
        File[] folders = scratch.toFile().listFiles();
        return folders == null
                ? List.of()
                : Stream.of(folders)
                        .map(File::toPath)
                        .filter(folder ->
                                Files.exists(folder.resolve("started")) && !Files.exists(folder.resolve("go")))
                        .toList();
    }

    private void lookAt(Path workspace) {
        read(workspace.resolve("seen")).ifPresent(files::add);
        // The JDK's helper is this process, about to become another one.
        ProcessHandle.current()
                .descendants()
                .map(process -> Path.of("/proc", Long.toString(process.pid())))
                .filter(process -> !text(process.resolve("cmdline")).contains("jspawnhelper"))
                .forEach(process -> {
                    commands.add(text(process.resolve("cmdline")));
                    environments.add(text(process.resolve("environ")));
                });
        try {
            Files.createFile(workspace.resolve("go"));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String text(Path file) {
        return read(file).orElse("").replace('\0', '\n');
    }

    /** Processes come and go. */
    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file, ISO_8859_1));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** The command lines of all processes that this one started. */
    String commands() {
        return String.join("\n", commands);
    }

    /** The names of all variables in all environments. */
    Set<String> variables() {
        return Stream.concat(environments.stream(), files.stream().map(SandboxSpy::ownEnvironment))
                .flatMap(String::lines)
                .filter(line -> line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String ownEnvironment(String seen) {
        return seen.contains("\0") ? seen.substring(0, seen.indexOf('\0')) : seen;
    }

    /** Everything that was seen. */
    String seen() {
        return Stream.of(commands, environments, files)
                .flatMap(ConcurrentLinkedQueue::stream)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

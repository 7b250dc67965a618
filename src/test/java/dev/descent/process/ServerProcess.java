package dev.descent.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code descent serve}, running; its settings come from a file and its environment holds none. */
public final class ServerProcess implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("listening on [^:]+:(\\d+) ");
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(60);

    private final Process process;
    private final Path output;
    private final int port;

    private ServerProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
        this.port = awaitPort();
    }

    /** Starts one and waits until it listens; the settings and all that it writes are kept in {@code folder}. */
    public static ServerProcess start(Map<String, String> settings, Path folder, List<String> javaOptions) {
        return start("dev.descent.Main", settings, folder, javaOptions);
    }

    /** The same with a program that takes the same arguments. */
    static ServerProcess start(String program, Map<String, String> settings, Path folder, List<String> javaOptions) {
        try {
            Path file = folder.resolve("settings");
            Files.writeString(
                    file,
                    settings.entrySet().stream()
                            .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                            .collect(Collectors.joining()));
            Path output = Files.createTempFile(folder, "server-", ".log");
            ProcessBuilder builder = new ProcessBuilder(command(program, file, javaOptions)).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("DESCENT_"));
            return new ServerProcess(builder.redirectOutput(output.toFile()).start(), output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> command(String program, Path settings, List<String> javaOptions) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        // Not the tests' quiet one.
        command.add("-Dlogback.configurationFile=logback.xml");
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program));
        command.addAll(List.of("serve", "--settings", settings.toString()));
        return command;
    }

    private int awaitPort() {
        long end = System.nanoTime() + START.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            Matcher listening = LISTENING.matcher(output());
            if (listening.find()) {
                return Integer.parseInt(listening.group(1));
            }
            pause();
        }
        process.destroyForcibly();
        throw new IllegalStateException("the server doesn't start:\n" + output());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the server starts", stopped);
        }
    }

    /** Where GitHub delivers. */
    public URI webhooks() {
        return url("/webhooks/github");
    }

    /** A page of the server. */
    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** What it has said so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** {@code kill -9}; returns when it is dead. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** {@code SIGSTOP}: it does nothing more and doesn't know. */
    public void freeze() {
        signal("STOP");
    }

    /** {@code SIGCONT}: it goes on as if nothing had happened. */
    public void thaw() {
        signal("CONT");
    }

    /** {@code SIGTERM}; returns at once. */
    public void terminate() {
        process.destroy();
    }

    /** Whether it has ended by itself within {@code patience}. */
    public boolean endsWithin(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@code SIGTERM}; returns when it has ended, and throws when it doesn't. */
    public void stop() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the server doesn't end:\n" + output());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the server ends", stopped);
        }
    }

    /** Kills it if need be. */
    @Override
    public void close() {
        kill();
    }
}

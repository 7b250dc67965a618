package dev.descent.sandbox;

import dev.descent.repo.Entry;
import dev.descent.repo.Snapshot;
import dev.descent.train.Gist;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a repository's checks depend on, fetched once for each set of build and lock files into a home that the checks can read
 * and not write. Fetching has network but no secret; it happens only if the operator allows it.
 */
public final class Dependencies {
    private final Bubblewrap sandbox;
    private final Path homes;
    private final Fetch fetch;
    private final boolean mayFetch;

    /**
     * Keeps homes in a folder of one repository's own: what one fetches, no other gets to see.
     *
     * @param fetch how they are fetched
     * @param mayFetch whether the operator allows commands with network
     */
    public Dependencies(Bubblewrap sandbox, Path homes, Fetch fetch, boolean mayFetch) {
        this.sandbox = sandbox;
        this.homes = homes;
        this.fetch = fetch;
        this.mayFetch = mayFetch;
    }

    /** What the checks of a tree get to see as their home. */
    sealed interface Answer {}

    /** The checks need nothing. */
    record None() implements Answer {}

    /** This home, which they can't write to. */
    record Ready(Mount home) implements Answer {}

    /** The dependencies can't be had, and why, as a sentence. */
    record Missing(String reason) implements Answer {}

    Answer of(Snapshot tree) {
        if (fetch.command().isEmpty()) {
            return new None();
        }
        Snapshot seen = fetch.seen(tree);
        Path home = homes.resolve(key(seen, fetch.command()));
        if (Files.isDirectory(home)) {
            stamp(home);
            return new Ready(new Mount(home, Arguments.HOME, false));
        }
        return mayFetch
                ? fetch(seen, home)
                : new Missing(
                        "dependencies.fetch needs the network, which its operator allows with DESCENT_TRAIN_FETCH=on on a server and with --fetch on the command line.");
    }

    /** It was used now. */
    private static void stamp(Path home) {
        try {
            Files.setLastModifiedTime(home, FileTime.from(Instant.now()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Answer fetch(Snapshot seen, Path home) {
        try (Workspace workspace = Workspace.of(seen, homes.resolve("fetching"))) {
            Path unfinished = Files.createTempDirectory(homes, "home");
            Mount mount = new Mount(unfinished, Arguments.HOME, true);
            Execution execution =
                    sandbox.run(new Job(fetch.command(), workspace.folder(), Optional.of(mount), true, Map.of()));
            return keep(execution, unfinished, home);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Answer keep(Execution execution, Path unfinished, Path home) throws IOException {
        Optional<String> failure = switch (execution) {
            case Execution.Ended(int status, String output, var _, long _) ->
                status == 0 ? Optional.empty() : Optional.of("ended with status " + status + ": " + Gist.of(output));
            case Execution.Stopped(String limit, var _, var _, var _) -> Optional.of(limit);
        };
        if (failure.isPresent()) {
            Folder.delete(unfinished);
            return new Missing("fetching the checks' dependencies " + failure.get() + ".");
        }
        settle(unfinished, home);
        return new Ready(new Mount(home, Arguments.HOME, false));
    }

    /** Whoever fetched the same at the same time and was first is believed: a home that is in use is never replaced. */
    private static void settle(Path unfinished, Path home) throws IOException {
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            Folder.delete(unfinished);
            if (!Files.isDirectory(home)) {
                throw failure;
            }
        }
    }

    private static String key(Snapshot seen, List<String> command) {
        MessageDigest digest = sha256();
        command.forEach(word -> add(digest, word));
        seen.entries().forEach(entry -> add(digest, entry));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, Entry entry) {
        add(digest, entry.path());
        add(digest, entry.blob().hex());
        add(digest, Boolean.toString(entry.isExecutable()));
    }

    private static void add(MessageDigest digest, String word) {
        digest.update(word.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

package dev.descent.git;

import dev.descent.repo.CommitId;
import dev.descent.repo.Mirrors;
import dev.descent.repo.Remote;
import dev.descent.repo.RepositoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;

/** Bare mirrors below one directory; threads and processes that fetch the same remote take turns. */
public final class GitMirrors implements Mirrors {
    /** A file beside git's own that git doesn't know. */
    private static final String CHANGES = "descent-changes";

    private static final String HTTP = "http";
    private static final String FOLLOW_REDIRECTS = "followRedirects";
    private static final String GC = "gc";
    private static final String AUTO_DETACH = "autoDetach";

    private final Path directory;
    private final FetchBounds bounds;
    private final MirrorLocks locks = new MirrorLocks();
    private final MirrorShelf shelf;
    private final RecentListings listings = new RecentListings();

    /** Keeps mirrors below {@code directory}. */
    public GitMirrors(Path directory, FetchBounds bounds) {
        IsolatedSystem.install();
        this.directory = directory.toAbsolutePath().normalize();
        this.bounds = bounds;
        this.shelf = new MirrorShelf(this.directory, locks);
    }

    @Override
    public dev.descent.repo.Repository fetch(Remote remote, List<String> refs) {
        Path mirror = locate(remote);
        shelf.take(mirror);
        try {
            return fetch(mirror, remote, refs);
        } catch (RuntimeException e) {
            shelf.giveBack(mirror);
            throw e;
        }
    }

    private dev.descent.repo.Repository fetch(Path mirror, Remote remote, List<String> refs) {
        try (MirrorLocks.Held _ = locks.acquire(mirror)) {
            removeStaleLocks(mirror, refs);
            Repository repository = openOrCreate(mirror);
            try {
                new Fetch(repository, remote, bounds).run(refs);
                MirrorShelf.stamp(mirror);
                RememberedChanges changes = new RememberedChanges(Optional.of(mirror.resolve(CHANGES)));
                return new GitRepository(
                        repository, "", new GitMemory(changes, listings), () -> shelf.giveBack(mirror));
            } catch (IOException | RuntimeException e) {
                repository.close();
                throw e;
            }
        } catch (IOException e) {
            throw Failures.reading("the mirror of " + remote.name(), e);
        }
    }

    @Override
    public void remove(String name) {
        try {
            shelf.remove(name);
        } catch (IOException e) {
            throw Failures.reading("the mirrors of " + name, e);
        }
    }

    @Override
    public void tidy(Instant since, long bytes, Predicate<String> isOwner) {
        try {
            for (String owner : shelf.owners()) {
                if (!isOwner.test(owner)) {
                    shelf.remove(owner);
                }
            }
            shelf.shrink(since, bytes);
        } catch (IOException e) {
            throw Failures.reading("the mirrors in " + directory, e);
        }
    }

    @Override
    public boolean push(Remote remote, CommitId commit, String branch) {
        Path mirror = locate(remote);
        try (MirrorLocks.Held _ = locks.acquire(mirror);
                Repository repository = openOrCreate(mirror)) {
            return new Push(repository, remote, bounds).run(commit, branch);
        } catch (IOException e) {
            throw Failures.reading("the mirror of " + remote.name(), e);
        }
    }

    @Override
    public Optional<CommitId> tip(Remote remote, String branch) {
        Path mirror = locate(remote);
        try (MirrorLocks.Held _ = locks.acquire(mirror);
                Repository repository = openOrCreate(mirror)) {
            return new Fetch(repository, remote, bounds).tip(Constants.R_HEADS + branch);
        } catch (IOException e) {
            throw Failures.reading("the mirror of " + remote.name(), e);
        }
    }

    @Override
    public boolean removeBranch(Remote remote, String branch, CommitId tip) {
        Path mirror = locate(remote);
        try (MirrorLocks.Held _ = locks.acquire(mirror);
                Repository repository = openOrCreate(mirror)) {
            return new Push(repository, remote, bounds).remove(branch, tip);
        } catch (IOException e) {
            throw Failures.reading("the mirror of " + remote.name(), e);
        }
    }

    private Path locate(Remote remote) {
        Path mirror = directory.resolve(remote.name() + ".git").normalize();
        if (!mirror.startsWith(directory) || mirror.equals(directory)) {
            throw new RepositoryException("not a name for a mirror: " + remote.name(), false);
        }
        return mirror;
    }

    /** Nobody else works on this mirror, so a lock is what a killed process left behind. */
    private static void removeStaleLocks(Path mirror, List<String> refs) throws IOException {
        Files.deleteIfExists(mirror.resolve("packed-refs.lock"));
        Files.deleteIfExists(mirror.resolve("config.lock"));
        for (String ref : refs) {
            Path lock = mirror.resolve(ref + ".lock");
            // Where a shorter name is still a ref, there is no directory to look in.
            if (Files.exists(lock)) {
                Files.delete(lock);
            }
        }
    }

    private Repository openOrCreate(Path mirror) throws IOException {
        Repository repository = new BoundedRepository(mirror, bounds.objectBytes());
        if (!Files.exists(mirror.resolve(Constants.CONFIG))) {
            repository.create(true);
        }
        StoredConfig config = repository.getConfig();
        if (config.getString(GC, null, AUTO_DETACH) == null) {
            // In the background it would go on after our lock on the mirror is given back.
            config.setBoolean(GC, null, AUTO_DETACH, false);
            config.setBoolean("core", null, "protectNTFS", true);
            config.setBoolean("core", null, "protectHFS", true);
            // A redirect to another host would take the credential along.
            config.setString(HTTP, null, FOLLOW_REDIRECTS, "false");
            config.save();
        }
        return repository;
    }
}

package dev.descent.git;

import dev.descent.repo.Entry;
import dev.descent.repo.PathRules;
import dev.descent.repo.RepositoryException;
import dev.descent.repo.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The files of a directory on disk. Those that git knows to be unchanged are read from the object database, so that line
 * ends and filters of the checkout don't show.
 *
 * @param directory the root of the tree
 * @param stored paths that {@code blobs} holds
 */
record DirectorySnapshot(String label, Listing listing, Path directory, Set<String> stored, Blobs blobs)
        implements Snapshot {
    @Override
    public List<Entry> entries() {
        return listing.entries();
    }

    @Override
    public String truncation() {
        return listing.extent().truncation();
    }

    @Override
    public PathRules rules() {
        return listing.rules();
    }

    @Override
    public byte[] read(Entry entry) {
        if (stored.contains(entry.path())) {
            return blobs.read(entry.blob(), entry.path());
        }
        byte[] content = switch (entry.kind()) {
            case FILE -> readFile(directory.resolve(entry.path()));
            case SYMLINK -> readLink(directory.resolve(entry.path()));
            case ABSENT, SUBMODULE ->
                throw new RepositoryException(entry.path() + " has no bytes in this directory", false);
        };
        if (!FileHasher.bytes(content).name().equals(entry.blob().hex())) {
            throw new RepositoryException(entry.path() + " changed while it was read", true);
        }
        return content;
    }

    private static byte[] readFile(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Failures.reading(file.toString(), e);
        }
    }

    private static byte[] readLink(Path link) {
        try {
            return FileHasher.target(link);
        } catch (IOException e) {
            throw Failures.reading(link.toString(), e);
        }
    }
}

package dev.descent.sandbox;

import dev.descent.repo.BlobId;
import dev.descent.repo.Entry;
import dev.descent.repo.Patch;
import dev.descent.repo.Patch.Content;
import dev.descent.repo.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A copy of a tree in a folder of its own, without {@code .git}, for a command to work in; gone when closed. */
final class Workspace implements AutoCloseable {
    private static final int MAX_FILE_BYTES = Snapshot.Limits.MAX_FILE_BYTES;

    private final Path folder;
    private final Map<String, Entry> entries;

    private Workspace(Path folder, Map<String, Entry> entries) {
        this.folder = folder;
        this.entries = entries;
    }

    /** Copies a tree into a new folder below {@code scratch}. */
    static Workspace of(Snapshot tree, Path scratch) {
        Map<String, Entry> entries =
                tree.entries().stream().collect(Collectors.toMap(Entry::path, Function.identity()));
        Workspace workspace = new Workspace(create(scratch), entries);
        try {
            workspace.write(tree);
            return workspace;
        } catch (IOException failure) {
            workspace.close();
            throw new UncheckedIOException("the files can't be copied for the sandbox", failure);
        }
    }

    private static Path create(Path scratch) {
        try {
            return Files.createTempDirectory(Files.createDirectories(scratch), "work")
                    .toRealPath();
        } catch (IOException failure) {
            throw new UncheckedIOException("no folder can be made for the sandbox below " + scratch, failure);
        }
    }

    /** Links come last: nothing is written through one. */
    private void write(Snapshot tree) throws IOException {
        for (Entry entry : tree.entries()) {
            if (entry.kind() == Entry.Kind.FILE) {
                Path file = place(entry);
                Files.write(file, tree.read(entry));
                if (entry.isExecutable() && !file.toFile().setExecutable(true)) {
                    throw new IOException(entry.path() + " can't be made executable");
                }
            }
        }
        for (Entry entry : tree.entries()) {
            if (entry.kind() == Entry.Kind.SYMLINK) {
                Files.createSymbolicLink(place(entry), Path.of(new String(tree.read(entry), StandardCharsets.UTF_8)));
            }
        }
    }

    private Path place(Entry entry) throws IOException {
        Path file = folder.resolve(entry.path()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException(entry.path() + " leads out of the tree");
        }
        Files.createDirectories(file.getParent());
        return file;
    }

    Path folder() {
        return folder;
    }

    /** The paths of the tree that it is a copy of. */
    Set<String> paths() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** The paths of the regular files that match, sorted. */
    List<Path> find(PathMatcher matcher) {
        List<Path> found = new ArrayList<>();
        Folder.walk(folder, (path, attributes) -> {
            if (attributes.isRegularFile() && matcher.matches(path)) {
                found.add(path);
            }
        });
        found.sort(null);
        return found;
    }

    /** What a command wrote into the files that match: none that is as it was in the tree, nor one of more than {@code limit} bytes. */
    Stream<byte[]> written(PathMatcher matcher, int limit) {
        return find(matcher).stream()
                .flatMap(path ->
                        Folder.read(folder, path, limit).filter(bytes -> isNew(path.toString(), bytes)).stream());
    }

    /** Removes files, so that only a command can have written them. */
    void remove(List<Path> paths) {
        try {
            for (Path path : paths) {
                Files.delete(folder.resolve(path));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * What a command changed: files of the tree, and new ones in folders of the tree. Links, large files and what a build left
     * in folders of its own don't count.
     */
    Patch changes() {
        SortedMap<String, Content> changes = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        Set<Path> directories = directories();
        Folder.walk(folder, (path, attributes) -> {
            String name = path.toString();
            seen.add(name);
            if (entries.containsKey(name) || directories.contains(path.resolveSibling("."))) {
                Folder.read(folder, path, MAX_FILE_BYTES)
                        .filter(bytes -> isNew(name, bytes))
                        .ifPresent(bytes -> changes.put(name, new Content.Text(bytes)));
            }
        });
        entries.values().stream()
                .filter(entry -> entry.kind() == Entry.Kind.FILE && !seen.contains(entry.path()))
                .forEach(entry -> changes.put(entry.path(), new Content.Gone()));
        return new Patch(changes);
    }

    private Set<Path> directories() {
        return entries.keySet().stream()
                .map(path -> Path.of(path).resolveSibling("."))
                .collect(Collectors.toSet());
    }

    private boolean isNew(String path, byte[] bytes) {
        Entry before = entries.get(path);
        return before == null || !before.blob().equals(BlobId.of(bytes));
    }

    @Override
    public void close() {
        Folder.delete(folder);
    }
}

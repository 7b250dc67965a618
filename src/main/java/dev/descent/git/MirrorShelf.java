package dev.descent.git;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.jgit.util.FileUtils;

/** Knows which mirrors are in use and when each was used last, and takes others off the disk. */
final class MirrorShelf {
    private static final String MIRROR = ".git";
    /** Of a mirror that is being removed: half a mirror must never be taken for one. */
    private static final String GONE = ".gone";
    /** A mirror is at {@code installation/owner/name.git}. */
    private static final int DEPTH = 3;

    private final Path directory;
    private final MirrorLocks locks;
    private final Map<Path, Integer> users = new ConcurrentHashMap<>();
    private final Set<Path> unwanted = ConcurrentHashMap.newKeySet();

    MirrorShelf(Path directory, MirrorLocks locks) {
        this.directory = directory;
        this.locks = locks;
    }

    /** Somebody begins to use a mirror. */
    void take(Path mirror) {
        users.merge(mirror, 1, Integer::sum);
    }

    /** Somebody has done with a mirror. */
    void giveBack(Path mirror) {
        users.computeIfPresent(mirror, (key, count) -> count == 1 ? null : count - 1);
        if (!users.containsKey(mirror) && unwanted.remove(mirror)) {
            try {
                removeUnlessUsed(mirror);
            } catch (IOException e) {
                throw Failures.reading("the mirrors in " + directory, e);
            }
        }
    }

    /** The mirror was used now. */
    static void stamp(Path mirror) throws IOException {
        Files.setLastModifiedTime(mirror, FileTime.from(Instant.now()));
    }

    /** Removes every mirror at or below a name; one that is in use, as soon as that ends. */
    void remove(String name) throws IOException {
        Path below = directory.resolve(name);
        Path itself = directory.resolve(name + MIRROR);
        for (Path mirror : find(MIRROR)) {
            if (mirror.equals(itself) || mirror.startsWith(below)) {
                unwanted.add(mirror);
                removeUnlessUsed(mirror);
            }
        }
    }

    /** Removes what wasn't used since then, and the longest unused of the rest while that doesn't fit into {@code bytes}. */
    void shrink(Instant since, long bytes) throws IOException {
        for (Path leftover : find(MIRROR + GONE)) {
            delete(leftover);
        }
        List<Path> latestFirst = new ArrayList<>(find(MIRROR));
        latestFirst.sort(Comparator.comparing(MirrorShelf::lastUse).reversed());
        long kept = 0;
        for (Path mirror : latestFirst) {
            kept += size(mirror);
            if (kept > bytes || lastUse(mirror).isBefore(since)) {
                removeUnlessUsed(mirror);
            }
        }
    }

    /** The first parts of the names of all mirrors. */
    List<String> owners() throws IOException {
        return find(MIRROR).stream()
                .map(mirror -> directory.relativize(mirror).getName(0).toString())
                .distinct()
                .toList();
    }

    private List<Path> find(String suffix) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(directory, DEPTH)) {
            return paths.filter(path -> directory.relativize(path).getNameCount() == DEPTH)
                    .filter(path -> path.toString().endsWith(suffix) && Files.isDirectory(path))
                    .toList();
        }
    }

    private void removeUnlessUsed(Path mirror) throws IOException {
        try (MirrorLocks.Held _ = locks.acquire(mirror)) {
            if (!users.containsKey(mirror) && Files.exists(mirror)) {
                Path gone = mirror.resolveSibling(mirror.getFileName() + GONE);
                Files.move(mirror, gone, StandardCopyOption.ATOMIC_MOVE);
                delete(gone);
                unwanted.remove(mirror);
            }
        }
        removeIfEmpty(mirror);
    }

    /** Empty folders would go on telling names. */
    private void removeIfEmpty(Path mirror) throws IOException {
        if (Files.exists(mirror)) {
            return;
        }
        Files.deleteIfExists(MirrorLocks.file(mirror));
        Path below = directory.relativize(mirror);
        for (int depth = below.getNameCount() - 1; depth > 0; depth--) {
            try {
                Files.deleteIfExists(directory.resolve(below.subpath(0, depth)));
            } catch (DirectoryNotEmptyException others) {
                return;
            }
        }
    }

    private static void delete(Path path) throws IOException {
        FileUtils.delete(path.toFile(), FileUtils.RECURSIVE | FileUtils.RETRY | FileUtils.SKIP_MISSING);
    }

    private static Instant lastUse(Path mirror) {
        try {
            return Files.getLastModifiedTime(mirror).toInstant();
        } catch (IOException gone) {
            return Instant.MIN;
        }
    }

    private static long size(Path mirror) throws IOException {
        try (Stream<Path> files = Files.walk(mirror)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}

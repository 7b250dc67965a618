package dev.descent.git;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers by commit id what commits did to files, for comparing two thousand trees takes a second. A commit never changes, so
 * what is remembered stays true; a file that can't be read or written only costs time.
 *
 * @param file where, or nothing to remember nothing
 */
record RememberedChanges(Optional<Path> file) {
    /** Remembers nothing. */
    static final RememberedChanges NONE = new RememberedChanges(Optional.empty());

    /** To be raised when other changes count. */
    private static final int VERSION = 1;

    private static final int MOST_COMMITS = 10_000;

    /** What was last written, or nothing. */
    Map<String, CommitChanges.Paths> read() {
        if (file.isEmpty() || !Files.isRegularFile(file.get())) {
            return Map.of();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file.get())))) {
            Map<String, CommitChanges.Paths> known = new HashMap<>();
            int count = in.readInt() == VERSION ? in.readInt() : 0;
            for (int i = 0; i < Math.min(count, MOST_COMMITS); i++) {
                known.put(in.readUTF(), readPaths(in));
            }
            return known;
        } catch (IOException damaged) {
            return Map.of();
        }
    }

    private static CommitChanges.Paths readPaths(DataInputStream in) throws IOException {
        List<String> changed = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            changed.add(in.readUTF());
        }
        Map<String, String> renamed = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            renamed.put(in.readUTF(), in.readUTF());
        }
        return new CommitChanges.Paths(changed, renamed);
    }

    /** Replaces what is remembered. */
    void write(Map<String, CommitChanges.Paths> changes) {
        file.ifPresent(target -> {
            try {
                Files.createDirectories(target.toAbsolutePath().getParent());
                Path partial = Files.createTempFile(target.toAbsolutePath().getParent(), "changes", ".part");
                try {
                    writeAll(changes, partial);
                    Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                } finally {
                    Files.deleteIfExists(partial);
                }
            } catch (IOException unwritable) {
                // the next run counts again
            }
        });
    }

    private static void writeAll(Map<String, CommitChanges.Paths> changes, Path target) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(target)))) {
            out.writeInt(VERSION);
            out.writeInt(changes.size());
            for (Map.Entry<String, CommitChanges.Paths> commit : changes.entrySet()) {
                out.writeUTF(commit.getKey());
                writePaths(commit.getValue(), out);
            }
        }
    }

    private static void writePaths(CommitChanges.Paths paths, DataOutputStream out) throws IOException {
        out.writeInt(paths.changed().size());
        for (String path : paths.changed()) {
            out.writeUTF(path);
        }
        out.writeInt(paths.renamed().size());
        for (Map.Entry<String, String> rename : paths.renamed().entrySet()) {
            out.writeUTF(rename.getKey());
            out.writeUTF(rename.getValue());
        }
    }
}

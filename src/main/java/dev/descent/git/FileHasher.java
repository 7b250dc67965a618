package dev.descent.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.util.io.AutoLFInputStream;

/** Computes the ids that git would give to files on disk; for one thread. */
final class FileHasher {
    private final ObjectInserter.Formatter formatter = new ObjectInserter.Formatter();

    /** The id of a file's bytes as they stand. */
    ObjectId file(Path file, long size) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return formatter.idFor(Constants.OBJ_BLOB, size, in);
        }
    }

    /** The id of a file's bytes with every line ended by a single line feed. */
    ObjectId fileWithLineFeeds(Path file) throws IOException {
        try (InputStream in = AutoLFInputStream.create(Files.newInputStream(file))) {
            return bytes(in.readAllBytes());
        }
    }

    ObjectId bytes(byte[] content) {
        return formatter.idFor(Constants.OBJ_BLOB, content);
    }

    /** The bytes that git stores for a symbolic link. */
    static byte[] target(Path link) throws IOException {
        return Files.readSymbolicLink(link).toString().getBytes(StandardCharsets.UTF_8);
    }
}

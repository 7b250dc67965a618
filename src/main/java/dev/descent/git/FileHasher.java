package dev.descent.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.util.io.AutoLFInputStream;

/** Computes the ids that git would give to files on disk, with the JDK's SHA-1; for one thread. */
final class FileHasher {
    private final byte[] buffer = new byte[1 << 16];

    /** The id of a file of {@code size} bytes. */
    ObjectId file(Path file, long size) throws IOException {
        MessageDigest sha1 = begin(size);
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha1.update(buffer, 0, read);
            }
        }
        return ObjectId.fromRaw(sha1.digest());
    }

    /** The id of a file's bytes with every line ended by a single line feed. */
    static ObjectId fileWithLineFeeds(Path file) throws IOException {
        try (InputStream in = AutoLFInputStream.create(Files.newInputStream(file))) {
            return bytes(in.readAllBytes());
        }
    }

    static ObjectId bytes(byte[] content) {
        return ObjectId.fromRaw(begin(content.length).digest(content));
    }

    /** The bytes that git stores for a symbolic link. */
    static byte[] target(Path link) throws IOException {
        return Files.readSymbolicLink(link).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest begin(long size) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(("blob " + size + "\0").getBytes(StandardCharsets.US_ASCII));
            return sha1;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}

package dev.descent.repo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The id under which git stores a file's bytes.
 *
 * @param hex 40 or 64 lower-case hexadecimal digits
 */
public record BlobId(String hex) {
    public BlobId {
        ObjectIds.check(hex);
    }

    /** The id that a repository of git's usual format gives to these bytes: the SHA-1 of {@code blob SIZE\0} and them. */
    public static BlobId of(byte[] bytes) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(("blob " + bytes.length + "\0").getBytes(StandardCharsets.US_ASCII));
            return new BlobId(HexFormat.of().formatHex(sha1.digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}

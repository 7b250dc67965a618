package dev.descent.repo;

/**
 * The id under which git stores a file's bytes.
 *
 * @param hex 40 or 64 lower-case hexadecimal digits
 */
public record BlobId(String hex) {
    public BlobId {
        ObjectIds.check(hex);
    }
}

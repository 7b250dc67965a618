package dev.descent.repo;

/**
 * The id of a commit.
 *
 * @param hex 40 or 64 lower-case hexadecimal digits
 */
public record CommitId(String hex) {
    public CommitId {
        ObjectIds.check(hex);
    }

    /** The first seven digits, as people quote it. */
    public String abbreviated() {
        return hex.substring(0, 7);
    }
}

package dev.descent.bot;

import java.util.regex.Pattern;

/**
 * The full name of a repository; safe in a path and in a URL.
 *
 * @param owner login of the account that owns it
 * @param name its name there
 */
public record RepositoryName(String owner, String name) {
    private static final Pattern SEGMENT = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._-]{1,100}");

    public RepositoryName {
        if (!SEGMENT.matcher(owner).matches() || !SEGMENT.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a repository: " + owner + "/" + name);
        }
    }

    /** Reads {@code owner/name}; throws {@link IllegalArgumentException} for anything else. */
    public static RepositoryName parse(String fullName) {
        int slash = fullName.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not the name of a repository: " + fullName);
        }
        return new RepositoryName(fullName.substring(0, slash), fullName.substring(slash + 1));
    }

    /** {@code owner/name}. */
    @Override
    public String toString() {
        return owner + "/" + name;
    }
}

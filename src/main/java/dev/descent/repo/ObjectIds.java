package dev.descent.repo;

import java.util.regex.Pattern;

/** The form that ids of git objects have. */
final class ObjectIds {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    private ObjectIds() {}

    static void check(String hex) {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a git object id: " + hex);
        }
    }
}

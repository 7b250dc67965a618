package dev.descent.config;

import java.util.List;
import java.util.stream.Stream;

/**
 * A pattern for paths, as in {@code .gitignore}: {@code *} and {@code ?} stay within a segment, {@code **} crosses segments, a
 * pattern without a slash is looked for at any depth, and a folder that matches takes everything below along.
 *
 * @param pattern as people wrote it
 * @param segments what it is matched with
 */
public record Glob(String pattern, List<String> segments) {
    private static final String ANY_DEPTH = "**";

    /** Reads a pattern; throws {@link IllegalArgumentException} for one that can match nothing. */
    public static Glob parse(String pattern) {
        String trimmed = pattern.strip().replaceAll("^(\\./|/)", "").replaceAll("/$", "");
        if (trimmed.isEmpty() || pattern.startsWith("!") || trimmed.contains("//")) {
            throw new IllegalArgumentException("not a pattern for paths: " + pattern);
        }
        boolean isAnchored = pattern.strip().replaceAll("/$", "").contains("/");
        List<String> segments = List.of(trimmed.split("/"));
        return new Glob(pattern, isAnchored ? segments : List.of(ANY_DEPTH, trimmed));
    }

    /** The same pattern inside of a folder; an empty one is the root. */
    Glob below(String folder) {
        return folder.isEmpty()
                ? this
                : new Glob(
                        pattern,
                        Stream.concat(Stream.of(folder.split("/", -1)), segments.stream())
                                .toList());
    }

    /** Whether this path, or a folder above it, matches. Goes back to the last {@code **} only, so time stays bounded. */
    public boolean matches(String path) {
        String[] names = path.split("/", -1);
        int p = 0;
        int n = 0;
        int star = -1;
        int resume = 0;
        while (p < segments.size()) {
            if (segments.get(p).equals(ANY_DEPTH)) {
                star = p++;
                resume = n;
            } else if (n < names.length && segmentMatches(segments.get(p), names[n])) {
                p++;
                n++;
            } else if (star >= 0 && resume < names.length) {
                p = star + 1;
                n = ++resume;
            } else {
                return false;
            }
        }
        return true;
    }

    /** Goes back to the last star only, so time is at most the product of both lengths. */
    private static boolean segmentMatches(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int resume = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = n;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n))) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++resume;
            } else {
                return false;
            }
        }
        return pattern.substring(p).chars().allMatch(c -> c == '*');
    }
}

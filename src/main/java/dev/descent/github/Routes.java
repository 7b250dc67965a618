package dev.descent.github;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says which route of GitHub's API a path takes, without what the path is about. */
final class Routes {
    /** What GitHub itself calls the parts of its routes. */
    private static final Set<String> WORDS = Set.of(
            "access_tokens",
            "annotations",
            "app",
            "app-manifests",
            "attempts",
            "branches",
            "check-runs",
            "check-suites",
            "collaborators",
            "comments",
            "commits",
            "compare",
            "config",
            "contents",
            "conversions",
            "deliveries",
            "files",
            "git",
            "hook",
            "installation",
            "installations",
            "issues",
            "labels",
            "merges",
            "permission",
            "pulls",
            "rate_limit",
            "reactions",
            "ref",
            "refs",
            "repositories",
            "repos",
            "reviews",
            "statuses",
            "trees",
            "user",
            "users");

    private Routes() {}

    /** {@code /repos/acme/shop/pulls/7} is {@code /repos/*}{@code /*}{@code /pulls/*}; {@code root} is where the API begins. */
    static String of(String root, String path) {
        String[] parts =
                path.substring(path.startsWith(root) ? root.length() : 0).split("/", -1);
        List<String> route = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            boolean isName = parts[1].equals("repos") && (i == 2 || i == 3);
            route.add(i == 0 || (WORDS.contains(parts[i]) && !isName) ? parts[i] : "*");
        }
        return String.join("/", route);
    }
}

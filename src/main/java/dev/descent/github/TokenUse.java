package dev.descent.github;

import java.util.Map;
import org.kohsuke.github.GHPermissionType;

/** What an installation token is for; it can do nothing else. */
enum TokenUse {
    /** Fetch commits. */
    FETCH(Map.of("contents", GHPermissionType.READ)),
    /** See which pull requests are open. */
    LOOK(Map.of("pull_requests", GHPermissionType.READ)),
    /** See who closed a pull request, which GitHub tells of issues only. */
    ASK(Map.of("issues", GHPermissionType.READ)),
    /** Keep an issue of its own, react to comments. */
    TELL(Map.of("issues", GHPermissionType.WRITE)),
    /** Push commits to a branch of its own. */
    PUSH(Map.of("contents", GHPermissionType.WRITE)),
    /** Read a pull request, comment on it, check it. */
    REPORT(Map.of("pull_requests", GHPermissionType.WRITE, "checks", GHPermissionType.WRITE));

    private final Map<String, GHPermissionType> permissions;

    TokenUse(Map<String, GHPermissionType> permissions) {
        this.permissions = permissions;
    }

    Map<String, GHPermissionType> permissions() {
        return permissions;
    }
}

package dev.descent.fake.state;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** A token of an installation, narrowed to repositories and permissions, good until it expires. */
public record InstallationToken(
        String value,
        Installation installation,
        Set<String> repositories,
        Map<String, Level> permissions,
        Instant expiresAt) {
    public InstallationToken {
        repositories = Set.copyOf(repositories);
        permissions = Map.copyOf(permissions);
    }

    /** Whether it was made for this repository. */
    public boolean reaches(Repo repository) {
        return repositories.contains(repository.fullName());
    }

    /** Whether it may use the permission at this level; everybody may read metadata. */
    public boolean allows(String permission, Level level) {
        if (permission.equals("metadata") && level == Level.READ) {
            return true;
        }
        Level granted = permissions.get(permission);
        return granted != null && granted.includes(level);
    }
}

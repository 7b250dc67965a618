package dev.descent.fake.state;

import java.time.Instant;
import java.util.LinkedHashSet;
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

    InstallationToken without(String repository) {
        Set<String> others = new LinkedHashSet<>(repositories);
        others.remove(repository);
        return new InstallationToken(value, installation, others, permissions, expiresAt);
    }

    InstallationToken renamed(String before, String now) {
        Set<String> names = new LinkedHashSet<>(repositories);
        if (names.remove(before)) {
            names.add(now);
        }
        return new InstallationToken(value, installation, names, permissions, expiresAt);
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

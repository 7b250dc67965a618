package dev.descent.sandbox;

import dev.descent.repo.Entry;
import dev.descent.repo.PathRules;
import dev.descent.repo.Snapshot;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How what checks depend on is fetched.
 *
 * @param command program and arguments, run with network; empty if nothing is fetched
 * @param isLock which paths decide what is fetched, beside the usual build and lock files
 */
public record Fetch(List<String> command, Predicate<String> isLock) {
    /** Nothing is fetched. */
    public static final Fetch NONE = new Fetch(List.of(), _ -> false);

    private static final Set<String> USUAL = Set.of(
            "pom.xml",
            "build.gradle",
            "build.gradle.kts",
            "settings.gradle",
            "settings.gradle.kts",
            "gradle.lockfile",
            "libs.versions.toml",
            "package.json",
            "package-lock.json",
            "npm-shrinkwrap.json",
            "yarn.lock",
            "pnpm-lock.yaml",
            "requirements.txt",
            "pyproject.toml",
            "setup.py",
            "setup.cfg",
            "poetry.lock",
            "uv.lock",
            "Pipfile.lock",
            "go.mod",
            "go.sum",
            "Cargo.toml",
            "Cargo.lock",
            "Gemfile.lock",
            "composer.lock");

    public Fetch {
        command = List.copyOf(command);
    }

    /** All that the command gets to see of a tree: the files that decide, so that no other code meets the network. */
    Snapshot seen(Snapshot tree) {
        return new Deciding(tree, tree.entries().stream().filter(this::decides).toList());
    }

    private boolean decides(Entry entry) {
        String name = entry.path().substring(entry.path().lastIndexOf('/') + 1);
        return entry.kind() == Entry.Kind.FILE && (USUAL.contains(name) || isLock.test(entry.path()));
    }

    /** Some files of a tree. */
    private record Deciding(Snapshot tree, List<Entry> entries) implements Snapshot {
        @Override
        public String label() {
            return tree.label();
        }

        @Override
        public String truncation() {
            return tree.truncation();
        }

        @Override
        public byte[] read(Entry entry) {
            return tree.read(entry);
        }

        @Override
        public PathRules rules() {
            return tree.rules();
        }
    }
}

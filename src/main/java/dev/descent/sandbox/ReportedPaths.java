package dev.descent.sandbox;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out which file of the tree a report means: it names files from the root of the disk, from a source folder, or by a module's
 * name that comes before the path.
 */
final class ReportedPaths {
    private static final String ROOT = Arguments.WORKSPACE + "/";

    private final Set<String> paths;
    private final Map<String, List<String>> byName;

    ReportedPaths(Collection<String> paths) {
        this.paths = new HashSet<>(paths);
        this.byName = paths.stream().collect(Collectors.groupingBy(ReportedPaths::name));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path of the tree; nothing when there is none, or more than one. */
    Optional<String> find(String reported) {
        String path = reported.replace('\\', '/');
        String inside = path.startsWith(ROOT) ? path.substring(ROOT.length()) : path;
        return paths.contains(inside) ? Optional.of(inside) : guess(inside);
    }

    private Optional<String> guess(String reported) {
        List<String> alike = byName.getOrDefault(name(reported), List.of());
        List<String> longer =
                alike.stream().filter(path -> path.endsWith("/" + reported)).toList();
        return longer.isEmpty()
                ? alike.stream()
                        .filter(path -> reported.endsWith("/" + path))
                        .max(Comparator.comparingInt(String::length))
                : longer.stream().filter(_ -> longer.size() == 1).findFirst();
    }
}

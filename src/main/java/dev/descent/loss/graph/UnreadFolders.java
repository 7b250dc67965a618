package dev.descent.loss.graph;

import dev.descent.loss.SourceFile;
import dev.descent.source.Language;
import dev.descent.source.Language.Family;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Folders with source files that were not read, generated or too large for instance, and refer to who knows what. */
final class UnreadFolders {
    /** Languages that the ruler can't read and that use what others declare, by extension. */
    private static final Map<String, Family> NEIGHBOURS = Map.of(
            "groovy", Family.JVM,
            "clj", Family.JVM,
            "vue", Family.ECMASCRIPT,
            "svelte", Family.ECMASCRIPT,
            "cshtml", Family.C_SHARP,
            "razor", Family.C_SHARP,
            "xaml", Family.C_SHARP,
            "ipynb", Family.PYTHON);

    private final Map<Family, Set<String>> folders = new EnumMap<>(Family.class);

    UnreadFolders(Set<String> unread) {
        for (String path : unread) {
            family(path)
                    .ifPresent(family ->
                            add(folders.computeIfAbsent(family, none -> new HashSet<>()), family, Paths.folder(path)));
        }
    }

    private static Optional<Family> family(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1);
        return Language.ofPath(path).map(Language::family).or(() -> Optional.ofNullable(NEIGHBOURS.get(extension)));
    }

    /** A package of Java may be any end of a path, below whatever source root. */
    private static void add(Set<String> folders, Family family, String folder) {
        String end = folder;
        while (folders.add(end) && family == Family.JVM && end.contains("/")) {
            end = end.substring(end.indexOf('/') + 1);
        }
    }

    /** Whether something beside a file, which may name what the file declares, was not read. */
    boolean holdNeighboursOf(SourceFile file) {
        Family family = file.facts().language().family();
        String home = family == Family.JVM ? file.facts().namespace().replace('.', '/') : Paths.folder(file.path());
        return folders.getOrDefault(family, Set.of()).contains(home);
    }
}

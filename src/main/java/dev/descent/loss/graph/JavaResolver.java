package dev.descent.loss.graph;

import dev.descent.loss.SourceFile;
import dev.descent.source.Import;
import dev.descent.source.NameUse;
import dev.descent.source.TypeFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Resolves Java's imports by the package that a file declares and the types at its top level, so that neither source roots
 * nor file names matter. Types of the own package and of packages imported with a wildcard count when their name is used.
 */
final class JavaResolver implements Resolver {
    private final List<SourceFile> program;
    /** The files that declare a top-level type, by package, then by name. */
    private final Map<String, Map<String, List<Integer>>> packages = new HashMap<>();

    JavaResolver(List<SourceFile> program, List<Integer> files) {
        this.program = program;
        for (int file : files) {
            SourceFile source = program.get(file);
            Map<String, List<Integer>> types =
                    packages.computeIfAbsent(source.facts().namespace(), none -> new HashMap<>());
            for (TypeFacts type : source.facts().types()) {
                if (type.parent() < 0) {
                    types.computeIfAbsent(type.name(), none -> new ArrayList<>())
                            .add(file);
                }
            }
        }
    }

    @Override
    public void link(SourceFile file, Links links) {
        Set<String> used = file.facts().uses().stream().map(NameUse::name).collect(Collectors.toSet());
        for (Import imported : file.facts().imports()) {
            Optional<Integer> type = type(file, imported.target());
            if (type.isPresent()) {
                links.imports(type.get());
            } else if (imported.target().endsWith("/*")) {
                used(file, Paths.folder(imported.target()).replace('/', '.'), used)
                        .forEach(links::imports);
            }
        }
        links.refersTo(used(file, file.facts().namespace(), used));
    }

    private List<Integer> used(SourceFile from, String namespace, Set<String> names) {
        Map<String, List<Integer>> types = packages.getOrDefault(namespace, Map.of());
        return types.entrySet().stream()
                .filter(type -> names.contains(type.getKey()))
                .map(type -> nearest(from, type.getValue()))
                .toList();
    }

    /** The file that declares {@code com/acme/Shop}, also for {@code com/acme/Shop/Inner} and {@code com/acme/Shop/*}. */
    private Optional<Integer> type(SourceFile from, String target) {
        for (String path = target; path.contains("/"); path = Paths.folder(path)) {
            List<Integer> files = packages.getOrDefault(Paths.folder(path).replace('/', '.'), Map.of())
                    .getOrDefault(Paths.name(path), List.of());
            if (!files.isEmpty()) {
                return Optional.of(nearest(from, files));
            }
        }
        return Optional.empty();
    }

    /** Modules of one repository may declare the same type; the one that shares most of its path is meant. */
    private int nearest(SourceFile from, List<Integer> files) {
        return Paths.nearest(from.path(), files, file -> program.get(file).path());
    }
}

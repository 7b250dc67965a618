package dev.descent.loss.graph;

import dev.descent.loss.SourceFile;
import dev.descent.source.FileFacts;
import dev.descent.source.FunctionFacts;
import dev.descent.source.Import;
import dev.descent.source.Language;
import dev.descent.source.NameUse;
import dev.descent.source.TypeFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Resolves imports of the JVM's languages by the package that a file declares and what it declares at its top level, so that
 * neither source roots nor file names matter. What the own package, and packages imported with a wildcard, declare counts
 * when its name is used.
 */
final class JvmResolver implements Resolver {
    private final List<SourceFile> program;
    /** The files that declare a type or function at their top level, by package, then by name. */
    private final Map<String, Map<String, List<Integer>>> packages = new HashMap<>();

    JvmResolver(List<SourceFile> program, List<Integer> files) {
        this.program = program;
        for (int file : files) {
            FileFacts facts = program.get(file).facts();
            Map<String, List<Integer>> home = packages.computeIfAbsent(facts.namespace(), none -> new HashMap<>());
            topLevelNames(facts)
                    .distinct()
                    .forEach(name -> home.computeIfAbsent(name, none -> new ArrayList<>())
                            .add(file));
        }
    }

    private static Stream<String> topLevelNames(FileFacts facts) {
        return Stream.concat(
                facts.types().stream().filter(type -> type.parent() < 0).map(TypeFacts::name),
                facts.functions().stream()
                        .filter(function ->
                                function.owner().isEmpty() && !function.isEnclosed() && !function.isTopLevelCode())
                        .map(FunctionFacts::name));
    }

    @Override
    public void link(SourceFile file, Links links) {
        Set<String> used = file.facts().uses().stream().map(NameUse::name).collect(Collectors.toSet());
        for (Import imported : file.facts().imports()) {
            Optional<Integer> declaring = declaring(file, imported.target());
            if (declaring.isPresent()) {
                links.imports(declaring.get());
            } else if (imported.target().endsWith("/*")) {
                for (String root : roots(file)) {
                    used(file, root + Paths.folder(imported.target()).replace('/', '.'), used)
                            .forEach(links::imports);
                }
            }
        }
        links.refersTo(used(file, file.facts().namespace(), used));
    }

    /** The prefixes that an import may leave out: those of the own package in Scala, none elsewhere. */
    private static List<String> roots(SourceFile file) {
        List<String> roots = new ArrayList<>(List.of(""));
        if (file.facts().language() == Language.SCALA) {
            for (String root = file.facts().namespace(); !root.isEmpty(); root = outer(root)) {
                roots.add(root + ".");
            }
        }
        return roots;
    }

    private static String outer(String namespace) {
        return namespace.substring(0, Math.max(0, namespace.lastIndexOf('.')));
    }

    private List<Integer> used(SourceFile from, String namespace, Set<String> names) {
        Map<String, List<Integer>> declared = packages.getOrDefault(namespace, Map.of());
        return declared.entrySet().stream()
                .filter(name -> names.contains(name.getKey()))
                .map(name -> nearest(from, name.getValue()))
                .toList();
    }

    private Optional<Integer> declaring(SourceFile from, String target) {
        return roots(from).stream()
                .map(root -> declaringAbsolutely(from, root.replace('.', '/') + target))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The file that declares {@code com/acme/Shop}, also for {@code com/acme/Shop/Inner} and {@code com/acme/Shop/*}. */
    private Optional<Integer> declaringAbsolutely(SourceFile from, String target) {
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

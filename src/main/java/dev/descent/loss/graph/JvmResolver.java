package dev.descent.loss.graph;

import dev.descent.loss.SourceFile;
import dev.descent.source.FileFacts;
import dev.descent.source.FunctionFacts;
import dev.descent.source.Import;
import dev.descent.source.Language;
import dev.descent.source.Language.Family;
import dev.descent.source.TypeFacts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Resolves imports of the JVM's languages by the package that a file declares and what it declares at its top level, so that
 * neither source roots nor file names matter. What the own package, and packages imported with a wildcard, declare counts
 * when its name is used.
 */
final class JvmResolver implements Resolver {
    private final List<SourceFile> program;
    /** The files that declare a type or function at their top level, by package as imports write it, then by name. */
    private final Map<String, Map<String, List<Integer>>> packages;

    JvmResolver(List<SourceFile> program, List<Integer> files) {
        this.program = program;
        packages = new HashMap<>();
        for (int file : files) {
            FileFacts facts = program.get(file).facts();
            Map<String, List<Integer>> home =
                    packages.computeIfAbsent(folder(facts.namespace()), none -> new HashMap<>());
            topLevelNames(facts)
                    .distinct()
                    .forEach(name -> home.computeIfAbsent(name, none -> new ArrayList<>())
                            .add(file));
        }
    }

    private JvmResolver(List<SourceFile> program, Map<String, Map<String, List<Integer>>> packages) {
        this.program = program;
        this.packages = packages;
    }

    /** The resolver of a program in which these files differ, by numbers that either program may lack. */
    JvmResolver after(List<SourceFile> next, BitSet changed) {
        Declarations declarations = new Declarations(packages, next);
        changed.stream().filter(file -> file < program.size()).forEach(file -> declarations.remove(file, program));
        changed.stream().filter(file -> file < next.size()).forEach(declarations::add);
        return new JvmResolver(next, declarations.packages);
    }

    /** Packages being changed; those of the resolver before stay as they are. */
    private static final class Declarations {
        private final List<SourceFile> program;
        private final Map<String, Map<String, List<Integer>>> packages;

        Declarations(Map<String, Map<String, List<Integer>>> before, List<SourceFile> program) {
            this.program = program;
            packages = new HashMap<>(before);
        }

        void remove(int file, List<SourceFile> before) {
            edit(before.get(file), files -> files.removeIf(each -> each == file));
        }

        void add(int file) {
            edit(program.get(file), files -> {
                files.add(file);
                files.sort(Comparator.comparing(each -> program.get(each).path()));
            });
        }

        private void edit(SourceFile source, Consumer<List<Integer>> change) {
            if (isOfFamily(source)) {
                String folder = folder(source.facts().namespace());
                Map<String, List<Integer>> home = new HashMap<>(packages.getOrDefault(folder, Map.of()));
                topLevelNames(source.facts()).distinct().forEach(name -> {
                    List<Integer> files = new ArrayList<>(home.getOrDefault(name, List.of()));
                    change.accept(files);
                    if (files.isEmpty()) {
                        home.remove(name);
                    } else {
                        home.put(name, files);
                    }
                });
                packages.put(folder, home);
            }
        }
    }

    private static boolean isOfFamily(SourceFile file) {
        return file.facts().language().family() == Family.JVM;
    }

    /** What a change of a file may give another meaning to: the names of what it declares at its top level. */
    static Stream<String> declaredBy(SourceFile file) {
        return isOfFamily(file) ? topLevelNames(file.facts()) : Stream.empty();
    }

    /** The names along the paths of all imports, and of the packages around that Scala leaves out; nothing of other families. */
    static List<String> waypoints(FileFacts facts) {
        if (facts.language().family() != Family.JVM) {
            return List.of();
        }
        Stream<String> around =
                facts.language() == Language.SCALA ? Stream.of(folder(facts.namespace())) : Stream.empty();
        return Stream.concat(facts.imports().stream().map(Import::target), around)
                .flatMap(path -> Paths.segments(path).stream())
                .toList();
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
        for (Import imported : file.facts().imports()) {
            Optional<Integer> declaring = declaring(file, imported.target());
            if (declaring.isPresent()) {
                links.imports(declaring.get());
            } else if (imported.target().endsWith("/*")) {
                for (String root : roots(file)) {
                    used(file, root + Paths.folder(imported.target()), links).forEach(links::imports);
                }
            }
        }
        links.refersTo(used(file, folder(file.facts().namespace()), links));
    }

    /** The prefixes that an import may leave out: those of the own package in Scala, none elsewhere. */
    private static List<String> roots(SourceFile file) {
        if (file.facts().language() != Language.SCALA) {
            return List.of("");
        }
        List<String> roots = new ArrayList<>(List.of(""));
        for (String root = folder(file.facts().namespace()); !root.isEmpty(); root = Paths.folder(root)) {
            roots.add(root + "/");
        }
        return roots;
    }

    private static String folder(String namespace) {
        return namespace.replace('.', '/');
    }

    private List<Integer> used(SourceFile from, String folder, Links links) {
        List<Integer> used = new ArrayList<>();
        packages.getOrDefault(folder, Map.of()).forEach((name, files) -> {
            if (links.use(name)) {
                used.add(nearest(from, files));
            }
        });
        return used;
    }

    private Optional<Integer> declaring(SourceFile from, String target) {
        return roots(from).stream()
                .map(root -> declaringAbsolutely(from, root + target))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The file that declares {@code com/acme/Shop}, also for {@code com/acme/Shop/Inner} and {@code com/acme/Shop/*}. */
    private Optional<Integer> declaringAbsolutely(SourceFile from, String target) {
        for (String path = target; path.contains("/"); path = Paths.folder(path)) {
            List<Integer> files =
                    packages.getOrDefault(Paths.folder(path), Map.of()).getOrDefault(Paths.name(path), List.of());
            if (!files.isEmpty()) {
                return Optional.of(nearest(from, files));
            }
        }
        return Optional.empty();
    }

    /** Modules of one repository may declare the same type; the first of those that share most of the path is meant. */
    private int nearest(SourceFile from, List<Integer> files) {
        return Paths.nearest(from.path(), files, file -> program.get(file).path());
    }
}

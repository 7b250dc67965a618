package dev.descent.loss.graph;

import dev.descent.loss.SourceFile;
import dev.descent.source.FileFacts;
import dev.descent.source.FunctionFacts;
import dev.descent.source.Import;
import dev.descent.source.TypeFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Resolves Go's imports to packages by the paths of the tree's modules, and packages to those of their files that declare a
 * name which the importing file uses. Files of one package refer to each other in the same way.
 */
final class GoResolver implements Resolver {
    private static final String TEST_SUFFIX = "_test.go";

    private final Map<String, String> modules;
    private final Map<String, GoPackage> packages = new HashMap<>();

    /** The files of a folder, and which of them declare which name at their top level; tests are left out. */
    private record GoPackage(List<Integer> files, Map<String, List<Integer>> declaring) {
        Set<Integer> usedBy(Links links) {
            Set<Integer> used = new HashSet<>();
            declaring.forEach((name, files) -> {
                if (links.use(name)) {
                    used.addAll(files);
                }
            });
            return used;
        }
    }

    GoResolver(List<SourceFile> program, List<Integer> files, Map<String, String> modules) {
        this.modules = modules;
        for (int file : files) {
            SourceFile source = program.get(file);
            if (!source.path().endsWith(TEST_SUFFIX)) {
                GoPackage home = packages.computeIfAbsent(
                        Paths.folder(source.path()), none -> new GoPackage(new ArrayList<>(), new HashMap<>()));
                home.files().add(file);
                names(source.facts())
                        .forEach(name -> home.declaring()
                                .computeIfAbsent(name, none -> new ArrayList<>())
                                .add(file));
            }
        }
    }

    private static Stream<String> names(FileFacts facts) {
        return Stream.concat(
                facts.types().stream().map(TypeFacts::name),
                facts.functions().stream()
                        .filter(function -> function.owner().isEmpty() && !function.isTopLevelCode())
                        .map(FunctionFacts::name));
    }

    @Override
    public void link(SourceFile file, Links links) {
        for (Import imported : file.facts().imports()) {
            Optional<GoPackage> target = folder(imported.target()).map(packages::get);
            if (target.isPresent()) {
                Set<Integer> files = target.get().usedBy(links);
                // imported for its methods or its side effects: any of its files may be meant
                links.imports(
                        target.get().files().getFirst(),
                        files.isEmpty() ? target.get().files() : files);
            }
        }
        Optional.ofNullable(packages.get(Paths.folder(file.path())))
                .ifPresent(home -> links.refersTo(home.usedBy(links)));
    }

    /** The folder of an import path, by the longest module path that it begins with. */
    private Optional<String> folder(String target) {
        return modules.entrySet().stream()
                .filter(module -> target.equals(module.getValue()) || target.startsWith(module.getValue() + "/"))
                .max(Comparator.<Map.Entry<String, String>>comparingInt(
                                module -> module.getValue().length())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(module -> Paths.join(
                        module.getKey(),
                        target.substring(
                                Math.min(target.length(), module.getValue().length() + 1))));
    }
}

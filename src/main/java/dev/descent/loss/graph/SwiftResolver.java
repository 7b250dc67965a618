package dev.descent.loss.graph;

import dev.descent.loss.SourceFile;
import dev.descent.source.Import;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Resolves Swift by names: files of one module see each other without imports, so a file refers to the file of its module,
 * or of a module that it imports, which alone declares a type that it uses. A module is a folder below {@code Sources} or
 * {@code Tests}; what lies elsewhere is one module.
 */
final class SwiftResolver implements Resolver {
    private static final Set<String> MODULE_ROOTS = Set.of("Sources", "Tests");

    private final Map<String, List<Integer>> members = new HashMap<>();
    private final Map<String, DeclaredTypes> modules = new HashMap<>();

    SwiftResolver(List<SourceFile> program, List<Integer> files) {
        for (int file : files) {
            members.computeIfAbsent(module(program.get(file).path()), none -> new ArrayList<>())
                    .add(file);
        }
        members.forEach((module, indexes) -> modules.put(module, new DeclaredTypes(program, indexes)));
    }

    /** The name of a file's module, empty for what lies in none of the package manager's folders. */
    private static String module(String path) {
        List<String> segments = Paths.segments(path);
        for (int at = 0; at < segments.size() - 2; at++) {
            if (MODULE_ROOTS.contains(segments.get(at))) {
                return segments.get(at + 1);
            }
        }
        return "";
    }

    @Override
    public void link(SourceFile file, Links links) {
        String home = module(file.path());
        for (Import imported : file.facts().imports()) {
            String module = Paths.segments(imported.target()).getFirst();
            List<Integer> files = module.equals(home) ? List.of() : members.getOrDefault(module, List.of());
            if (!files.isEmpty()) {
                links.imports(files.getFirst(), used(module, file));
            }
        }
        links.refersTo(used(home, file));
    }

    private Set<Integer> used(String module, SourceFile file) {
        DeclaredTypes types = modules.get(module);
        return types == null ? Set.of() : types.usedBy(file.facts());
    }
}

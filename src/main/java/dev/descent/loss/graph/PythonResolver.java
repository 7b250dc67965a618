package dev.descent.loss.graph;

import dev.descent.loss.SourceFile;
import dev.descent.source.Import;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves Python's imports. An absolute one is looked up from every folder above the importing file that is no package
 * itself, and from its {@code src} and {@code lib}; then by the one package in the tree that has this name, if there is
 * only one.
 */
final class PythonResolver implements Resolver {
    private static final String PACKAGE_FILE = "__init__";
    private static final List<String> SOURCE_ROOTS = List.of("", "src", "lib");

    /** Modules and packages by path, without extension. */
    private final Map<String, Integer> modules = new HashMap<>();
    /** Folders that are regular packages. */
    private final Set<String> packages = new HashSet<>();
    /** Folders that hold modules. */
    private final Set<String> folders = new HashSet<>();
    /** Where the packages that lie in no other package are, by name. */
    private final Map<String, Set<String>> outermost = new HashMap<>();

    PythonResolver(List<SourceFile> program, List<Integer> files) {
        for (int file : files) {
            add(Paths.stem(program.get(file).path()), file);
        }
        for (String folder : packages) {
            if (!packages.contains(Paths.folder(folder))) {
                outermost
                        .computeIfAbsent(Paths.name(folder), none -> new LinkedHashSet<>())
                        .add(Paths.folder(folder));
            }
        }
    }

    private void add(String module, int file) {
        folders.addAll(Paths.upwards(Paths.folder(module)));
        if (Paths.name(module).equals(PACKAGE_FILE)) {
            packages.add(Paths.folder(module));
            modules.put(Paths.folder(module), file);
        } else {
            modules.putIfAbsent(module, file);
        }
    }

    @Override
    public void link(SourceFile file, Links links) {
        String folder = Paths.folder(file.path());
        for (Import imported : file.facts().imports()) {
            String target = imported.target();
            Optional<String> module = target.startsWith(".") ? Paths.resolve(folder, target) : absolute(folder, target);
            module.ifPresent(path -> link(path, imported.names(), links));
        }
    }

    /** {@code from module import names}: the names that are modules themselves, and the module for all others. */
    private void link(String module, List<String> names, Links links) {
        boolean submodulesOnly = !names.isEmpty();
        for (String name : names) {
            Integer submodule = modules.get(Paths.join(module, name));
            if (submodule != null) {
                links.imports(submodule);
            } else {
                submodulesOnly = false;
            }
        }
        Integer file = modules.get(module);
        if (file != null && !submodulesOnly) {
            links.imports(file);
        }
    }

    private Optional<String> absolute(String folder, String target) {
        for (String above : Paths.upwards(folder)) {
            for (String root : SOURCE_ROOTS) {
                String path = Paths.join(Paths.join(above, root), target);
                if (!packages.contains(Paths.join(above, root)) && exists(path)) {
                    return Optional.of(path);
                }
            }
        }
        int slash = target.indexOf('/');
        Set<String> roots = outermost.getOrDefault(slash < 0 ? target : target.substring(0, slash), Set.of());
        return roots.size() == 1
                ? roots.stream()
                        .map(root -> Paths.join(root, target))
                        .filter(this::exists)
                        .findFirst()
                : Optional.empty();
    }

    private boolean exists(String path) {
        return modules.containsKey(path) || folders.contains(path);
    }
}

package dev.descent.loss.graph;

import dev.descent.loss.SourceFile;
import dev.descent.source.Import;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Resolves the imports of JavaScript and TypeScript: relative ones with or without extension, {@code index} files, and
 * {@code .js} that stands for {@code .ts}. The usual aliases ({@code @/}, {@code ~/}, paths from a source root) are tried
 * from every folder above, and {@code @scope/name} by the only package folder of that name.
 */
final class EcmaScriptResolver implements Resolver {
    private static final List<String> EXTENSIONS =
            List.of(".ts", ".tsx", ".d.ts", ".js", ".jsx", ".mjs", ".cjs", ".mts", ".cts");
    private static final Set<String> COMPILED = Set.of("js", "jsx", "mjs", "cjs");

    private final Map<String, Integer> files = new HashMap<>();
    /** Folders with an index file, themselves or in their {@code src}, by name. */
    private final Map<String, Set<String>> packages = new HashMap<>();

    EcmaScriptResolver(List<SourceFile> program, List<Integer> indexes) {
        for (int index : indexes) {
            String path = program.get(index).path();
            files.put(path, index);
            String folder = Paths.folder(path);
            if (Paths.name(path).startsWith("index.")) {
                String home = Paths.name(folder).equals("src") ? Paths.folder(folder) : folder;
                packages.computeIfAbsent(Paths.name(home), none -> new HashSet<>())
                        .add(home);
            }
        }
    }

    @Override
    public void link(SourceFile file, Links links) {
        String folder = Paths.folder(file.path());
        for (Import imported : file.facts().imports()) {
            find(folder, imported.target()).ifPresent(links::imports);
        }
    }

    private Optional<Integer> find(String folder, String target) {
        if (target.startsWith(".")) {
            return Paths.resolve(folder, target).flatMap(this::module);
        }
        if (target.startsWith("@/") || target.startsWith("~/")) {
            return below(folder, target.substring(2));
        }
        if (target.startsWith("@")) {
            return scoped(target);
        }
        return target.contains("/") ? below(folder, target) : Optional.empty();
    }

    private Optional<Integer> below(String folder, String path) {
        return Paths.upwards(folder).stream()
                .flatMap(above -> Stream.of(Paths.join(Paths.join(above, "src"), path), Paths.join(above, path)))
                .flatMap(candidate -> module(candidate).stream())
                .findFirst();
    }

    /** {@code @scope/name} or {@code @scope/name/rest}. */
    private Optional<Integer> scoped(String target) {
        String[] parts = target.split("/", 3);
        Set<String> homes = parts.length < 2 ? Set.of() : packages.getOrDefault(parts[1], Set.of());
        if (homes.size() != 1) {
            return Optional.empty();
        }
        String home = homes.iterator().next();
        String rest = parts.length == 3 ? parts[2] : "";
        return module(Paths.join(home, rest)).or(() -> module(Paths.join(Paths.join(home, "src"), rest)));
    }

    private Optional<Integer> module(String path) {
        return Stream.of(Stream.of(path), extended(path), extended(Paths.join(path, "index")), source(path))
                .flatMap(candidates -> candidates)
                .filter(files::containsKey)
                .map(files::get)
                .findFirst();
    }

    private static Stream<String> extended(String path) {
        return EXTENSIONS.stream().map(path::concat);
    }

    /** TypeScript writes the names of the files that it will be compiled to. */
    private static Stream<String> source(String path) {
        String stem = Paths.stem(path);
        String extension = path.substring(stem.length()).replaceFirst("\\.", "");
        return COMPILED.contains(extension) ? extended(stem) : Stream.empty();
    }
}

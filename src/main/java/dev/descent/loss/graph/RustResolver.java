package dev.descent.loss.graph;

import dev.descent.loss.SourceFile;
import dev.descent.source.FileFacts;
import dev.descent.source.Import;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Resolves Rust's paths along the tree of modules that file names make: {@code a/b} is {@code a/b.rs} or
 * {@code a/b/mod.rs}. Other crates of the tree are found by the folder that holds their {@code src/lib.rs}.
 */
final class RustResolver implements Resolver {
    private final Map<String, Integer> files = new HashMap<>();
    /** The {@code src} folders of crates, by the crate's name. */
    private final Map<String, String> crates = new HashMap<>();

    RustResolver(List<SourceFile> program, List<Integer> indexes) {
        for (int index : indexes) {
            String path = program.get(index).path();
            files.put(path, index);
            if (path.endsWith("/src/lib.rs")) {
                String source = Paths.folder(path);
                crates.putIfAbsent(Paths.name(Paths.folder(source)).replace('-', '_'), source);
            }
        }
    }

    @Override
    public void link(SourceFile file, Links links) {
        int firstDeclaration = firstDeclaration(file.facts());
        for (Import imported : file.facts().imports()) {
            List<String> path = Paths.segments(imported.target());
            // below a declaration, an import stands in an inline module, whose parent is this file
            boolean isInline = imported.line() > firstDeclaration;
            find(file.path(), isInline ? withoutOneSuper(path) : path).ifPresent(links::imports);
        }
    }

    private static int firstDeclaration(FileFacts facts) {
        return Stream.concat(
                        facts.functions().stream().skip(1).map(function -> function.span()),
                        facts.types().stream().map(type -> type.span()))
                .mapToInt(span -> span.startLine())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static List<String> withoutOneSuper(List<String> path) {
        return path.getFirst().equals("super")
                ? Stream.concat(Stream.of("self"), path.stream().skip(1)).toList()
                : path;
    }

    private Optional<Integer> find(String from, List<String> path) {
        return switch (path.getFirst()) {
            case "crate" -> walk(crateFolder(from), path.subList(1, path.size()));
            case "self" -> walk(RustModules.children(from), path.subList(1, path.size()));
            case "super" -> walkUp(from, path);
            default -> findByName(from, path);
        };
    }

    private Optional<Integer> walkUp(String from, List<String> path) {
        int ups = (int) path.stream().takeWhile("super"::equals).count();
        String folder = RustModules.children(from);
        for (int i = 0; i < ups; i++) {
            folder = Paths.folder(folder);
        }
        return walk(folder, path.subList(ups, path.size()));
    }

    /** A child module or another crate. */
    private Optional<Integer> findByName(String from, List<String> path) {
        if (moduleFile(Paths.join(RustModules.children(from), path.getFirst())).isPresent()) {
            return walk(RustModules.children(from), path);
        }
        return Optional.ofNullable(crates.get(path.getFirst()))
                .flatMap(source -> walk(source, path.subList(1, path.size())));
    }

    /** The deepest module along a path; what is left of the path are items in it. */
    private Optional<Integer> walk(String folder, List<String> path) {
        return IntStream.iterate(path.size(), count -> count > 0, count -> count - 1)
                .mapToObj(count -> moduleFile(Paths.join(folder, String.join("/", path.subList(0, count)))))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> owner(folder));
    }

    private Optional<Integer> moduleFile(String module) {
        return first(module + ".rs", module + "/mod.rs");
    }

    /** The file of the module whose children lie in a folder. */
    private Optional<Integer> owner(String folder) {
        return first(
                Paths.join(folder, "lib.rs"),
                Paths.join(folder, "main.rs"),
                Paths.join(folder, "mod.rs"),
                folder + ".rs");
    }

    private Optional<Integer> first(String... paths) {
        return Stream.of(paths).filter(files::containsKey).map(files::get).findFirst();
    }

    private String crateFolder(String from) {
        String folder = Paths.folder(from);
        return Paths.upwards(folder).stream()
                .filter(above -> RustModules.holdsRoots(above)
                        || RustModules.CRATE_ROOTS.stream()
                                .anyMatch(root -> files.containsKey(Paths.join(above, root))))
                .findFirst()
                .orElse(folder);
    }
}

package dev.descent.loss.graph;

import dev.descent.loss.SourceFile;
import dev.descent.source.Import;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves the includes of C and C++: beside the including file first, then by the end of a path, the nearest file where
 * several fit. A header leads on to the source file of its name beside it, which defines what it declares. Headers in angle
 * brackets without a folder are taken for the system's.
 */
final class CResolver implements Resolver {
    private static final Set<String> HEADERS = Set.of("h", "hh", "hpp", "hxx", "h++", "inl", "ipp", "tpp");

    private final List<SourceFile> program;
    private final Map<String, Integer> files = new HashMap<>();
    private final Map<String, List<Integer>> byName = new HashMap<>();
    /** Source files by their path without extension. */
    private final Map<String, Integer> sources = new HashMap<>();

    CResolver(List<SourceFile> program, List<Integer> indexes) {
        this.program = program;
        for (int index : indexes) {
            String path = program.get(index).path();
            files.put(path, index);
            byName.computeIfAbsent(Paths.name(path), none -> new ArrayList<>()).add(index);
            if (!isHeader(path)) {
                sources.putIfAbsent(Paths.stem(path), index);
            }
        }
    }

    /** Whether a file is there to be included by others. */
    static boolean isHeader(String path) {
        return HEADERS.contains(path.substring(path.lastIndexOf('.') + 1));
    }

    @Override
    public void link(SourceFile file, Links links) {
        for (Import included : file.facts().imports()) {
            find(file.path(), included.target()).ifPresent(links::imports);
        }
        Integer definitions = isHeader(file.path()) ? sources.get(Paths.stem(file.path())) : null;
        if (definitions != null) {
            links.refersTo(List.of(definitions));
        }
    }

    private Optional<Integer> find(String from, String target) {
        boolean system = target.startsWith("<");
        String path = system ? target.substring(1, target.length() - 1) : target;
        Optional<Integer> beside = system
                ? Optional.empty()
                : Paths.resolve(Paths.folder(from), path).map(files::get);
        return beside.or(() -> system && !path.contains("/") ? Optional.empty() : nearest(from, path));
    }

    /** The file whose path ends so and shares most of its folders with the including one. */
    private Optional<Integer> nearest(String from, String target) {
        String end = target.replaceFirst("^(\\.\\.?/)+", "");
        List<Integer> fitting = byName.getOrDefault(Paths.name(end), List.of()).stream()
                .filter(file -> ("/" + program.get(file).path()).endsWith("/" + end))
                .toList();
        return fitting.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Paths.nearest(from, fitting, file -> program.get(file).path()));
    }
}

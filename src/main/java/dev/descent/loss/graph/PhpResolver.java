package dev.descent.loss.graph;

import dev.descent.loss.SourceFile;
import dev.descent.source.FileFacts;
import dev.descent.source.FunctionFacts;
import dev.descent.source.Import;
import dev.descent.source.NameUse;
import dev.descent.source.TypeFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Resolves PHP's imports by the namespace that a file declares and the types and functions in it, so that autoloaders and
 * file names don't matter; what a file includes from its own folder by path. Types of the own namespace count when their
 * name is used.
 */
final class PhpResolver implements Resolver {
    private final List<SourceFile> program;
    /** The files that declare a type or function, by its full name. */
    private final Map<String, List<Integer>> declaring = new HashMap<>();

    private final Map<String, Integer> paths = new HashMap<>();

    PhpResolver(List<SourceFile> program, List<Integer> files) {
        this.program = program;
        for (int file : files) {
            SourceFile source = program.get(file);
            paths.put(source.path(), file);
            names(source.facts())
                    .distinct()
                    .map(name -> Paths.join(source.facts().namespace(), name))
                    .forEach(name -> declaring
                            .computeIfAbsent(name, none -> new ArrayList<>())
                            .add(file));
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
            String target = imported.target();
            Optional<Integer> found = target.startsWith("./")
                    ? Paths.resolve(Paths.folder(file.path()), target).map(paths::get)
                    : nearest(file, target);
            found.ifPresent(links::imports);
        }
        links.refersTo(file.facts().uses().stream()
                .map(NameUse::name)
                .distinct()
                .flatMap(name -> nearest(file, Paths.join(file.facts().namespace(), name)).stream())
                .toList());
    }

    /** Packages of one repository may declare the same name; the first of those that share most of the path is meant. */
    private Optional<Integer> nearest(SourceFile from, String name) {
        return Optional.ofNullable(declaring.get(name))
                .map(files -> Paths.nearest(
                        from.path(), files, file -> program.get(file).path()));
    }
}

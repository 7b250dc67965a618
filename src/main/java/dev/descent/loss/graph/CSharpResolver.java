package dev.descent.loss.graph;

import dev.descent.loss.SourceFile;
import dev.descent.source.FileFacts;
import dev.descent.source.Import;
import dev.descent.source.NameUse;
import dev.descent.source.TypeFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Resolves C#'s usings by the namespace that a file declares: of a namespace, those files are meant that declare a type
 * whose name is used. A file sees its own namespace, and all round it, without a using; usings that are global count
 * everywhere.
 */
final class CSharpResolver implements Resolver {
    /** Begins the targets of global usings. */
    private static final String EVERYWHERE = "::";

    /** The files that declare a top-level type, by namespace, then by name. */
    private final Map<String, Map<String, List<Integer>>> namespaces = new HashMap<>();

    private final List<SourceFile> program;
    private final Set<String> global;

    CSharpResolver(List<SourceFile> program, List<Integer> files) {
        this.program = program;
        for (int file : files) {
            SourceFile source = program.get(file);
            Map<String, List<Integer>> types =
                    namespaces.computeIfAbsent(source.facts().namespace(), none -> new TreeMap<>());
            for (TypeFacts type : source.facts().types()) {
                if (type.parent() < 0) {
                    types.computeIfAbsent(type.name(), none -> new ArrayList<>())
                            .add(file);
                }
            }
        }
        global = files.stream()
                .flatMap(file -> globalUsings(program.get(file).facts()).stream())
                .map(using -> namespace(using.target()))
                .collect(Collectors.toSet());
    }

    /** The usings of a file that count in every other file, too. */
    static List<Import> globalUsings(FileFacts facts) {
        return facts.imports().stream()
                .filter(using -> using.target().startsWith(EVERYWHERE))
                .toList();
    }

    @Override
    public void link(SourceFile file, Links links) {
        Set<String> used = file.facts().uses().stream().map(NameUse::name).collect(Collectors.toSet());
        for (Import using : file.facts().imports()) {
            String namespace = namespace(using.target());
            used(file, namespace, used).forEach(links::imports);
            int dot = namespace.lastIndexOf('.');
            // a using may name a type: an alias, or one whose members are imported
            used(file, namespace.substring(0, Math.max(0, dot)), Set.of(namespace.substring(dot + 1)))
                    .forEach(links::imports);
        }
        global.forEach(namespace -> links.refersTo(used(file, namespace, used)));
        for (String around : Paths.upwards(file.facts().namespace().replace('.', '/'))) {
            links.refersTo(used(file, namespace(around), used));
        }
    }

    private static String namespace(String target) {
        return target.substring(target.startsWith(EVERYWHERE) ? EVERYWHERE.length() : 0)
                .replace('/', '.');
    }

    /** Of each name the file that is nearest: projects of one repository may declare the same type. */
    private List<Integer> used(SourceFile from, String namespace, Set<String> names) {
        Map<String, List<Integer>> types = namespaces.getOrDefault(namespace, Map.of());
        return types.entrySet().stream()
                .filter(type -> names.contains(type.getKey())
                        || names.contains(type.getKey().replaceFirst("Attribute$", "")))
                .map(type -> Paths.nearest(
                        from.path(), type.getValue(), file -> program.get(file).path()))
                .toList();
    }
}

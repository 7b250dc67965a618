package dev.descent.loss.graph;

import dev.descent.loss.Program;
import dev.descent.loss.SourceFile;
import dev.descent.source.Language.Family;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which file of a program refers to which others, as far as imports and package membership say it. */
public final class ImportGraph {
    private final int[][] targets;
    private final int[] imports;

    private ImportGraph(int[][] targets, int[] imports) {
        this.targets = targets;
        this.imports = imports;
    }

    public static ImportGraph of(Program program) {
        List<SourceFile> files = program.files();
        Map<Family, Resolver> resolvers = resolvers(program);
        int[][] targets = new int[files.size()][];
        int[] imports = new int[files.size()];
        for (int file = 0; file < files.size(); file++) {
            Links links = new Links();
            SourceFile source = files.get(file);
            Objects.requireNonNull(resolvers.get(source.facts().language().family()))
                    .link(source, links);
            targets[file] = links.targetsOf(file);
            imports[file] = links.importsOf(file);
        }
        return new ImportGraph(targets, imports);
    }

    private static Map<Family, Resolver> resolvers(Program program) {
        List<SourceFile> files = program.files();
        Map<Family, List<Integer>> families = IntStream.range(0, files.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        file -> files.get(file).facts().language().family()));
        Map<Family, Resolver> resolvers = new EnumMap<>(Family.class);
        families.forEach((family, members) -> resolvers.put(family, resolver(family, program, members)));
        return resolvers;
    }

    private static Resolver resolver(Family family, Program program, List<Integer> members) {
        List<SourceFile> files = program.files();
        return switch (family) {
            case C -> new CResolver(files, members);
            case C_SHARP -> new CSharpResolver(files, members);
            case ECMASCRIPT -> new EcmaScriptResolver(files, members);
            case GO -> new GoResolver(files, members, program.goModules());
            case JVM -> new JvmResolver(files, members);
            case PHP -> new PhpResolver(files, members);
            case PYTHON -> new PythonResolver(files, members);
            case RUBY -> new RubyResolver(files, members);
            case RUST -> new RustResolver(files, members);
            case SWIFT -> new SwiftResolver(files, members);
        };
    }

    /** The files that {@code file} refers to, ascending, itself left out. */
    public int[] targets(int file) {
        return targets[file].clone();
    }

    /** How many other files of the program {@code file} imports; a package counts once in Go. */
    public int imports(int file) {
        return imports[file];
    }
}

package dev.descent.loss.graph;

import dev.descent.loss.Program;
import dev.descent.loss.SourceFile;
import dev.descent.source.Language.Family;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which file of a program refers to which others, as far as imports and package membership say it; immutable. */
public final class ImportGraph {
    private final Roster roster;
    private final Names names;
    private final Map<Family, Resolver> resolvers;
    /** By number in the roster. */
    private final int[][] targets;

    private final int[] imports;

    private ImportGraph(Roster roster, Names names, Map<Family, Resolver> known) {
        this.roster = roster;
        this.names = names;
        resolvers = new EnumMap<>(Family.class);
        members(roster).forEach((family, members) -> {
            Resolver resolver = known.get(family);
            resolvers.put(family, resolver != null ? resolver : resolver(family, roster, members));
        });
        targets = new int[roster.size()][];
        imports = new int[roster.size()];
    }

    public static ImportGraph of(Program program) {
        Roster roster = Roster.of(program);
        ImportGraph graph = new ImportGraph(roster, Names.of(roster.files()), Map.of());
        for (int file = 0; file < roster.size(); file++) {
            graph.link(file);
        }
        return graph;
    }

    /** The graph of a program that follows this one's. */
    public ImportGraph after(Program next) {
        Roster now = roster.after(next);
        BitSet moved = movedTargets(now);
        ImportGraph graph = new ImportGraph(now, names.after(now.files()), lastingResolvers(now, moved));
        BitSet misled = graph.concernedBy(Stream.concat(declaredIn(roster, moved), declaredIn(now, moved)));
        for (int file = 0; file < now.size(); file++) {
            if (!now.isUnchanged(file, roster)) {
                graph.link(file);
            } else if (!misled.get(file) && graph.hasResolverOf(file, this)) {
                graph.targets[file] = targets[file];
                graph.imports[file] = imports[file];
            } else {
                graph.link(file);
                graph.targets[file] =
                        Arrays.equals(graph.targets[file], targets[file]) ? targets[file] : graph.targets[file];
            }
        }
        return graph;
    }

    /** The files that aren't the same any more to all who refer to them. */
    private BitSet movedTargets(Roster now) {
        BitSet moved = new BitSet();
        for (int file = 0; file < Math.max(roster.size(), now.size()); file++) {
            boolean isKept = file < roster.size() && file < now.size();
            moved.set(
                    file,
                    !isKept
                            || !Resolver.isSameTarget(
                                    roster.files().get(file), now.files().get(file)));
        }
        return moved;
    }

    private static Stream<String> declaredIn(Roster roster, BitSet files) {
        return files.stream()
                .filter(file -> file < roster.size())
                .mapToObj(roster.files()::get)
                .flatMap(JvmResolver::declaredBy);
    }

    /** The files of the JVM's languages whose links may be others when these names mean something else. */
    private BitSet concernedBy(Stream<String> declared) {
        BitSet concerned = new BitSet();
        declared.mapToInt(name -> names.number(Family.JVM, name)).distinct().forEach(name -> {
            IntStream.of(names.files(Way.USED, name)).forEach(concerned::set);
            IntStream.of(names.files(Way.PASSED, name)).forEach(concerned::set);
        });
        return concerned;
    }

    /** Whether a file's links are found as they were in another graph, as long as no name in it means something else. */
    private boolean hasResolverOf(int file, ImportGraph other) {
        Family family = roster.files().get(file).facts().language().family();
        return family == Family.JVM || resolver(family).equals(other.resolver(family));
    }

    private void link(int file) {
        SourceFile source = roster.files().get(file);
        Family family = source.facts().language().family();
        FileNames used = names.in(file);
        Links links = new Links(name -> used.uses(names.number(family, name)));
        resolver(family).link(source, links);
        targets[file] = links.targetsOf(file);
        imports[file] = links.importsOf(file);
    }

    private Resolver resolver(Family family) {
        return Objects.requireNonNull(resolvers.get(family));
    }

    /** The resolvers that would find the same again, for no path and no declaration of their families changed; and the JVM's. */
    private Map<Family, Resolver> lastingResolvers(Roster now, BitSet moved) {
        Map<Family, Resolver> lasting = new EnumMap<>(resolvers);
        moved.stream().forEach(file -> {
            forget(file, roster, lasting);
            forget(file, now, lasting);
        });
        if (!roster.program().goModules().equals(now.program().goModules())) {
            lasting.remove(Family.GO);
        }
        if (resolvers.get(Family.JVM) instanceof JvmResolver jvm) {
            lasting.put(Family.JVM, jvm.after(now.files(), moved));
        }
        return lasting;
    }

    private static void forget(int file, Roster roster, Map<Family, Resolver> resolvers) {
        if (file < roster.size()) {
            resolvers.remove(roster.files().get(file).facts().language().family());
        }
    }

    /** The files of each family, sorted by path. */
    private static Map<Family, List<Integer>> members(Roster roster) {
        List<SourceFile> files = roster.files();
        return IntStream.range(0, roster.size())
                .map(roster::number)
                .boxed()
                .collect(Collectors.groupingBy(
                        file -> files.get(file).facts().language().family()));
    }

    private static Resolver resolver(Family family, Roster roster, List<Integer> members) {
        List<SourceFile> files = roster.files();
        return switch (family) {
            case C -> new CResolver(files, members);
            case C_SHARP -> new CSharpResolver(files, members);
            case ECMASCRIPT -> new EcmaScriptResolver(files, members);
            case GO -> new GoResolver(files, members, roster.program().goModules());
            case JVM -> new JvmResolver(files, members);
            case PHP -> new PhpResolver(files, members);
            case PYTHON -> new PythonResolver(files, members);
            case RUBY -> new RubyResolver(files, members);
            case RUST -> new RustResolver(files, members);
            case SWIFT -> new SwiftResolver(files, members);
        };
    }

    /** The program whose files refer to each other. */
    public Program program() {
        return roster.program();
    }

    Roster roster() {
        return roster;
    }

    /** The names by which files refer to each other. */
    Names names() {
        return names;
    }

    /** The files that {@code file} refers to, by their numbers, ascending, itself left out. */
    int[] targets(int file) {
        return targets[file];
    }

    /** How many other files of the program the file of this index imports; a package counts once in Go. */
    public int imports(int index) {
        return imports[roster.number(index)];
    }
}

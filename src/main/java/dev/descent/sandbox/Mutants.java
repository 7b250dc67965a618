package dev.descent.sandbox;

import dev.descent.repo.Snapshot;
import dev.descent.train.Candidate;
import dev.descent.train.FileChange;
import dev.descent.train.Gist;
import dev.descent.train.Scrutiny;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Has a command make mutants of the classes that a change touches, as PIT does, before and after: the tests have to find no smaller
 * part of them than they did. Files of languages without classes on the JVM are none of its business.
 */
public final class Mutants implements Scrutiny {
    private static final String CLASS = "{class}";
    private static final Set<String> LANGUAGES = Set.of("java", "kt", "scala", "groovy");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");
    private static final PathMatcher REPORT = FileSystems.getDefault().getPathMatcher("glob:{**/,}mutations.xml");
    private static final int MAX_REPORT_BYTES = 64 << 20;
    private static final double NOISE = 1e-9;

    private final Bubblewrap sandbox;
    private final List<String> command;
    private final Dependencies dependencies;
    private final Path scratch;

    /** In {@code command} <code>{class}</code> stands for the qualified names of the classes, a comma between them. */
    public Mutants(Bubblewrap sandbox, List<String> command, Dependencies dependencies, Path scratch) {
        this.sandbox = sandbox;
        this.command = List.copyOf(command);
        this.dependencies = dependencies;
        this.scratch = scratch;
    }

    @Override
    public String name() {
        return "mutation";
    }

    @Override
    public Finding look(Candidate candidate) {
        NavigableSet<String> types = new TreeSet<>();
        for (FileChange file : candidate.files()) {
            Stream.of(file.before(), file.after())
                    .flatMap(Optional::stream)
                    .flatMap(text -> type(file.path(), text).stream())
                    .forEach(types::add);
        }
        return types.isEmpty() ? Finding.NOTHING : compare(candidate, types);
    }

    private static Optional<String> type(String path, byte[] text) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        if (dot < 0 || !LANGUAGES.contains(name.substring(dot + 1))) {
            return Optional.empty();
        }
        Matcher found = PACKAGE.matcher(new String(text, StandardCharsets.UTF_8));
        return Optional.of((found.find() ? found.group(1) + "." : "") + name.substring(0, dot));
    }

    private Finding compare(Candidate candidate, NavigableSet<String> types) {
        return switch (score(candidate.before(), types)) {
            case Failed(String why) -> Finding.objection("it fails before the change: " + why);
            case Found before ->
                switch (score(candidate.after(), types)) {
                    case Failed(String why) -> Finding.objection("it fails: " + why);
                    case Found after -> verdict(before, after);
                };
        };
    }

    private static Finding verdict(Found before, Found after) {
        return after.share() >= before.share() - NOISE
                ? Finding.NOTHING
                : Finding.objection(String.format(
                        Locale.ROOT,
                        "the tests find %.0f %% of its %d mutants, %.0f %% of %d before",
                        100 * after.share(),
                        after.mutants(),
                        100 * before.share(),
                        before.mutants()));
    }

    private sealed interface Score {}

    private record Failed(String why) implements Score {}

    private record Found(int detected, int mutants) implements Score {
        double share() {
            return mutants == 0 ? 0 : (double) detected / mutants;
        }
    }

    private Score score(Snapshot tree, NavigableSet<String> types) {
        return switch (dependencies.of(tree)) {
            case Dependencies.None() -> score(tree, types, Optional.empty());
            case Dependencies.Ready(Mount home) -> score(tree, types, Optional.of(home));
            case Dependencies.Missing(String reason) -> new Failed(reason);
        };
    }

    private Score score(Snapshot tree, NavigableSet<String> types, Optional<Mount> home) {
        List<String> line = command.stream()
                .map(word -> word.replace(CLASS, String.join(",", types)))
                .toList();
        try (Workspace workspace = Workspace.of(tree, scratch)) {
            workspace.remove(workspace.find(REPORT));
            return switch (sandbox.run(Job.of(line, workspace.folder(), home))) {
                case Execution.Stopped(String limit, var _, var _, var _) -> new Failed("it " + limit);
                case Execution.Ended(int status, String output, var _, long _) ->
                    status == 0
                            ? read(workspace, types)
                            : new Failed("it ends with status " + status + ": " + Gist.of(output));
            };
        }
    }

    private static Score read(Workspace workspace, NavigableSet<String> types) {
        List<Path> written = workspace.find(REPORT);
        if (written.isEmpty()) {
            return new Failed("it writes no mutations.xml");
        }
        MutationReports reports = new MutationReports(types);
        written.stream()
                .flatMap(path -> Folder.read(workspace.folder(), path, MAX_REPORT_BYTES).stream())
                .forEach(reports::add);
        return new Found(reports.detected(), reports.mutants());
    }
}

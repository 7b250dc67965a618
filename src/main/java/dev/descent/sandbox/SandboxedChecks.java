package dev.descent.sandbox;

import dev.descent.repo.Snapshot;
import dev.descent.train.CheckResult;
import dev.descent.train.Checks;
import dev.descent.train.Coverage;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs a repository's checks in the sandbox, each time on a new copy of the tree. */
public final class SandboxedChecks implements Checks {
    private static final int MAX_REPORT_BYTES = 64 << 20;

    private final Bubblewrap sandbox;
    private final CheckCommand checks;
    private final Dependencies dependencies;
    private final Path scratch;

    /** Copies trees to folders below {@code scratch}. */
    public SandboxedChecks(Bubblewrap sandbox, CheckCommand checks, Dependencies dependencies, Path scratch) {
        this.sandbox = sandbox;
        this.checks = checks;
        this.dependencies = dependencies;
        this.scratch = scratch;
    }

    /** Removes the copies that a process left behind which was killed; call it while nothing runs. */
    public static void sweep(Path scratch) {
        if (Files.exists(scratch)) {
            Folder.delete(scratch);
        }
    }

    @Override
    public CheckResult run(Snapshot tree, Duration most) {
        Optional<String> obstacle = sandbox.obstacle();
        if (obstacle.isPresent()) {
            return new CheckResult.Unavailable(obstacle.get());
        }
        return switch (dependencies.of(tree)) {
            case Dependencies.None() -> run(tree, Optional.empty(), most);
            case Dependencies.Ready(Mount home) -> run(tree, Optional.of(home), most);
            case Dependencies.Missing(String reason) -> new CheckResult.Unavailable(reason);
        };
    }

    private CheckResult run(Snapshot tree, Optional<Mount> home, Duration most) {
        try (Workspace workspace = Workspace.of(tree, scratch)) {
            PathMatcher reports = matching(checks.reports());
            PathMatcher coverage = matching(CoverageReports.USUAL);
            workspace.remove(workspace.find(reports));
            Job job = Job.of(checks.command(), workspace.folder(), home);
            return switch (sandbox.run(job, most)) {
                case Execution.Ended(int status, String output, Duration time, long outward) ->
                    new CheckResult.Ran(
                            status,
                            tests(workspace, reports).tests(),
                            coverage(workspace, coverage),
                            new CheckResult.Conduct(time, outward),
                            output);
                case Execution.Stopped(String limit, String output, boolean isLate, long outward) ->
                    new CheckResult.Stopped(limit, output, isLate, outward);
            };
        }
    }

    private static JUnitReports tests(Workspace workspace, PathMatcher reports) {
        JUnitReports tests = new JUnitReports();
        workspace.find(reports).stream()
                .flatMap(path -> Folder.read(workspace.folder(), path, MAX_REPORT_BYTES).stream())
                .forEach(tests::add);
        return tests;
    }

    private static Coverage coverage(Workspace workspace, PathMatcher reports) {
        CoverageReports coverage = new CoverageReports(workspace.paths());
        // Nothing is removed for their sake: a repository may hold files of such names that its tests need.
        workspace.written(reports, MAX_REPORT_BYTES).forEach(coverage::add);
        return coverage.coverage();
    }

    private static PathMatcher matching(List<String> globs) {
        List<PathMatcher> matchers = globs.stream()
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList();
        return path -> matchers.stream().anyMatch(matcher -> matcher.matches(path));
    }
}

package dev.descent.bench;

import dev.descent.git.GitWorkplaces;
import dev.descent.loss.Delta;
import dev.descent.loss.FactsCache;
import dev.descent.loss.Gradient;
import dev.descent.loss.Progress;
import dev.descent.loss.Ruler;
import dev.descent.loss.Score;
import dev.descent.loss.Scorer;
import dev.descent.loss.testing.MemoryFactsCache;
import dev.descent.repo.CommitId;
import dev.descent.repo.Entry;
import dev.descent.repo.Repository;
import dev.descent.repo.Snapshot;
import dev.descent.repo.Workplace;
import dev.descent.syntax.TreeSitterParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How long a running server takes for a pull request, fetching and writing left out: the snapshots, both scores, the delta and the
 * gradient. {@code ChangeBench commits REPOSITORY} takes real commits that touch about 20 files, {@code ChangeBench pushes REPOSITORY}
 * the same when the server knows their bases, {@code ChangeBench curve FILES ...} synthesised trees of so many files of which a
 * change touches 20.
 */
public final class ChangeBench {
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int WARM_UP = Integer.getInteger("warm-up", 3);
    private static final int COMMITS = 4;
    private static final int SEARCHED = 600;

    private final Scorer scorer;

    private ChangeBench(Scorer scorer) {
        this.scorer = scorer;
    }

    /** A pull request: its trees, found anew each time. */
    private record Change(String name, Supplier<Snapshot> base, Supplier<Snapshot> head) {}

    public static void main(String[] arguments) {
        FactsCache facts = new MemoryFactsCache();
        try (TreeSitterParser parser = new TreeSitterParser();
                Scorer scorer = new Scorer(parser, facts, Runtime.getRuntime().availableProcessors())) {
            ChangeBench bench = new ChangeBench(scorer);
            switch (arguments[0]) {
                case "commits" -> bench.commits(arguments[1], change -> {});
                case "pushes" -> bench.commits(arguments[1], bench::scoreBase);
                case "curve" ->
                    Stream.of(arguments).skip(1).map(Integer::valueOf).forEach(bench::synthesised);
                default -> throw new IllegalArgumentException("commits, pushes or curve, not " + arguments[0]);
            }
        }
    }

    private void commits(String path, Consumer<Change> preparation) {
        try (Workplace workplace = new GitWorkplaces().open(path)) {
            Repository repository = workplace.repository().orElseThrow();
            List<Change> changes = new ArrayList<>();
            CommitId head = repository.resolve("HEAD").orElseThrow();
            delta(new Change("", () -> repository.snapshot(head), () -> repository.snapshot(head)));
            List<CommitId> line = repository.line(head).stream()
                    .limit(SEARCHED)
                    .map(each -> each.id())
                    .toList();
            for (int i = 0; i + 1 < line.size() && changes.size() < COMMITS; i++) {
                change(repository, line.get(i), line.get(i + 1)).ifPresent(changes::add);
            }
            System.out.printf("%s, commits of 15 to 25 files:%n", path);
            measure(changes, preparation);
        }
    }

    private Optional<Change> change(Repository repository, CommitId head, CommitId base) {
        Change change =
                new Change(head.abbreviated(), () -> repository.snapshot(base), () -> repository.snapshot(head));
        long differing = differing(change.base().get(), change.head().get());
        return differing >= 15 && differing <= 25 ? Optional.of(change) : Optional.empty();
    }

    private static long differing(Snapshot base, Snapshot head) {
        Set<Entry> before = new HashSet<>(base.entries());
        return head.entries().stream().filter(entry -> !before.contains(entry)).count();
    }

    private void synthesised(int files) {
        SyntheticTree tree = new SyntheticTree(files);
        Snapshot base = tree.snapshot(0);
        List<Change> changes = new ArrayList<>();
        for (int change = 1; change <= COMMITS; change++) {
            Snapshot head = tree.snapshot(change);
            changes.add(new Change(files + " files, change " + change, () -> base, () -> head));
        }
        System.out.printf("%,d synthesised files, 20 of them changed:%n", files);
        measure(changes, this::scoreBase);
    }

    /** Only what comes after the preparation is measured. */
    private void measure(List<Change> changes, Consumer<Change> preparation) {
        delta(changes.getFirst());
        List<Effort> efforts = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (Change change : changes) {
                preparation.accept(change);
                Effort effort = Effort.of(() -> delta(change));
                if (round >= WARM_UP) {
                    efforts.add(effort);
                }
            }
        }
        System.out.printf("  %d changes, %d rounds: %s%n", changes.size(), ROUNDS, Effort.summary(efforts));
    }

    private Score scoreBase(Change change) {
        Snapshot base = change.base().get();
        return scorer.score(base, base.rules(), Ruler.DEFAULT, Progress.NONE);
    }

    private void delta(Change change) {
        Snapshot base = change.base().get();
        Delta delta = Delta.between(
                scorer.score(base, base.rules(), Ruler.DEFAULT, Progress.NONE),
                scorer.score(change.head().get(), base.rules(), Ruler.DEFAULT, Progress.NONE));
        if (Gradient.of(delta, 10).size() > 10) {
            throw new AssertionError("ten hotspots at most");
        }
    }
}

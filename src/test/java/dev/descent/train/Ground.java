package dev.descent.train;

import dev.descent.loss.Hotspot;
import dev.descent.loss.Ruler;
import dev.descent.loss.Score;
import dev.descent.loss.Scorer;
import dev.descent.loss.testing.MemoryFactsCache;
import dev.descent.loss.testing.MemoryTree;
import dev.descent.repo.Branches;
import dev.descent.repo.CommitId;
import dev.descent.repo.Entry;
import dev.descent.repo.Patch;
import dev.descent.repo.PatchedSnapshot;
import dev.descent.repo.PathRules;
import dev.descent.repo.Snapshot;
import dev.descent.syntax.TreeSitterParser;
import dev.descent.train.pace.Lessons;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A training ground: a small tree, a log and a branch in memory, and a clock that is turned by hand. */
public final class Ground implements AutoCloseable {
    public static final CommitId BASE = new CommitId("b".repeat(40));

    private final MemoryTree tree;
    final MemoryLog log = new MemoryLog();
    final MemoryBranch branch = new MemoryBranch();
    final AtomicBoolean isCancelled = new AtomicBoolean();
    final AtomicInteger checkRuns = new AtomicInteger();
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    Limits limits = Limits.DEFAULT;
    Optional<Checks> checks = Optional.empty();
    Set<String> quarantine = Set.of();
    List<Scrutiny> scrutinies = List.of();
    Predicate<String> scope = path -> true;
    PathRules rules = PathRules.NONE;
    Lessons lessons = Lessons.NONE;

    private final TreeSitterParser parser = new TreeSitterParser();
    private final Scorer scorer = new Scorer(parser, new MemoryFactsCache(), 2);

    public Ground() {
        this(new MemoryTree("base"));
    }

    /** A ground of these files. */
    public Ground(MemoryTree tree) {
        this.tree = tree;
    }

    Ground file(String path, String text) {
        tree.file(path, text);
        return this;
    }

    /** With types that can be mended. */
    Ground shop(String... types) {
        for (String type : types) {
            file(Shops.path(type), Shops.tangled(type));
        }
        return this;
    }

    public Ground limited(UnaryOperator<Limits> change) {
        limits = change.apply(limits);
        return this;
    }

    /** With these checks, whatever time they are given. */
    public Ground checked(Function<Snapshot, CheckResult> newChecks) {
        return checked((tree, _) -> newChecks.apply(tree));
    }

    public Ground checked(Checks newChecks) {
        checks = Optional.of((snapshot, most) -> {
            checkRuns.incrementAndGet();
            return newChecks.run(snapshot, most);
        });
        return this;
    }

    /** Runs, or goes on with what the log holds. */
    public Ending train(Optimizer optimizer) {
        return trainer(optimizer, log).train();
    }

    Trainer trainer(Optimizer optimizer, RunLog runLog) {
        InstantSource clock = () -> now;
        Plan plan = plan();
        return new Trainer(
                plan,
                new Crew(optimizer, checks, scrutinies, parser, branch, clock, isCancelled::get),
                new Yardstick(scorer, PathRules.NONE, Ruler.DEFAULT),
                runLog);
    }

    /** What a picker without a past would begin with. */
    List<Hotspot> picked() {
        Score score = new Yardstick(scorer, PathRules.NONE, Ruler.DEFAULT).score(tree);
        return new Picker(plan()).open(score, new Past(List.of(), lessons, List.of()));
    }

    private Plan plan() {
        return new Plan(
                        BASE,
                        tree,
                        Map.of(),
                        rules,
                        "descent/train-1",
                        Optional.empty(),
                        scope,
                        limits,
                        quarantine,
                        "sh check",
                        Details.NONE)
                .taught(lessons);
    }

    /** The tree that the branch ends with. */
    Snapshot result() {
        return new PatchedSnapshot(tree, branch.whole);
    }

    static String text(Snapshot tree, String path) {
        Entry entry = tree.entries().stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
        return new String(tree.read(entry), StandardCharsets.UTF_8);
    }

    /** Why changes did not go in, in no particular order where they were tried at once. */
    public List<String> reasons() {
        return log.events.stream()
                .filter(event -> event.step() == Step.DISCARDED)
                .map(event -> event.details().text(Facts.REASON))
                .toList();
    }

    /** How many changes went in. */
    public int kept() {
        return branch.drafts.size();
    }

    @Override
    public void close() {
        scorer.close();
        parser.close();
    }

    /** A log in memory. */
    static final class MemoryLog implements RunLog {
        final List<RunEvent> events = new ArrayList<>();

        @Override
        public String run() {
            return "run-1";
        }

        @Override
        public synchronized List<RunEvent> events() {
            return List.copyOf(events);
        }

        @Override
        public synchronized void append(RunEvent event) {
            events.add(event);
        }
    }

    /** A branch in memory; commits are named by what is in them. */
    static final class MemoryBranch implements Branches {
        final List<Draft> drafts = new ArrayList<>();
        private final Map<CommitId, Draft> commits = new HashMap<>();
        CommitId tip = BASE;
        Patch whole = Patch.NONE;

        @Override
        public CommitId commit(Draft draft) {
            CommitId id = new CommitId("%040x".formatted(text(draft).hashCode() & 0xffffffffL));
            if (commits.putIfAbsent(id, draft) == null) {
                if (!draft.parent().equals(tip)) {
                    throw new AssertionError("the branch stands elsewhere");
                }
                drafts.add(draft);
                tip = id;
                whole = whole.then(draft.patch());
            }
            return id;
        }

        private static String text(Draft draft) {
            StringBuilder text = new StringBuilder(draft.parent().hex() + draft.message() + draft.time());
            draft.patch()
                    .files()
                    .forEach((path, content) -> text.append(path)
                            .append(
                                    content instanceof Patch.Content.Text(byte[] bytes)
                                            ? new String(bytes, StandardCharsets.UTF_8)
                                            : ""));
            return text.toString();
        }
    }
}

package dev.descent.study;

import dev.descent.git.GitWorkplaces;
import dev.descent.loss.Delta;
import dev.descent.loss.Progress;
import dev.descent.loss.Ruler;
import dev.descent.loss.Score;
import dev.descent.loss.Scorer;
import dev.descent.repo.CommitId;
import dev.descent.repo.Repository;
import dev.descent.repo.RepositoryException;
import dev.descent.repo.Revision;
import dev.descent.repo.Snapshot;
import dev.descent.repo.Workplace;
import dev.descent.store.facts.DiskFactsCache;
import dev.descent.store.facts.MemoryFactsCache;
import dev.descent.syntax.TreeSitterParser;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code ./descent study calibrate DIRECTORY [OUT]}: studies every git repository below a directory, by its present tree and
 * its latest commits along the first parents, and writes the report to OUT, {@code docs/calibration.md} if left out.
 */
public final class Calibration {
    private static final int COMMITS = 40;
    /** Commits that touch nothing scored are passed over, but not without end. */
    private static final int MOST_TRIED = 6 * COMMITS;

    private static final int DEPTH = 3;

    private final Scorer scorer;

    private Calibration(Scorer scorer) {
        this.scorer = scorer;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("descent: usage: descent study calibrate DIRECTORY [OUT]");
            System.exit(2);
        }
        Path out = Path.of(arguments.length == 2 ? arguments[1] : "docs/calibration.md");
        Path cache = Files.createTempDirectory("descent-study-");
        List<Studied> studied = new ArrayList<>();
        for (Path repository : repositories(Path.of(arguments[0]))) {
            // a scorer for each, so that nothing of one repository stays in memory for the next
            try (TreeSitterParser parser = new TreeSitterParser();
                    DiskFactsCache facts = new DiskFactsCache(cache, parser.version(), 1L << 32);
                    Scorer scorer = new Scorer(
                            parser,
                            new MemoryFactsCache(facts, 1L << 29),
                            Runtime.getRuntime().availableProcessors())) {
                new Calibration(scorer).study(repository).ifPresent(studied::add);
            }
        }
        Files.writeString(out, CalibrationReport.render(studied));
        System.err.println("descent: wrote " + out);
    }

    /** The git repositories below a directory, sorted by path. */
    static List<Path> repositories(Path directory) throws IOException {
        try (Stream<Path> found = Files.walk(directory, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
            return found.filter(
                            path -> Files.exists(path.resolve("HEAD")) && Files.isDirectory(path.resolve("objects")))
                    .sorted()
                    .toList();
        }
    }

    private Optional<Studied> study(Path path) {
        long start = System.nanoTime();
        try (Workplace workplace = new GitWorkplaces().open(path.toString())) {
            Repository repository = workplace.repository().orElseThrow();
            CommitId head = repository.resolve("HEAD").orElseThrow();
            Score score = score(repository.snapshot(head), repository.snapshot(head));
            if (score.tokens() == 0) {
                return Optional.empty();
            }
            List<Move> moves = moves(repository, repository.line(head));
            System.err.printf(
                    "descent: %s: %,d tokens, %d commits, %d s%n",
                    name(path), score.tokens(), moves.size(), (System.nanoTime() - start) / 1_000_000_000);
            return Optional.of(new Studied(name(path), head, score, moves));
        }
    }

    private List<Move> moves(Repository repository, List<Revision> line) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i + 1 < Math.min(line.size(), MOST_TRIED) && moves.size() < COMMITS; i++) {
            move(repository, line.get(i), line.get(i + 1).id()).ifPresent(moves::add);
        }
        return moves;
    }

    private Optional<Move> move(Repository repository, Revision revision, CommitId parent) {
        try {
            Snapshot after = repository.snapshot(revision.id());
            Snapshot before = repository.snapshot(parent);
            Delta delta = Delta.between(score(before, before), score(after, before));
            return delta.files().stream().noneMatch(Delta.FileDelta::isTouched)
                    ? Optional.empty()
                    : Optional.of(Move.of(revision, delta));
        } catch (RepositoryException shallow) {
            return Optional.empty();
        }
    }

    private Score score(Snapshot tree, Snapshot rules) {
        return scorer.score(tree, rules.rules(), Ruler.DEFAULT, Progress.NONE);
    }

    /** {@code owner/name} for folders that are called {@code owner+name/repo}, else the folder's name. */
    static String name(Path repository) {
        Path folder = repository.endsWith("repo") || repository.endsWith(".git") ? repository.getParent() : repository;
        return folder.getFileName().toString().replace('+', '/');
    }

    /**
     * A repository that was studied.
     *
     * @param name how people call it
     * @param head the commit whose tree was scored
     * @param score the score of that tree
     * @param moves what its latest commits did
     */
    record Studied(String name, CommitId head, Score score, List<Move> moves) {}
}

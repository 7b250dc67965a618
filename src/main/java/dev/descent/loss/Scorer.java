package dev.descent.loss;

import dev.descent.loss.Intake.Candidate;
import dev.descent.repo.BlobId;
import dev.descent.repo.PathRules;
import dev.descent.repo.Snapshot;
import dev.descent.source.Parsed;
import dev.descent.source.Parser;
import dev.descent.source.Unparsed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Scores trees: reads what it doesn't know yet, asks every term, and adds up. Safe for concurrent use. */
public final class Scorer implements AutoCloseable {
    private final Parser parser;
    private final FactsCache cache;
    private final ExecutorService pool;
    private final RecentAnalyses recent = new RecentAnalyses();

    /** Parses on {@code workers} threads of its own, 1 or more. */
    public Scorer(Parser parser, FactsCache cache, int workers) {
        this.parser = parser;
        this.cache = cache;
        this.pool = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().daemon().name("parse-", 1).factory());
    }

    /**
     * Scores a tree: a pure function of the tree, the rules and the ruler, whatever the cache holds. Throws {@link
     * dev.descent.repo.RepositoryException} when the tree can't be read, and {@link CancellationException} when the calling
     * thread is interrupted.
     */
    public Score score(Snapshot tree, PathRules rules, Ruler ruler, Progress progress) {
        Intake intake = Intake.of(tree.entries(), rules);
        Optional<Analysis> near = recent.nearest(intake.candidates());
        Material material = Material.of(intake, readAll(tree, intake.candidates(), near, progress));
        Set<String> unread = material.skipped().stream().map(Skipped::path).collect(Collectors.toSet());
        Program program = new Program(material.files(), unread, GoModules.of(tree, rules));
        Analysis analysis = near.map(known -> known.after(program, material.blobs(), ruler.weights()))
                .orElseGet(() -> Analysis.of(program, material.blobs(), ruler.weights()));
        recent.add(analysis);
        List<Skipped> skipped = Stream.concat(
                        material.skipped().stream(), DataFiles.of(tree.entries(), rules, analysis.namedData()).stream())
                .sorted(Comparator.comparing(Skipped::path))
                .toList();
        return analysis.score(ruler, tree.label(), skipped);
    }

    private List<Reading> readAll(
            Snapshot tree, List<Candidate> candidates, Optional<Analysis> near, Progress progress) {
        AtomicInteger done = new AtomicInteger();
        List<Future<Reading>> results = candidates.stream()
                .map(candidate -> near.flatMap(known -> known.known(candidate))
                        .<Future<Reading>>map(file -> CompletableFuture.completedFuture(new Reading.Read(file)))
                        .orElseGet(() -> pool.submit(() -> {
                            Reading reading = Reading.of(candidate, parse(tree, candidate));
                            progress.read(done.incrementAndGet(), candidates.size());
                            return reading;
                        })))
                .toList();
        try {
            return results.stream().map(Scorer::await).toList();
        } finally {
            // no interrupts: they would close the channels of the packs that workers read
            results.forEach(result -> result.cancel(false));
        }
    }

    private Parsed parse(Snapshot tree, Candidate candidate) {
        BlobId blob = candidate.entry().blob();
        Optional<Parsed> known = cache.find(blob, candidate.language());
        if (known.isPresent()) {
            return known.get();
        }
        byte[] text = tree.read(candidate.entry());
        Parsed parsed = Contents.refusal(text)
                .<Parsed>map(Unparsed::new)
                .orElseGet(() -> parser.parse(candidate.language(), text));
        cache.keep(blob, candidate.language(), parsed);
        return parsed;
    }

    private static Reading await(Future<Reading> result) {
        try {
            return result.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("scoring was interrupted");
            cancelled.initCause(interrupted);
            throw cancelled;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a file could not be parsed", failed.getCause());
        }
    }

    /** Waits for what is being parsed, then ends the threads. */
    @Override
    public void close() {
        pool.close();
    }
}

package dev.descent.loss;

import dev.descent.loss.Analysis.Source;
import dev.descent.loss.Item.Candidate;
import dev.descent.repo.BlobId;
import dev.descent.repo.PathRules;
import dev.descent.repo.Snapshot;
import dev.descent.source.Parsed;
import dev.descent.source.Parser;
import dev.descent.source.Unparsed;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

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
        Optional<Analysis> near = recent.nearest(tree.entries(), rules);
        Inventory sorted = near.map(Analysis::inventory).orElse(Inventory.EMPTY).after(tree.entries(), rules);
        Inventory read = sorted.with(readAll(tree, sorted.candidates(), progress));
        Source source = new Source(read, GoModules.of(tree, rules), ruler.weights());
        Analysis analysis = near.map(known -> known.after(source)).orElseGet(() -> Analysis.of(source));
        recent.add(analysis);
        return analysis.score(ruler, tree.label());
    }

    private List<Item> readAll(Snapshot tree, List<Candidate> candidates, Progress progress) {
        AtomicInteger done = new AtomicInteger();
        List<Future<Item>> results = candidates.stream()
                .map(candidate -> pool.submit(() -> {
                    Item item = candidate.read(parse(tree, candidate));
                    progress.read(done.incrementAndGet(), candidates.size());
                    return item;
                }))
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

    private static Item await(Future<Item> result) {
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

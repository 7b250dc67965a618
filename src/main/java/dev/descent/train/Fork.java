package dev.descent.train;

import dev.descent.loss.Hotspot;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Forks hotspots that are out of each other's way to workers. Those that nobody has an answer for don't count: the next ones take
 * their place. What comes of it depends on the hotspots alone, not on who is faster.
 */
final class Fork {
    private final Limits limits;
    private final Neighbours neighbours;

    Fork(Limits limits, Neighbours neighbours) {
        this.limits = limits;
        this.neighbours = neighbours;
    }

    /** The changes that passed, in the order of their hotspots. */
    List<Trial.Passed> over(List<Hotspot> hotspots, Function<Hotspot, Trial> attempt) {
        List<Hotspot> open = new ArrayList<>(hotspots);
        List<Hotspot> answered = new ArrayList<>();
        List<Trial.Passed> passed = new ArrayList<>();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            while (answered.size() < limits.hotspots()) {
                List<Hotspot> batch = batch(open, answered);
                if (batch.isEmpty()) {
                    break;
                }
                List<Future<Trial>> trials = batch.stream()
                        .map(hotspot -> workers.submit(() -> attempt.apply(hotspot)))
                        .toList();
                for (int i = 0; i < batch.size(); i++) {
                    collect(batch.get(i), await(trials.get(i)), answered, passed);
                }
            }
        }
        return passed;
    }

    /** Takes the next hotspots that have nothing to do with each other, nor with those before them. */
    private List<Hotspot> batch(List<Hotspot> open, List<Hotspot> answered) {
        int most = Math.min(limits.workers(), limits.hotspots() - answered.size());
        List<Hotspot> batch = new ArrayList<>();
        for (Iterator<Hotspot> rest = open.iterator(); rest.hasNext() && batch.size() < most; ) {
            Hotspot hotspot = rest.next();
            if (areApart(hotspot, answered) && areApart(hotspot, batch)) {
                batch.add(hotspot);
                rest.remove();
            }
        }
        return batch;
    }

    private boolean areApart(Hotspot hotspot, List<Hotspot> others) {
        return others.stream().allMatch(other -> neighbours.areApart(hotspot, other));
    }

    private static void collect(Hotspot hotspot, Trial trial, List<Hotspot> answered, List<Trial.Passed> passed) {
        switch (trial) {
            case Trial.GaveUp() -> {}
            case Trial.Refused _ -> answered.add(hotspot);
            case Trial.Passed each -> {
                answered.add(hotspot);
                passed.add(each);
            }
        }
    }

    private static Trial await(Future<Trial> trial) {
        try {
            return trial.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("the run was interrupted");
            cancelled.initCause(interrupted);
            throw cancelled;
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException("an attempt failed", failed);
            }
        }
    }
}

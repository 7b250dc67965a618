package dev.descent.loss.clone;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** Selects clone classes greedily, the most saving first, so that no token belongs to two of them. */
final class Selection {
    private final Corpus corpus;
    private final PriorityQueue<CloneClass> remainders;
    private final BitSet taken = new BitSet();
    private final List<CloneClass> selected = new ArrayList<>();

    private Selection(Corpus corpus) {
        this.corpus = corpus;
        this.remainders = new PriorityQueue<>(mostSavingFirst(corpus));
    }

    /** The order of selection; it depends on nothing but what the files hold and how equal ones are called. */
    static Comparator<CloneClass> mostSavingFirst(Corpus corpus) {
        // compared so often that no number may be boxed
        return (one, other) -> one.saving() == other.saving()
                ? compare(corpus, one.alignment(), other.alignment())
                : Long.compare(other.saving(), one.saving());
    }

    private static int compare(Corpus corpus, Alignment one, Alignment other) {
        int order = compare(corpus, one, other, 0);
        order = order == 0 ? Integer.compare(other.places(), one.places()) : order;
        for (int place = 1; place < one.places() && order == 0; place++) {
            order = compare(corpus, one, other, place);
        }
        return order;
    }

    private static int compare(Corpus corpus, Alignment one, Alignment other, int place) {
        int order = corpus.compare(one.start(place), other.start(place));
        return order == 0 ? corpus.compare(one.end(place), other.end(place)) : order;
    }

    /** Those of the candidates, best first, that are selected; of some only the places that no better one took. */
    static List<CloneClass> of(Corpus corpus, List<CloneClass> candidates) {
        Selection selection = new Selection(corpus);
        Comparator<CloneClass> order = mostSavingFirst(corpus);
        for (CloneClass candidate : candidates) {
            while (!selection.remainders.isEmpty() && order.compare(selection.remainders.element(), candidate) < 0) {
                selection.offer(selection.remainders.remove());
            }
            selection.offer(candidate);
        }
        while (!selection.remainders.isEmpty()) {
            selection.offer(selection.remainders.remove());
        }
        return selection.selected;
    }

    private void offer(CloneClass candidate) {
        Alignment alignment = candidate.alignment();
        int[] free = IntStream.range(0, alignment.places())
                .filter(place -> isFree(alignment, place))
                .toArray();
        if (free.length == alignment.places()) {
            IntStream.range(0, alignment.places())
                    .forEach(place -> taken.set(alignment.start(place), alignment.end(place)));
            selected.add(candidate);
        } else if (free.length > 1) {
            CloneClass.of(corpus, alignment.only(free)).ifPresent(remainders::add);
        }
    }

    private boolean isFree(Alignment alignment, int place) {
        int next = taken.nextSetBit(alignment.start(place));
        return next < 0 || next >= alignment.end(place);
    }
}

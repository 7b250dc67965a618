package dev.descent.loss.clone;

import dev.descent.loss.clone.Branch.Shoot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Grows groups of equal windows to the right. Where the places part, each part that still agrees goes on by itself, and all
 * that agree again after a small gap go on together. Groups that could all begin one position earlier are left out: they are
 * found from there.
 */
final class Growth {
    private static final int MOST_GAPS = 4;
    /** What looking for a gap costs. */
    private static final int WORK_FOR_A_PLACE = 20;

    /** Positions looked at for one group of windows; real code needs a tenth of it, text that is made to repeat itself any number. */
    private static final long MOST_WORK = 2_000_000;

    private final Corpus corpus;
    private final Map<Alignment, Branch> known;
    private final Deque<Next> pending = new ArrayDeque<>();
    private long work;

    /** Places to grow, and where they come from. */
    private record Next(Alignment places, Shoot parent) {}

    /** Grows nothing again that is known. */
    Growth(Corpus corpus, Map<Alignment, Branch> known) {
        this.corpus = corpus;
        this.known = known;
    }

    /** What places grow into that begin at these positions, in the order of {@link Corpus#compare}, and agree in {@code length} symbols. */
    Branch grow(int[] positions, int length) {
        Alignment seed = Alignment.of(positions, length);
        Shoot root = new Shoot(seed);
        push(seed, root);
        while (!pending.isEmpty() && work < MOST_WORK) {
            Next next = pending.pop();
            Branch branch = known.get(next.places());
            if (branch != null && work + branch.work() < MOST_WORK) {
                work += branch.work();
                next.parent().add(branch);
            } else {
                extend(next.places(), next.parent().sprout(next.places()));
            }
        }
        return root.grown();
    }

    private void extend(Alignment seed, Shoot shoot) {
        Alignment disjoint = disjoint(seed, 0);
        if (disjoint.places() < seed.places()) {
            push(disjoint, shoot);
            return;
        }
        Alignment grown = seed.longer(agreeing(seed));
        long spent = grown.columns() + (long) grown.places() * (WORK_FOR_A_PLACE + grown.columns() - seed.columns());
        work += spent;
        shoot.add(CloneClass.within(corpus, grown), spent);
        Alignment free = disjoint(grown, 1);
        if (free.places() < grown.places()) {
            push(free, shoot);
            return;
        }
        parts(grown).forEach(part -> push(part, shoot));
        if (grown.gaps() < MOST_GAPS) {
            Bridge.across(corpus, grown).ifPresent(bridged -> push(bridged, shoot));
        }
    }

    private void push(Alignment places, Shoot parent) {
        if (places.places() > 1 && partsToTheLeft(corpus, places.starts())) {
            parent.expect();
            pending.push(new Next(places, parent));
        }
    }

    /** Whether not all of these positions, one or more, could begin one earlier. */
    static boolean partsToTheLeft(Corpus corpus, int... positions) {
        int first = before(corpus, positions[0]);
        int same = 1;
        while (same < positions.length && before(corpus, positions[same]) == first) {
            same++;
        }
        return first < 0 || same < positions.length;
    }

    private static int before(Corpus corpus, int position) {
        return position == 0 ? -1 : corpus.symbol(position - 1);
    }

    /** The places that don't overlap the one before them, were each {@code more} longer. */
    private static Alignment disjoint(Alignment alignment, int more) {
        int[] kept = new int[alignment.places()];
        int count = 0;
        int start = 0;
        int end = 0;
        for (int place = 0; place < kept.length; place++) {
            // what begins before the place before it stands in another file
            if (alignment.start(place) >= end || alignment.start(place) < start) {
                kept[count++] = place;
                start = alignment.start(place);
                end = alignment.end(place) + more;
            }
        }
        return alignment.only(Arrays.copyOf(kept, count));
    }

    /** In how many further symbols all places agree before one runs into the next. */
    private int agreeing(Alignment alignment) {
        int places = alignment.places();
        int room = Integer.MAX_VALUE;
        for (int place = 1; place < places; place++) {
            int between = alignment.start(place) - alignment.end(place - 1);
            room = between < 0 ? room : Math.min(room, between);
        }
        int more = 0;
        while (more < room && allAgree(alignment, more)) {
            more++;
        }
        return more;
    }

    private boolean allAgree(Alignment alignment, int ahead) {
        int symbol = corpus.symbol(alignment.end(0) + ahead);
        if (symbol < 0) {
            return false;
        }
        for (int place = 1; place < alignment.places(); place++) {
            if (corpus.symbol(alignment.end(place) + ahead) != symbol) {
                return false;
            }
        }
        return true;
    }

    /** The places that go on with the same symbol, one longer. */
    private List<Alignment> parts(Alignment alignment) {
        if (alignment.places() == 2) {
            // the two don't go on alike, or they would have grown
            return List.of();
        }
        // symbol above, place below: barriers come first
        long[] nexts = new long[alignment.places()];
        for (int place = 0; place < nexts.length; place++) {
            nexts[place] = (long) corpus.symbol(alignment.end(place)) << Integer.SIZE | place;
        }
        Arrays.sort(nexts);
        List<Alignment> parts = new ArrayList<>();
        for (int from = 0; from < nexts.length; ) {
            int to = from + 1;
            while (to < nexts.length && nexts[to] >> Integer.SIZE == nexts[from] >> Integer.SIZE) {
                to++;
            }
            if (nexts[from] >= 0 && to - from > 1) {
                int[] places = Arrays.stream(nexts, from, to)
                        .mapToInt(next -> (int) next)
                        .toArray();
                parts.add(alignment.only(places).longer(1));
            }
            from = to;
        }
        return parts;
    }
}

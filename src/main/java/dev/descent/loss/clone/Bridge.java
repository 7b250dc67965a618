package dev.descent.loss.clone;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds where places that part agree again. */
final class Bridge {
    private static final int WIDEST_GAP = 12;
    /** So many symbols have to agree after a gap. */
    private static final int RESUMED = 10;

    private static final long HASH_BASE = 0x9E3779B97F4A7C15L;

    private static final Comparator<Meeting> MOST_PLACES = Comparator.comparingInt(
                    (Meeting meeting) -> -meeting.starts.size())
            .thenComparingInt(meeting -> meeting.skipped)
            .thenComparingLong(meeting -> meeting.hash);

    private final Corpus corpus;
    private final Map<Long, Meeting> meetings = new HashMap<>();

    /** Where places have the same symbols again, by place, and how many positions they skip altogether. */
    private static final class Meeting {
        private final long hash;
        private final Map<Integer, Integer> starts = new HashMap<>();
        private int skipped;

        Meeting(long hash) {
            this.hash = hash;
        }

        void join(int place, int start, int gap) {
            if (starts.putIfAbsent(place, start) == null) {
                skipped += gap;
            }
        }

        Alignment after(Alignment alignment) {
            int[] places = starts.keySet().stream().mapToInt(i -> i).sorted().toArray();
            int[] resumed = IntStream.of(places)
                    .map(place -> starts.getOrDefault(place, 0))
                    .toArray();
            return alignment.only(places).then(resumed, RESUMED);
        }
    }

    private Bridge(Corpus corpus) {
        this.corpus = corpus;
    }

    /** The places that agree again after a gap, as many as possible and after as narrow a gap as possible. */
    static Optional<Alignment> across(Corpus corpus, Alignment alignment) {
        Bridge bridge = new Bridge(corpus);
        for (int place = 0; place < alignment.places(); place++) {
            bridge.look(place, alignment.end(place));
        }
        Collection<Meeting> meetings = bridge.meetings.values();
        return meetings.stream()
                .filter(meeting -> meeting.starts.size() > 1 && meeting.skipped > 0)
                .min(MOST_PLACES)
                .map(meeting -> meeting.after(alignment));
    }

    /** What is skipped has to be whole, for it becomes an argument: no bracket without its partner. */
    private void look(int place, int from) {
        int depth = 0;
        for (int start = from; start <= from + WIDEST_GAP && depth >= 0 && isFree(start); start++) {
            if (depth == 0) {
                meetings.computeIfAbsent(hash(start), Meeting::new).join(place, start, start - from);
            }
            depth += Integer.signum(corpus.bracket(start));
        }
    }

    private boolean isFree(int start) {
        int at = start;
        while (at < start + RESUMED && at < corpus.size() && corpus.symbol(at) >= 0) {
            at++;
        }
        return at == start + RESUMED;
    }

    private long hash(int start) {
        long hash = 0;
        for (int i = start; i < start + RESUMED; i++) {
            hash = hash * HASH_BASE + corpus.symbol(i) + 1;
        }
        return hash;
    }
}

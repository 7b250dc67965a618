package dev.descent.loss.clone;

import dev.descent.loss.Program;
import dev.descent.loss.clone.Brackets.Stretch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** The clone classes of a program that save most; no token belongs to two of them. */
public final class Clones {
    private static final Comparator<CloneClass> MOST_SAVING = Comparator.comparingLong(
                    (CloneClass clones) -> -clones.saving())
            .thenComparingInt(clones -> clones.alignment().start(0))
            .thenComparingInt(clones -> clones.alignment().end(0))
            .thenComparingInt(clones -> -clones.alignment().places());

    private final Corpus corpus;
    private final PriorityQueue<CloneClass> candidates = new PriorityQueue<>(MOST_SAVING);
    private final BitSet taken = new BitSet();

    /**
     * A clone class.
     *
     * @param places where the copies are
     * @param tokens ℓ, what they have in common
     * @param differences p, in how many ways they differ
     * @param saving tokens that extracting them saves
     */
    public record Clone(List<Place> places, int tokens, int differences, long saving) {
        public Clone {
            places = List.copyOf(places);
        }
    }

    /**
     * One of several copies: the tokens in [startToken, endToken) of a file of the program, of some weight.
     *
     * @param file index of the file in the program
     * @param startToken index of its first token
     * @param endToken index after its last token
     * @param tokens its weight
     */
    public record Place(int file, int startToken, int endToken, int tokens) {}

    private Clones(Corpus corpus) {
        this.corpus = corpus;
    }

    /** The clone classes of a program's production code, the most saving first. */
    public static List<Clone> of(Program program) {
        Clones clones = new Clones(new Corpus(program));
        Growth growth = new Growth(clones.corpus, clones::consider);
        Seeds.forEachGroup(clones.corpus, positions -> growth.grow(positions, Seeds.WINDOW));
        return clones.select();
    }

    private void consider(Alignment alignment) {
        if (alignment.columns() < CloneClass.FEWEST_COLUMNS) {
            return;
        }
        for (Stretch whole : Brackets.wholes(corpus, alignment.positions(0))) {
            if (whole.to() - whole.from() >= CloneClass.FEWEST_COLUMNS) {
                CloneClass.of(corpus, alignment.slice(whole.from(), whole.to())).ifPresent(candidates::add);
            }
        }
    }

    private List<Clone> select() {
        List<Clone> selected = new ArrayList<>();
        while (!candidates.isEmpty()) {
            CloneClass best = candidates.poll();
            Alignment alignment = best.alignment();
            int[] free = IntStream.range(0, alignment.places())
                    .filter(place -> isFree(alignment, place))
                    .toArray();
            if (free.length == alignment.places()) {
                take(alignment);
                selected.add(clone(best));
            } else if (free.length > 1) {
                CloneClass.of(corpus, alignment.only(free)).ifPresent(candidates::add);
            }
        }
        return selected;
    }

    private boolean isFree(Alignment alignment, int place) {
        int next = taken.nextSetBit(alignment.start(place));
        return next < 0 || next >= alignment.end(place);
    }

    private void take(Alignment alignment) {
        IntStream.range(0, alignment.places())
                .forEach(place -> taken.set(alignment.start(place), alignment.end(place)));
    }

    private Clone clone(CloneClass clones) {
        List<Place> places = IntStream.range(0, clones.alignment().places())
                .mapToObj(place -> place(
                        clones.alignment().start(place), clones.alignment().end(place)))
                .sorted(Comparator.comparingInt(Place::file).thenComparingInt(Place::startToken))
                .toList();
        return new Clone(places, clones.tokens(), clones.differences(), clones.saving());
    }

    private Place place(int start, int end) {
        int token = corpus.token(start);
        return new Place(corpus.file(start), token, token + end - start, corpus.weight(start, end));
    }
}

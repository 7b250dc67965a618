package dev.descent.loss.clone;

import dev.descent.loss.Program;
import dev.descent.loss.clone.Brackets.Stretch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The clone classes of a program that save most; no token belongs to two of them. Remembers how it found them, so that those of
 * the next program cost as much as has changed.
 */
public final class Clones {
    private final Corpus corpus;
    /** Windows of the first corpus, which never change. */
    private final Seeds firstSeeds;
    /** Windows of all that was added since, whatever became of it. */
    private final Seeds addedSeeds;
    /** All clone classes that could be selected, best first. */
    private final List<Candidate> candidates;

    private final List<Clone> clones;

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

    /** A clone class and the hash of the window that it was grown from. */
    private record Candidate(CloneClass clones, int seed) {}

    private Clones(Corpus corpus, Seeds firstSeeds, Seeds addedSeeds, List<Candidate> candidates) {
        this.corpus = corpus;
        this.firstSeeds = firstSeeds;
        this.addedSeeds = addedSeeds;
        this.candidates = candidates;
        this.clones = Selection.of(
                        corpus, candidates.stream().map(Candidate::clones).toList())
                .stream()
                .map(this::clone)
                .toList();
    }

    /** The clone classes of a program's production code. */
    public static Clones of(Program program) {
        Corpus corpus = Corpus.of(program);
        Seeds seeds = Seeds.of(corpus, corpus.firstSlots());
        Seeds none = Seeds.of(corpus, IntStream.empty());
        List<Candidate> candidates = grown(corpus, seeds, none, seeds.repeated())
                .sorted(order(corpus))
                .toList();
        return new Clones(corpus, seeds, none, candidates);
    }

    /** The same as {@link #of}, faster: only windows that come or go with a file are grown again. */
    public Clones after(Program next) {
        if (corpus.isWorn()) {
            return of(next);
        }
        Corpus changed = corpus.after(next);
        Seeds lost = Seeds.of(corpus, corpus.slotsMissingIn(changed));
        Seeds won = Seeds.of(changed, changed.slotsMissingIn(corpus));
        int[] touched = IntStream.concat(lost.hashes(), won.hashes())
                .sorted()
                .distinct()
                .toArray();
        Seeds added = addedSeeds.and(Seeds.of(changed, changed.slotsAfter(corpus)));
        Stream<Candidate> untouched =
                candidates.stream().filter(candidate -> Arrays.binarySearch(touched, candidate.seed()) < 0);
        List<Candidate> all = Stream.concat(untouched, grown(changed, firstSeeds, added, IntStream.of(touched)))
                .sorted(order(changed))
                .toList();
        return new Clones(changed, firstSeeds, added, all);
    }

    /** The clone classes, the most saving first. */
    public List<Clone> list() {
        return clones;
    }

    private static Comparator<Candidate> order(Corpus corpus) {
        return Comparator.comparing(Candidate::clones, Selection.mostSavingFirst(corpus));
    }

    private static Stream<Candidate> grown(Corpus corpus, Seeds first, Seeds added, IntStream hashes) {
        return hashes.parallel().boxed().flatMap(hash -> {
            IntStream.Builder builder = IntStream.builder();
            IntConsumer addIfPresent = position -> {
                if (corpus.isPresent(position)) {
                    builder.add(position);
                }
            };
            first.forEach(hash, addIfPresent);
            added.forEach(hash, addIfPresent);
            int[] positions = builder.build().toArray();
            boolean canBegin = positions.length > 1 && Growth.partsToTheLeft(corpus, positions);
            return canBegin
                    ? grown(corpus, corpus.sorted(positions)).map(clones -> new Candidate(clones, hash))
                    : Stream.empty();
        });
    }

    /** Different windows rarely share a hash; each of them is grown by itself. */
    private static Stream<CloneClass> grown(Corpus corpus, int[] positions) {
        if (positions.length < 2) {
            return Stream.empty();
        }
        int[] alike = same(corpus, positions, true);
        Stream<CloneClass> found = alike.length < 2 ? Stream.empty() : classes(corpus, alike).stream();
        return alike.length == positions.length
                ? found
                : Stream.concat(found, grown(corpus, same(corpus, positions, false)));
    }

    private static int[] same(Corpus corpus, int[] positions, boolean asFirst) {
        return Arrays.stream(positions)
                .filter(position -> isSame(corpus, positions[0], position) == asFirst)
                .toArray();
    }

    private static boolean isSame(Corpus corpus, int one, int other) {
        int i = 0;
        while (i < Seeds.WINDOW && corpus.symbol(one + i) == corpus.symbol(other + i)) {
            i++;
        }
        return i == Seeds.WINDOW;
    }

    private static List<CloneClass> classes(Corpus corpus, int[] positions) {
        List<CloneClass> found = new ArrayList<>();
        new Growth(corpus, alignment -> consider(corpus, alignment, found)).grow(positions, Seeds.WINDOW);
        return found;
    }

    private static void consider(Corpus corpus, Alignment alignment, List<CloneClass> found) {
        if (alignment.columns() < CloneClass.FEWEST_COLUMNS) {
            return;
        }
        for (Stretch whole : Brackets.wholes(corpus, alignment.positions(0))) {
            if (whole.to() - whole.from() >= CloneClass.FEWEST_COLUMNS) {
                CloneClass.of(corpus, alignment.slice(whole.from(), whole.to())).ifPresent(found::add);
            }
        }
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

package dev.descent.loss.clone;

import dev.descent.loss.Program;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    /** What it would take long to grow again, by the hash of the window that it was grown from. */
    private final Map<Integer, List<Branch>> branches;

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

    /** What the windows of a hash grew into; how they did it is remembered when that took long. */
    private record Grown(int seed, List<CloneClass> classes, List<Branch> branches) {
        static Grown nothing(int seed) {
            return new Grown(seed, List.of(), List.of());
        }

        Stream<Candidate> candidates() {
            return classes.stream().map(clones -> new Candidate(clones, seed));
        }
    }

    private Clones(
            Corpus corpus,
            Seeds firstSeeds,
            Seeds addedSeeds,
            List<Candidate> candidates,
            Map<Integer, List<Branch>> branches) {
        this.corpus = corpus;
        this.firstSeeds = firstSeeds;
        this.addedSeeds = addedSeeds;
        this.candidates = candidates;
        this.branches = branches;
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
        List<Grown> all = grown(corpus, seeds, none, Map.of(), seeds.repeated());
        List<Candidate> candidates =
                all.stream().flatMap(Grown::candidates).sorted(order(corpus)).toList();
        return new Clones(corpus, seeds, none, candidates, remembered(Map.of(), all));
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
        List<Grown> again = grown(changed, firstSeeds, added, branches, IntStream.of(touched));
        List<Candidate> all = Stream.concat(untouched, again.stream().flatMap(Grown::candidates))
                .sorted(order(changed))
                .toList();
        return new Clones(changed, firstSeeds, added, all, remembered(branches, again));
    }

    private static Map<Integer, List<Branch>> remembered(Map<Integer, List<Branch>> before, List<Grown> again) {
        Map<Integer, List<Branch>> all = new HashMap<>(before);
        for (Grown grown : again) {
            if (grown.branches().isEmpty()) {
                all.remove(grown.seed());
            } else {
                all.put(grown.seed(), grown.branches());
            }
        }
        return all;
    }

    /** The clone classes, the most saving first. */
    public List<Clone> list() {
        return clones;
    }

    private static Comparator<Candidate> order(Corpus corpus) {
        return Comparator.comparing(Candidate::clones, Selection.mostSavingFirst(corpus));
    }

    private static List<Grown> grown(
            Corpus corpus, Seeds first, Seeds added, Map<Integer, List<Branch>> known, IntStream hashes) {
        return hashes.parallel()
                .mapToObj(hash -> {
                    int[] positions = corpus.present(first.positions(hash), added.positions(hash));
                    boolean canBegin = positions.length > 1 && Growth.partsToTheLeft(corpus, positions);
                    return canBegin
                            ? grown(corpus, hash, corpus.sorted(positions), known.getOrDefault(hash, List.of()))
                            : Grown.nothing(hash);
                })
                .toList();
    }

    /** Different windows rarely share a hash; each of them is grown by itself. */
    private static Grown grown(Corpus corpus, int hash, int[] positions, List<Branch> known) {
        Map<Alignment, Branch> index = Branch.index(known);
        List<CloneClass> classes = new ArrayList<>();
        List<Branch> branches = new ArrayList<>();
        int[] left = positions;
        while (left.length > 1) {
            int[] alike = same(corpus, left, true);
            left = alike.length == left.length ? new int[0] : same(corpus, left, false);
            Branch branch = new Growth(corpus, index).grow(alike, Seeds.WINDOW);
            branch.classes().forEach(classes::add);
            if (!branch.branches().isEmpty()) {
                branches.add(branch);
            }
        }
        return new Grown(hash, classes, branches);
    }

    private static int[] same(Corpus corpus, int[] positions, boolean asFirst) {
        int[] same = new int[positions.length];
        int count = 0;
        for (int position : positions) {
            if (isSame(corpus, positions[0], position) == asFirst) {
                same[count++] = position;
            }
        }
        return Arrays.copyOf(same, count);
    }

    private static boolean isSame(Corpus corpus, int one, int other) {
        int i = 0;
        while (i < Seeds.WINDOW && corpus.symbol(one + i) == corpus.symbol(other + i)) {
            i++;
        }
        return i == Seeds.WINDOW;
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

package dev.descent.loss.clone;

import dev.descent.loss.Program;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The clone classes of a program that save most; no token belongs to two of them. Remembers how it found them, so that those of
 * the next program cost as much as has changed.
 */
public final class Clones {
    private final Corpus corpus;
    private final Windows windows;
    /** All clone classes that could be selected, best first. */
    private final List<Candidate> candidates;
    /** What it would take long to grow again, by the hash of the window that it was grown from. */
    private final Map<Integer, List<Branch>> branches;

    private final List<CloneClass> selected;
    /** The same, in that order. */
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

    /**
     * Windows, whatever became of their files.
     *
     * @param first those of the first corpus, which never change
     * @param added those of all that was added since
     */
    private record Windows(Seeds first, Seeds added) {
        /** The positions of those with a hash, in files that are still there. */
        int[] positions(int hash, Corpus corpus) {
            return corpus.present(first.positions(hash), added.positions(hash));
        }

        Windows and(Seeds more) {
            return new Windows(first, added.and(more));
        }
    }

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
            Windows windows,
            List<Candidate> candidates,
            Map<Integer, List<Branch>> branches,
            Optional<Clones> before) {
        this.corpus = corpus;
        this.windows = windows;
        this.candidates = candidates;
        this.branches = branches;
        this.selected =
                Selection.of(corpus, candidates.stream().map(Candidate::clones).toList());
        IdentityHashMap<CloneClass, Clone> known =
                before.map(other -> other.knownIn(corpus)).orElseGet(IdentityHashMap::new);
        this.clones = selected.stream()
                .map(clones -> Objects.requireNonNullElseGet(known.get(clones), () -> clone(clones)))
                .toList();
    }

    /** The clone classes of a program's production code. */
    public static Clones of(Program program) {
        Corpus corpus = Corpus.of(program);
        Windows windows = new Windows(Seeds.of(corpus, corpus.firstSlots()), Seeds.of(corpus, IntStream.empty()));
        List<Grown> all = grown(corpus, windows, Map.of(), windows.first().repeated());
        List<Candidate> candidates =
                all.stream().flatMap(Grown::candidates).sorted(order(corpus)).toList();
        return new Clones(corpus, windows, candidates, remembered(Map.of(), all), Optional.empty());
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
        Windows all = windows.and(Seeds.of(changed, changed.slotsAfter(corpus)));
        List<Candidate> untouched = candidates.stream()
                .filter(candidate -> Arrays.binarySearch(touched, candidate.seed()) < 0)
                .toList();
        List<Grown> again = grown(changed, all, branches, IntStream.of(touched));
        List<Candidate> renewed =
                again.stream().flatMap(Grown::candidates).sorted(order(changed)).toList();
        return new Clones(
                changed,
                all,
                merged(untouched, renewed, order(changed)),
                remembered(branches, again),
                Optional.of(this));
    }

    /** Two sorted lists as one; of what is equal, the first list's comes first. */
    private static <T> List<T> merged(List<T> many, List<T> few, Comparator<T> order) {
        List<T> merged = new ArrayList<>(many.size() + few.size());
        int from = 0;
        for (T each : few) {
            int to = from;
            int high = many.size();
            while (to < high) {
                int middle = (to + high) >>> 1;
                if (order.compare(many.get(middle), each) <= 0) {
                    to = middle + 1;
                } else {
                    high = middle;
                }
            }
            merged.addAll(many.subList(from, to));
            merged.add(each);
            from = to;
        }
        merged.addAll(many.subList(from, many.size()));
        return merged;
    }

    /** The clones that are the same as long as their classes are selected: those in files that are where they were. */
    private IdentityHashMap<CloneClass, Clone> knownIn(Corpus next) {
        BitSet moved = corpus.movedIn(next);
        IdentityHashMap<CloneClass, Clone> known = new IdentityHashMap<>();
        for (int i = 0; i < selected.size(); i++) {
            Clone clone = clones.get(i);
            if (clone.places().stream().noneMatch(place -> moved.get(place.file()))) {
                known.put(selected.get(i), clone);
            }
        }
        return known;
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

    /** The clone classes, the most saving first; those that another program had in the same places are the same instances. */
    public List<Clone> list() {
        return clones;
    }

    private static Comparator<Candidate> order(Corpus corpus) {
        return Comparator.comparing(Candidate::clones, Selection.mostSavingFirst(corpus));
    }

    private static List<Grown> grown(
            Corpus corpus, Windows windows, Map<Integer, List<Branch>> known, IntStream hashes) {
        return hashes.parallel()
                .mapToObj(hash -> {
                    int[] positions = windows.positions(hash, corpus);
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

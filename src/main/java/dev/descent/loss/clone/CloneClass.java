package dev.descent.loss.clone;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Places that it pays to extract.
 *
 * @param alignment the places
 * @param tokens ℓ, the weight of the columns, 1 where the texts differ
 * @param differences p, the number of parameters that an extracted function needs: gaps, and distinct substitutions
 * @param saving {@code (k − 1)·ℓ − k·(6 + p)} for k places, above 0, in tokens
 */
record CloneClass(Alignment alignment, int tokens, int differences, long saving) {
    /** The fewest columns that make a clone. */
    static final int FEWEST_COLUMNS = 40;

    private static final int CALL = 6;
    /** Of so many columns at most one may be a difference of its own, or the places only look alike. */
    private static final int COLUMNS_PER_DIFFERENCE = 5;
    /** Of so many columns at most one position may lie in a gap. */
    private static final int COLUMNS_PER_GAP = 4;
    /** Getters, builders and tables repeat themselves: the fewest distinct sequences of {@value #SEQUENCE} symbols. */
    private static final int FEWEST_SEQUENCES = 25;

    private static final int SEQUENCE = 4;

    /** The clone class of these places, or nothing if they are too short, differ too much, repeat themselves or don't pay. */
    static Optional<CloneClass> of(Corpus corpus, Alignment alignment) {
        int columns = alignment.columns();
        if (columns < FEWEST_COLUMNS
                || alignment.widestGaps() * COLUMNS_PER_GAP > columns
                || sequences(corpus, alignment.positions(0)) < FEWEST_SEQUENCES) {
            return Optional.empty();
        }
        int[][] positions = IntStream.range(0, alignment.places())
                .mapToObj(alignment::positions)
                .toArray(int[][]::new);
        Set<Integer> substitutions = new HashSet<>();
        int tokens = 0;
        for (int column = 0; column < columns; column++) {
            int[] texts = texts(corpus, positions, column);
            boolean isSame = IntStream.of(texts).allMatch(text -> text == texts[0]);
            int position = positions[0][column];
            tokens += isSame ? corpus.weight(position, position + 1) : 1;
            if (!isSame) {
                substitutions.add(Arrays.hashCode(texts));
            }
        }
        int differences = substitutions.size() + alignment.gaps();
        long places = alignment.places();
        long saving = (places - 1) * tokens - places * (CALL + differences);
        return saving <= 0 || differences * COLUMNS_PER_DIFFERENCE > columns
                ? Optional.empty()
                : Optional.of(new CloneClass(alignment, tokens, differences, saving));
    }

    private static int[] texts(Corpus corpus, int[][] positions, int column) {
        int[] texts = new int[positions.length];
        for (int place = 0; place < texts.length; place++) {
            texts[place] = corpus.text(positions[place][column]);
        }
        return texts;
    }

    private static int sequences(Corpus corpus, int[] positions) {
        Set<Integer> distinct = new HashSet<>();
        for (int i = 0; i + SEQUENCE <= positions.length; i++) {
            int hash = 0;
            for (int j = i; j < i + SEQUENCE; j++) {
                hash = hash * 31 + corpus.symbol(positions[j]);
            }
            distinct.add(hash);
        }
        return distinct.size();
    }
}

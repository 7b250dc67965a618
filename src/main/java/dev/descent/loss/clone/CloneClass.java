package dev.descent.loss.clone;

import dev.descent.loss.clone.Wholes.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Places that it pays to extract.
 *
 * @param alignment the places
 * @param tokens ℓ, the weight of the columns that would move, 1 where the texts differ
 * @param differences p, the number of parameters that an extracted function needs: gaps, and distinct substitutions
 * @param saving {@code (k − 1)·ℓ − k·(6 + p)} for k places, above 0, in tokens
 */
record CloneClass(Alignment alignment, int tokens, int differences, long saving) {
    /** The fewest columns that make a clone, declarations left out. */
    private static final int FEWEST_COLUMNS = 40;

    private static final int CALL = 6;
    /** Of so many columns at most one position may lie in a gap. */
    private static final int COLUMNS_PER_GAP = 4;
    /** Getters, builders and tables repeat themselves: the fewest distinct sequences of symbols. */
    private static final int FEWEST_SEQUENCES = 25;
    /** For so many of them there may be one difference, or the places only look alike. */
    private static final int SEQUENCES_PER_DIFFERENCE = 8;

    /** The clone classes of these places: of whole statements and members. */
    static List<CloneClass> within(Corpus corpus, Alignment alignment) {
        if (alignment.columns() < FEWEST_COLUMNS) {
            return List.of();
        }
        List<CloneClass> found = new ArrayList<>();
        for (Stretch whole : Wholes.of(corpus, alignment, FEWEST_COLUMNS)) {
            of(corpus, alignment.slice(whole.from(), whole.to())).ifPresent(found::add);
        }
        return found;
    }

    /** The clone class of these places, or nothing if they are too short, differ too much, repeat themselves or don't pay. */
    static Optional<CloneClass> of(Corpus corpus, Alignment alignment) {
        int columns = alignment.columns();
        if (columns < FEWEST_COLUMNS || alignment.widestGaps() * COLUMNS_PER_GAP > columns) {
            return Optional.empty();
        }
        int sequences = Differences.sequences(corpus, alignment);
        if (sequences < FEWEST_SEQUENCES) {
            return Optional.empty();
        }
        Differences texts = new Differences(corpus, alignment);
        int differences = texts.substitutions() + alignment.gaps();
        if (texts.columns() < FEWEST_COLUMNS || sequences < SEQUENCES_PER_DIFFERENCE * differences) {
            return Optional.empty();
        }
        int tokens = texts.tokens();
        long places = alignment.places();
        long saving = (places - 1) * tokens - places * (CALL + differences);
        return saving <= 0 ? Optional.empty() : Optional.of(new CloneClass(alignment, tokens, differences, saving));
    }
}

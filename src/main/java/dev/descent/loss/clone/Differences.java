package dev.descent.loss.clone;

import java.util.Arrays;

/** In what the places of an alignment differ, though their symbols agree. */
final class Differences {
    private static final int SEQUENCE = 4;

    private final Corpus corpus;
    private final Alignment alignment;
    private final IntSet substitutions;
    private int columns;
    private int tokens;

    Differences(Corpus corpus, Alignment alignment) {
        this.corpus = corpus;
        this.alignment = alignment;
        substitutions = new IntSet(alignment.columns());
        for (int run = 0; run < alignment.runs(); run++) {
            for (int column = 0; column < alignment.columns(run); column++) {
                count(run, column);
            }
        }
    }

    private void count(int run, int column) {
        int position = alignment.start(run, 0) + column;
        int text = corpus.text(position);
        int substitution = text;
        boolean differs = false;
        boolean stays = corpus.weight(position, position + 1) == 0;
        for (int place = 1; place < alignment.places(); place++) {
            int at = alignment.start(run, place) + column;
            stays |= corpus.weight(at, at + 1) == 0;
            int other = corpus.text(at);
            differs |= other != text;
            substitution = substitution * 31 + other;
        }
        if (stays) {
            return;
        }
        columns++;
        if (differs) {
            substitutions.add(substitution);
            tokens++;
        } else {
            tokens += corpus.weight(position, position + 1);
        }
    }

    /** The number of distinct substitutions: a name that stands for another one throughout counts once. */
    int substitutions() {
        return substitutions.size();
    }

    /** The number of columns that would move: those with a declaration stay. */
    int columns() {
        return columns;
    }

    /** The weight of the columns that would move; 1 for a text that differs, however long. */
    int tokens() {
        return tokens;
    }

    /** The number of distinct sequences of {@value #SEQUENCE} symbols; it stays small for what repeats itself. */
    static int sequences(Corpus corpus, Alignment alignment) {
        int[] place = Arrays.stream(alignment.positions(0))
                .filter(position -> corpus.weight(position, position + 1) > 0)
                .toArray();
        int count = Math.max(0, place.length - SEQUENCE + 1);
        IntSet sequences = new IntSet(count);
        for (int i = 0; i < count; i++) {
            int sequence = 0;
            for (int j = i; j < i + SEQUENCE; j++) {
                sequence = sequence * 31 + corpus.symbol(place[j]);
            }
            sequences.add(sequence);
        }
        return sequences.size();
    }
}

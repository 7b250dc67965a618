package dev.descent.loss.clone;

import java.util.Arrays;

/** In what the places of an alignment differ, though their symbols agree. */
final class Differences {
    private static final int SEQUENCE = 4;

    private final Corpus corpus;
    private final int[][] positions;

    Differences(Corpus corpus, Alignment alignment) {
        this.corpus = corpus;
        this.positions = new int[alignment.places()][];
        for (int place = 0; place < positions.length; place++) {
            positions[place] = alignment.positions(place);
        }
    }

    /** The number of distinct substitutions: a name that stands for another one throughout counts once. */
    int substitutions() {
        int[] substitutions = new int[positions[0].length];
        int count = 0;
        for (int column = 0; column < positions[0].length; column++) {
            if (differs(column)) {
                substitutions[count++] = substitution(column);
            }
        }
        return distinct(substitutions, count);
    }

    private boolean differs(int column) {
        int text = corpus.text(positions[0][column]);
        for (int place = 1; place < positions.length; place++) {
            if (corpus.text(positions[place][column]) != text) {
                return true;
            }
        }
        return false;
    }

    private int substitution(int column) {
        int hash = 0;
        for (int[] place : positions) {
            hash = hash * 31 + corpus.text(place[column]);
        }
        return hash;
    }

    /** The weight of the columns; 1 for a text that differs, however long. */
    int tokens() {
        int tokens = 0;
        for (int column = 0; column < positions[0].length; column++) {
            int position = positions[0][column];
            tokens += differs(column) ? 1 : corpus.weight(position, position + 1);
        }
        return tokens;
    }

    /** The number of distinct sequences of {@value #SEQUENCE} symbols; it stays small for what repeats itself. */
    int sequences() {
        int[] place = positions[0];
        int count = place.length - SEQUENCE + 1;
        int[] sequences = new int[Math.max(0, count)];
        for (int i = 0; i < count; i++) {
            for (int j = i; j < i + SEQUENCE; j++) {
                sequences[i] = sequences[i] * 31 + corpus.symbol(place[j]);
            }
        }
        return distinct(sequences, sequences.length);
    }

    private static int distinct(int[] numbers, int count) {
        Arrays.sort(numbers, 0, count);
        int distinct = count == 0 ? 0 : 1;
        for (int i = 1; i < count; i++) {
            distinct += numbers[i] == numbers[i - 1] ? 0 : 1;
        }
        return distinct;
    }
}

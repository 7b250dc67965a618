package dev.descent.syntax;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Short stretches of a file as text, one object for each that is the same: names are read again and again. */
final class Texts {
    /** What is longer is hardly ever a name. */
    private static final int LONGEST = 64;

    private final byte[] bytes;
    private int count;
    /** A hash table with open addressing. */
    private @Nullable String[] texts = new String[256];
    /** By slot, where the text occurred first, and its length in bytes. */
    private int[] starts = new int[texts.length];

    private int[] lengths = new int[texts.length];

    Texts(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The text of the bytes in [from, to); ill-formed UTF-8 becomes U+FFFD. */
    String text(int from, int to) {
        if (to - from > LONGEST) {
            return decoded(from, to);
        }
        int slot = slot(from, to);
        String known = texts[slot];
        return known == null ? add(slot, from, to) : known;
    }

    private String decoded(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private int slot(int from, int to) {
        int mask = texts.length - 1;
        int hash = Text.hash(bytes, from, to);
        int slot = (hash ^ hash >>> 16) & mask;
        while (texts[slot] != null && !isAt(slot, from, to)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isAt(int slot, int from, int to) {
        int start = starts[slot];
        return lengths[slot] == to - from && Arrays.equals(bytes, start, start + lengths[slot], bytes, from, to);
    }

    private String add(int slot, int from, int to) {
        String text = decoded(from, to);
        texts[slot] = text;
        starts[slot] = from;
        lengths[slot] = to - from;
        if (++count > texts.length / 2) {
            grow();
        }
        return text;
    }

    private void grow() {
        @Nullable String[] oldTexts = texts;
        int[] oldStarts = starts;
        int[] oldLengths = lengths;
        texts = new String[2 * oldTexts.length];
        starts = new int[texts.length];
        lengths = new int[texts.length];
        for (int old = 0; old < oldTexts.length; old++) {
            if (oldTexts[old] != null) {
                int slot = slot(oldStarts[old], oldStarts[old] + oldLengths[old]);
                texts[slot] = oldTexts[old];
                starts[slot] = oldStarts[old];
                lengths[slot] = oldLengths[old];
            }
        }
    }
}

package dev.descent.loss.clone;

import dev.descent.loss.Program;
import dev.descent.loss.SourceFile;
import dev.descent.source.Tokens;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The tokens of all production files. A position is a number that stands for a token as long as its file doesn't change: files
 * that an edit adds come after all others, what it removes leaves a hole. The order of positions means nothing, therefore;
 * {@link #compare} orders by what the files hold.
 */
final class Corpus {
    private static final Comparator<Slot> BY_CONTENT = Comparator.comparingLong(Slot::kinds)
            .thenComparingInt(slot -> slot.file().facts().tokens().hashCode())
            .thenComparing(slot -> slot.file().path());

    /** The files of the first corpus, in order; it never changes. */
    private final Columns first;
    /** The first position of what was added. */
    private final int split;
    /** All files that edits have added since. */
    private final Columns added;

    private final List<Slot> slots;
    private final BitSet removed;
    /** The positions of what was removed. */
    private final BitSet holes = new BitSet();
    /** The index of each slot's file in the program, meaningless when it is removed. */
    private final int[] files;

    /** A file and the hash of its kinds of tokens. */
    private record Slot(SourceFile file, long kinds) {
        static Slot of(SourceFile file) {
            Tokens tokens = file.facts().tokens();
            long kinds = 0;
            for (int i = 0; i < tokens.size(); i++) {
                kinds = kinds * 31 + tokens.kind(i);
            }
            return new Slot(file, kinds);
        }
    }

    private Corpus(Columns first, Columns added, List<Slot> slots, BitSet removed, Program program) {
        this.first = first;
        this.split = first.symbols.length;
        this.added = added;
        this.slots = slots;
        this.removed = removed;
        removed.stream().forEach(slot -> holes.set(start(slot), end(slot)));
        Map<String, Integer> byPath = new HashMap<>();
        for (int file = 0; file < program.files().size(); file++) {
            byPath.put(program.files().get(file).path(), file);
        }
        files = slots.stream()
                .mapToInt(slot -> byPath.getOrDefault(slot.file().path(), -1))
                .toArray();
    }

    static Corpus of(Program program) {
        List<Slot> slots = program.files().stream()
                .filter(file -> !file.isTest())
                .parallel()
                .map(Slot::of)
                .sorted(BY_CONTENT)
                .toList();
        Columns first = new Columns(0).and(files(slots));
        Columns none = new Columns(first.symbols.length);
        return new Corpus(first, none, slots, new BitSet(), program);
    }

    /** The corpus of another program; what both hold keeps its positions. */
    Corpus after(Program next) {
        Map<String, SourceFile> wanted = new HashMap<>();
        next.files().stream().filter(file -> !file.isTest()).forEach(file -> wanted.put(file.path(), file));
        BitSet gone = new BitSet();
        for (int slot = 0; slot < slots.size(); slot++) {
            SourceFile file = slots.get(slot).file();
            if (file.equals(wanted.get(file.path()))) {
                // it may have been gone and be back
                wanted.remove(file.path());
            } else {
                gone.set(slot);
            }
        }
        List<Slot> more =
                wanted.values().stream().map(Slot::of).sorted(BY_CONTENT).toList();
        List<Slot> all = Stream.concat(slots.stream(), more.stream()).toList();
        return new Corpus(first, added.and(files(more)), all, gone, next);
    }

    private static List<SourceFile> files(List<Slot> slots) {
        return slots.stream().map(Slot::file).toList();
    }

    /** Whether so much was added that it is time to start anew. */
    boolean isWorn() {
        return added.symbols.length > split / 4 + 100_000;
    }

    /** The slots that are in use here and not in another version of this corpus. */
    IntStream slotsMissingIn(Corpus other) {
        return IntStream.range(0, slots.size())
                .filter(slot -> !removed.get(slot) && (slot >= other.slots.size() || other.removed.get(slot)));
    }

    /** The slots of the first corpus, whatever became of them. */
    IntStream firstSlots() {
        return IntStream.range(0, first.starts.length - 1);
    }

    /** The slots that another version of this corpus doesn't have yet. */
    IntStream slotsAfter(Corpus other) {
        return IntStream.range(other.slots.size(), slots.size());
    }

    /** The position of a slot's first token. */
    int start(int slot) {
        int firsts = first.starts.length - 1;
        return slot < firsts ? first.starts[slot] : added.starts[slot - firsts];
    }

    /** The position after a slot's last token; nothing may cross it. */
    int end(int slot) {
        return start(slot) + slots.get(slot).file().facts().tokens().size();
    }

    /** Those of these positions whose files are still part of the program. */
    int[] present(int[] some, int[] others) {
        int[] present = new int[some.length + others.length];
        int count = 0;
        for (int position : some) {
            present[count] = position;
            count += holes.get(position) ? 0 : 1;
        }
        for (int position : others) {
            present[count] = position;
            count += holes.get(position) ? 0 : 1;
        }
        return count == present.length ? present : Arrays.copyOf(present, count);
    }

    /** The number of positions. */
    int size() {
        return split + added.symbols.length;
    }

    /** What stands at a position, identifiers and literals abstracted; below 0 where no clone may reach. */
    int symbol(int position) {
        return position < split ? first.symbols[position] : added.symbols[position - split];
    }

    /** A hash of the text at a position. */
    int text(int position) {
        return position < split ? first.texts[position] : added.texts[position - split];
    }

    /** Which bracket stands at a position, as {@link Brackets#of} says. */
    int bracket(int position) {
        return position < split ? first.brackets[position] : added.brackets[position - split];
    }

    /** The border before a position, as {@link Tokens#border(int, boolean)} says. */
    int border(int position) {
        return position < split ? first.borders[position] : added.borders[position - split];
    }

    /** The weight of the tokens in [from, to) of a file that extracting them could save. */
    int weight(int from, int to) {
        return from < split
                ? first.weights[to] - first.weights[from]
                : added.weights[to - split] - added.weights[from - split];
    }

    /** The index in the program of the file that holds a position. */
    int file(int position) {
        return files[slot(position)];
    }

    /** The indexes here of the files that have another one, or none, in another version of this corpus. */
    BitSet movedIn(Corpus other) {
        BitSet moved = new BitSet();
        for (int slot = 0; slot < files.length; slot++) {
            if (!removed.get(slot) && (other.removed.get(slot) || other.files[slot] != files[slot])) {
                moved.set(files[slot]);
            }
        }
        return moved;
    }

    /** The index in its file of the token at a position. */
    int token(int position) {
        return position - start(slot(position));
    }

    private int slot(int position) {
        int firsts = first.starts.length - 1;
        int found = position < split
                ? Arrays.binarySearch(first.starts, 0, firsts, position)
                : Arrays.binarySearch(added.starts, 0, added.starts.length - 1, position);
        int slot = found >= 0 ? found : -found - 2;
        return position < split ? slot : firsts + slot;
    }

    /** Orders positions by what their files hold, then by place, so that it depends on no edit that came before. */
    int compare(int one, int other) {
        if (Math.max(one, other) < split) {
            return Integer.compare(one, other);
        }
        int slot = slot(one);
        int otherSlot = slot(other);
        return slot == otherSlot
                ? Integer.compare(one, other)
                : BY_CONTENT.compare(slots.get(slot), slots.get(otherSlot));
    }

    /** These positions in the order of {@link #compare}. */
    int[] sorted(int[] positions) {
        if (added.symbols.length == 0) {
            int[] sorted = positions.clone();
            Arrays.sort(sorted);
            return sorted;
        }
        int[] firsts = Arrays.stream(positions)
                .filter(position -> position < split)
                .sorted()
                .toArray();
        List<Integer> others = Arrays.stream(positions)
                .filter(position -> position >= split)
                .boxed()
                .sorted(this::compare)
                .toList();
        int[] merged = new int[positions.length];
        int next = 0;
        int count = 0;
        for (int other : others) {
            while (next < firsts.length && compare(firsts[next], other) < 0) {
                merged[count++] = firsts[next++];
            }
            merged[count++] = other;
        }
        System.arraycopy(firsts, next, merged, count, firsts.length - next);
        return merged;
    }
}

package dev.descent.train;

import java.util.BitSet;
import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which lines the repository's own checks ran, as a report of theirs says.
 *
 * @param files by path; none where the checks write no report
 */
public record Coverage(SortedMap<String, Lines> files) {
    public static final Coverage NONE = new Coverage(Collections.emptySortedMap());

    public Coverage {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * The part of what can run between two lines, inclusive, that ran, 0 to 1; nothing when nobody can tell. Nothing ran of a
     * file that the report passes over though it knows others of its kind.
     */
    public OptionalDouble of(String path, int from, int to) {
        Lines lines = files.get(path);
        if (lines == null) {
            return files.keySet().stream().map(Coverage::kind).anyMatch(kind(path)::equals)
                    ? OptionalDouble.of(0)
                    : OptionalDouble.empty();
        }
        return lines.share(from, to);
    }

    private static String kind(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /**
     * The lines of a file, from 1.
     *
     * @param executable those that can run
     * @param hit those of them that did
     */
    public record Lines(BitSet executable, BitSet hit) {
        public Lines {
            executable = (BitSet) executable.clone();
            hit = (BitSet) hit.clone();
        }

        @Override
        public BitSet executable() {
            return (BitSet) executable.clone();
        }

        @Override
        public BitSet hit() {
            return (BitSet) hit.clone();
        }

        private OptionalDouble share(int from, int to) {
            int all = executable.get(from, to + 1).cardinality();
            return all == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((double) hit.get(from, to + 1).cardinality() / all);
        }
    }
}

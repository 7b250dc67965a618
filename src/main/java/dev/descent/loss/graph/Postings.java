package dev.descent.loss.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

/** In which files each name occurs, in one way: an inverted index. */
final class Postings {
    private static final int[] NOWHERE = {};

    private final Way way;
    private final int[][] files;

    private Postings(Way way, int[][] files) {
        this.way = way;
        this.files = files;
    }

    /** {@code vocabulary} is above all names. */
    static Postings of(Way way, FileNames[] files, int vocabulary) {
        int[][] names = new int[files.length][];
        int[] left = new int[vocabulary];
        for (int file = 0; file < files.length; file++) {
            names[file] = way.names(files[file]);
            for (int name : names[file]) {
                left[name]++;
            }
        }
        int[][] postings = new int[vocabulary][];
        for (int name = 0; name < vocabulary; name++) {
            postings[name] = left[name] == 0 ? NOWHERE : new int[left[name]];
        }
        for (int file = 0; file < files.length; file++) {
            for (int name : names[file]) {
                postings[name][--left[name]] = file;
            }
        }
        return new Postings(way, postings);
    }

    /** The postings after changes of some files; both lists may be the longer one. */
    Postings after(FileNames[] before, FileNames[] now, int[] changed, int vocabulary) {
        int[][] postings = Arrays.copyOf(files, vocabulary);
        Arrays.fill(postings, files.length, vocabulary, NOWHERE);
        for (int file : changed) {
            int[] old = names(before, file);
            int[] names = names(now, file);
            for (int name : missing(old, names)) {
                postings[name] = without(file, postings[name]);
            }
            for (int name : missing(names, old)) {
                postings[name] = with(file, postings[name]);
            }
        }
        return new Postings(way, postings);
    }

    private int[] names(FileNames[] files, int file) {
        return file < files.length ? way.names(files[file]) : NOWHERE;
    }

    /** What some names have that others, ascending, have not: most names of a file outlive a change of it. */
    private static int[] missing(int[] names, int[] others) {
        return IntStream.of(names)
                .filter(name -> Arrays.binarySearch(others, name) < 0)
                .toArray();
    }

    private static int[] with(int file, int[] files) {
        int[] longer = Arrays.copyOf(files, files.length + 1);
        longer[files.length] = file;
        return longer;
    }

    private static int[] without(int file, int[] files) {
        return IntStream.of(files).filter(other -> other != file).toArray();
    }

    /** The files in which a name occurs, in any order. */
    int[] of(int name) {
        return name < files.length ? files[name] : NOWHERE;
    }
}

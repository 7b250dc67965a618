package dev.descent.loss.graph;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects what one file refers to, as indexes into the program's files. */
final class Links {
    private final SortedSet<Integer> targets = new TreeSet<>();
    private final SortedSet<Integer> modules = new TreeSet<>();

    /** An import of a file. */
    void imports(int file) {
        modules.add(file);
        targets.add(file);
    }

    /** An import of a package, known by its first file, of which these files are used. */
    void imports(int firstOfPackage, Collection<Integer> used) {
        modules.add(firstOfPackage);
        targets.addAll(used);
    }

    /** A reference that needs no import. */
    void refersTo(Collection<Integer> files) {
        targets.addAll(files);
    }

    /** The files that {@code file} refers to, ascending, itself left out. */
    int[] targetsOf(int file) {
        return targets.stream()
                .filter(target -> target != file)
                .mapToInt(i -> i)
                .toArray();
    }

    /** How many other files or packages {@code file} imports. */
    int importsOf(int file) {
        return modules.size() - (modules.contains(file) ? 1 : 0);
    }
}

package dev.descent.loss.graph;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Collects what one file refers to, as indexes into the program's files. */
final class Links {
    private final Predicate<String> uses;
    private final IntStream.Builder targets = IntStream.builder();
    private final IntStream.Builder modules = IntStream.builder();

    /** {@code uses} tells whether the file uses a name. */
    Links(Predicate<String> uses) {
        this.uses = uses;
    }

    /** Whether the file uses a name. */
    boolean use(String name) {
        return uses.test(name);
    }

    /** An import of a file. */
    void imports(int file) {
        modules.add(file);
        targets.add(file);
    }

    /** An import of a package, known by its first file, of which these files are used. */
    void imports(int firstOfPackage, Collection<Integer> used) {
        modules.add(firstOfPackage);
        used.forEach(targets::add);
    }

    /** A reference that needs no import. */
    void refersTo(Collection<Integer> files) {
        files.forEach(targets::add);
    }

    /** The files that {@code file} refers to, ascending, itself left out. */
    int[] targetsOf(int file) {
        return others(file, targets);
    }

    /** How many other files or packages {@code file} imports. */
    int importsOf(int file) {
        return others(file, modules).length;
    }

    private static int[] others(int file, IntStream.Builder numbers) {
        int[] sorted = numbers.build().sorted().toArray();
        int count = 0;
        for (int number : sorted) {
            if (number != file && (count == 0 || sorted[count - 1] != number)) {
                sorted[count++] = number;
            }
        }
        return Arrays.copyOf(sorted, count);
    }
}

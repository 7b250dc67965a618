package dev.descent.loss.graph;

import dev.descent.loss.Program;
import dev.descent.loss.SourceFile;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Numbers the files of a program, from 0 and without gaps. In a program that follows, a file keeps its number, although its
 * index shifts with every file that comes or goes before it; only to fill a gap does one move.
 */
final class Roster {
    private final Program program;
    private final SourceFile[] files;
    /** By index in the program. */
    private final int[] numbers;

    private Roster(Program program) {
        this.program = program;
        files = new SourceFile[program.files().size()];
        numbers = new int[files.length];
    }

    static Roster of(Program program) {
        Roster roster = new Roster(program);
        for (int index = 0; index < roster.numbers.length; index++) {
            roster.enter(index, index, program.files().get(index));
        }
        return roster;
    }

    /** The roster of the program that follows. */
    Roster after(Program next) {
        Roster roster = new Roster(next);
        Deque<Integer> newcomers = new ArrayDeque<>();
        boolean[] isTaken = new boolean[roster.files.length];
        int old = 0;
        for (int index = 0; index < roster.numbers.length; index++) {
            SourceFile file = next.files().get(index);
            while (old < numbers.length && at(old).path().compareTo(file.path()) < 0) {
                old++;
            }
            boolean isKnown = old < numbers.length && at(old).path().equals(file.path());
            if (isKnown && numbers[old] < isTaken.length) {
                isTaken[numbers[old]] = true;
                roster.enter(index, numbers[old], file.equals(at(old)) ? at(old) : file);
            } else {
                newcomers.add(index);
            }
        }
        for (int number = 0; number < isTaken.length; number++) {
            if (!isTaken[number]) {
                int index = newcomers.remove();
                roster.enter(index, number, next.files().get(index));
            }
        }
        return roster;
    }

    private void enter(int index, int number, SourceFile file) {
        numbers[index] = number;
        files[number] = file;
    }

    private SourceFile at(int index) {
        return files[numbers[index]];
    }

    Program program() {
        return program;
    }

    /** The number of files. */
    int size() {
        return files.length;
    }

    /** The files by number; those that did not change are the same instances as before. */
    List<SourceFile> files() {
        return Collections.unmodifiableList(Arrays.asList(files));
    }

    /** The number of a file, given by its index in the program. */
    int number(int index) {
        return numbers[index];
    }

    /** Whether a number stands for the same file, unchanged, in both. */
    boolean isUnchanged(int number, Roster before) {
        return number < files.length && number < before.files.length && files[number].equals(before.files[number]);
    }
}

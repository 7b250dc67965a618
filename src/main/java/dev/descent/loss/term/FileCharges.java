package dev.descent.loss.term;

import dev.descent.loss.Charge;
import dev.descent.loss.Program;
import dev.descent.loss.SourceFile;
import dev.descent.source.FileFacts;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a rule charges that looks at one file at a time; immutable. */
final class FileCharges {
    private final Rule rule;
    private final List<SourceFile> files;
    /** By index in the program. */
    private final List<List<Charge>> charges;

    /** Charges a file, known by its index in the program. */
    @FunctionalInterface
    interface Rule {
        List<Charge> charges(FileFacts facts, int file);
    }

    private FileCharges(Rule rule, List<SourceFile> files, List<List<Charge>> charges) {
        this.rule = rule;
        this.files = files;
        this.charges = charges;
    }

    static FileCharges of(Rule rule, Program program) {
        return new FileCharges(rule, List.of(), List.of()).after(program);
    }

    /** The charges of a program that follows; those of files that it shares with this one are known. */
    FileCharges after(Program next) {
        int[] known = new int[next.files().size()];
        int old = 0;
        for (int file = 0; file < known.length; file++) {
            SourceFile wanted = next.files().get(file);
            while (old < files.size() && files.get(old).path().compareTo(wanted.path()) < 0) {
                old++;
            }
            known[file] = old < files.size() && files.get(old).equals(wanted) ? old : -1;
        }
        List<List<Charge>> all = IntStream.range(0, known.length)
                .parallel()
                .mapToObj(file ->
                        known[file] < 0 ? rule.charges(next.files().get(file).facts(), file) : in(file, known[file]))
                .toList();
        return new FileCharges(rule, next.files(), all);
    }

    private List<Charge> in(int file, int known) {
        List<Charge> before = charges.get(known);
        return file == known
                ? before
                : before.stream().map(charge -> charge.in(file)).toList();
    }

    Stream<Charge> stream() {
        return charges.stream().flatMap(List::stream);
    }
}

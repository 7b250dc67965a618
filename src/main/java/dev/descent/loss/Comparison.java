package dev.descent.loss;

import dev.descent.loss.Delta.FileDelta;
import dev.descent.repo.BlobId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Compares two scores of one ruler. */
final class Comparison {
    /** A change of a few lines in a tiny file is no earthquake. */
    private static final long SMALLEST_DENOMINATOR = 200;

    private final Score base;
    private final Score head;
    /** Files that aren't scored and may not be the same on both sides, by path. */
    private final SortedMap<String, Skipped> skippedAtBase = new TreeMap<>();

    private final SortedMap<String, Skipped> skippedAtHead = new TreeMap<>();

    private Comparison(Score base, Score head) {
        this.base = base;
        this.head = head;
        Abreast.differences(base.skipped(), head.skipped(), Skipped::path, (before, after) -> {
            Optional.ofNullable(before).ifPresent(file -> skippedAtBase.put(file.path(), file));
            Optional.ofNullable(after).ifPresent(file -> skippedAtHead.put(file.path(), file));
        });
    }

    static Delta of(Score base, Score head) {
        if (!base.ruler().equals(head.ruler())) {
            throw new IllegalArgumentException("scores of two rulers are never subtracted: " + base.label()
                    + " is measured with ruler " + base.ruler() + ", " + head.label() + " with ruler " + head.ruler());
        }
        return new Comparison(base, head).delta();
    }

    private Delta delta() {
        List<FileDelta> files = compared();
        List<FileDelta> touched = files.stream().filter(FileDelta::isTouched).toList();
        List<Skipped> skipped =
                skippedAtHead.values().stream().filter(this::differs).toList();
        DarkMass dark = new DarkMass(touched, skippedAtBase, skippedAtHead);
        long escrow = Escrow.of(files, dark);
        return new Delta(
                base,
                head,
                Math.max(
                        SMALLEST_DENOMINATOR,
                        Math.max(tokens(touched, FileDelta::base), tokens(touched, FileDelta::head))),
                files,
                skipped,
                carried(files, FileDelta::base, FileDelta::head),
                carried(files, FileDelta::head, FileDelta::base),
                dark.growth(),
                escrow,
                touched.isEmpty() && !skipped.isEmpty()
                        ? Verdict.NOT_ANALYSED
                        : Movement.verdict(files, dark.growth(), escrow));
    }

    private List<FileDelta> compared() {
        List<FileDelta> files = new ArrayList<>();
        Abreast.differences(base.files(), head.files(), FileScore::path, (before, after) -> {
            FileDelta file = FileDelta.of(Optional.ofNullable(before), Optional.ofNullable(after));
            if (file.isTouched() || !file.change().equals(Terms.ZERO)) {
                files.add(file);
            }
        });
        return files;
    }

    private boolean differs(Skipped skipped) {
        Optional<BlobId> before =
                Optional.ofNullable(skippedAtBase.get(skipped.path())).map(Skipped::blob);
        return !before.equals(Optional.of(skipped.blob()));
    }

    /**
     * What the touched files carry on one side. Of a file that merely feels the change, only what the change moved counts:
     * its old debt would drown the change.
     */
    private static Terms carried(
            List<FileDelta> files,
            Function<FileDelta, Optional<FileScore>> side,
            Function<FileDelta, Optional<FileScore>> other) {
        return files.stream()
                .map(file -> {
                    Terms here = share(side.apply(file));
                    return file.isTouched()
                            ? here
                            : here.minus(share(other.apply(file))).positivePart();
                })
                .reduce(Terms.ZERO, Terms::plus);
    }

    private static Terms share(Optional<FileScore> file) {
        return file.map(FileScore::share).orElse(Terms.ZERO);
    }

    private static long tokens(List<FileDelta> files, Function<FileDelta, Optional<FileScore>> side) {
        return sum(
                files, file -> side.apply(file).map(FileScore::productionTokens).orElse(0L));
    }

    private static long sum(List<FileDelta> files, ToLongFunction<FileDelta> amount) {
        return files.stream().mapToLong(amount).sum();
    }
}

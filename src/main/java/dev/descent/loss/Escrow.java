package dev.descent.loss;

import dev.descent.loss.Delta.FileDelta;
import java.util.List;
import java.util.Optional;

/**
 * The fall of the loss that a change isn't credited with until a person agrees, in milli-tokens: a measure can't tell who
 * needed the code that is gone, or what text and data do in its stead.
 */
final class Escrow {
    private final List<FileDelta> files;
    private final List<FileDelta> touched;
    private final DarkMass dark;
    private final List<UnitScore> gone;

    private Escrow(List<FileDelta> files, DarkMass dark) {
        this.files = files;
        this.touched = files.stream().filter(FileDelta::isTouched).toList();
        this.dark = dark;
        this.gone = Removals.of(touched);
    }

    /** What is held of a change to these files. */
    static long of(List<FileDelta> files, DarkMass dark) {
        Escrow escrow = new Escrow(files, dark);
        return escrow.removed() + escrow.copies() + escrow.brightened() + new Substitution(dark).held(escrow.touched);
    }

    /** What left with code that could be referred to. */
    private long removed() {
        return gone.isEmpty() ? 0 : gone.stream().mapToLong(Escrow::held).sum() + feltElsewhere();
    }

    /** An abstraction's own charge is not held, for it does nothing. */
    private static long held(UnitScore unit) {
        Terms share = unit.share();
        long economy = unit.kind() == UnitKind.TYPE ? 0 : share.economy();
        return share.complexity() + economy + share.duplication() + share.state();
    }

    /** What others no longer reach, import or call. */
    private long feltElsewhere() {
        long reach =
                files.stream().mapToLong(file -> file.change().modularity()).sum();
        long unused = files.stream()
                .flatMap(file -> UnitChange.survivors(file).stream())
                .mapToLong(unit -> -Math.min(0, unit.change().economy())
                        - (unit.growth() < 0 ? Math.min(0, unit.change().complexity()) : 0))
                .sum();
        return Math.max(0, -reach) + unused;
    }

    /** A clone that is mended leaves less code; where as much is left as there was, it was only made unlike the others. */
    private long copies() {
        long withCopies =
                gone.stream().mapToLong(unit -> unit.share().duplication()).sum();
        long fall = -withCopies
                - files.stream().mapToLong(file -> file.change().duplication()).sum();
        long shrunk = touched.stream()
                .filter(file -> file.change().duplication() < 0 || file.base().isEmpty())
                .mapToLong(file -> 1000 * (tokens(file.base()) - tokens(file.head())))
                .sum();
        return Math.max(0, fall - Math.max(0, shrunk));
    }

    private static long tokens(Optional<FileScore> file) {
        return file.map(FileScore::productionTokens).orElse(0L);
    }

    /** What was in the dark pays for code that took its place, and for nothing else. */
    private long brightened() {
        long change = files.stream().mapToLong(file -> file.change().total()).sum();
        return Math.max(0, -dark.growth() - Math.max(0, change));
    }
}

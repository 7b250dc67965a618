package dev.descent.train;

import dev.descent.loss.FileScore;
import dev.descent.loss.Hotspot;
import dev.descent.loss.Score;
import dev.descent.loss.UnitKind;
import dev.descent.loss.UnitScore;
import java.util.Optional;
import java.util.stream.Stream;

/** Which files a change to a hotspot may concern: those that name it, that it names, or that hold its copies. */
public final class Neighbours {
    private final Score score;

    public Neighbours(Score score) {
        this.score = score;
    }

    /** Whether two hotspots can be mended at once without either getting in the other's way. */
    boolean areApart(Hotspot one, Hotspot other) {
        return !one.path().equals(other.path()) && !isNear(one, other.path()) && !isNear(other, one.path());
    }

    /** Whether a file names a hotspot or holds one of its copies. */
    private boolean isNear(Hotspot hotspot, String path) {
        return file(path)
                .filter(file -> file.code().mentions(simpleName(hotspot.unit().name())) || holdsCopy(file, hotspot))
                .isPresent();
    }

    /** Whether mending a hotspot may take a change of this file as well. */
    public boolean areRelated(Hotspot hotspot, String path) {
        return path.equals(hotspot.path())
                || file(hotspot.path())
                        .flatMap(own -> file(path)
                                .filter(other -> names(other, own) || names(own, other) || holdsCopy(other, hotspot)))
                        .isPresent();
    }

    private Optional<FileScore> file(String path) {
        return score.files().stream().filter(file -> file.path().equals(path)).findFirst();
    }

    private static boolean names(FileScore user, FileScore used) {
        return declared(used).anyMatch(user.code()::mentions);
    }

    private static Stream<String> declared(FileScore file) {
        return file.units().stream()
                .filter(unit -> unit.kind() != UnitKind.FILE)
                .map(unit -> simpleName(unit.name()));
    }

    private static boolean holdsCopy(FileScore file, Hotspot hotspot) {
        String clones = hotspot.unit().clones();
        return !clones.isEmpty() && file.units().stream().map(UnitScore::clones).anyMatch(clones::equals);
    }

    private static String simpleName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}

package dev.descent.loss.graph;

import dev.descent.loss.UnitRef;
import dev.descent.source.FileFacts;
import dev.descent.source.Import;
import dev.descent.source.Language;
import dev.descent.source.Language.Family;
import dev.descent.source.TypeFacts;
import dev.descent.source.Visibility;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** From which files of its family a declaration may be meant when its name is used; in doubt, from all. */
final class Scope {
    private final Units units;
    private final ImportGraph imports;
    private final Names names;
    private final BitSet scripts = new BitSet();
    /** Files with syntax errors, of which nothing is certain. */
    private final BitSet broken = new BitSet();

    private final BitSet hiding = new BitSet();
    /** Files whose whole text is repeated in whatever includes them. */
    private final BitSet headers = new BitSet();
    /** Files whose module has parts that were not read. */
    private final BitSet incomplete = new BitSet();

    private Scope(Units units, ImportGraph imports) {
        this.units = units;
        this.imports = imports;
        this.names = imports.names();
    }

    static Scope of(Units units, ImportGraph imports) {
        Scope scope = new Scope(units, imports);
        UnreadFolders folders = new UnreadFolders(imports.program().unread());
        for (int file = 0; file < units.files().size(); file++) {
            scope.broken.set(file, units.facts(file).dark().errorTokens() > 0);
            scope.scripts.set(file, isScript(units.facts(file)));
            scope.hiding.set(file, !scope.scripts.get(file) && hidesTypes(units.facts(file)));
            scope.headers.set(file, units.family(file) == Family.C && CResolver.isHeader(units.path(file)));
            scope.incomplete.set(file, folders.holdNeighboursOf(units.files().get(file)));
        }
        return scope;
    }

    /** A file of JavaScript that neither imports nor exports; its top-level names are global, pages may call them. */
    private static boolean isScript(FileFacts facts) {
        return facts.language().family() == Family.ECMASCRIPT
                && facts.imports().isEmpty()
                && facts.types().stream().noneMatch(type -> type.visibility() == Visibility.PUBLIC)
                && facts.functions().stream()
                        .skip(1)
                        .noneMatch(function -> function.owner().isEmpty() && function.visibility() == Visibility.PUBLIC)
                && facts.uses().stream()
                        .noneMatch(use -> Set.of("module", "exports").contains(use.name()));
    }

    private static boolean hidesTypes(FileFacts facts) {
        return facts.types().stream().anyMatch(type -> type.visibility() != Visibility.PUBLIC);
    }

    /** From how far a declaration can be named. */
    Visibility visibility(UnitRef unit) {
        if (units.isEnclosed(unit)) {
            return Visibility.PRIVATE;
        }
        if (scripts.get(unit.file())) {
            return Visibility.PUBLIC;
        }
        Visibility declared = Units.isType(unit)
                ? units.type(unit).visibility()
                : units.function(unit).visibility();
        boolean isInHeader = declared == Visibility.PRIVATE && headers.get(unit.file());
        return isInHeader ? Visibility.PUBLIC : declared;
    }

    /** Whether what can name a declaration was all read, as far as the program goes. */
    boolean isSeenWhole(UnitRef unit) {
        return !broken.get(unit.file()) && (isConfined(unit) || !isIncomplete(unit.file()));
    }

    /** Whether a declaration can't be meant outside its own file. */
    private boolean isConfined(UnitRef unit) {
        return units.isEnclosed(unit)
                || (visibility(unit) == Visibility.PRIVATE
                        && switch (units.family(unit.file())) {
                            case ECMASCRIPT, JVM, PHP, SWIFT -> true;
                            case C, C_SHARP, GO, PYTHON, RUBY, RUST -> false;
                        });
    }

    /** The files in which a use of its name may mean a declaration. */
    IntStream users(UnitRef unit) {
        return isConfined(unit)
                ? IntStream.of(unit.file())
                : IntStream.of(names.files(Way.USED, names.of(unit))).filter(file -> reaches(unit, file));
    }

    /** Whether all that is known of a file as a whole is the same in another program. */
    boolean isSame(int file, Scope other) {
        return broken.get(file) == other.broken.get(file)
                && scripts.get(file) == other.scripts.get(file)
                && hiding.get(file) == other.hiding.get(file)
                && headers.get(file) == other.headers.get(file)
                && incomplete.get(file) == other.incomplete.get(file);
    }

    /** Whether the module of a file has parts that were not read. */
    boolean isIncomplete(int file) {
        return incomplete.get(file);
    }

    /** Whether a file has types that can't be named from everywhere. */
    boolean hidesTypes(int file) {
        return hiding.get(file);
    }

    /** Whether a use of its name in a file of its family may mean a declaration. */
    boolean reaches(UnitRef unit, int file) {
        if (unit.file() == file) {
            return true;
        }
        return switch (visibility(unit)) {
            case PUBLIC -> true;
            case INTERNAL -> reachesInternal(unit, file);
            case PRIVATE -> reachesPrivate(unit, file);
        };
    }

    private boolean reachesInternal(UnitRef unit, int file) {
        return switch (units.family(file)) {
            // internal in Kotlin, and private[x] in Scala, may be more than a package
            case JVM ->
                units.facts(unit.file()).language() != Language.JAVA
                        || isInherited(unit)
                        || isSameModule(unit.file(), file);
            case GO, PYTHON -> reachesPrivate(unit, file);
            case C, C_SHARP, ECMASCRIPT, PHP, RUBY, RUST, SWIFT -> true;
        };
    }

    private boolean reachesPrivate(UnitRef unit, int file) {
        return switch (units.family(file)) {
            case C -> !units.isEnclosed(unit) && reachesInclude(unit.file(), file);
            case C_SHARP ->
                !units.isEnclosed(unit) && isSameModule(unit.file(), file) && declareOneType(unit.file(), file);
            case ECMASCRIPT, JVM, PHP, RUBY, SWIFT -> false;
            case GO -> !units.isEnclosed(unit) && isSameModule(unit.file(), file);
            case PYTHON -> !units.isEnclosed(unit) && reachesUnderscored(unit, file);
            case RUST -> !units.isEnclosed(unit) && RustModules.seesPrivate(path(unit.file()), path(file));
        };
    }

    /** What a file keeps to itself is seen by files that include it; macros may carry its name into any file. */
    private boolean reachesInclude(int declaring, int file) {
        return CResolver.isHeader(path(file))
                || Arrays.binarySearch(imports.targets(file), declaring) >= 0
                || Arrays.binarySearch(imports.targets(declaring), file) >= 0;
    }

    /** Whether two files hold parts of one type of C#, as far as names say it. */
    private boolean declareOneType(int one, int other) {
        Set<String> types =
                units.facts(one).types().stream().map(TypeFacts::name).collect(Collectors.toSet());
        return units.facts(other).types().stream().map(TypeFacts::name).anyMatch(types::contains);
    }

    /** Python's privacy is a habit: heirs, and whoever imports the module, may use what it marks as private. */
    private boolean reachesUnderscored(UnitRef unit, int file) {
        return isInherited(unit)
                || Arrays.binarySearch(imports.targets(file), unit.file()) >= 0
                || units.facts(file).imports().stream()
                        .map(Import::names)
                        .anyMatch(names -> names.contains(units.name(unit)));
    }

    /** Whether it is a function of a type that others extend. */
    boolean isInherited(UnitRef unit) {
        return !Units.isType(unit) && names.isOfExtended(unit);
    }

    /** Whether a protocol of Swift may ask for a function, which doesn't say so and then needs no caller. */
    boolean mayBeAskedFor(UnitRef unit) {
        return units.family(unit.file()) == Family.SWIFT
                && visibility(unit) != Visibility.PRIVATE
                && names.isOfExtending(unit);
    }

    /** Whether two files of a family belong to one module: a package in Java and Go, a file elsewhere. */
    boolean isSameModule(int one, int other) {
        return switch (units.family(one)) {
            case C -> Paths.stem(path(one)).equals(Paths.stem(path(other)));
            case GO -> Paths.folder(path(one)).equals(Paths.folder(path(other)));
            case C_SHARP, JVM ->
                units.facts(one).namespace().equals(units.facts(other).namespace());
            case ECMASCRIPT, PHP, PYTHON, RUBY, RUST, SWIFT -> one == other;
        };
    }

    private String path(int file) {
        return units.path(file);
    }
}

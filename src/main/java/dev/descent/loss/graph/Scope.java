package dev.descent.loss.graph;

import dev.descent.loss.SourceFile;
import dev.descent.loss.UnitRef;
import dev.descent.source.FileFacts;
import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.Import;
import dev.descent.source.Language;
import dev.descent.source.Language.Family;
import dev.descent.source.TypeFacts;
import dev.descent.source.Visibility;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** From which files of its family a declaration may be meant when its name is used; in doubt, from all. */
public final class Scope {
    private final Units units;
    private final ImportGraph imports;
    private final Map<Family, Set<String>> extended = new EnumMap<>(Family.class);
    private final BitSet scripts = new BitSet();
    /** Types of Swift that conform to something, wherever that is said; its functions don't say what asks for them. */
    private final Set<String> conforming = new HashSet<>();

    /** Files with syntax errors, of which nothing is certain. */
    private final BitSet broken = new BitSet();

    /** Files whose whole text is repeated in whatever includes them. */
    private final BitSet headers = new BitSet();
    /** Files whose module has parts that were not read. */
    private final BitSet incomplete = new BitSet();

    private Scope(Units units, ImportGraph imports) {
        this.units = units;
        this.imports = imports;
    }

    public static Scope of(Units units, ImportGraph imports) {
        Scope scope = new Scope(units, imports);
        UnreadFolders unread = new UnreadFolders(units.program().unread());
        List<SourceFile> files = units.program().files();
        for (int file = 0; file < files.size(); file++) {
            FileFacts facts = files.get(file).facts();
            Set<String> names = scope.extended.computeIfAbsent(facts.language().family(), none -> new HashSet<>());
            facts.implementations().stream().map(Implementation::abstraction).forEach(names::add);
            if (facts.language().family() == Family.SWIFT) {
                facts.implementations().stream().map(Implementation::type).forEach(scope.conforming::add);
            }
            scope.broken.set(file, facts.dark().errorTokens() > 0);
            scope.scripts.set(file, isScript(facts));
            scope.headers.set(
                    file,
                    facts.language().family() == Family.C
                            && CResolver.isHeader(files.get(file).path()));
            scope.incomplete.set(file, unread.holdNeighboursOf(files.get(file)));
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

    /** From how far a declaration can be named. */
    public Visibility visibility(UnitRef unit) {
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
    public boolean isSeenWhole(UnitRef unit) {
        boolean isConfined = units.isEnclosed(unit)
                || (visibility(unit) == Visibility.PRIVATE
                        && switch (units.family(unit.file())) {
                            case ECMASCRIPT, JVM, PHP, SWIFT -> true;
                            case C, C_SHARP, GO, PYTHON, RUBY, RUST -> false;
                        });
        return !broken.get(unit.file()) && (isConfined || !incomplete.get(unit.file()));
    }

    /** Whether a use of its name in a file of its family may mean a declaration. */
    public boolean reaches(UnitRef unit, int file) {
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
        return !Units.isType(unit)
                && extended.getOrDefault(units.family(unit.file()), Set.of())
                        .contains(units.function(unit).owner());
    }

    /** Whether a protocol of Swift may ask for a function, which then needs no caller. */
    boolean mayBeAskedFor(UnitRef unit) {
        return units.family(unit.file()) == Family.SWIFT
                && visibility(unit) != Visibility.PRIVATE
                && conforming.contains(units.function(unit).owner());
    }

    /** Whether two files of a family belong to one module: a package in Java and Go, a file elsewhere. */
    public boolean isSameModule(int one, int other) {
        return switch (units.family(one)) {
            case C -> Paths.stem(path(one)).equals(Paths.stem(path(other)));
            case GO -> Paths.folder(path(one)).equals(Paths.folder(path(other)));
            case C_SHARP, JVM ->
                units.facts(one).namespace().equals(units.facts(other).namespace());
            case ECMASCRIPT, PHP, PYTHON, RUBY, RUST, SWIFT -> one == other;
        };
    }

    private String path(int file) {
        return units.program().files().get(file).path();
    }
}

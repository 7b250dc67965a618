package dev.descent.loss.graph;

import dev.descent.loss.UnitRef;
import dev.descent.source.FunctionFacts;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Language.Family;
import dev.descent.source.NameUse;
import dev.descent.source.Visibility;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Who calls a function, as far as names can tell. */
final class Callers {
    private static final Set<Trait> REPLACEABLE =
            Set.of(Trait.CONSTRUCTOR, Trait.ABSTRACT, Trait.OVERRIDE, Trait.ENTRY_POINT, Trait.TEST);

    private final Units units;
    private final Names names;
    private final Scope scope;

    Callers(Units units, Names names, Scope scope) {
        this.units = units;
        this.names = names;
        this.scope = scope;
    }

    /** A use of a name in a file. */
    private record Use(int file, NameUse facts) {}

    /**
     * The only place that calls a function, if there is one, in production code and, for what is public, in the function's
     * own module; nothing when the call may mean another function.
     */
    Optional<UnitRef> onlyCaller(UnitRef unit) {
        if (mayBeReplaced(unit) || hasRival(unit) || !scope.isSeenWhole(unit)) {
            return Optional.empty();
        }
        List<Use> uses = uses(unit);
        if (uses.size() != 1 || !isOneCall(uses.getFirst().facts())) {
            return Optional.empty();
        }
        int file = uses.getFirst().file();
        int function = uses.getFirst().facts().function();
        Caller caller = caller(uses.getFirst());
        boolean isApi = scope.visibility(unit) == Visibility.PUBLIC && !scope.isSameModule(unit.file(), file);
        return isRecursive(unit, file, function) || isApi || caller.isTest() || mayMeanAnother(unit, file)
                ? Optional.empty()
                : Optional.of(UnitRef.function(file, function));
    }

    private Caller caller(Use use) {
        return new Caller(units.files().get(use.file()), use.facts().function());
    }

    private static boolean isOneCall(NameUse use) {
        return use.calls() == 1 && use.mentions() == 0;
    }

    /** Whether a function calls itself, or calls its only caller back. */
    private boolean isRecursive(UnitRef unit, int file, int caller) {
        int name = names.of(UnitRef.function(file, caller));
        return (file == unit.file() && units.isWithin(file, caller, unit.index()))
                || names.in(unit.file()).usesOf(name).stream()
                        .anyMatch(back -> units.isWithin(unit.file(), back.function(), unit.index()));
    }

    /**
     * Whether a function only passes its arguments on, and its callers could call what it calls: something of this repository, for
     * what stands before a library or a macro may be there to keep it apart.
     */
    boolean isMiddleMan(UnitRef unit) {
        FunctionFacts function = units.function(unit);
        if (!function.has(Trait.WRAPPER) || !callsOwn(unit) || mayBeReplaced(unit) || hasRival(unit)) {
            return false;
        }
        List<Use> uses = uses(unit);
        boolean isPublic = scope.visibility(unit) == Visibility.PUBLIC;
        boolean isCalled = uses.stream()
                .anyMatch(use -> use.facts().calls() > 0 && !caller(use).isTest());
        return (isCalled || !isPublic)
                && uses.stream().allMatch(use -> use.facts().mentions() == 0);
    }

    private boolean callsOwn(UnitRef unit) {
        return names.in(unit.file())
                .calledBy(unit.index())
                .allMatch(name -> names.isDeclared(names.number(units.family(unit.file()), name)));
    }

    /** Whether something outside the code may call a function, or a call of it may mean another one in its stead. */
    private boolean mayBeReplaced(UnitRef unit) {
        FunctionFacts function = units.function(unit);
        Family family = units.family(unit.file());
        return !Collections.disjoint(function.traits(), REPLACEABLE)
                || Conventions.isHook(family, function)
                || (scope.visibility(unit) != Visibility.PRIVATE
                        && (names.isAbstract(names.of(unit)) || scope.isInherited(unit)))
                || scope.mayBeAskedFor(unit);
    }

    /** The uses that may mean a function; those of an enclosed one are inside the function that encloses it. */
    private List<Use> uses(UnitRef unit) {
        FunctionFacts function = units.function(unit);
        return scope.users(unit)
                .boxed()
                .flatMap(file -> names.in(file).usesOf(names.of(unit)).stream()
                        .filter(use ->
                                !function.isEnclosed() || units.isWithin(file, use.function(), function.parent()))
                        .map(use -> new Use(file, use)))
                .toList();
    }

    /** Whether something else of this name can be named from the same places; if not, the calls of a private function are its. */
    private boolean hasRival(UnitRef unit) {
        int name = names.of(unit);
        boolean isPublic = scope.visibility(unit) == Visibility.PUBLIC;
        return !names.in(unit.file()).isUnique(name)
                || IntStream.of(names.files(Way.DECLARED, name))
                        .anyMatch(other -> other != unit.file() && (isPublic || scope.reaches(unit, other)));
    }

    /** Whether a use in another file may mean something else of this name that can be named there. */
    private boolean mayMeanAnother(UnitRef unit, int file) {
        return file != unit.file()
                && names.declarations(names.of(unit))
                        .anyMatch(other -> !other.equals(unit) && scope.reaches(other, file));
    }
}

package dev.descent.loss.graph;

import dev.descent.loss.UnitRef;
import dev.descent.loss.graph.Names.Use;
import dev.descent.source.FunctionFacts;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Language.Family;
import dev.descent.source.Visibility;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who calls a function, as far as names can tell. */
public final class Callers {
    private static final Set<Trait> REPLACEABLE =
            Set.of(Trait.CONSTRUCTOR, Trait.ABSTRACT, Trait.OVERRIDE, Trait.ENTRY_POINT, Trait.TEST);

    private final Units units;
    private final Names names;
    private final Scope scope;

    public Callers(Units units, Names names, Scope scope) {
        this.units = units;
        this.names = names;
        this.scope = scope;
    }

    /**
     * The only place that calls a function, if there is one, in production code and, for what is public, in the function's
     * own module; nothing when the call may mean another function.
     */
    public Optional<Use> onlyCaller(UnitRef unit) {
        if (mayBeReplaced(unit) || hasRival(unit) || !scope.isSeenWhole(unit)) {
            return Optional.empty();
        }
        List<Use> uses = uses(unit);
        if (uses.size() != 1 || uses.getFirst().calls() != 1 || uses.getFirst().mentions() > 0) {
            return Optional.empty();
        }
        Use use = uses.getFirst();
        boolean isApi = scope.visibility(unit) == Visibility.PUBLIC && !scope.isSameModule(unit.file(), use.file());
        return isRecursive(unit, use) || isApi || isTest(use) || mayMeanAnother(unit, use)
                ? Optional.empty()
                : Optional.of(use);
    }

    /** Whether a function calls itself, or calls its only caller back. */
    private boolean isRecursive(UnitRef unit, Use use) {
        String caller = units.facts(use.file()).functions().get(use.function()).name();
        return isWithin(use, unit)
                || names.entry(units.family(unit.file()), caller).uses().stream()
                        .anyMatch(back -> isWithin(back, unit));
    }

    private boolean isWithin(Use use, UnitRef function) {
        return use.file() == function.file() && units.isWithin(use.file(), use.function(), function.index());
    }

    /** Whether a function only passes its arguments on, and its callers could call what it calls. */
    public boolean isMiddleMan(UnitRef unit) {
        FunctionFacts function = units.function(unit);
        if (!function.has(Trait.WRAPPER) || mayBeReplaced(unit) || hasRival(unit)) {
            return false;
        }
        List<Use> uses = uses(unit);
        boolean isPublic = scope.visibility(unit) == Visibility.PUBLIC;
        boolean isCalled = uses.stream().anyMatch(use -> use.calls() > 0 && !isTest(use));
        return (isCalled || !isPublic) && uses.stream().allMatch(use -> use.mentions() == 0);
    }

    /** Whether something outside the code may call a function, or a call of it may mean another one in its stead. */
    private boolean mayBeReplaced(UnitRef unit) {
        FunctionFacts function = units.function(unit);
        Family family = units.family(unit.file());
        return !Collections.disjoint(function.traits(), REPLACEABLE)
                || Conventions.isHook(family, function)
                || (scope.visibility(unit) != Visibility.PRIVATE
                        && (names.isAbstract(family, function.name()) || scope.isInherited(unit)))
                || scope.mayBeAskedFor(unit);
    }

    /** The uses that may mean a function; those of an enclosed one are inside the function that encloses it. */
    private List<Use> uses(UnitRef unit) {
        FunctionFacts function = units.function(unit);
        return names.entry(units.family(unit.file()), function.name()).uses().stream()
                .filter(use -> scope.reaches(unit, use.file()))
                .filter(use -> !function.isEnclosed() || units.isWithin(unit.file(), use.function(), function.parent()))
                .toList();
    }

    /** Whether something else of this name can be named from the same places; if not, the calls of a private function are its. */
    private boolean hasRival(UnitRef unit) {
        FunctionFacts function = units.function(unit);
        boolean isPublic = scope.visibility(unit) == Visibility.PUBLIC;
        return names.entry(units.family(unit.file()), function.name()).declarations().stream()
                .anyMatch(other -> !other.equals(unit) && (isPublic || scope.reaches(unit, other.file())));
    }

    /** Whether a use in another file may mean something else of this name that can be named there. */
    private boolean mayMeanAnother(UnitRef unit, Use use) {
        return use.file() != unit.file()
                && names.entry(units.family(unit.file()), units.name(unit)).declarations().stream()
                        .anyMatch(other -> !other.equals(unit) && scope.reaches(other, use.file()));
    }

    private boolean isTest(Use use) {
        return units.program().files().get(use.file()).isTest()
                || units.facts(use.file()).functions().get(use.function()).has(Trait.TEST);
    }
}

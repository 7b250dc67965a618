package dev.descent.loss.graph;

import dev.descent.loss.UnitRef;
import dev.descent.source.FunctionFacts;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Language.Family;
import dev.descent.source.NameUse;
import dev.descent.source.Shape;
import dev.descent.source.TypeFacts;
import dev.descent.source.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Functions in disguise: classes without state that have one method and are made in one place. */
final class Disguises {
    private final Units units;
    private final Names names;
    private final Scope scope;
    private final Callers callers;

    Disguises(Units units, Names names, Scope scope, Callers callers) {
        this.units = units;
        this.names = names;
        this.scope = scope;
        this.callers = callers;
    }

    /** The only place that makes one, if a type is a function in disguise; nothing when something unseen may use it. */
    Optional<UnitRef> onlyMaker(UnitRef unit) {
        TypeFacts type = units.type(unit);
        if (type.isAbstraction() || !isStateless(type.shape()) || !hasOneOwnMethod(unit) || hasUnseenAncestor(unit)) {
            return Optional.empty();
        }
        int[] using = names.files(Way.USED, names.of(unit));
        boolean isKnown = names.isUnique(names.of(unit)) && scope.isSeenWhole(unit);
        return isKnown && using.length == 1 ? onlyMaker(unit, using[0]) : Optional.empty();
    }

    private Optional<UnitRef> onlyMaker(UnitRef unit, int file) {
        List<NameUse> uses = names.in(file).usesOf(names.of(unit));
        NameUse use = uses.getFirst();
        boolean isOneCall = uses.size() == 1 && use.calls() == 1 && use.mentions() == 0;
        boolean isApi = scope.visibility(unit) == Visibility.PUBLIC && !scope.isSameModule(unit.file(), file);
        boolean isTest = units.files().get(file).isTest();
        return isOneCall && !isApi && !isTest ? Optional.of(UnitRef.function(file, use.function())) : Optional.empty();
    }

    private static boolean isStateless(Shape shape) {
        return shape instanceof Shape.Opaque
                || (shape instanceof Shape.Product(List<Shape.Part> parts) && parts.isEmpty());
    }

    /** One that isn't charged itself, and that nothing outside the code calls. */
    private boolean hasOneOwnMethod(UnitRef unit) {
        List<FunctionFacts> functions = units.facts(unit.file()).functions();
        int[] methods = IntStream.range(1, functions.size())
                .filter(i -> functions.get(i).owner().equals(units.type(unit).name()))
                .toArray();
        if (methods.length != 1) {
            return false;
        }
        FunctionFacts method = functions.get(methods[0]);
        Family family = units.family(unit.file());
        return !method.has(Trait.CONSTRUCTOR)
                && !method.has(Trait.ENTRY_POINT)
                && !method.has(Trait.TEST)
                && !Conventions.isHook(family, method)
                && callers.onlyCaller(UnitRef.function(unit.file(), methods[0])).isEmpty();
    }

    private boolean hasUnseenAncestor(UnitRef unit) {
        return names.in(unit.file()).ancestors(names.of(unit)).anyMatch(name -> !names.isDeclared(name));
    }
}

package dev.descent.loss.graph;

import dev.descent.loss.UnitRef;
import dev.descent.loss.graph.Names.Use;
import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.FunctionFacts;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Language.Family;
import dev.descent.source.Shape;
import dev.descent.source.TypeFacts;
import dev.descent.source.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Functions in disguise: classes without state that have one method and are made in one place. */
public final class Disguises {
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
    public Optional<Use> onlyMaker(UnitRef unit) {
        TypeFacts type = units.type(unit);
        if (type.isAbstraction() || !isStateless(type.shape()) || !hasOneOwnMethod(unit) || hasUnseenAncestor(unit)) {
            return Optional.empty();
        }
        Names.Entry entry = names.entry(units.family(unit.file()), type.name());
        boolean isKnown = entry.declarations().size() == 1 && scope.isSeenWhole(unit);
        List<Use> uses = entry.uses();
        return isKnown && uses.size() == 1
                ? Optional.of(uses.getFirst()).filter(use -> isMaker(use, unit))
                : Optional.empty();
    }

    private boolean isMaker(Use use, UnitRef unit) {
        boolean isApi = scope.visibility(unit) == Visibility.PUBLIC && !scope.isSameModule(unit.file(), use.file());
        boolean isTest = units.program().files().get(use.file()).isTest();
        return use.calls() == 1 && use.mentions() == 0 && !isApi && !isTest;
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
        Family family = units.family(unit.file());
        return units.facts(unit.file()).implementations().stream()
                .filter(each -> each.type().equals(units.type(unit).name()))
                .map(Implementation::abstraction)
                .anyMatch(name -> names.entry(family, name).declarations().isEmpty());
    }
}

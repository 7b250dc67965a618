package dev.descent.loss.graph;

import dev.descent.loss.UnitRef;
import dev.descent.source.FileFacts;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What names say of the declarations of one file, as long as they are alive.
 *
 * @param mortals those that may be dead
 * @param middleMen the functions that only pass their arguments on
 * @param callers the only callers of functions, by the index of the function
 * @param implementers the only implementers of types, by the index of the type
 * @param makers the only makers of types that are functions in disguise, by the index of the type
 */
record Standing(
        Mortals mortals,
        BitSet middleMen,
        Map<Integer, UnitRef> callers,
        Map<Integer, String> implementers,
        Map<Integer, UnitRef> makers) {

    static final Standing UNKNOWN = new Standing(Mortals.NOBODY, new BitSet(), Map.of(), Map.of(), Map.of());

    /** Finds out where declarations stand. */
    record Survey(
            Units units,
            Scope scope,
            Liveness liveness,
            Callers callers,
            Implementers implementers,
            Disguises disguises) {
        static Survey of(ImportGraph imports) {
            Units units = new Units(imports.roster().files());
            Names names = imports.names();
            Scope scope = Scope.of(units, imports);
            Callers callers = new Callers(units, names, scope);
            return new Survey(
                    units,
                    scope,
                    new Liveness(units, names, scope),
                    callers,
                    new Implementers(units, names),
                    new Disguises(units, names, scope, callers));
        }

        /** Where the declarations of a file stand; those that nothing concerns stand where they stood before. */
        Standing of(int file, Standing before, Predicate<UnitRef> isConcerned) {
            FileFacts facts = units.facts(file);
            Standing standing = new Standing(
                    liveness.mortals(file, before.mortals, isConcerned),
                    (BitSet) before.middleMen.clone(),
                    new HashMap<>(before.callers),
                    new HashMap<>(before.implementers),
                    new HashMap<>(before.makers));
            if (!units.files().get(file).isTest()) {
                IntStream.range(1, facts.functions().size())
                        .mapToObj(function -> UnitRef.function(file, function))
                        .filter(isConcerned)
                        .forEach(function -> surveyFunction(standing, function));
                IntStream.range(0, facts.types().size())
                        .mapToObj(type -> UnitRef.type(file, type))
                        .filter(isConcerned)
                        .forEach(type -> surveyType(standing, type));
            }
            return standing;
        }

        private void surveyFunction(Standing standing, UnitRef function) {
            boolean isMiddleMan = callers.isMiddleMan(function);
            standing.middleMen.set(function.index(), isMiddleMan);
            Optional<UnitRef> caller = isMiddleMan ? Optional.empty() : callers.onlyCaller(function);
            replace(standing.callers, function.index(), caller);
        }

        private void surveyType(Standing standing, UnitRef type) {
            replace(standing.implementers, type.index(), implementers.onlyOne(type));
            replace(standing.makers, type.index(), disguises.onlyMaker(type));
        }

        private static <T> void replace(Map<Integer, T> values, int key, Optional<T> value) {
            value.ifPresentOrElse(now -> values.put(key, now), () -> values.remove(key));
        }
    }
}

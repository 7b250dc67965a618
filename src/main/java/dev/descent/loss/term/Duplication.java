package dev.descent.loss.term;

import dev.descent.loss.Apportionment;
import dev.descent.loss.Charge;
import dev.descent.loss.Program;
import dev.descent.loss.Reason;
import dev.descent.loss.SourceFile;
import dev.descent.loss.Term;
import dev.descent.loss.UnitRef;
import dev.descent.loss.clone.Clones;
import dev.descent.loss.clone.Clones.Clone;
import dev.descent.loss.clone.Clones.Place;
import dev.descent.source.FunctionFacts;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** C: what extracting clones would save; each unit carries its copies' part of that, by their length; immutable. */
final class Duplication {
    private static final int NAMED_PLACES = 3;

    private final List<Clone> clones;
    /** Of each clone. */
    private final IdentityHashMap<Clone, List<Charge>> charges;

    private Duplication(List<Clone> clones, IdentityHashMap<Clone, List<Charge>> charges) {
        this.clones = clones;
        this.charges = charges;
    }

    static Duplication of(Program program, Clones clones) {
        return new Duplication(List.of(), new IdentityHashMap<>()).after(program, clones);
    }

    /** The charges of a program and its clones that follow; clones that stay the same instances stay what they were. */
    Duplication after(Program next, Clones others) {
        IdentityHashMap<Clone, List<Charge>> all = new IdentityHashMap<>();
        for (Clone clone : others.list()) {
            List<Charge> known = charges.get(clone);
            all.put(clone, known != null ? known : charges(next, clone));
        }
        return new Duplication(others.list(), all);
    }

    /** All charges, those of the clone that saves most first. */
    Stream<Charge> stream() {
        return clones.stream().flatMap(clone -> charges.getOrDefault(clone, List.of()).stream());
    }

    private static List<Charge> charges(Program program, Clone clone) {
        List<Charge> charges = new ArrayList<>();
        long saved = 1000 * clone.saving();
        List<Place> places = clone.places();
        long[] parts =
                Apportionment.of(saved, places.stream().mapToInt(Place::tokens).toArray());
        Map<UnitRef, List<Integer>> copies = IntStream.range(0, parts.length)
                .boxed()
                .collect(Collectors.groupingBy(
                        copy -> unit(program, places.get(copy)), LinkedHashMap::new, Collectors.toList()));
        copies.forEach((unit, here) -> {
            long part = here.stream().mapToLong(copy -> parts[copy]).sum();
            Reason reason = new Reason.Cloned(
                    name(program, places.getFirst()),
                    places.size(),
                    clone.tokens(),
                    clone.differences(),
                    others(program, places, places.get(here.getFirst())));
            charges.add(new Charge(Term.DUPLICATION, unit, part, saved, reason));
        });
        return List.copyOf(charges);
    }

    private static List<String> others(Program program, List<Place> places, Place self) {
        return places.stream()
                .filter(place -> !place.equals(self))
                .limit(NAMED_PLACES)
                .map(place -> name(program, place))
                .toList();
    }

    private static String name(Program program, Place place) {
        SourceFile file = program.files().get(place.file());
        return file.path() + ":" + file.facts().tokens().line(place.startToken());
    }

    /** The outermost function that holds more than half of a copy, else its file. */
    private static UnitRef unit(Program program, Place place) {
        List<FunctionFacts> functions =
                program.files().get(place.file()).facts().functions();
        for (int i = 1; i < functions.size(); i++) {
            if (!functions.get(i).isEnclosed() && 2 * shared(functions.get(i), place) > length(place)) {
                return UnitRef.function(place.file(), i);
            }
        }
        return UnitRef.file(place.file());
    }

    private static int shared(FunctionFacts function, Place place) {
        return Math.min(function.span().endToken(), place.endToken())
                - Math.max(function.span().startToken(), place.startToken());
    }

    private static int length(Place place) {
        return place.endToken() - place.startToken();
    }
}

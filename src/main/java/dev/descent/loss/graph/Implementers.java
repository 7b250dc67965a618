package dev.descent.loss.graph;

import dev.descent.loss.UnitRef;
import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.FunctionFacts;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Language.Family;
import dev.descent.source.TypeFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Which types implement an abstraction, tests included: by declaration, or in Go by having all of its methods. */
final class Implementers {
    private final Units units;
    private final Names names;

    /**
     * A type that implements something.
     *
     * @param home the file that says so; in Go the folder of its package
     * @param type its simple name
     */
    private record Implementer(String home, String type) {}

    Implementers(Units units, Names names) {
        this.units = units;
        this.names = names;
    }

    /**
     * The name of the only type that implements an abstraction. Nothing when there are others or may be: when its name or
     * that of the type means several things, when it is instantiated on the spot, or when a lambda could stand for it.
     */
    Optional<String> onlyOne(UnitRef unit) {
        int abstraction = names.of(unit);
        if (!units.type(unit).isAbstraction() || !names.isUnique(abstraction) || isInstantiated(abstraction)) {
            return Optional.empty();
        }
        Family family = units.family(unit.file());
        List<String> required = required(unit);
        List<String> types = switch (family) {
            case GO -> structural(required);
            case JVM -> required.size() == 1 ? List.of() : concrete(family, abstraction);
            case C, C_SHARP, ECMASCRIPT, PHP, PYTHON, RUBY, RUST, SWIFT -> concrete(family, abstraction);
        };
        return types.size() == 1 && isProduction(family, types.getFirst())
                ? Optional.of(types.getFirst())
                : Optional.empty();
    }

    private boolean isInstantiated(int type) {
        return IntStream.of(names.files(Way.USED, type))
                .anyMatch(file -> names.in(file).calls(type));
    }

    /** What only tests implement is implemented by something unseen as well. */
    private boolean isProduction(Family family, String type) {
        return IntStream.of(names.files(Way.DECLARED, names.number(family, type)))
                .noneMatch(file -> units.files().get(file).isTest());
    }

    /** The methods that an abstraction asks for. */
    private List<String> required(UnitRef unit) {
        return names.in(unit.file()).members(names.of(unit)).stream()
                .filter(function -> function.has(Trait.ABSTRACT))
                .map(FunctionFacts::name)
                .distinct()
                .toList();
    }

    /** The types with these methods; none when a type may get some of them from what it embeds, or libraries have them all. */
    private List<String> structural(List<String> required) {
        if (required.size() < 2 || required.stream().allMatch(name -> Conventions.isHook(Family.GO, name))) {
            return List.of();
        }
        Map<Implementer, Integer> having = new HashMap<>();
        for (String method : required) {
            withMethod(method).forEach(type -> having.merge(type, 1, Integer::sum));
        }
        List<String> types = new ArrayList<>();
        for (Map.Entry<Implementer, Integer> each : having.entrySet()) {
            if (each.getValue() == required.size()) {
                types.add(each.getKey().type());
            } else if (embedsOthers(each.getKey())) {
                return List.of();
            }
        }
        return types;
    }

    /** The types in Go that have a method. */
    private Set<Implementer> withMethod(String method) {
        Set<Implementer> types = new HashSet<>();
        int name = names.number(Family.GO, method);
        for (int file : names.files(Way.DECLARED, name)) {
            String folder = Paths.folder(units.path(file));
            names.in(file).functions(name).stream()
                    .filter(function -> !function.owner().isEmpty() && !function.has(Trait.ABSTRACT))
                    .forEach(function -> types.add(new Implementer(folder, function.owner())));
        }
        return types;
    }

    /** Whether a type in Go embeds others and so may have more methods than are seen. */
    private boolean embedsOthers(Implementer type) {
        return IntStream.of(names.files(Way.EXTENDING, names.number(Family.GO, type.type())))
                .anyMatch(file -> Paths.folder(units.path(file)).equals(type.home()));
    }

    /**
     * The types that implement an abstraction, in place of other abstractions those that implement them in turn; none when
     * one of them is declared nowhere or in several places.
     */
    private List<String> concrete(Family family, int abstraction) {
        List<Implementer> pending = new ArrayList<>(declared(abstraction));
        Set<Implementer> seen = new HashSet<>(pending);
        List<String> types = new ArrayList<>();
        while (!pending.isEmpty()) {
            Implementer next = pending.removeLast();
            int name = names.number(family, next.type());
            if (!names.isUnique(name)) {
                return List.of();
            }
            if (isAbstraction(name)) {
                declared(name).stream().filter(seen::add).forEach(pending::add);
            } else {
                types.add(next.type());
            }
        }
        return types;
    }

    /** The types that are said to implement an abstraction. */
    private Set<Implementer> declared(int abstraction) {
        Set<Implementer> types = new HashSet<>();
        for (int file : names.files(Way.EXTENDED, abstraction)) {
            for (Implementation implementation : names.in(file).heirs(abstraction)) {
                types.add(new Implementer(units.path(file), implementation.type()));
            }
        }
        return types;
    }

    private boolean isAbstraction(int uniqueName) {
        return names.in(names.files(Way.DECLARED, uniqueName)[0]).types(uniqueName).stream()
                .anyMatch(TypeFacts::isAbstraction);
    }
}

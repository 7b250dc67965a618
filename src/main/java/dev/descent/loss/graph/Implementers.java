package dev.descent.loss.graph;

import dev.descent.loss.SourceFile;
import dev.descent.loss.UnitRef;
import dev.descent.source.FileFacts;
import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.FunctionFacts;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Language.Family;
import dev.descent.source.TypeFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which types implement an abstraction, tests included: by declaration, or in Go by having all of its methods. */
public final class Implementers {
    private final Units units;
    private final Names names;
    private final Map<Family, Map<String, Set<Implementer>>> declared = new EnumMap<>(Family.class);
    /** The methods of Go's types, by folder and type. */
    private final Map<Implementer, Set<String>> methods = new HashMap<>();

    /** Types in Go that embed others and so may have more methods than are seen. */
    private final Set<Implementer> embedding = new HashSet<>();

    /**
     * A type that implements something.
     *
     * @param home the file that says so; in Go the folder of its package
     * @param type its simple name
     */
    private record Implementer(String home, String type) {}

    private Implementers(Units units, Names names) {
        this.units = units;
        this.names = names;
    }

    public static Implementers of(Units units, Names names) {
        Implementers implementers = new Implementers(units, names);
        units.program().files().forEach(implementers::add);
        return implementers;
    }

    private void add(SourceFile file) {
        FileFacts facts = file.facts();
        boolean isGo = facts.language().family() == Family.GO;
        String home = isGo ? Paths.folder(file.path()) : file.path();
        for (Implementation implementation : facts.implementations()) {
            Implementer type = new Implementer(home, implementation.type());
            declared.computeIfAbsent(facts.language().family(), none -> new HashMap<>())
                    .computeIfAbsent(implementation.abstraction(), none -> new HashSet<>())
                    .add(type);
            if (isGo) {
                embedding.add(type);
            }
        }
        if (isGo) {
            facts.functions().stream()
                    .filter(function -> !function.owner().isEmpty() && !function.has(Trait.ABSTRACT))
                    .forEach(function -> methods.computeIfAbsent(
                                    new Implementer(home, function.owner()), none -> new HashSet<>())
                            .add(function.name()));
        }
    }

    /**
     * The name of the only type that implements an abstraction. Nothing when there are others or may be: when its name or
     * that of the type means several things, when it is instantiated on the spot, or when a lambda could stand for it.
     */
    public Optional<String> onlyOne(UnitRef unit) {
        TypeFacts abstraction = units.type(unit);
        Family family = units.family(unit.file());
        Names.Entry entry = names.entry(family, abstraction.name());
        if (!abstraction.isAbstraction()
                || entry.declarations().size() > 1
                || entry.uses().stream().anyMatch(use -> use.calls() > 0)) {
            return Optional.empty();
        }
        List<String> required = required(unit);
        List<String> types = switch (family) {
            case GO -> structural(required);
            case JVM -> required.size() == 1 ? List.of() : concrete(family, abstraction.name());
            case C, C_SHARP, ECMASCRIPT, PHP, PYTHON, RUBY, RUST, SWIFT -> concrete(family, abstraction.name());
        };
        return types.size() == 1 && isProduction(family, types.getFirst())
                ? Optional.of(types.getFirst())
                : Optional.empty();
    }

    /** What only tests implement is implemented by something unseen as well. */
    private boolean isProduction(Family family, String type) {
        return names.entry(family, type).declarations().stream()
                .noneMatch(unit -> units.program().files().get(unit.file()).isTest());
    }

    /** The methods that an abstraction asks for. */
    private List<String> required(UnitRef unit) {
        return units.facts(unit.file()).functions().stream()
                .filter(function -> function.has(Trait.ABSTRACT))
                .filter(function -> function.owner().equals(units.type(unit).name()))
                .map(FunctionFacts::name)
                .distinct()
                .toList();
    }

    /** The types with these methods; none when a type may get some of them from what it embeds, or libraries have them all. */
    private List<String> structural(List<String> required) {
        boolean isUnclear = required.size() < 2
                || required.stream().allMatch(name -> Conventions.isHook(Family.GO, name))
                || methods.entrySet().stream()
                        .filter(type -> embedding.contains(type.getKey()))
                        .map(Map.Entry::getValue)
                        .anyMatch(names -> !names.containsAll(required) && !Collections.disjoint(names, required));
        return isUnclear
                ? List.of()
                : methods.entrySet().stream()
                        .filter(type -> type.getValue().containsAll(required))
                        .map(type -> type.getKey().type())
                        .toList();
    }

    /**
     * The types that implement an abstraction, in place of other abstractions those that implement them in turn; none when
     * one of them is declared nowhere or in several places.
     */
    private List<String> concrete(Family family, String abstraction) {
        Map<String, Set<Implementer>> known = declared.getOrDefault(family, Map.of());
        List<Implementer> pending = new ArrayList<>(known.getOrDefault(abstraction, Set.of()));
        Set<Implementer> seen = new HashSet<>(pending);
        List<String> types = new ArrayList<>();
        while (!pending.isEmpty()) {
            Implementer next = pending.removeLast();
            if (names.entry(family, next.type()).declarations().size() != 1) {
                return List.of();
            }
            if (isAbstraction(family, next.type())) {
                known.getOrDefault(next.type(), Set.of()).stream()
                        .filter(seen::add)
                        .forEach(pending::add);
            } else {
                types.add(next.type());
            }
        }
        return types;
    }

    private boolean isAbstraction(Family family, String type) {
        UnitRef declaration = names.entry(family, type).declarations().getFirst();
        return Units.isType(declaration) && units.type(declaration).isAbstraction();
    }
}

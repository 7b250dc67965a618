package dev.descent.loss.graph;

import dev.descent.loss.SourceFile;
import dev.descent.loss.UnitKind;
import dev.descent.loss.UnitRef;
import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.FunctionFacts;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Language.Family;
import dev.descent.source.NameUse;
import dev.descent.source.Visibility;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which functions and types nothing refers to, directly or through what is alive itself. Only what can't be named from
 * outside may be dead: the callers of a public declaration may lie outside the program.
 */
public final class Liveness {
    private static final Set<Trait> CALLED_FROM_OUTSIDE =
            Set.of(Trait.CONSTRUCTOR, Trait.ABSTRACT, Trait.OVERRIDE, Trait.ENTRY_POINT, Trait.TEST);

    private final Units units;
    private final Names names;
    private final Scope scope;
    /** Functions and types that are dead until something refers to them. */
    private final Set<UnitRef> unreached = new HashSet<>();
    /** What is alive as soon as a type is. */
    private final Map<UnitRef, List<UnitRef>> members = new HashMap<>();
    /** Functions and types whose own references have not been followed yet. */
    private final Deque<UnitRef> pending = new ArrayDeque<>();

    private Liveness(Units units, Names names, Scope scope) {
        this.units = units;
        this.names = names;
        this.scope = scope;
    }

    public static Liveness of(Units units, Names names, Scope scope) {
        Liveness liveness = new Liveness(units, names, scope);
        List<SourceFile> files = units.program().files();
        for (int file = 0; file < files.size(); file++) {
            liveness.enter(file, files.get(file));
        }
        liveness.spread();
        return liveness;
    }

    /** Whether a function or type is dead; an enclosed function shares the fate of the one it counts in. */
    public boolean isDead(UnitRef unit) {
        return switch (unit.kind()) {
            case FILE -> false;
            case TYPE -> unreached.contains(unit);
            case FUNCTION ->
                unreached.contains(UnitRef.function(unit.file(), units.outermost(unit.file(), unit.index())));
        };
    }

    private void enter(int file, SourceFile source) {
        for (int type = 0; type < source.facts().types().size(); type++) {
            enter(UnitRef.type(file, type), !source.isTest() && canTypeDie(UnitRef.type(file, type)));
        }
        pending.add(UnitRef.file(file));
        List<FunctionFacts> functions = source.facts().functions();
        for (int function = 1; function < functions.size(); function++) {
            if (!functions.get(function).isEnclosed()) {
                UnitRef unit = UnitRef.function(file, function);
                enter(unit, !source.isTest() && canFunctionDie(unit));
            }
        }
    }

    /** What can't die by itself still dies with the type that it is a member of. */
    private void enter(UnitRef unit, boolean canDie) {
        UnitRef owner = units.owner(unit).filter(unreached::contains).orElse(null);
        if (owner != null) {
            members.computeIfAbsent(owner, none -> new ArrayList<>()).add(unit);
        }
        if (canDie || owner != null) {
            unreached.add(unit);
        } else {
            pending.add(unit);
        }
    }

    private boolean canFunctionDie(UnitRef unit) {
        FunctionFacts function = units.function(unit);
        Family family = units.family(unit.file());
        return scope.visibility(unit) != Visibility.PUBLIC
                && scope.isSeenWhole(unit)
                && Collections.disjoint(function.traits(), CALLED_FROM_OUTSIDE)
                && !Conventions.isHook(family, function)
                && !scope.mayBeAskedFor(unit)
                && (scope.visibility(unit) == Visibility.PRIVATE || !names.isAbstract(family, function.name()));
    }

    private boolean canTypeDie(UnitRef unit) {
        boolean isHidden = switch (units.family(unit.file())) {
            // frameworks find package-private classes by their annotations
            case C_SHARP, JVM -> scope.visibility(unit) == Visibility.PRIVATE;
            case C, GO, RUST -> scope.visibility(unit) != Visibility.PUBLIC;
            // heirs may be registered by what they inherit from
            case ECMASCRIPT, PHP, PYTHON, RUBY, SWIFT ->
                scope.visibility(unit) != Visibility.PUBLIC && !hasAncestors(unit);
        };
        return isHidden && scope.isSeenWhole(unit) && !units.type(unit).isTest() && !hasEntryPoint(unit);
    }

    private boolean hasAncestors(UnitRef unit) {
        return units.facts(unit.file()).implementations().stream()
                .map(Implementation::type)
                .anyMatch(units.type(unit).name()::equals);
    }

    private boolean hasEntryPoint(UnitRef unit) {
        return units.facts(unit.file()).functions().stream()
                .anyMatch(function -> function.owner().equals(units.type(unit).name())
                        && (function.has(Trait.ENTRY_POINT) || function.has(Trait.TEST)));
    }

    private void spread() {
        Map<Integer, Map<Integer, List<NameUse>>> uses = new HashMap<>();
        while (!pending.isEmpty()) {
            UnitRef alive = pending.poll();
            units.owner(alive).ifPresent(this::revive);
            if (Units.isType(alive)) {
                members.getOrDefault(alive, List.of()).forEach(this::reviveMember);
            } else {
                // what is imported may be exported again
                if (alive.kind() == UnitKind.FILE) {
                    units.facts(alive.file()).imports().stream()
                            .flatMap(imported -> imported.names().stream())
                            .forEach(name -> follow(alive.file(), name));
                }
                uses.computeIfAbsent(alive.file(), this::usesByOutermost)
                        .getOrDefault(alive.index(), List.of())
                        .forEach(use -> follow(alive.file(), use.name()));
            }
        }
    }

    private Map<Integer, List<NameUse>> usesByOutermost(int file) {
        return units.facts(file).uses().stream()
                .collect(Collectors.groupingBy(use -> units.outermost(file, use.function())));
    }

    private void follow(int file, String name) {
        for (UnitRef declaration : names.entry(units.family(file), name).declarations()) {
            if (unreached.contains(declaration) && scope.reaches(declaration, file)) {
                revive(declaration);
            }
        }
    }

    private void reviveMember(UnitRef member) {
        boolean canDie = Units.isType(member) ? canTypeDie(member) : canFunctionDie(member);
        if (!canDie) {
            revive(member);
        }
    }

    private void revive(UnitRef unit) {
        if (unreached.remove(unit)) {
            pending.add(unit);
        }
    }
}

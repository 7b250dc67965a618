package dev.descent.loss.graph;

import dev.descent.loss.SourceFile;
import dev.descent.loss.UnitKind;
import dev.descent.loss.UnitRef;
import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.FunctionFacts;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Visibility;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which functions and types die when nothing refers to them. Only what can't be named from outside: the callers of a public
 * declaration may lie outside the program.
 */
final class Liveness {
    private static final Set<Trait> CALLED_FROM_OUTSIDE =
            Set.of(Trait.CONSTRUCTOR, Trait.ABSTRACT, Trait.OVERRIDE, Trait.ENTRY_POINT, Trait.TEST);

    private final Units units;
    private final Names names;
    private final Scope scope;

    Liveness(Units units, Names names, Scope scope) {
        this.units = units;
        this.names = names;
        this.scope = scope;
    }

    /**
     * What of a file may be dead; nothing of a test. Those that nothing concerns may die, and have the users,
     * that they had before.
     */
    Mortals mortals(int file, Mortals before, Predicate<UnitRef> isConcerned) {
        SourceFile source = units.files().get(file);
        List<FunctionFacts> functions = source.facts().functions();
        int types = source.facts().types().size();
        Mortals mortals = new Mortals(functions.size(), types);
        Function<UnitRef, List<UnitRef>> users = unit -> isConcerned.test(unit) ? users(unit) : before.usersOf(unit);
        if (!source.isTest()) {
            for (int type = 0; type < types; type++) {
                UnitRef unit = UnitRef.type(file, type);
                enter(unit, isConcerned.test(unit) ? canTypeDie(unit) : before.canDie(unit), users, mortals);
            }
            for (int function = 1; function < functions.size(); function++) {
                UnitRef unit = UnitRef.function(file, function);
                if (!units.isEnclosed(unit)) {
                    enter(unit, isConcerned.test(unit) ? canFunctionDie(unit) : before.canDie(unit), users, mortals);
                }
            }
        }
        return mortals;
    }

    /** What can't die by itself still dies with the type that it is a member of. */
    private void enter(UnitRef unit, boolean canDie, Function<UnitRef, List<UnitRef>> users, Mortals mortals) {
        int owner = mortals.isEmpty()
                ? Mortals.NONE
                : units.owner(unit).map(mortals::indexOf).orElse(Mortals.NONE);
        if (canDie || owner != Mortals.NONE) {
            mortals.add(new Mortal(unit, owner, canDie, users.apply(unit)));
        }
    }

    /** What keeps a declaration alive while it is alive itself; a single one is enough if it is so for sure. */
    private List<UnitRef> users(UnitRef unit) {
        List<UnitRef> users = new ArrayList<>();
        PrimitiveIterator.OfInt files = scope.users(unit).iterator();
        while (files.hasNext()) {
            for (UnitRef user : users(files.nextInt(), names.of(unit))) {
                if (isImmortal(user)) {
                    return List.of(user);
                }
                users.add(user);
            }
        }
        return users;
    }

    private List<UnitRef> users(int file, int name) {
        // what is imported may be exported again
        if (names.in(file).imports(name)) {
            return List.of(UnitRef.file(file));
        }
        List<FunctionFacts> functions = units.facts(file).functions();
        return names.in(file).usesOf(name).stream()
                .map(use -> UnitRef.function(file, Units.outermost(functions, use.function())))
                .toList();
    }

    /** Whether the text of its own file alone says that a function or file can't be dead. */
    private boolean isImmortal(UnitRef user) {
        return user.kind() == UnitKind.FILE
                || units.files().get(user.file()).isTest()
                || (scope.visibility(user) == Visibility.PUBLIC && !scope.hidesTypes(user.file()));
    }

    private boolean canFunctionDie(UnitRef unit) {
        FunctionFacts function = units.function(unit);
        return scope.visibility(unit) != Visibility.PUBLIC
                && scope.isSeenWhole(unit)
                && Collections.disjoint(function.traits(), CALLED_FROM_OUTSIDE)
                && !Conventions.isHook(units.family(unit.file()), function)
                && !scope.mayBeAskedFor(unit)
                && (scope.visibility(unit) == Visibility.PRIVATE || !names.isAbstract(names.of(unit)));
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
        return names.in(unit.file()).members(names.of(unit)).stream()
                .anyMatch(function -> function.has(Trait.ENTRY_POINT) || function.has(Trait.TEST));
    }
}

package dev.descent.loss.graph;

import dev.descent.loss.UnitRef;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.Stream;

/** How the declarations of a program relate to each other, as far as names can tell; immutable. */
public final class Relations {
    private final ImportGraph imports;
    private final Units units;
    private final Scope scope;
    /** By number in the roster. */
    private final Standing[] standings;

    private final Survivors survivors;

    private Relations(ImportGraph imports, Scope scope, Standing[] standings) {
        this.imports = imports;
        this.units = new Units(imports.program());
        this.scope = scope;
        this.standings = standings;
        this.survivors =
                Survivors.of(Stream.of(standings).map(Standing::mortals).toArray(Mortals[]::new));
    }

    public static Relations of(ImportGraph imports) {
        Standing.Survey survey = Standing.Survey.of(imports);
        Standing[] standings = new Standing[imports.roster().size()];
        for (int file = 0; file < standings.length; file++) {
            standings[file] = survey.of(file, Standing.UNKNOWN, unit -> true);
        }
        return new Relations(imports, survey.scope(), standings);
    }

    /** The relations of a program that follows this one's; {@code next} is what followed {@link #imports}. */
    public Relations after(ImportGraph next) {
        Standing.Survey survey = Standing.Survey.of(next);
        BitSet changed = changed(next, survey.scope());
        Repercussions repercussions =
                Repercussions.of(imports.names(), next.names(), changed, bodies(changed, next, survey.scope()));
        Standing[] now = Arrays.copyOf(standings, next.roster().size());
        for (int file = 0; file < now.length; file++) {
            if (changed.get(file)) {
                now[file] = survey.of(file, Standing.UNKNOWN, unit -> true);
            } else if (repercussions.reach(file)) {
                now[file] = survey.of(file, now[file], repercussions::concern);
            }
        }
        return new Relations(next, survey.scope(), now);
    }

    /** The changed files of which others notice nothing but how they use names. */
    private BitSet bodies(BitSet changed, ImportGraph next, Scope nextScope) {
        BitSet bodies = new BitSet();
        changed.stream()
                .filter(file -> file < standings.length && file < next.roster().size())
                .filter(file -> Arrays.equals(next.targets(file), imports.targets(file))
                        && nextScope.isSame(file, scope)
                        && Declarations.areSame(
                                imports.roster().files().get(file),
                                next.roster().files().get(file)))
                .forEach(bodies::set);
        return bodies;
    }

    private BitSet changed(ImportGraph next, Scope nextScope) {
        BitSet changed = new BitSet();
        for (int file = 0; file < Math.max(standings.length, next.roster().size()); file++) {
            changed.set(
                    file,
                    !next.roster().isUnchanged(file, imports.roster())
                            || !Arrays.equals(next.targets(file), imports.targets(file))
                            || nextScope.isIncomplete(file) != scope.isIncomplete(file));
        }
        return changed;
    }

    /** The imports that go with them. */
    public ImportGraph imports() {
        return imports;
    }

    /** Whether nothing that is alive refers to a function or type; an enclosed function shares the fate of the one around it. */
    public boolean isDead(UnitRef unit) {
        int mortal = standing(unit).mortals().indexOf(units.outermost(unit));
        return mortal != Mortals.NONE && !survivors.hold(imports.roster().number(unit.file()), mortal);
    }

    /** Whether a function only passes its arguments on, and its callers could call what it calls. */
    public boolean isMiddleMan(UnitRef function) {
        return standing(function).middleMen().get(function.index());
    }

    /**
     * The only place that calls a function, if there is one, in production code and, for what is public, in the function's
     * own module; nothing for a middle man, and when the call may mean another function.
     */
    public Optional<Caller> onlyCaller(UnitRef function) {
        return Optional.ofNullable(standing(function).callers().get(function.index()))
                .map(this::caller);
    }

    /** The name of the only type that implements an abstraction, unless there are others or may be. */
    public Optional<String> onlyImplementer(UnitRef type) {
        return Optional.ofNullable(standing(type).implementers().get(type.index()));
    }

    /** The only place that makes a type, if that is a function in disguise. */
    public Optional<Caller> onlyMaker(UnitRef type) {
        return Optional.ofNullable(standing(type).makers().get(type.index())).map(this::caller);
    }

    private Caller caller(UnitRef function) {
        return new Caller(imports.roster().files().get(function.file()), function.index());
    }

    private Standing standing(UnitRef unit) {
        return standings[imports.roster().number(unit.file())];
    }
}

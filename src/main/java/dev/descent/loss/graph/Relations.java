package dev.descent.loss.graph;

import dev.descent.loss.Program;

/**
 * How the parts of a program relate to each other.
 *
 * @param units looks its parts up
 * @param imports which file refers to which
 * @param liveness what nothing refers to
 * @param callers who calls what
 * @param disguises which types are functions in disguise
 * @param implementers who implements what
 */
public record Relations(
        Units units,
        ImportGraph imports,
        Liveness liveness,
        Callers callers,
        Disguises disguises,
        Implementers implementers) {

    public static Relations of(Program program) {
        Units units = new Units(program);
        ImportGraph imports = ImportGraph.of(program);
        Names names = Names.of(program);
        Scope scope = Scope.of(units, imports);
        Callers callers = new Callers(units, names, scope);
        return new Relations(
                units,
                imports,
                Liveness.of(units, names, scope),
                callers,
                new Disguises(units, names, scope, callers),
                Implementers.of(units, names));
    }
}

package dev.descent.loss.term;

import dev.descent.loss.Charge;
import dev.descent.loss.Program;
import dev.descent.loss.Reason;
import dev.descent.loss.Score.GraphShape;
import dev.descent.loss.Term;
import dev.descent.loss.UnitRef;
import dev.descent.loss.graph.ImportGraph;
import dev.descent.loss.graph.ProductionGraph;
import dev.descent.loss.graph.Relations;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rules of the ruler, one for each term, make of a program; immutable. */
public final class Rules {
    private final Relations relations;
    private final ProductionGraph production;
    private final List<Charge> duplication;

    private Rules(Relations relations, ProductionGraph production, List<Charge> duplication) {
        this.relations = relations;
        this.production = production;
        this.duplication = duplication;
    }

    /** Looks at all of a program. */
    public static Rules of(Program program) {
        CompletableFuture<List<Charge>> duplication = duplication(program);
        ImportGraph imports = ImportGraph.of(program);
        return new Rules(Relations.of(imports), ProductionGraph.of(imports), duplication.join());
    }

    /** Looks at a program that follows; what it shares with this one need not be looked at again. */
    public Rules after(Program next) {
        CompletableFuture<List<Charge>> clones = duplication(next);
        ImportGraph imports = relations.imports().after(next);
        return new Rules(relations.after(imports), ProductionGraph.of(imports), clones.join());
    }

    /** Clones take as long as all else, so they are looked for at the same time. */
    private static CompletableFuture<List<Charge>> duplication(Program program) {
        return CompletableFuture.supplyAsync(() -> new Duplication().charges(program));
    }

    /** Every charge of every term, before weights. What is dead costs all its tokens, and nothing besides. */
    public static List<Charge> charges(Program program) {
        return of(program).charges();
    }

    /** How the files of a program hang together. */
    public static GraphShape shape(Program program) {
        return Modularity.shape(ProductionGraph.of(ImportGraph.of(program)));
    }

    /** Every charge of every term, before weights. What is dead costs all its tokens, and nothing besides. */
    public List<Charge> charges() {
        Program program = relations.imports().program();
        List<Charge> charges = Stream.of(
                        new Complexity().charges(program),
                        Economy.charges(relations),
                        duplication,
                        new State().charges(program),
                        Modularity.charges(production))
                .flatMap(List::stream)
                .toList();
        Set<UnitRef> dead = charges.stream()
                .filter(charge -> charge.reason() instanceof Reason.Dead)
                .map(Charge::unit)
                .collect(Collectors.toSet());
        return charges.stream()
                .filter(charge -> charge.term() == Term.ECONOMY || !dead.contains(charge.unit()))
                .toList();
    }

    /** How the files of the program hang together. */
    public GraphShape shape() {
        return Modularity.shape(production);
    }
}

package dev.descent.loss.term;

import dev.descent.loss.Charge;
import dev.descent.loss.Program;
import dev.descent.loss.Reason;
import dev.descent.loss.Score.GraphShape;
import dev.descent.loss.Term;
import dev.descent.loss.UnitRef;
import dev.descent.loss.clone.Clones;
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
    private final FileCharges complexity;
    private final FileCharges state;
    private final Relations relations;
    private final ProductionGraph production;
    private final Copies copies;

    private Rules(
            FileCharges complexity, FileCharges state, Relations relations, ProductionGraph production, Copies copies) {
        this.complexity = complexity;
        this.state = state;
        this.relations = relations;
        this.production = production;
        this.copies = copies;
    }

    /** The clones of a program, and what they cost. */
    private record Copies(Clones clones, Duplication charges) {
        static Copies of(Program program) {
            Clones clones = Clones.of(program);
            return new Copies(clones, Duplication.of(program, clones));
        }

        Copies after(Program next) {
            Clones following = clones.after(next);
            return new Copies(following, charges.after(next, following));
        }
    }

    /** Looks at all of a program. */
    public static Rules of(Program program) {
        // names are followed at the same time; whoever is done first helps with the clones
        CompletableFuture<ImportGraph> imports = CompletableFuture.supplyAsync(() -> ImportGraph.of(program));
        CompletableFuture<Relations> relations = imports.thenApply(Relations::of);
        CompletableFuture<ProductionGraph> production = imports.thenApply(ProductionGraph::of);
        Copies copies = Copies.of(program);
        return new Rules(
                FileCharges.of(Complexity::charges, program),
                FileCharges.of(State::charges, program),
                relations.join(),
                production.join(),
                copies);
    }

    /** The same as {@link #of}, faster: looks at what another program has that this one hasn't. */
    public Rules after(Program next) {
        CompletableFuture<Copies> nextCopies = CompletableFuture.supplyAsync(() -> copies.after(next));
        ImportGraph imports = relations.imports().after(next);
        CompletableFuture<ProductionGraph> nextProduction =
                CompletableFuture.supplyAsync(() -> production.after(imports));
        return new Rules(
                complexity.after(next),
                state.after(next),
                relations.after(imports),
                nextProduction.join(),
                nextCopies.join());
    }

    /** Every charge of every term, before weights. What is dead costs all its tokens, and nothing besides. */
    public List<Charge> charges() {
        List<Charge> economy = Economy.charges(relations);
        Set<UnitRef> dead = economy.stream()
                .filter(charge -> charge.reason() instanceof Reason.Dead)
                .map(Charge::unit)
                .collect(Collectors.toSet());
        return Stream.of(
                        complexity.stream(),
                        economy.stream(),
                        copies.charges().stream(),
                        state.stream(),
                        Modularity.charges(production).stream())
                .flatMap(charges -> charges)
                .filter(charge -> charge.term() == Term.ECONOMY || !dead.contains(charge.unit()))
                .toList();
    }

    /** How the files of the program hang together. */
    public GraphShape shape() {
        return Modularity.shape(production);
    }
}

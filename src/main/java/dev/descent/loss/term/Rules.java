package dev.descent.loss.term;

import dev.descent.loss.Charge;
import dev.descent.loss.Program;
import dev.descent.loss.Reason;
import dev.descent.loss.Score.GraphShape;
import dev.descent.loss.Term;
import dev.descent.loss.UnitRef;
import dev.descent.loss.clone.Clones;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rules of the ruler, one for each term, make of a program. */
public final class Rules {
    private final Program program;
    private final Clones clones;

    private Rules(Program program, Clones clones) {
        this.program = program;
        this.clones = clones;
    }

    /** Looks at all of a program. */
    public static Rules of(Program program) {
        return new Rules(program, Clones.of(program));
    }

    /** The same as {@link #of}, faster: looks at what another program has that this one hasn't. */
    public Rules after(Program next) {
        return new Rules(next, clones.after(next));
    }

    /** Every charge of every term, before weights. What is dead costs all its tokens, and nothing besides. */
    public List<Charge> charges() {
        List<Charge> charges = Stream.<Supplier<List<Charge>>>of(
                        () -> new Complexity().charges(program),
                        () -> new Economy().charges(program),
                        () -> Duplication.charges(program, clones),
                        () -> new State().charges(program),
                        () -> new Modularity().charges(program))
                .parallel()
                .flatMap(rule -> rule.get().stream())
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
        return Modularity.shape(program);
    }
}

package dev.descent.loss.term;

import dev.descent.loss.Charge;
import dev.descent.loss.Program;
import dev.descent.loss.Reason;
import dev.descent.loss.Score.GraphShape;
import dev.descent.loss.Term;
import dev.descent.loss.TermRule;
import dev.descent.loss.UnitRef;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of the ruler, one for each term. */
public final class Rules {
    private static final List<TermRule> ALL =
            List.of(new Complexity(), new Economy(), new Duplication(), new State(), new Modularity());

    private Rules() {}

    /** Every charge of every term, before weights. What is dead costs all its tokens, and nothing besides. */
    public static List<Charge> charges(Program program) {
        List<Charge> charges = ALL.parallelStream()
                .flatMap(rule -> rule.charges(program).stream())
                .toList();
        Set<UnitRef> dead = charges.stream()
                .filter(charge -> charge.reason() instanceof Reason.Dead)
                .map(Charge::unit)
                .collect(Collectors.toSet());
        return charges.stream()
                .filter(charge -> charge.term() == Term.ECONOMY || !dead.contains(charge.unit()))
                .toList();
    }

    /** How the files of a program hang together. */
    public static GraphShape shape(Program program) {
        return Modularity.shape(program);
    }
}

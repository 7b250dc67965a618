package dev.descent.loss.term;

import dev.descent.loss.Charge;
import dev.descent.loss.Program;
import dev.descent.loss.Score.GraphShape;
import dev.descent.loss.TermRule;
import java.util.List;

/** The rules of the ruler, one for each term. */
public final class Rules {
    private static final List<TermRule> ALL = List.of(new Complexity(), new State());

    private Rules() {}

    /** Every charge of every term, before weights. */
    public static List<Charge> charges(Program program) {
        return ALL.stream().flatMap(rule -> rule.charges(program).stream()).toList();
    }

    /** How the files of a program hang together. */
    public static GraphShape shape(Program program) {
        return new GraphShape(0, 0);
    }
}

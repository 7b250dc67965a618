package dev.descent.loss.term;

import dev.descent.loss.Charge;
import dev.descent.loss.Program;
import dev.descent.loss.Reason.ManyStates;
import dev.descent.loss.Ruler;
import dev.descent.loss.Term;
import dev.descent.loss.TermRule;
import dev.descent.loss.UnitRef;
import dev.descent.source.FileFacts;
import dev.descent.source.FunctionFacts;
import java.util.ArrayList;
import java.util.List;

/** Term D: what types and parameter lists cost that can represent many states, {@code 8 · h_4(bits)} each. */
final class State implements TermRule {
    private static final Hinge STATES = new Hinge(8, Ruler.STATE_BUDGET);

    @Override
    public List<Charge> charges(Program program) {
        return FileCharges.of(State::charges, program).stream().toList();
    }

    static List<Charge> charges(FileFacts facts, int file) {
        List<Charge> charges = new ArrayList<>();
        chargeTypes(facts, file, charges);
        chargeFunctions(facts.functions(), file, charges);
        return charges;
    }

    private static void chargeTypes(FileFacts facts, int file, List<Charge> charges) {
        StateBits bits = StateBits.of(facts);
        for (int i = 0; i < facts.types().size(); i++) {
            if (!bits.isInlined(i)) {
                ManyStates states = new ManyStates(
                        bits.ofType(i), bits.partsOf(i).of(facts.types().get(i).name()));
                charge(states, bits.partsOf(i).flags(), UnitRef.type(file, i), charges);
            }
        }
    }

    private static void chargeFunctions(List<FunctionFacts> functions, int file, List<Charge> charges) {
        for (int i = 0; i < functions.size(); i++) {
            int booleans = functions.get(i).booleanParameters();
            StateParts parts = new StateParts();
            parts.addUnnamed(FieldKind.BOOLEAN_PARAMETER, booleans);
            charge(new ManyStates(1000 * booleans, parts.of("")), booleans, UnitRef.function(file, i), charges);
        }
    }

    /** Mended, everything that is either there or not becomes one choice: n flags have n + 1 valid states, not 2^n. */
    private static void charge(ManyStates states, int flags, UnitRef unit, List<Charge> charges) {
        long amount = STATES.charge(states.milliBits());
        if (amount > 0) {
            long mended = states.milliBits() - 1000L * flags + StateBits.log2(flags + 1);
            long saved = amount - Math.min(amount, STATES.charge(mended));
            charges.add(new Charge(Term.STATE, unit, amount, saved, states));
        }
    }
}

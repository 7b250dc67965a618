package dev.descent.loss.term;

import dev.descent.loss.Charge;
import dev.descent.loss.Program;
import dev.descent.loss.Reason;
import dev.descent.loss.Ruler;
import dev.descent.loss.Term;
import dev.descent.loss.TermRule;
import dev.descent.loss.UnitRef;
import dev.descent.source.FileFacts;
import dev.descent.source.FunctionFacts;
import java.util.ArrayList;
import java.util.List;

/** Term A: what functions cost that are too long or too tangled, {@code h_100(tokens) + 10 · h_8(cognitive)} each. */
final class Complexity implements TermRule {
    private static final Hinge LENGTH = new Hinge(1, Ruler.LENGTH_BUDGET);
    private static final Hinge TANGLE = new Hinge(10, Ruler.COGNITIVE_BUDGET);

    /** What a piece that is cut off costs in economy: it has one call site. */
    private static final long PIECE = 30_000;

    /** No function gains from being cut into pieces that are smaller than a piece's own cost. */
    private static final int SMALLEST_PIECE = 31;

    @Override
    public List<Charge> charges(Program program) {
        return FileCharges.of(Complexity::charges, program).stream().toList();
    }

    static List<Charge> charges(FileFacts facts, int file) {
        List<Charge> charges = new ArrayList<>();
        for (int i = 0; i < facts.functions().size(); i++) {
            FunctionFacts function = facts.functions().get(i);
            if (!function.isEnclosed()) {
                charge(function, UnitRef.function(file, i), charges);
            }
        }
        return charges;
    }

    private static void charge(FunctionFacts function, UnitRef unit, List<Charge> charges) {
        long length = LENGTH.charge(1000L * function.tokens());
        long tangle = TANGLE.charge(1000L * function.cognitive());
        long saved = length + tangle - bestCut(function.tokens(), function.cognitive());
        long savedByLength = length + tangle == 0 ? 0 : saved * length / (length + tangle);
        if (length > 0) {
            Reason reason = new Reason.TooLong(function.tokens(), LENGTH.theta());
            charges.add(new Charge(Term.COMPLEXITY, unit, length, savedByLength, reason));
        }
        if (tangle > 0) {
            Reason reason = new Reason.TooTangled(function.cognitive(), TANGLE.theta());
            charges.add(new Charge(Term.COMPLEXITY, unit, tangle, saved - savedByLength, reason));
        }
    }

    /** By how much the charge grows when a function takes up another one's code. */
    static long growthOf(FunctionFacts function, FunctionFacts inlined) {
        return cut(function.tokens() + inlined.tokens(), function.cognitive() + inlined.cognitive(), 1)
                - cut(function.tokens(), function.cognitive(), 1)
                - cut(inlined.tokens(), inlined.cognitive(), 1);
    }

    /** What remains of a function that is cut evenly into as many single-use pieces as pay, their own cost included. */
    static long bestCut(int tokens, int cognitive) {
        long best = cut(tokens, cognitive, 1);
        int mostPieces = Math.max(tokens / SMALLEST_PIECE, 1);
        for (int pieces = 2; pieces <= mostPieces; pieces++) {
            best = Math.min(best, cut(tokens, cognitive, pieces));
        }
        return best;
    }

    /** What a function costs that is cut evenly into {@code pieces}, each but the first with one call site. */
    static long cut(int tokens, int cognitive, int pieces) {
        long length = LENGTH.charge(1000L * tokens / pieces);
        long tangle = TANGLE.charge(1000L * cognitive / pieces);
        return pieces * (length + tangle) + (pieces - 1) * PIECE;
    }
}

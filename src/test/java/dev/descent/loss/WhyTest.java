package dev.descent.loss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Shares.Cause;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WhyTest {
    @Test
    void complexity_names_both_excesses_and_their_remedies() {
        assertThat(why(UnitKind.FUNCTION, new Reason.TooLong(412, 100), new Reason.TooTangled(38, 8)))
                .isEqualTo("`parse` is 412 tokens long (budget 100) and has cognitive complexity 38 (budget 8):"
                        + " extract its steps and return early.");
        assertThat(why(UnitKind.FUNCTION, new Reason.TooTangled(38, 8), new Reason.TooLong(90, 100)))
                .isEqualTo("`parse` has cognitive complexity 38 (budget 8): return early.");
        assertThat(why(UnitKind.FILE, new Reason.TooLong(1412, 100)))
                .isEqualTo("Its top-level code is 1,412 tokens long (budget 100): extract its steps.");
        assertThat(why(UnitKind.FUNCTION, new Reason.TooLong(90, 100)))
                .isEqualTo("`parse` is close to its budgets of length and complexity.");
    }

    @Test
    void economy_names_what_to_inline_or_delete() {
        assertThat(why(UnitKind.FUNCTION, new Reason.SingleUse("a/B.java", "B.run")))
                .isEqualTo("`parse` has a single caller, `B.run` in `a/B.java`: inline it there.");
        assertThat(why(UnitKind.FUNCTION, new Reason.SingleUse("a.py", "")))
                .isEqualTo("`parse` has a single caller, the top-level code of `a.py`: inline it there.");
        assertThat(Why.sentence("parse", UnitKind.FUNCTION, List.of(cause(30, 0, new Reason.SingleUse("a.py", "run")))))
                .isEqualTo("`parse` has a single caller, `run` in `a.py`, which would be too long with it.");
        assertThat(why(UnitKind.FUNCTION, new Reason.PassesOn()))
                .isEqualTo("`parse` only passes its arguments on: call what it calls.");
        assertThat(why(UnitKind.FUNCTION, new Reason.Dead(38)))
                .isEqualTo("Nothing refers to `parse` (38 tokens): delete it.");
        assertThat(why(UnitKind.TYPE, new Reason.SingleImplementation("Only")))
                .isEqualTo("`parse` has one implementation, `Only`: use that one directly.");
        assertThat(why(UnitKind.FILE, new Reason.FileCost(12)))
                .isEqualTo(
                        "The file itself and its 12 imports from this repository cost: merge what changes together.");
        assertThat(why(UnitKind.FILE, new Reason.FileCost(0)))
                .isEqualTo("The file itself costs: merge what changes together.");
    }

    @Test
    void duplication_names_the_other_places() {
        assertThat(why(UnitKind.FUNCTION, new Reason.Cloned("a.py:12", 3, 45, 2, List.of("a.py:12", "b.py:80"))))
                .isEqualTo("45 tokens stand in 3 places (also `a.py:12`, `b.py:80`) and differ in 2 spots:"
                        + " extract them once.");
        assertThat(why(UnitKind.FUNCTION, new Reason.Cloned("a.py:12", 2, 45, 0, List.of())))
                .isEqualTo("45 tokens stand in 2 places: extract them once.");
    }

    @Test
    void state_counts_the_states() {
        assertThat(why(UnitKind.TYPE, new Reason.ManyStates(11_000, List.of("8 flags", "3 optionals"))))
                .isEqualTo("8 flags and 3 optionals make 2,048 states (11.0 bits):"
                        + " name the valid ones as variants of one type.");
        assertThat(why(UnitKind.FUNCTION, new Reason.ManyStates(5_000, List.of("5 boolean parameters"))))
                .isEqualTo("5 boolean parameters make 32 states (5.0 bits): split it by case or pass one variant.");
        assertThat(why(UnitKind.TYPE, new Reason.ManyStates(5_585, List.of("4 flags", "1 choice"))))
                .startsWith("4 flags and 1 choice make 48 states (5.6 bits)");
        assertThat(why(UnitKind.TYPE, new Reason.ManyStates(11_585, List.of("10 flags", "1 choice", "1 optional"))))
                .startsWith("10 flags, 1 choice and 1 optional make about 3,100 states (11.6 bits)");
        assertThat(why(UnitKind.TYPE, new Reason.ManyStates(4_000, List.of("1 keyed map"))))
                .startsWith("1 keyed map makes 16 states (4.0 bits)");
        assertThat(why(UnitKind.TYPE, new Reason.ManyStates(64_000, List.of("64 flags"))))
                .startsWith("64 flags make 2^64 states (64.0 bits)");
    }

    @Test
    void modularity_names_the_reach() {
        assertThat(why(UnitKind.FILE, new Reason.Reach(48_000, 1_200)))
                .isEqualTo("It reaches 48,000 tokens along imports, 1,200 against them:"
                        + " cut an import or split it along its seams.");
        assertThat(why(UnitKind.FUNCTION, new Reason.Reach(48_000, 1_200)))
                .isEqualTo("It carries its part of what its file reaches"
                        + " (48,000 tokens along imports, 1,200 against them).");
    }

    @Test
    void two_sentences_are_enough_the_most_useful_first() {
        assertThat(Why.sentence(
                        "parse",
                        UnitKind.FUNCTION,
                        List.of(
                                cause(9, 0, new Reason.Reach(1, 2)),
                                cause(5, 1, new Reason.PassesOn()),
                                cause(3, 3, new Reason.Dead(7)))))
                .isEqualTo("Nothing refers to `parse` (7 tokens): delete it."
                        + " `parse` only passes its arguments on: call what it calls.");
    }

    @Test
    void what_is_close_to_its_budget_goes_without_saying_when_there_is_more() {
        assertThat(why(UnitKind.FUNCTION, new Reason.TooLong(90, 100), new Reason.Reach(1, 2), new Reason.Dead(90)))
                .isEqualTo("Nothing refers to `parse` (90 tokens): delete it.");
    }

    @Test
    void a_unit_without_charges_needs_no_words() {
        assertThat(why(UnitKind.TYPE)).isEmpty();
    }

    @Test
    void a_name_cannot_end_its_backticks() {
        assertThat(Why.sentence("a`b", UnitKind.FUNCTION, List.of(cause(1, 0, new Reason.Dead(7)))))
                .isEqualTo("Nothing refers to `a'b` (7 tokens): delete it.");
    }

    private static String why(UnitKind kind, Reason... reasons) {
        List<Cause> causes = IntStream.range(0, reasons.length)
                .mapToObj(i -> cause(100 - i, 100 - i, reasons[i]))
                .toList();
        assertThat(Why.sentence("parse", kind, causes.reversed())).isEqualTo(Why.sentence("parse", kind, causes));
        return Why.sentence("parse", kind, causes);
    }

    private static Cause cause(long share, long leverage, Reason reason) {
        return new Cause(Terms.of(Term.COMPLEXITY, share), Terms.of(Term.COMPLEXITY, leverage), reason);
    }
}

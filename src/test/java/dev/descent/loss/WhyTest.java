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
    void state_names_the_fields_and_counts_the_states() {
        assertThat(why(
                        UnitKind.TYPE,
                        states(9_000, flags(6, "open", "paid", "sent"), comparedMode(), field("owner", "optional"))))
                .isEqualTo("`open`, `paid`, `sent` and 3 more (6 flags), `mode` (compared with 3 literals) and `owner`"
                        + " (optional) make 512 states (9.0 bits): name the valid ones as variants of one type.");
        assertThat(why(UnitKind.TYPE, states(4_585, flags(3, "open", "paid", "sent"), field("size", "choice of 3"))))
                .startsWith("`open`, `paid` and `sent` (3 flags) and `size` (choice of 3) make 24 states (4.6 bits)");
        assertThat(why(UnitKind.TYPE, states(12_000, field("options", "map with 8 known keys, 12.0 bits"))))
                .startsWith("`options` (map with 8 known keys, 12.0 bits) makes 4,096 states (12.0 bits)");
        assertThat(why(UnitKind.FUNCTION, states(5_000, unnamed(5, "boolean parameters"))))
                .isEqualTo("5 boolean parameters make 32 states (5.0 bits): split it by case or pass one variant.");
    }

    @Test
    void states_are_rounded_where_nobody_counts() {
        assertThat(why(UnitKind.TYPE, states(11_585, unnamed(11, "flags"))))
                .startsWith("11 flags make about 3,100 states (11.6 bits)");
        assertThat(why(UnitKind.TYPE, states(64_000, unnamed(64, "flags"))))
                .startsWith("64 flags make 2^64 states (64.0 bits)");
    }

    private static Reason states(int milliBits, Reason.StatePart... parts) {
        return new Reason.ManyStates(milliBits, List.of(parts));
    }

    private static Reason.StatePart flags(int count, String... names) {
        return new Reason.StatePart(List.of(names), count, "flag", "flags");
    }

    private static Reason.StatePart comparedMode() {
        return field("mode", "compared with 3 literals");
    }

    private static Reason.StatePart field(String name, String kind) {
        return new Reason.StatePart(List.of(name), 1, kind, "several");
    }

    private static Reason.StatePart unnamed(int count, String kind) {
        return new Reason.StatePart(List.of(), count, "one", kind);
    }

    @Test
    void modularity_names_the_reach() {
        assertThat(why(UnitKind.FILE, new Reason.Reach(48_000, 1_200, 1_000)))
                .isEqualTo("It reaches 48,000 tokens along imports, 1,200 against them:"
                        + " cut an import or split it along its seams.");
        assertThat(why(UnitKind.FUNCTION, new Reason.Reach(48_000, 1_200, 1_000)))
                .isEqualTo("It carries its part of what its file reaches"
                        + " (48,000 tokens along imports, 1,200 against them).");
    }

    @Test
    void a_reach_that_nothing_would_shorten_gets_no_advice() {
        assertThat(Why.sentence("a.py", UnitKind.FILE, List.of(cause(9, 0, new Reason.Reach(48_000, 1_200, 1_000)))))
                .isEqualTo("It reaches 48,000 tokens along imports, 1,200 against them.");
    }

    @Test
    void a_file_that_reaches_only_itself_has_no_reach_to_name() {
        assertThat(why(UnitKind.FILE, new Reason.Reach(21, 21, 21))).isEmpty();
        assertThat(why(UnitKind.FILE, new Reason.Reach(21, 21, 21), new Reason.FileCost(0)))
                .isEqualTo("The file itself costs: merge what changes together.");
        assertThat(why(UnitKind.FUNCTION, new Reason.Reach(21, 21, 21))).isEmpty();
        assertThat(why(UnitKind.FILE, new Reason.Reach(42, 42, 21))).startsWith("It reaches 42 tokens along imports");
    }

    @Test
    void a_function_mentions_its_files_reach_only_without_another_cause() {
        assertThat(why(UnitKind.FUNCTION, new Reason.Reach(48_000, 1_200, 1_000), new Reason.TooLong(90, 100)))
                .isEqualTo("`parse` is close to its budgets of length and complexity.");
    }

    @Test
    void two_sentences_are_enough_the_most_useful_first() {
        assertThat(Why.sentence(
                        "parse",
                        UnitKind.FUNCTION,
                        List.of(
                                cause(9, 0, new Reason.Reach(1, 2, 1)),
                                cause(5, 1, new Reason.PassesOn()),
                                cause(3, 3, new Reason.Dead(7)))))
                .isEqualTo("Nothing refers to `parse` (7 tokens): delete it."
                        + " `parse` only passes its arguments on: call what it calls.");
    }

    @Test
    void what_is_close_to_its_budget_goes_without_saying_when_there_is_more() {
        assertThat(why(UnitKind.FUNCTION, new Reason.TooLong(90, 100), new Reason.Reach(1, 2, 1), new Reason.Dead(90)))
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

package dev.descent.loss.term;

import static dev.descent.loss.testing.FactsBuilder.file;
import static dev.descent.loss.testing.FactsBuilder.program;
import static dev.descent.loss.testing.FunctionSketch.function;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Charge;
import dev.descent.loss.Reason.TooLong;
import dev.descent.loss.Reason.TooTangled;
import dev.descent.loss.Term;
import dev.descent.loss.UnitRef;
import dev.descent.loss.testing.FactsBuilder;
import dev.descent.source.FunctionFacts;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComplexityTest {
    @Test
    void a_function_is_charged_for_its_length_and_its_tangle() {
        FactsBuilder file = file("A.java").add(function("parse").tokens(412).cognitive(38));

        List<Charge> charges = charges(file);

        assertThat(charges).hasSize(2).allMatch(charge -> charge.unit().equals(UnitRef.function(0, 1)));
        assertThat(charges.get(0).milliTokens()).isEqualTo(312_000);
        assertThat(charges.get(0).reason()).isEqualTo(new TooLong(412, 100));
        assertThat(charges.get(1).milliTokens()).isEqualTo(300_000);
        assertThat(charges.get(1).reason()).isEqualTo(new TooTangled(38, 8));
    }

    @Test
    void what_is_small_and_plain_costs_nothing() {
        assertThat(charges(file("A.java").add(function("get").tokens(60).cognitive(4))))
                .isEmpty();
    }

    @Test
    void an_enclosed_function_counts_in_its_owner_alone() {
        FactsBuilder file = file("a.py")
                .add(function("outer").tokens(300))
                .add(function("inner").within("outer").tokens(200));

        assertThat(charges(file))
                .singleElement()
                .satisfies(charge -> assertThat(charge.unit()).isEqualTo(UnitRef.function(0, 1)));
    }

    @Test
    void top_level_code_is_a_function_that_the_file_carries() {
        assertThat(charges(file("a.py").tokens(240))).singleElement().satisfies(charge -> {
            assertThat(charge.unit()).isEqualTo(UnitRef.file(0));
            assertThat(charge.milliTokens()).isEqualTo(140_000);
            assertThat(charge.term()).isEqualTo(Term.COMPLEXITY);
        });
    }

    /** The table of the loss's definition: budget 100, a single-use piece costs 30. */
    @Test
    void cutting_600_tokens_pays_most_in_seven_pieces() {
        assertThat(tokens(Complexity.cut(600, 0, 1))).isEqualTo(500);
        assertThat(tokens(Complexity.cut(600, 0, 7))).isEqualTo(209);
        assertThat(tokens(Complexity.cut(600, 0, 20))).isEqualTo(570);
        assertThat(IntStream.range(1, 600).mapToLong(pieces -> Complexity.cut(600, 0, pieces)))
                .allMatch(cost -> cost >= Complexity.bestCut(600, 0));
        assertThat(Complexity.bestCut(600, 0)).isEqualTo(Complexity.cut(600, 0, 7));
    }

    @Test
    void splitting_pays_from_130_tokens() {
        assertThat(Complexity.cut(129, 0, 2)).isGreaterThan(Complexity.cut(129, 0, 1));
        assertThat(Complexity.cut(130, 0, 2)).isLessThan(Complexity.cut(130, 0, 1));
    }

    @Test
    void the_best_piece_is_about_92_tokens() {
        int pieces = IntStream.rangeClosed(1, 3000)
                .boxed()
                .min((a, b) -> Long.compare(Complexity.cut(92_000, 0, a), Complexity.cut(92_000, 0, b)))
                .orElseThrow();

        assertThat(92_000 / pieces).isBetween(91, 92);
    }

    @Test
    void a_single_use_piece_under_31_tokens_never_pays() {
        long withoutPiece = new Hinge(1, 100).charge(1_000_000);
        for (int piece = 1; piece < 31; piece++) {
            long withPiece = new Hinge(1, 100).charge((1000 - piece) * 1000L) + 30_000;
            assertThat(withPiece).as("%s tokens", piece).isGreaterThanOrEqualTo(withoutPiece);
        }
    }

    @Test
    void leverage_is_what_the_best_cut_saves_shared_by_cause() {
        List<Charge> charges = charges(file("A.java").add(function("parse").tokens(600)));
        assertThat(charges)
                .singleElement()
                .satisfies(
                        charge -> assertThat(charge.savedMilliTokens()).isEqualTo(500_000 - Complexity.cut(600, 0, 7)));

        List<Charge> both =
                charges(file("A.java").add(function("parse").tokens(412).cognitive(38)));
        long saved = both.stream().mapToLong(Charge::savedMilliTokens).sum();
        assertThat(saved).isEqualTo(612_000 - Complexity.bestCut(412, 38));
        assertThat(both.get(0).savedMilliTokens()).isEqualTo(saved * 312 / 612);
    }

    @Test
    void a_function_that_no_cut_improves_has_no_leverage() {
        assertThat(charges(file("A.java").add(function("parse").tokens(110))))
                .singleElement()
                .satisfies(charge -> {
                    assertThat(charge.milliTokens()).isEqualTo(15_625);
                    assertThat(charge.savedMilliTokens()).isZero();
                });
    }

    @Test
    void a_function_that_takes_up_another_pays_for_both_at_once() {
        FunctionFacts into = facts(90, 6);
        FunctionFacts inlined = facts(110, 3);

        // 100 + 10 · 1.375 (9: 4.2² / 12.8) for both together, 5.625 + 1.125 and 15.625 apart
        assertThat(Complexity.growthOf(into, inlined)).isEqualTo(100_000 + 13_781 - 5_625 - 1_125 - 15_625);
    }

    private static FunctionFacts facts(int tokens, int cognitive) {
        return file("A.java")
                .add(function("f").tokens(tokens).cognitive(cognitive))
                .facts()
                .functions()
                .getLast();
    }

    private static long tokens(long milliTokens) {
        return Math.round(milliTokens / 1000.0);
    }

    private static List<Charge> charges(FactsBuilder file) {
        return new Complexity().charges(program(file));
    }
}

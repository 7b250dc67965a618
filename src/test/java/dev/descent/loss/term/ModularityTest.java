package dev.descent.loss.term;

import static dev.descent.loss.testing.FactsBuilder.file;
import static dev.descent.loss.testing.FactsBuilder.program;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.descent.loss.Charge;
import dev.descent.loss.Program;
import dev.descent.loss.Reason;
import dev.descent.loss.UnitRef;
import dev.descent.loss.testing.FactsBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModularityTest {
    @Test
    void a_file_costs_by_what_it_reaches_and_what_reaches_it() {
        Program program = program(
                file("a.ts").tokens(2000).imports("./b"),
                file("b.ts").tokens(6000),
                file("c.ts").tokens(2000));

        List<Charge> charges = new Modularity().charges(program);

        // a: 100 · ½ · (log2 (1 + 8000/2000) + log2 (1 + 2000/2000)) = 50 · (2.3219281 + 1)
        assertThat(charges.get(0).milliTokens()).isEqualTo(166_096);
        assertThat(charges.get(0).reason()).isEqualTo(new Reason.Reach(8000, 2000, 2000));
        // b: 300 · ½ · (log2 4 + log2 5) = 150 · (2 + 2.3219281)
        assertThat(charges.get(1).milliTokens()).isEqualTo(648_289);
        // c: 100 · ½ · (1 + 1)
        assertThat(charges.get(2).milliTokens()).isEqualTo(100_000);
        assertThat(charges).extracting(Charge::unit).containsExactly(UnitRef.file(0), UnitRef.file(1), UnitRef.file(2));
    }

    @Test
    void cutting_the_costliest_edge_is_predicted() {
        Program program =
                program(file("a.ts").tokens(2000).imports("./b"), file("b.ts").tokens(6000));

        List<Charge> charges = new Modularity().charges(program);

        // a falls from 166.096 to 100; b, reached by 6000 tokens then, from 648.289 to 150 · (2 + 2)
        assertThat(charges.get(0).savedMilliTokens()).isEqualTo(66_096 + 48_289);
        assertThat(charges.get(1).savedMilliTokens()).isZero();
    }

    @Test
    void an_edge_that_has_a_detour_saves_little() {
        Program program = program(
                file("a.ts").tokens(2000).imports("./b").imports("./c"),
                file("b.ts").tokens(2000).imports("./c"),
                file("c.ts").tokens(2000));

        Charge a = new Modularity().charges(program).getFirst();

        // without a → b, a still reaches c: 50 · (log2 4 − log2 3) at a, and 50 · (log2 3 − log2 2) at b
        assertThat(a.savedMilliTokens()).isEqualTo(20_752 + 29_248);
    }

    @Test
    void tests_may_import_what_they_like() {
        FactsBuilder code = file("a.ts").tokens(2000);
        Program alone = program(code);
        Program tested = program(code, file("a.test.ts").test().tokens(9000).imports("./a"));

        assertThat(amounts(tested)).isEqualTo(amounts(alone)).containsExactly(100_000L);
        assertThat(Rules.of(tested).shape().imports()).isZero();
    }

    @Test
    void propagation_cost_is_the_density_of_the_closure() {
        // Baldwin and MacCormack's example: A → {B, C}, B → D, C → E, E → F
        Program program = program(
                file("a.ts").imports("./b").imports("./c"),
                file("b.ts").imports("./d"),
                file("c.ts").imports("./e"),
                file("d.ts"),
                file("e.ts").imports("./f"),
                file("f.ts"));

        assertThat(Rules.of(program).shape().propagationCost()).isCloseTo(15 / 36.0, within(1e-12));
        assertThat(Rules.of(program).shape().imports()).isEqualTo(5);
    }

    @Test
    void nothing_has_no_shape() {
        assertThat(Rules.of(program()).shape().propagationCost()).isZero();
    }

    @Test
    void breaking_a_cycle_pays() {
        Program cycle = program(
                file("a.ts").tokens(3000).imports("./b"),
                file("b.ts").tokens(3000).imports("./a"));
        Program layered =
                program(file("a.ts").tokens(3000).imports("./b"), file("b.ts").tokens(3000));

        assertThat(sum(layered)).isLessThan(sum(cycle));
    }

    @Test
    void unrelated_code_dilutes_nothing() {
        FactsBuilder a = file("a.ts").tokens(3000).imports("./b");
        FactsBuilder b = file("b.ts").tokens(3000);

        assertThat(amounts(program(a, b, file("padding.ts").tokens(50_000))))
                .startsWith(amounts(program(a, b)).toArray(Long[]::new));
    }

    private static List<Long> amounts(Program program) {
        return new Modularity()
                .charges(program).stream().map(Charge::milliTokens).toList();
    }

    private static long sum(Program program) {
        return amounts(program).stream().mapToLong(amount -> amount).sum();
    }
}

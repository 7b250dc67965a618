package dev.descent.loss.term;

import static dev.descent.loss.testing.FactsBuilder.file;
import static dev.descent.loss.testing.FactsBuilder.program;
import static dev.descent.loss.testing.FunctionSketch.function;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Charge;
import dev.descent.loss.Program;
import dev.descent.loss.Reason;
import dev.descent.loss.Term;
import dev.descent.loss.UnitRef;
import dev.descent.loss.clone.Clones;
import dev.descent.source.FunctionFacts.Trait;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DuplicationTest {
    /** 58 tokens without a stretch that repeats itself. */
    private static final String TOTAL =
            "( items , limit ) { total = 0 ; FOR ( item : items ) { IF ( item . price > limit ) "
                    + "{ total = total + item . price * rate ; } ELSE { skipped = skipped + 1 ; } } "
                    + "RETURN total / count ( items ) - skipped ; }";

    private static final String OTHER = "[ WHILE ] { TRY { read ( ) ; } CATCH ( e ) { log . warn ( e ) ; } }";

    @Test
    void two_equal_functions_save_one_of_them_less_the_calls() {
        Program program = program(
                file("a.ts").add(function("total").text(TOTAL)),
                file("b.ts").add(function("sum").text(TOTAL)));

        // k = 2, ℓ = 52, the 6 tokens of the header stay, p = 0: 52 − 2 · 6 = 40, half at each
        assertThat(charges(program))
                .containsExactly(
                        charge(0, 20_000, 40_000, 2, 52, 0, "b.ts:1"), charge(1, 20_000, 40_000, 2, 52, 0, "a.ts:1"));
    }

    @Test
    void every_further_copy_adds_its_whole_length() {
        Program program = program(
                file("a.ts").add(function("a").text(TOTAL)),
                file("b.ts").add(function("b").text(TOTAL)),
                file("c.ts").add(function("c").text(TOTAL)));

        // k = 3: 2 · 52 − 3 · 6 = 86
        assertThat(saved(program)).isEqualTo(86_000);
        assertThat(charges(program)).extracting(Charge::milliTokens).containsExactly(28_667L, 28_667L, 28_666L);
    }

    @Test
    void a_name_that_stands_for_another_throughout_is_one_difference() {
        Program program = program(
                file("a.ts").add(function("total").text(TOTAL)),
                file("b.ts")
                        .add(function("sum").text(TOTAL.replace("total", "sum").replace("0", "100"))));

        // p = 2, total → sum and 0 → 100: 52 − 2 · 8 = 36
        assertThat(charges(program).getFirst().reason())
                .isEqualTo(new Reason.Cloned("a.ts:1", 2, 52, 2, List.of("b.ts:1")));
        assertThat(saved(program)).isEqualTo(36_000);
    }

    @Test
    void a_small_insertion_is_bridged() {
        Program program = program(
                file("a.ts").add(function("total").text(TOTAL)),
                file("b.ts").add(function("sum").text(TOTAL.replace("RETURN", "log ( total ) ; RETURN"))));

        // the gap is one difference: ℓ = 52, p = 1
        assertThat(charges(program).getFirst().reason())
                .isEqualTo(new Reason.Cloned("a.ts:1", 2, 52, 1, List.of("b.ts:1")));
        assertThat(saved(program)).isEqualTo(38_000);
    }

    @Test
    void places_that_differ_everywhere_only_look_alike() {
        AtomicInteger names = new AtomicInteger();
        String different =
                Pattern.compile("[a-z]+").matcher(TOTAL).replaceAll(match -> "name" + names.incrementAndGet());

        assertThat(charges(program(
                        file("a.ts").add(function("a").text(TOTAL)),
                        file("b.ts").add(function("b").text(different)))))
                .isEmpty();
    }

    @Test
    void short_pieces_are_no_clones() {
        String piece = "{ total = 0 ; FOR ( item : items ) { IF ( item . price > limit ) { total = 1 ; } } }";

        assertThat(charges(program(
                        file("a.ts").add(function("a").text(piece)),
                        file("b.ts").add(function("b").text(piece)))))
                .isEmpty();
    }

    @Test
    void tests_and_test_code_may_repeat_themselves() {
        assertThat(charges(program(
                        file("a.ts").add(function("a").text(TOTAL)),
                        file("a.test.ts").test().add(function("b").text(TOTAL)),
                        file("a.rs").add(function("a").text(TOTAL).with(Trait.TEST)),
                        file("b.rs").add(function("a").text(TOTAL)))))
                .isEmpty();
    }

    @Test
    void languages_are_compared_with_their_own_kind_only() {
        assertThat(charges(program(
                        file("a.ts").add(function("a").text(TOTAL)),
                        file("b.java").add(function("b").text(TOTAL)))))
                .isEmpty();
        assertThat(charges(program(
                        file("a.ts").add(function("a").text(TOTAL)),
                        file("b.js").add(function("b").text(TOTAL)))))
                .hasSize(2);
    }

    @Test
    void getters_in_a_row_are_no_clones_of_each_other() {
        String getter = "PUBLIC STRING name ( ) { RETURN THIS . name ; } ";

        assertThat(charges(program(
                        file("a.java").add(function("a").text(getter.repeat(8))),
                        file("b.java").add(function("b").text(getter.repeat(9))))))
                .isEmpty();
    }

    @Test
    void tables_are_no_clones_of_each_other() {
        String row = "{ \"name\" , 1 , TRUE , [ 2 , 3 ] , key : 4 } , ";

        assertThat(charges(program(
                        file("a.ts").text("[ " + row.repeat(30) + "]"),
                        file("b.ts").text("[ " + row.repeat(40) + "]"))))
                .isEmpty();
    }

    @Test
    void a_copy_outside_any_function_is_the_files() {
        Program program =
                program(file("a.ts").text(TOTAL), file("b.ts").add(function("b").text(TOTAL)));

        assertThat(charges(program)).extracting(Charge::unit).containsExactly(UnitRef.file(0), UnitRef.function(1, 1));
    }

    @Test
    void nothing_is_extracted_across_the_end_of_a_block() {
        String body = TOTAL.substring(TOTAL.indexOf('{'));
        Program program = program(
                file("a.ts").add(function("a").text("FIRST { ALPHA ; " + body + " } " + OTHER)),
                file("b.ts").add(function("b").text("SECOND { BETA ; " + body + " } " + OTHER)));

        // the body's 52 tokens; what follows the brace is too short by itself
        assertThat(charges(program).getFirst().reason())
                .isEqualTo(new Reason.Cloned("a.ts:5", 2, 52, 0, List.of("b.ts:5")));
    }

    @Test
    void two_copies_in_one_unit_are_one_cause() {
        Program program = program(file("a.ts").add(function("a").text(TOTAL + " " + OTHER + " " + TOTAL)));

        assertThat(charges(program)).singleElement().satisfies(charge -> {
            assertThat(charge.milliTokens()).isEqualTo(40_000);
            assertThat(charge.unit()).isEqualTo(UnitRef.function(0, 1));
        });
    }

    private static List<Charge> charges(Program program) {
        return Duplication.of(program, Clones.of(program)).stream().toList();
    }

    private static long saved(Program program) {
        return charges(program).stream().mapToLong(Charge::milliTokens).sum();
    }

    private static Charge charge(
            int file, long milliTokens, long saved, int copies, int tokens, int differences, String other) {
        Reason reason = new Reason.Cloned("a.ts:1", copies, tokens, differences, List.of(other));
        return new Charge(Term.DUPLICATION, UnitRef.function(file, 1), milliTokens, saved, reason);
    }
}

package dev.descent.loss;

import static dev.descent.loss.testing.FactsBuilder.file;
import static dev.descent.loss.testing.FunctionSketch.function;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.testing.FactsBuilder;
import dev.descent.loss.testing.FunctionSketch;
import dev.descent.loss.testing.Scoring;
import dev.descent.source.FileFacts.Dark;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a change is not credited with until a person agrees. */
class EscrowTest {
    private final Scoring scoring = new Scoring();

    private static FunctionSketch parse(String name) {
        return function(name).tokens(160);
    }

    private static FactsBuilder caller(int calls) {
        return file("a.py").add(function("main").text("DEF main ( ) { " + "CALL parse ; ".repeat(calls) + "}"));
    }

    @Test
    void what_left_with_code_that_was_in_use_is_held() {
        Delta delta = scoring.delta(
                scoring.tree(caller(1).add(parse("parse")).calls("main", "parse")), scoring.tree(caller(0)));

        assertThat(delta.change()).isNegative();
        assertThat(delta.escrow())
                .isEqualTo(delta.baseTerms().minus(delta.headTerms()).total());
        assertThat(delta.paid()).isZero();
        assertThat(delta.verdict()).isEqualTo(Verdict.HELD);
    }

    @Test
    void removing_what_nothing_can_reach_pays_at_once() {
        Delta delta = scoring.delta(scoring.tree(caller(0).add(parse("parse").isPrivate())), scoring.tree(caller(0)));

        assertThat(delta.escrow()).isZero();
        assertThat(delta.verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void what_goes_by_another_name_in_another_file_is_not_gone() {
        Delta delta = scoring.delta(
                scoring.tree(caller(1).add(parse("parse")).calls("main", "parse")),
                scoring.tree(caller(1), file("b.py").add(parse("read"))));

        assertThat(delta.escrow()).isZero();
    }

    @Test
    void a_trivial_function_is_inlined_when_others_grow_and_deleted_when_they_shrink() {
        FunctionSketch rate =
                function("rate").text("DEF rate ( w ) { RETURN w * 3 ; }").isPrivate();
        FactsBuilder base = file("a.py")
                .add(rate)
                .add(function("main").text("DEF main ( w ) { RETURN rate ( w ) ; }"))
                .calls("main", "rate");

        Delta inlined = scoring.delta(
                scoring.tree(base),
                scoring.tree(file("a.py").add(function("main").text("DEF main ( w ) { RETURN 1 * w * 3 ; }"))));
        Delta deleted = scoring.delta(
                scoring.tree(base),
                scoring.tree(file("a.py").add(function("main").text("DEF main ( w ) { }"))));

        assertThat(inlined.escrow()).isZero();
        assertThat(inlined.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(deleted.verdict()).isEqualTo(Verdict.HELD);
    }

    @Test
    void what_fell_where_something_dark_took_over_is_held() {
        FactsBuilder code = file("a.py").add(function("parse").tokens(400));
        FactsBuilder text = file("a.py").add(function("parse").tokens(100)).dark(new Dark(0, 8, 0));

        Delta delta = scoring.delta(scoring.tree(code), scoring.tree(text));

        assertThat(delta.darkGrowth()).isEqualTo(8_000);
        assertThat(delta.escrow()).isEqualTo(290_000);
        assertThat(delta.verdict()).isEqualTo(Verdict.HELD);
    }

    @Test
    void a_clone_that_was_only_made_unlike_the_other_is_held() {
        String work = IntStream.range(0, 36).mapToObj(i -> "x K" + i + " y ; ").collect(Collectors.joining());
        FactsBuilder left = file("left.py").add(function("work").text(work));
        FactsBuilder right = file("right.py").add(function("work").text(work));

        Delta disguised = scoring.delta(
                scoring.tree(left, right),
                scoring.tree(left, file("right.py").add(function("work").tokens(144))));
        Delta mended = scoring.delta(
                scoring.tree(left, right),
                scoring.tree(left, file("right.py").add(function("work").tokens(10))));

        long fall = disguised.baseTerms().duplication() - disguised.headTerms().duplication();
        assertThat(fall).isPositive();
        assertThat(disguised.escrow()).isEqualTo(fall);
        assertThat(mended.escrow()).isZero();
    }

    @Test
    void what_was_in_the_dark_pays_for_code_that_takes_its_place_and_nothing_else() {
        FactsBuilder text = file("a.py").add(function("parse").tokens(100)).dark(new Dark(200, 0, 0));

        Delta dropped = scoring.delta(
                scoring.tree(text),
                scoring.tree(file("a.py").add(function("parse").tokens(100))));
        Delta written = scoring.delta(
                scoring.tree(text),
                scoring.tree(file("a.py").add(function("parse").tokens(250))));

        assertThat(dropped.escrow()).isEqualTo(200_000);
        assertThat(dropped.paid()).isZero();
        assertThat(written.paid()).isZero();
        assertThat(written.change()).isNegative();
    }

    @Test
    void files_that_are_not_scored_are_dark_by_their_size_unless_they_are_tests() {
        FactsBuilder code = file("a.py").add(function("parse").tokens(100));
        Delta delta = scoring.delta(
                scoring.tree(code).file("lib/old.lua", "x".repeat(60)),
                scoring.tree(code)
                        .file("lib/old.lua", "x".repeat(120))
                        .file("vendor/new.py", "y".repeat(600))
                        .file("tests/fixture.lua", "z".repeat(600)));

        assertThat(delta.darkGrowth()).isEqualTo(110_000);
    }

    @Test
    void data_counts_when_production_code_names_it() {
        FactsBuilder code = file("a.py").add(function("parse").tokens(400));
        FactsBuilder interpreter =
                file("a.py").add(function("parse").tokens(100)).mentions("parse", "rules.json");

        Delta delta = scoring.delta(
                scoring.tree(code).file("package.json", "{}"),
                scoring.tree(interpreter)
                        .file("package.json", "{ \"a\": 1 }")
                        .file("conf/rules.json", "r".repeat(180)));

        assertThat(delta.skipped()).extracting(Skipped::path).containsExactly("conf/rules.json");
        assertThat(delta.darkGrowth()).isEqualTo(30_000);
        assertThat(delta.escrow()).isEqualTo(290_000); // all that fell: 300 less what 100 tokens cost
    }
}

package dev.descent.loss;

import static dev.descent.loss.testing.FactsBuilder.file;
import static dev.descent.loss.testing.FunctionSketch.function;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.descent.loss.Delta.FileDelta;
import dev.descent.loss.testing.FactsBuilder;
import dev.descent.loss.testing.MemoryFactsCache;
import dev.descent.loss.testing.MemoryTree;
import dev.descent.loss.testing.Scoring;
import dev.descent.repo.PathRules;
import dev.descent.source.FileFacts.Dark;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeltaTest {
    private final Scoring scoring = new Scoring();
    private final FactsBuilder untouched =
            file("old.py").add(function("dreadful").tokens(5000).cognitive(200));

    @Test
    void both_sides_are_divided_by_the_larger_of_the_touched_code() {
        Delta delta = scoring.delta(
                scoring.tree(untouched, file("a.py").add(function("parse").tokens(1000))),
                scoring.tree(untouched, file("a.py").add(function("parse").tokens(400))));

        assertThat(delta.denominator()).isEqualTo(1000);
        assertThat(delta.baseTerms().complexity()).isEqualTo(900_000);
        assertThat(delta.headTerms().complexity()).isEqualTo(300_000);
        assertThat(delta.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(delta.change()).isNegative().isCloseTo(delta.headLoss() - delta.baseLoss(), within(1e-12));
        assertThat(delta.files())
                .filteredOn(FileDelta::isTouched)
                .extracting(FileDelta::path)
                .containsExactly("a.py");
    }

    @Test
    void a_tiny_file_is_divided_by_two_hundred_tokens() {
        Delta delta = scoring.delta(
                scoring.tree(file("a.py").add(function("parse").tokens(10))),
                scoring.tree(file("a.py").add(function("parse").tokens(12))));

        assertThat(delta.denominator()).isEqualTo(200);
    }

    @Test
    void a_longer_function_is_worse() {
        Delta delta = scoring.delta(
                scoring.tree(file("a.py").add(function("parse").tokens(400))),
                scoring.tree(file("a.py").add(function("parse").tokens(500))));

        assertThat(delta.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(delta.change()).isPositive();
    }

    @Test
    void new_and_deleted_files_have_one_side() {
        Delta delta = scoring.delta(
                scoring.tree(file("old.py").add(function("parse").tokens(400))),
                scoring.tree(file("new.py").add(function("other").tokens(300))));

        assertThat(delta.files()).extracting(FileDelta::path).containsExactly("new.py", "old.py");
        assertThat(delta.files().getFirst().base()).isEmpty();
        assertThat(delta.files().getLast().head()).isEmpty();
        assertThat(delta.denominator()).isEqualTo(400);
    }

    @Test
    void a_function_that_goes_to_another_file_is_moved_not_removed() {
        FactsBuilder small = file("b.py").add(function("small").tokens(20));
        Delta delta = scoring.delta(
                scoring.tree(file("a.py").add(function("parse").tokens(400)).add(function("a")), small),
                scoring.tree(
                        file("a.py").add(function("a")),
                        file("b.py")
                                .add(function("small").tokens(20))
                                .add(function("parse").tokens(402))));

        assertThat(delta.verdict()).isEqualTo(Verdict.MOVED);
    }

    @Test
    void a_renamed_function_has_not_changed() {
        Delta delta = scoring.delta(
                scoring.tree(file("a.py").add(function("parse").tokens(400).isPrivate())),
                scoring.tree(file("a.py").add(function("read").tokens(400).isPrivate())));

        assertThat(delta.change()).isZero();
        assertThat(delta.verdict()).isEqualTo(Verdict.UNCHANGED);
    }

    @Test
    void the_same_tree_has_not_changed() {
        Delta delta = scoring.delta(scoring.tree(untouched), scoring.tree(untouched));

        assertThat(delta.verdict()).isEqualTo(Verdict.UNCHANGED);
        assertThat(delta.files()).isEmpty();
    }

    @Test
    void a_change_of_nothing_but_skipped_files_is_not_analysed() {
        Delta delta = scoring.delta(
                scoring.tree(untouched).file("Main.kt", "fun main() {}"),
                scoring.tree(untouched).file("Main.kt", "fun main() { run() }"));

        assertThat(delta.verdict()).isEqualTo(Verdict.NOT_ANALYSED);
        assertThat(delta.skipped()).extracting(Skipped::path).containsExactly("Main.kt");
    }

    @Test
    void skipped_files_that_did_not_change_are_not_mentioned() {
        Delta delta = scoring.delta(
                scoring.tree(file("a.py")).file("Main.kt", "fun main() {}"),
                scoring.tree(file("a.py").add(function("f"))).file("Main.kt", "fun main() {}"));

        assertThat(delta.skipped()).isEmpty();
    }

    @Test
    void code_that_goes_out_of_sight_is_charged_in_full() {
        MemoryTree base = scoring.tree(file("a.py").add(function("parse").tokens(400)));
        Score before = scoring.score(base);
        PathRules ignoreAll = path -> Optional.of("generated (.gitattributes)");
        Score after = scoring.score(base, ignoreAll, Ruler.DEFAULT, new MemoryFactsCache());

        Delta delta = Delta.between(before, after);

        assertThat(delta.darkGrowth()).isEqualTo(400_000);
        assertThat(delta.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(delta.change())
                .isEqualTo(-Delta.between(after, before).change())
                .isCloseTo(delta.headLoss() - delta.baseLoss(), within(1e-12));
    }

    @Test
    void long_strings_syntax_errors_and_eval_are_charged_as_they_grow() {
        FactsBuilder plain = file("a.py").add(function("parse").tokens(400));
        FactsBuilder dark = file("a.py").add(function("parse").tokens(400)).dark(new Dark(50, 7, 2));

        Delta delta = scoring.delta(scoring.tree(plain), scoring.tree(dark));

        assertThat(delta.darkGrowth()).isEqualTo(117_000); // 50 + 7 + 2 · 30
        assertThat(scoring.delta(scoring.tree(dark), scoring.tree(plain)).darkGrowth())
                .isEqualTo(-117_000);
    }

    @Test
    void what_merely_feels_a_change_counts_by_what_moved_in_it() {
        FactsBuilder left = file("left.py").add(function("work").text("IF x < y THEN RETURN x ; ".repeat(20)));
        FactsBuilder right = file("right.py").add(function("work").text("IF x < y THEN RETURN x ; ".repeat(20)));
        FactsBuilder mended = file("right.py").add(function("work").tokens(20));
        Score before = scoring.score(left, right);
        Score after = scoring.score(left, mended);

        Delta delta = Delta.between(before, after);

        assertThat(delta.headTerms().total() - delta.baseTerms().total())
                .isEqualTo(after.terms().total() - before.terms().total());
        assertThat(delta.denominator()).isEqualTo(200);
    }

    @Test
    void scores_of_two_rulers_are_never_subtracted() {
        MemoryTree tree = scoring.tree(untouched);
        Ruler other = new Ruler(new Weights(1000, 1000, 1000, 500, 1000));
        Score before = scoring.score(tree);
        Score after = scoring.score(tree, PathRules.NONE, other, new MemoryFactsCache());

        assertThatThrownBy(() -> Delta.between(before, after))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scores of two rulers are never subtracted: tree is measured with ruler 2,"
                        + " tree with ruler 2 (state 0.500)");
    }
}

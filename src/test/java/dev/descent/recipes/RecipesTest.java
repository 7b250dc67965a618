package dev.descent.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Gradient;
import dev.descent.loss.Hotspot;
import dev.descent.loss.Progress;
import dev.descent.loss.Ruler;
import dev.descent.loss.Score;
import dev.descent.loss.Scorer;
import dev.descent.loss.testing.MemoryFactsCache;
import dev.descent.loss.testing.MemoryTree;
import dev.descent.repo.PatchedSnapshot;
import dev.descent.repo.PathRules;
import dev.descent.repo.Snapshot;
import dev.descent.train.Assignment;
import dev.descent.train.Proposal;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the optimizer answers when it is sent to a hotspot. */
class RecipesTest {
    private static final String NESTED = "%s\n".formatted("""
            def ship(order, a, b, c, d):
                if order is None:
                    raise ValueError
                else:
                    for line in order:
                        if a:
                            if b:
                                if c:
                                    if d:
                                        print(line, a, b, c, d)
                        for other in line:
                            if a:
                                if b:
                                    print(other)
            """);

    private final MemoryTree tree = new MemoryTree("tree").file("shop/ship.py", NESTED);

    @Test
    void one_approach_at_a_time_and_another_when_that_is_refused() {
        Proposal.Change first = change(propose(tree, PathRules.NONE, Set.of()));
        Proposal.Change second = change(propose(tree, PathRules.NONE, Set.of(first.approach())));

        assertThat(second.approach()).isNotEqualTo(first.approach());
        assertThat(first.message()).endsWith(" in ship").hasSizeLessThan(73);
        assertThat(first.patch().files()).containsOnlyKeys("shop/ship.py");
        assertThat(score(new PatchedSnapshot(tree, first.patch())).terms().total())
                .isLessThan(score(tree).terms().total());
    }

    @Test
    void what_is_protected_is_left_alone() {
        PathRules rules = path -> Optional.of("the configuration says so");

        assertThat(propose(tree, rules, Set.of()))
                .isEqualTo(new Proposal.GivesUp("shop/ship.py is protected: the configuration says so"));
    }

    @Test
    void gives_up_when_every_approach_was_refused() {
        assertThat(propose(tree, PathRules.NONE, Set.copyOf(Recipes.approaches())))
                .isEqualTo(new Proposal.GivesUp("no recipe applies to ship"));
    }

    @Test
    void gives_up_in_a_language_that_no_recipe_knows() {
        MemoryTree ruby = new MemoryTree("tree").file("ship.rb", "def f(a)\n  g(a)\nend\n" + "puts 1\n".repeat(99));

        assertThat(propose(ruby, PathRules.NONE, Set.of())).isInstanceOf(Proposal.GivesUp.class);
    }

    @Test
    void gives_up_near_a_syntax_error() {
        MemoryTree broken = new MemoryTree("tree").file("shop/ship.py", NESTED.replace("print(other)", "print(other"));

        assertThat(propose(broken, PathRules.NONE, Set.of())).isInstanceOf(Proposal.GivesUp.class);
    }

    private static Proposal.Change change(Proposal proposal) {
        assertThat(proposal).isInstanceOf(Proposal.Change.class);
        return (Proposal.Change) proposal;
    }

    private static Proposal propose(Snapshot tree, PathRules rules, Set<String> refused) {
        Score score = score(tree);
        Hotspot steepest = Gradient.of(score, 1).getFirst();
        SortedMap<String, String> reasons = new TreeMap<>();
        refused.forEach(approach -> reasons.put(approach, "loss: it did not fall"));
        return new Recipes(Mending.parser()).propose(new Assignment(tree, rules, score, steepest, reasons));
    }

    private static Score score(Snapshot tree) {
        try (Scorer scorer = new Scorer(Mending.parser(), new MemoryFactsCache(), 1)) {
            return scorer.score(tree, PathRules.NONE, Ruler.DEFAULT, Progress.NONE);
        }
    }
}

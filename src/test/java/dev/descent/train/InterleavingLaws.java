package dev.descent.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.recipes.Recipes;
import dev.descent.repo.Branches.Draft;
import dev.descent.repo.Entry;
import dev.descent.syntax.TreeSitterParser;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Who of several workers is faster makes no difference: recipes bring the same, to the last byte and event. */
class InterleavingLaws {
    private static final List<String> TYPES = List.of("Tariff", "Route", "Stock", "Planner", "Fleet", "Cargo");

    /**
     * What came of a run.
     *
     * @param files the ids of all files
     * @param commits their messages, in order
     * @param events what happened, whenever
     */
    private record Outcome(Ending ending, List<String> files, List<String> commits, List<String> events) {}

    @Property(tries = 12)
    void the_result_is_the_same_for_any_interleaving(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 3) int workers) {
        assertThat(run(workers, seed)).isEqualTo(run(workers, 0));
    }

    private static Outcome run(int workers, long seed) {
        Random chance = new Random(seed);
        try (Ground ground = new Ground();
                TreeSitterParser syntax = new TreeSitterParser()) {
            TYPES.forEach(type -> ground.file(Shops.path(type), Shops.elsewhere(type)));
            ground.limited(limits -> limits.workers(workers));
            ground.checked(_ -> {
                dawdle(chance, seed);
                return TrainerTest.ran(0, Map.of());
            });
            Recipes recipes = new Recipes(syntax);
            Ending ending = ground.train(new Optimizer() {
                @Override
                public String name() {
                    return recipes.name();
                }

                @Override
                public Proposal propose(Assignment assignment) {
                    dawdle(chance, seed);
                    return recipes.propose(assignment);
                }
            });
            assertThat(ground.kept()).as(ending + " " + ground.reasons()).isGreaterThan(3);
            return new Outcome(ending, files(ground), commits(ground), events(ground));
        }
    }

    private static void dawdle(Random chance, long seed) {
        try {
            Thread.sleep(seed == 0 ? 0 : chance.nextInt(8));
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    private static List<String> files(Ground ground) {
        return ground.result().entries().stream()
                .map(Entry::blob)
                .map(Object::toString)
                .toList();
    }

    private static List<String> commits(Ground ground) {
        return ground.branch.drafts.stream().map(Draft::message).toList();
    }

    private static List<String> events(Ground ground) {
        return ground.log.events.stream()
                .map(event -> event.key() + " " + event.details().values())
                .sorted()
                .toList();
    }
}

package dev.descent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.config.Ceilings;
import dev.descent.config.Glob;
import dev.descent.config.TrainingPlan;
import dev.descent.config.TrainingPlan.Proof;
import dev.descent.config.TrainingSettings;
import dev.descent.loss.testing.MemoryTree;
import dev.descent.train.CheckResult;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server's checks depend on, in the real sandbox. */
class ServerGymTest {
    private static final Proof PROOF = new Proof(
            List.of(List.of("sh", "-c", "cat $HOME/library")), List.of("sh", "fetch"), List.of(Glob.parse("/fetch")));

    @TempDir
    Path temp;

    private CheckResult check(boolean mayFetch) {
        TrainingPlan usual = TrainingPlan.DEFAULT;
        TrainingPlan wishes = new TrainingPlan(PROOF, List.of(), Optional.empty(), usual.budgets(), usual.extras());
        ServerGym gym = new ServerGym(
                temp,
                (_, _) -> Optional.empty(),
                new TrainingSettings(Optional.empty(), List.of(), Ceilings.DEFAULT, mayFetch, false),
                InstantSource.system());
        return gym.crew("1/ada/engine", wishes, draft -> draft.parent(), () -> false)
                .checks()
                .orElseThrow()
                .run(new MemoryTree("head").file("fetch", "echo gears > $HOME/library\n"), Duration.ofMinutes(1));
    }

    @Test
    void what_the_configuration_fetches_is_there_for_the_checks_where_the_operator_allows_it() {
        assertThat(check(true))
                .isInstanceOfSatisfying(
                        CheckResult.Ran.class, ran -> assertThat(ran.output()).isEqualTo("gears\n"));
    }

    @Test
    void elsewhere_the_checks_are_unavailable_and_the_setting_is_named() {
        assertThat(check(false))
                .isInstanceOfSatisfying(
                        CheckResult.Unavailable.class,
                        refused -> assertThat(refused.reason()).contains("DESCENT_TRAIN_FETCH=on"));
    }
}

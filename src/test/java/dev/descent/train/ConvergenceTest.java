package dev.descent.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run that may go on ends by itself when what is still proposed brings next to nothing. */
class ConvergenceTest {
    private static final int MORE_THAN_NEEDED = 12;
    /** Enough to be refused for many epochs. */
    private static final int WORTHLESS = 60;

    private final Ground ground = new Ground().limited(limits -> limits.epochs(MORE_THAN_NEEDED));
    private final Scripted optimizer = new Scripted();

    @BeforeEach
    void oneChangePaysAndNoneAfterIt() {
        for (String type : List.of("Tariff", "Route", "Stock", "Planner")) {
            ground.file(Shops.path(type), Shops.tangled(type));
        }
        optimizer.answer(Shops.path("Tariff"), "guard", Shops.mended("Tariff"));
        for (int i = 1; i <= WORTHLESS; i++) {
            optimizer.answer(Shops.path("Route"), "bloat " + i, Shops.tangled("Route") + "\n".repeat(i));
        }
    }

    @AfterEach
    void close() {
        ground.close();
    }

    @Test
    void two_epochs_in_a_row_that_gain_less_than_epsilon_are_the_end() {
        Ending ending = ground.train(optimizer);

        assertThat(ending).isEqualTo(Ending.stopped("converged: the last epochs gained less than ε"));
        assertThat(ground.log.events)
                .filteredOn(event -> event.step() == Step.CLOSED)
                .extracting(event -> event.details().number(Facts.GAIN) > 0)
                .containsExactly(true, false, false);
    }
}

package dev.descent.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One training at a time, and people first. */
class TrainingPermitTest {
    private static final Target ASKED = new Target.OfPullRequest(Examples.PULL_REQUEST);
    private static final Target DUE = new Target.OfDefaultBranch(Examples.PULL_REQUEST.home());

    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final TrainingPermit permit = new TrainingPermit(() -> now);

    @Test
    void one_at_a_time() {
        assertThat(permit.take(DUE)).isEmpty();
        assertThat(permit.take(ASKED)).isPresent();

        permit.giveBack();
        assertThat(permit.take(ASKED)).isEmpty();
    }

    @Test
    void a_schedule_gives_way_to_whoever_was_sent_away_and_is_expected_back() {
        permit.take(DUE);
        Duration soon = permit.take(ASKED).orElseThrow();
        permit.giveBack();

        assertThat(permit.take(DUE)).isPresent();
        now = now.plus(soon);
        assertThat(permit.take(ASKED)).isEmpty();
        permit.giveBack();
        assertThat(permit.take(DUE)).isEmpty();
    }

    @Test
    void a_schedule_waits_for_nobody_who_does_not_come_back() {
        permit.take(DUE);
        permit.take(ASKED);
        permit.giveBack();
        now = now.plusSeconds(60);

        assertThat(permit.take(DUE)).isEmpty();
    }

    @Test
    void schedules_come_again_rarely_and_people_soon() {
        permit.take(ASKED);

        assertThat(permit.take(ASKED)).isEqualTo(Optional.of(Duration.ofSeconds(15)));
        assertThat(permit.take(DUE))
                .hasValueSatisfying(
                        later -> assertThat(later).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(10)));
    }
}

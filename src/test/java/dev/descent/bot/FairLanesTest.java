package dev.descent.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may work at once, and when the others come again; work that is under way stands on a stack of visits. */
class FairLanesTest {
    private static final InstallationId ACME = new InstallationId(7);
    private static final InstallationId GLOBEX = new InstallationId(8);
    private static final Duration VISIT = Duration.ofSeconds(2);

    private Instant now = Instant.EPOCH;
    private final Deque<Runnable> during = new ArrayDeque<>();
    private final FairLanes lanes = new FairLanes(
            lease -> {
                Optional.ofNullable(during.poll()).ifPresent(Runnable::run);
                return Optional.empty();
            },
            VISIT,
            () -> now);

    @Test
    void two_lanes_of_an_installation_work_and_the_others_come_one_after_the_other() {
        whileTwoWork(() -> {
            assertThat(visit(ACME, "c")).contains(Duration.ofSeconds(2));
            assertThat(visit(ACME, "d")).contains(Duration.ofSeconds(4));
        });
    }

    @Test
    void who_comes_early_keeps_the_appointment() {
        whileTwoWork(() -> {
            visit(ACME, "c");
            visit(ACME, "d");
            now = now.plusMillis(500);

            assertThat(visit(ACME, "c")).contains(Duration.ofMillis(1_500));
            assertThat(visit(ACME, "e")).contains(Duration.ofMillis(5_500));
        });
    }

    @Test
    void who_has_an_appointment_is_expected_later_until_there_is_room() {
        during.add(() -> {
            whileOneMoreWorks(() -> {
                assertThat(isExpectedLater("c")).as("without an appointment").isFalse();
                visit(ACME, "c");
                assertThat(isExpectedLater("c")).as("while two work").isTrue();
            });
            assertThat(isExpectedLater("c")).as("while one works").isFalse();
        });
        visit(ACME, "a");
        assertThat(isExpectedLater("c")).as("while nobody works").isFalse();
    }

    @Test
    void who_finds_everybody_still_at_work_gets_another_appointment_before_those_who_came_later() {
        whileTwoWork(() -> {
            visit(ACME, "c");
            visit(ACME, "d");
            visit(ACME, "e");
            now = now.plus(VISIT);

            assertThat(visit(ACME, "c")).contains(Duration.ofSeconds(2));
        });
    }

    @Test
    void appointments_are_further_apart_where_work_takes_longer() {
        during.add(() -> {
            during.add(() -> now = now.plusSeconds(12));
            visit(ACME, "b");
            whileOneMoreWorks(() -> assertThat(visit(ACME, "c")).contains(Duration.ofSeconds(3)));
        });
        visit(ACME, "a");
    }

    @Test
    void another_installation_does_not_wait() {
        whileTwoWork(() -> assertThat(visit(GLOBEX, "a")).isEmpty());
    }

    @Test
    void once_they_are_done_others_work_even_if_they_failed() {
        during.add(() -> {
            throw new IllegalStateException("a mistake");
        });
        try {
            visit(ACME, "a");
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("a mistake");
        }

        whileTwoWork(() -> assertThat(visit(ACME, "c")).isPresent());
        assertThat(visit(ACME, "c")).isEmpty();
    }

    private void whileTwoWork(Runnable what) {
        during.add(() -> visit(ACME, "b"));
        during.add(what);
        assertThat(visit(ACME, "a")).isEmpty();
        assertThat(during).isEmpty();
    }

    private void whileOneMoreWorks(Runnable what) {
        during.add(what);
        assertThat(visit(ACME, "b")).isEmpty();
    }

    private Optional<Duration> visit(InstallationId installation, String subject) {
        return lanes.workOff(new Uncontested(new Lane(installation, subject)));
    }

    private boolean isExpectedLater(String subject) {
        return lanes.isExpectedLater(new Lane(ACME, subject));
    }

    private record Uncontested(Lane lane) implements Lease {
        @Override
        public void check() {}
    }
}

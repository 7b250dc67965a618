package dev.descent.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.bot.InstallationId;
import dev.descent.bot.Pace;
import dev.descent.bot.Traffic;
import dev.descent.bot.Traffic.Later;
import dev.descent.bot.Traffic.Ticket;
import dev.descent.config.DatabaseSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Turns to write, kept in each database and handed out by a clock that stands still until it is moved. */
@ParameterizedClass
@EnumSource
class TrafficTest {
    private static final InstallationId ACME = new InstallationId(7);
    private static final InstallationId GLOBEX = new InstallationId(8);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-02T03:04:05.678901Z"));

    @Parameter
    private TestDatabase kind;

    private DatabaseSettings settings;
    private Database database;
    private Traffic traffic;

    @BeforeEach
    void choose(@TempDir Path folder) {
        settings = kind.fresh(folder);
        open();
    }

    private void open() {
        database = Database.open(settings);
        traffic = another();
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** What another instance with the same database has. */
    private Traffic another() {
        return new SqlTraffic(database, Pace.GITHUB, now::get);
    }

    @Test
    void the_next_turn_comes_a_second_after_the_last_has_ended_whoever_asks() {
        Ticket first = write();
        later(Duration.ofMillis(300));
        assertThat(another().take(ACME)).isEqualTo(new Later(Duration.ofSeconds(1)));
        assertThat(another().delay(ACME)).isEmpty();

        traffic.end(first);

        assertThat(another().take(ACME)).isInstanceOf(Later.class);
        later(Duration.ofMillis(999));
        assertThat(another().take(ACME)).isInstanceOf(Later.class);
        later(Duration.ofMillis(2));
        assertThat(another().take(ACME)).isInstanceOf(Ticket.class);
    }

    @Test
    void a_turn_that_was_given_back_was_never_taken() {
        traffic.giveBack(write());

        assertThat(traffic.take(ACME)).isInstanceOf(Ticket.class);
    }

    @Test
    void nobody_waits_for_another_installation() {
        write();

        assertThat(traffic.take(GLOBEX)).isInstanceOf(Ticket.class);
    }

    @Test
    void five_hundred_writes_are_all_that_an_hour_holds_and_a_restart_forgets_none() {
        Instant start = now.get();
        for (int i = 0; i < 500; i++) {
            traffic.end(write());
            later(Duration.ofMillis(1_001));
        }
        database.close();
        open();

        assertThat(traffic.take(ACME))
                .isInstanceOfSatisfying(
                        Later.class,
                        turn -> assertThat(turn.delay())
                                .isBetween(
                                        untilOneHourAfter(start),
                                        untilOneHourAfter(start).plusMillis(1)));
        later(untilOneHourAfter(start).plusMillis(1));
        assertThat(traffic.take(ACME)).isInstanceOf(Ticket.class);
    }

    private Duration untilOneHourAfter(Instant start) {
        return Duration.between(now.get(), start.plus(Duration.ofHours(1)));
    }

    @Test
    void of_many_that_ask_at_once_one_has_the_turn() throws Exception {
        try (ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Traffic.Turn> asking = () -> another().take(ACME);
            List<Future<Traffic.Turn>> turns = lanes.invokeAll(Collections.nCopies(20, asking));

            assertThat(turns)
                    .extracting(Future::resultNow)
                    .filteredOn(Ticket.class::isInstance)
                    .hasSize(1);
        }
    }

    @Test
    void a_pause_holds_for_all_instances_to_its_end() {
        traffic.pause(ACME, Duration.ofSeconds(60));
        traffic.pause(ACME, Duration.ofSeconds(5));
        database.close();
        open();

        assertThat(traffic.paused(ACME))
                .hasValueSatisfying(
                        left -> assertThat(left).isBetween(Duration.ofSeconds(60), Duration.ofMillis(60_001)));
        assertThat(traffic.take(ACME)).isInstanceOf(Later.class);
        assertThat(traffic.delay(ACME)).isEqualTo(traffic.paused(ACME));
        assertThat(traffic.paused(GLOBEX)).isEmpty();
        later(Duration.ofMillis(60_001));
        assertThat(traffic.paused(ACME)).isEmpty();
        assertThat(traffic.take(ACME)).isInstanceOf(Ticket.class);
    }

    private Ticket write() {
        return (Ticket) traffic.take(ACME);
    }

    private void later(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}

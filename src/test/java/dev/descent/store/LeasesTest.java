package dev.descent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.descent.bot.Examples;
import dev.descent.bot.InstallationId;
import dev.descent.bot.Lane;
import dev.descent.bot.LeaseLostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** One lane, one lease: on each database. Whoever gives no sign of life in time is overtaken and learns of it. */
@ParameterizedClass
@EnumSource
class LeasesTest {
    private static final Lane LANE = Examples.PULL_REQUEST.lane();
    private static final Lane OTHER = Lane.of(new InstallationId(78));
    private static final Duration AT_ONCE = Duration.ofMillis(-1);

    @Parameter
    private TestDatabase kind;

    private Database database;
    private Leases lasting;
    private Leases expired;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(kind.fresh(folder));
        lasting = new Leases(database, Duration.ofHours(1));
        expired = new Leases(database, AT_ONCE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_lane_has_one_lease_at_a_time() {
        Leases.Held held = lasting.take(LANE).orElseThrow();
        assertThat(lasting.take(LANE)).isEmpty();
        assertThat(lasting.take(OTHER)).isPresent();

        held.close();
        assertThat(lasting.take(LANE)).isPresent();
    }

    @Test
    void whoever_is_overtaken_learns_of_it_at_the_next_check_and_takes_nothing_with_it() {
        Leases.Held first = expired.take(LANE).orElseThrow();
        first.check();
        Leases.Held second = lasting.take(LANE).orElseThrow();

        assertThatThrownBy(first::check).isInstanceOf(LeaseLostException.class).hasMessageContaining(LANE.key());
        first.close();
        second.check();
        assertThat(lasting.take(LANE)).isEmpty();
    }

    @Test
    void a_check_makes_a_lease_last() {
        Leases.Held held = lasting.take(LANE).orElseThrow();
        database.jdbi().useHandle(handle -> handle.execute("UPDATE lane_lease SET expires = 0"));
        held.check();

        assertThat(lasting.take(LANE)).isEmpty();
    }

    @Test
    void an_old_lease_stays_lost_when_the_lane_was_given_back_and_taken_again() {
        Leases.Held first = expired.take(LANE).orElseThrow();
        lasting.take(LANE).orElseThrow().close();
        assertThatThrownBy(first::check).isInstanceOf(LeaseLostException.class);

        assertThat(lasting.take(LANE)).isPresent();
        assertThatThrownBy(first::check).isInstanceOf(LeaseLostException.class);
    }

    @Test
    void of_many_who_reach_for_a_lane_one_gets_it() throws Exception {
        var winners = ConcurrentHashMap.<Integer>newKeySet();
        try (ExecutorService processes = Executors.newFixedThreadPool(8)) {
            var tries = IntStream.range(0, 40)
                    .mapToObj(i -> processes.submit(() -> {
                        Optional<Leases.Held> held = lasting.take(LANE);
                        held.ifPresent(one -> winners.add(i));
                    }))
                    .toList();
            for (var attempt : tries) {
                attempt.get();
            }
        }

        assertThat(winners).hasSize(1);
    }

    @Test
    void a_process_that_is_alone_ends_what_its_predecessor_held() {
        assertThat(lasting.take(LANE)).isPresent();
        lasting.endAll();

        assertThat(lasting.take(LANE)).isPresent();
    }
}

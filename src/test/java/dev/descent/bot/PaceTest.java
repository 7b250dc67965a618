package dev.descent.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.bot.Pace.Quota;
import dev.descent.bot.Pace.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When the next write may leave, computed by hand; the clock starts at second 0. */
class PaceTest {
    @Test
    void the_first_write_goes_at_once() {
        assertThat(Pace.GITHUB.wait(List.of(), at(0))).isZero();
    }

    @Test
    void the_next_rests_for_a_second_after_the_end_of_the_last() {
        List<Write> one = List.of(new Write(at(10), Optional.of(at(10.4))));

        assertThat(Pace.GITHUB.wait(one, at(10.4))).isEqualTo(Duration.ofSeconds(1));
        assertThat(Pace.GITHUB.wait(one, at(11))).isEqualTo(Duration.ofMillis(400));
        assertThat(Pace.GITHUB.wait(one, at(11.4))).isZero();
    }

    @Test
    void behind_a_write_that_is_under_way_one_asks_again() {
        List<Write> pending = List.of(new Write(at(10), Optional.empty()));

        assertThat(Pace.GITHUB.wait(pending, at(20))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_write_whose_process_died_counts_as_ended_after_the_longest_time() {
        List<Write> dead = List.of(new Write(at(10), Optional.empty()));

        assertThat(Pace.GITHUB.wait(dead, at(55))).isEqualTo(Duration.ofSeconds(1));
        assertThat(Pace.GITHUB.wait(dead, at(56))).isZero();
    }

    @Test
    void the_eighty_first_write_waits_until_the_first_is_a_minute_old() {
        Pace hasty = new Pace(Duration.ofMillis(1), Pace.GITHUB.quotas(), Duration.ofSeconds(45));

        assertThat(hasty.wait(ended(80), at(10))).isEqualTo(Duration.ofSeconds(50));
        assertThat(hasty.wait(ended(79), at(10))).isZero();
    }

    @Test
    void the_five_hundred_and_first_write_of_an_hour_waits_for_the_first_to_be_an_hour_old() {
        List<Write> steady = IntStream.range(0, 500)
                .mapToObj(i -> new Write(at(2 * i), Optional.of(at(2 * i))))
                .toList();

        assertThat(Pace.GITHUB.wait(steady, at(1_000))).isEqualTo(Duration.ofSeconds(2_600));
        assertThat(Pace.GITHUB.wait(steady, at(3_600))).isZero();
    }

    @Test
    void a_hundred_times_faster_keeps_the_proportions() {
        Pace faster = Pace.GITHUB.faster(100);

        assertThat(faster.gap()).isEqualTo(Duration.ofMillis(10));
        assertThat(faster.quotas())
                .containsExactly(new Quota(80, Duration.ofMillis(600)), new Quota(500, Duration.ofSeconds(36)));
        assertThat(faster.visit()).isEqualTo(Duration.ofMillis(20));
    }

    /** So many writes, all at second 0. */
    private static List<Write> ended(int writes) {
        return IntStream.range(0, writes)
                .mapToObj(i -> new Write(at(0), Optional.of(at(0))))
                .toList();
    }

    private static Instant at(double seconds) {
        return Instant.EPOCH.plusMillis(Math.round(seconds * 1_000));
    }
}

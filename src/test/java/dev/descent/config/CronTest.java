package dev.descent.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.descent.config.TrainingPlan.Schedule;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a schedule is due, worked out by hand. 21 November 2026 is a Saturday. */
class CronTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "at the very minute                  | 0 6 * * *       | 2026-11-21T06:00:00Z | 2026-11-21T06:00:00Z",
                "a second before it                  | 0 6 * * *       | 2026-11-21T05:59:59Z | 2026-11-20T06:00:00Z",
                "the last working day                | 0 6 * * 1-5     | 2026-11-22T12:00:00Z | 2026-11-20T06:00:00Z",
                "days that wrap around a week        | 0 6 * * 5-1     | 2026-11-26T12:00:00Z | 2026-11-23T06:00:00Z",
                "Sunday is 0                         | 0 6 * * 0       | 2026-11-21T12:00:00Z | 2026-11-15T06:00:00Z",
                "Sunday is 7                         | 0 6 * * 6-7     | 2026-11-23T12:00:00Z | 2026-11-22T06:00:00Z",
                "Sunday alone is 7-7                 | 0 6 * * 7-7     | 2026-11-21T12:00:00Z | 2026-11-15T06:00:00Z",
                "every day is 0-7                    | 0 6 * * 0-7     | 2026-11-21T12:00:00Z | 2026-11-21T06:00:00Z",
                "hours that wrap around a night      | 0 22-4 * * *    | 2026-11-21T21:00:00Z | 2026-11-21T04:00:00Z",
                "months that wrap around a year      | 0 0 1 11-2 *    | 2026-10-31T00:00:00Z | 2026-02-01T00:00:00Z",
                "steps through a range that wraps    | 50-10/5 6 * * * | 2026-11-21T06:53:00Z | 2026-11-21T06:50:00Z",
                "steps from a number on              | 5/20 6 * * *    | 2026-11-21T07:00:00Z | 2026-11-21T06:45:00Z",
                "a list                              | 0,30 8,18 * * * | 2026-11-21T18:10:00Z | 2026-11-21T18:00:00Z",
                "either of two days                  | 0 6 13 * 5      | 2026-11-19T12:00:00Z | 2026-11-13T06:00:00Z",
                "either of two days, by the month    | 0 6 15 * 5      | 2026-11-19T12:00:00Z | 2026-11-15T06:00:00Z",
                "a leap day                          | 0 6 29 2 *      | 2026-11-21T12:00:00Z | 2024-02-29T06:00:00Z",
                "a leap day over a common century    | 0 6 29 2 *      | 2104-02-28T12:00:00Z | 2096-02-29T06:00:00Z",
            })
    void latest(String what, String cron, Instant now, Instant due) {
        assertThat(new Cron(cron).latest(now, ZoneId.of("UTC"))).as(what).contains(due);
    }

    @Test
    void a_day_that_no_month_has_is_never_due() {
        assertThat(new Cron("0 6 30 2 *").latest(Instant.parse("2026-11-21T12:00:00Z"), BERLIN))
                .isEmpty();
    }

    @Test
    void what_the_clocks_skip_in_spring_is_due_when_they_jump() {
        Cron cron = new Cron("30 2 * * *");

        assertThat(cron.latest(Instant.parse("2026-03-29T00:59:59Z"), BERLIN))
                .contains(Instant.parse("2026-03-28T01:30:00Z"));
        assertThat(cron.latest(Instant.parse("2026-03-29T12:00:00Z"), BERLIN))
                .contains(Instant.parse("2026-03-29T01:00:00Z"));
    }

    @Test
    void what_the_clocks_show_twice_in_autumn_is_due_the_first_time() {
        assertThat(new Cron("30 2 * * *").latest(Instant.parse("2026-10-25T12:00:00Z"), BERLIN))
                .contains(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void however_many_times_were_missed_one_makes_up_for_them() {
        Schedule hourly = new Schedule(new Cron("0 * * * *"), BERLIN, 1);
        Instant since = Instant.parse("2026-11-21T06:00:00Z");

        assertThat(hourly.due(since, Instant.parse("2026-11-21T09:30:00Z")))
                .contains(Instant.parse("2026-11-21T09:00:00Z"));
        assertThat(hourly.due(since, Instant.parse("2026-11-21T06:59:59Z"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "* * * *", "* * * * * *", "a * * * *", "1- * * * *", "*/x * * * *"})
    void what_is_no_schedule_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cron(text));
    }
}

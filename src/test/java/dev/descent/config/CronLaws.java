package dev.descent.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.config.TrainingPlan.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Due times against a clock that is watched minute by minute, on days on which it is moved among others. */
class CronLaws {
    private static final Duration WATCHED = Duration.ofDays(3);

    @Property(tries = 300)
    void the_latest_time_due_is_what_a_watched_clock_says(
            @ForAll("crons") String cron, @ForAll("watches") Watch watch) {
        NavigableSet<Instant> due = watch.due(cron);
        for (int hours = 0; hours < WATCHED.toHours(); hours += 5) {
            Instant now = watch.begin().plus(Duration.ofMinutes(hours * 60L + 59));
            Optional<Instant> found = new Cron(cron).latest(now, watch.zone());

            assertThat(found.filter(at -> !at.isBefore(watch.begin()))).isEqualTo(Optional.ofNullable(due.floor(now)));
        }
    }

    /** Whoever looks now and then, and sleeps in between, runs once for each sleep in which anything was due. */
    @Property(tries = 300)
    void however_looks_and_restarts_fall_no_time_is_run_twice_and_none_forgotten(
            @ForAll("crons") String cron, @ForAll("watches") Watch watch, @ForAll("looks") List<Integer> minutes) {
        Schedule schedule = new Schedule(new Cron(cron), watch.zone(), 1);
        NavigableSet<Instant> due = watch.due(cron);
        Instant since = watch.begin();
        Instant before = since;
        List<Instant> runs = new ArrayList<>();
        for (int minute : minutes) {
            Instant now = watch.begin().plus(Duration.ofMinutes(minute));
            Optional<Instant> run = schedule.due(since, now);

            assertThat(run.isPresent())
                    .isEqualTo(!due.subSet(before, false, now, true).isEmpty());
            run.ifPresent(runs::add);
            since = run.orElse(since);
            before = now;
        }
        assertThat(runs).doesNotHaveDuplicates().isSubsetOf(due);
    }

    @Provide
    Arbitrary<List<Integer>> looks() {
        return Arbitraries.integers()
                .between(1, (int) WATCHED.toMinutes() - 1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(minutes -> minutes.stream().distinct().sorted().toList());
    }

    @Provide
    Arbitrary<String> crons() {
        return Combinators.combine(
                        field(0, 59), field(0, 23), Arbitraries.just("*"), Arbitraries.just("*"), field(0, 7))
                .as((minute, hour, day, month, weekday) -> String.join(" ", minute, hour, day, month, weekday));
    }

    private static Arbitrary<String> field(int least, int most) {
        Arbitrary<Integer> number = Arbitraries.integers().between(least, most);
        Arbitrary<String> range = Combinators.combine(number, number).as((from, to) -> from + "-" + to);
        Arbitrary<String> items = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just("*")),
                Tuple.of(2, number.map(String::valueOf)),
                Tuple.of(2, range),
                Tuple.of(
                        1,
                        Combinators.combine(range, Arbitraries.integers().between(1, 20))
                                .as((of, by) -> of + "/" + by)),
                Tuple.of(1, Arbitraries.integers().between(1, 20).map(by -> "*/" + by)));
        return items.list().ofMinSize(1).ofMaxSize(2).map(list -> String.join(",", list));
    }

    /** Days around which clocks are moved: by an hour, by half an hour, at midnight, by a whole day; and one like any other. */
    @Provide
    Arbitrary<Watch> watches() {
        return Arbitraries.of(
                Watch.around("Europe/Berlin", "2026-03-29T01:00:00Z"),
                Watch.around("Europe/Berlin", "2026-10-25T01:00:00Z"),
                Watch.around("Australia/Lord_Howe", "2026-04-04T15:00:00Z"),
                Watch.around("Australia/Lord_Howe", "2026-10-03T15:30:00Z"),
                Watch.around("America/Havana", "2026-03-08T05:00:00Z"),
                Watch.around("America/Havana", "2026-11-01T05:00:00Z"),
                Watch.around("Pacific/Apia", "2011-12-30T10:00:00Z"),
                Watch.around("Asia/Kathmandu", "2026-06-01T00:00:00Z"));
    }

    /** A clock on a wall that somebody looks at every minute, from {@code begin} on. */
    record Watch(ZoneId zone, Instant begin) {
        static Watch around(String zone, String moment) {
            return new Watch(
                    ZoneId.of(zone),
                    Instant.parse(moment).truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(36)));
        }

        /** When something is due: the minute that is shown, with those that were skipped, unless it was shown before. */
        NavigableSet<Instant> due(String cron) {
            String[] fields = cron.split(" ");
            NavigableSet<Instant> due = new TreeSet<>();
            Set<LocalDateTime> shown = new HashSet<>();
            LocalDateTime last = local(begin).minusMinutes(1);
            for (int minute = 0; minute < WATCHED.toMinutes(); minute++) {
                Instant now = begin.plus(Duration.ofMinutes(minute));
                for (LocalDateTime each = last.plusMinutes(1); !each.isAfter(local(now)); each = each.plusMinutes(1)) {
                    if (shown.add(each) && matches(fields, each)) {
                        due.add(now);
                    }
                }
                last = local(now);
            }
            return due;
        }

        private LocalDateTime local(Instant at) {
            return at.atZone(zone).toLocalDateTime();
        }

        private static boolean matches(String[] fields, LocalDateTime at) {
            return matches(fields[0], at.getMinute(), 60)
                    && matches(fields[1], at.getHour(), 24)
                    && matches(fields[4], at.getDayOfWeek().getValue() % 7, 7);
        }

        private static boolean matches(String field, int value, int size) {
            return List.of(field.split(",")).stream().anyMatch(item -> {
                String[] parts = item.split("/");
                int step = parts.length > 1 ? Integer.parseInt(parts[1]) : 1;
                String[] ends =
                        parts[0].equals("*") ? new String[] {"0", String.valueOf(size - 1)} : parts[0].split("-");
                int from = Integer.parseInt(ends[0]);
                int to = Integer.parseInt(ends[ends.length - 1]);
                for (int each = from; each <= (to < from ? to + size : to); each += step) {
                    if (each % size == value) {
                        return true;
                    }
                }
                return false;
            });
        }
    }
}

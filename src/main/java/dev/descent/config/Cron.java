package dev.descent.config;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Times in the five fields of cron: minute, hour, day of the month, month and day of the week, of which 0 and 7 are Sunday.
 * Where both days are narrowed down, either will do. Every local time that matches is due once: one that the clocks skip, when
 * they jump over it; one that they show twice, the first time.
 *
 * @param text the fields, each numbers with {@code *}, lists, ranges and steps; a range that ends before it begins wraps around
 */
public record Cron(String text) {
    /** From one 29 February to the next it can take eight years. */
    private static final int MOST_DAYS = 8 * 366 + 1;

    /** Throws {@link IllegalArgumentException} for what the schema of the configuration doesn't let through. */
    public Cron {
        Times.of(text);
    }

    /** The latest time due that isn't after {@code now}; nothing when there never was one, as on 30 February. */
    public Optional<Instant> latest(Instant now, ZoneId zone) {
        Times times = Times.of(text);
        // Clocks may be put back from the next day.
        LocalDate last = now.atZone(zone).toLocalDate().plusDays(1);
        return Stream.iterate(last, day -> day.minusDays(1))
                .limit(MOST_DAYS)
                .filter(times::includes)
                .flatMap(times::latestFirst)
                .map(local -> instant(local, zone))
                .filter(due -> !due.isAfter(now))
                .findFirst();
    }

    private static Instant instant(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : local.atZone(zone).toInstant();
    }

    /** What the fields stand for. */
    private record Times(BitSet minutes, BitSet hours, Days days, BitSet months, Days weekdays) {
        static Times of(String text) {
            String[] fields = text.split(" ", -1);
            if (fields.length != 5) {
                throw new IllegalArgumentException("not five fields: " + text);
            }
            return new Times(
                    CronField.MINUTE.parse(fields[0]),
                    CronField.HOUR.parse(fields[1]),
                    new Days(CronField.DAY.parse(fields[2]), !fields[2].startsWith("*")),
                    CronField.MONTH.parse(fields[3]),
                    new Days(CronField.WEEKDAY.parse(fields[4]), !fields[4].startsWith("*")));
        }

        boolean includes(LocalDate date) {
            boolean isDay = days.values().get(date.getDayOfMonth());
            boolean isWeekday = weekdays.values().get(date.getDayOfWeek().getValue() % 7);
            boolean isEither = days.isNarrow() && weekdays.isNarrow();
            return months.get(date.getMonthValue()) && (isEither ? isDay || isWeekday : isDay && isWeekday);
        }

        Stream<LocalDateTime> latestFirst(LocalDate date) {
            return descending(hours)
                    .flatMap(hour -> descending(minutes).map(minute -> LocalTime.of(hour, minute)))
                    .map(date::atTime);
        }

        private static Stream<Integer> descending(BitSet values) {
            return Stream.iterate(values.length() - 1, value -> value >= 0, value -> values.previousSetBit(value - 1));
        }
    }

    /** Days, and whether that is said rather than left open. */
    private record Days(BitSet values, boolean isNarrow) {}
}

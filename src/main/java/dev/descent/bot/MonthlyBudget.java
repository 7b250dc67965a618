package dev.descent.bot;

import dev.descent.config.TrainingPlan.Budgets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What all runs of a repository may take from models in a calendar month, which begins and ends by UTC.
 *
 * @param microUsd millionths of a US dollar
 */
public record MonthlyBudget(long microUsd) {
    private static final double MICRO = 1_000_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** What a month's budgets allow. */
    static MonthlyBudget of(Budgets budgets) {
        return new MonthlyBudget(Math.round(budgets.dollarsAMonth() * MICRO));
    }

    /** When the month of a time began. */
    public static Instant begin(Instant time) {
        return start(month(time));
    }

    /** When it ends, which is the next one's beginning. */
    public static Instant end(Instant time) {
        return start(month(time).plusMonths(1));
    }

    private static YearMonth month(Instant time) {
        return YearMonth.from(time.atOffset(ZoneOffset.UTC));
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /**
     * Why something can't be paid, as a clause; nothing when it can.
     *
     * @param spent what was spent and set aside in the month, in millionths of a dollar
     * @param more what comes on top
     */
    public Optional<String> shortage(long spent, long more, Instant now) {
        return spent + more <= microUsd
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "models may cost %.2f USD a month here, %.2f USD of it are left until %s, and one question may take %.2f USD",
                        microUsd / MICRO,
                        Math.max(0, microUsd - spent) / MICRO,
                        DAY.format(month(now).plusMonths(1).atDay(1)),
                        more / MICRO));
    }
}

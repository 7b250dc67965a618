package dev.descent.train.pace;

import dev.descent.train.pace.Contribution.Ending;
import dev.descent.train.pace.Contribution.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many cleanup pull requests may wait for the reviewers at a time: a congestion window with additive increase and
 * multiplicative decrease, as in TCP's congestion avoidance (RFC 5681, 3.1; counted as in RFC 3465). It starts at 1. As many
 * merged ones as it is wide widen it by 1; each that a person closes unmerged halves it. Follow-ups are asked for by a
 * person: they neither take a place in it nor move it.
 *
 * @param cap no window is wider, 1 or more
 * @param size how wide it is, from 1 to {@code cap}
 * @param usual how long people usually take to answer
 * @param open the pull requests that wait, oldest first
 * @param steps how it came to be that wide, in order of time
 */
public record ReviewWindow(int cap, int size, Duration usual, List<Contribution> open, List<Step> steps) {
    /** A weekend without an answer is no sign of anything. */
    public static final Duration SHORTEST_USUAL = Duration.ofDays(3);

    /** So many latest answers say how long people usually take. */
    private static final int ANSWERS = 9;

    public ReviewWindow {
        open = List.copyOf(open);
        steps = List.copyOf(steps);
    }

    /** An end that moved the window, or would have. */
    public record Step(Instant at, int number, Ending ending, int size) {}

    /** Whether another one may be opened, and why, as a sentence. */
    public sealed interface Decision {
        String reason();

        /** One may be opened. */
        record Open(String reason) implements Decision {}

        /** None may be opened now. */
        record Wait(String reason) implements Decision {}
    }

    /** The window after everything that happened, in whichever order it is told. */
    public static ReviewWindow of(List<Contribution> history, int cap) {
        if (cap < 1) {
            throw new IllegalArgumentException("no window is narrower than 1: " + cap);
        }
        List<Contribution> cleanups = history.stream()
                .filter(each -> each.origin().kind() == Kind.CLEANUP)
                .sorted(Comparator.comparingInt(Contribution::number))
                .toList();
        List<Step> steps = steps(cleanups, cap);
        return new ReviewWindow(
                cap,
                steps.isEmpty() ? 1 : steps.getLast().size(),
                usual(cleanups),
                cleanups.stream().filter(Contribution::isOpen).toList(),
                steps);
    }

    private static List<Step> steps(List<Contribution> cleanups, int cap) {
        List<Contribution> ended = cleanups.stream()
                .filter(each -> each.fate().end().isPresent())
                .sorted(Comparator.comparing((Contribution each) -> endOf(each).at())
                        .thenComparingInt(Contribution::number))
                .toList();
        List<Step> steps = new ArrayList<>();
        int size = 1;
        int merged = 0;
        for (Contribution each : ended) {
            switch (endOf(each).how()) {
                case MERGED -> merged++;
                case CLOSED -> {
                    size = Math.max(1, size / 2);
                    merged = 0;
                }
                case WITHDRAWN -> {}
            }
            if (merged >= size) {
                size = Math.min(cap, size + 1);
                merged = 0;
            }
            steps.add(new Step(endOf(each).at(), each.number(), endOf(each).how(), size));
        }
        return steps;
    }

    private static Contribution.End endOf(Contribution ended) {
        return ended.fate().end().orElseThrow();
    }

    /** The median of the latest answers, and not less than a weekend. */
    private static Duration usual(List<Contribution> cleanups) {
        List<Duration> latest = cleanups.stream()
                .filter(each -> each.answeredAt().isPresent())
                .sorted(Comparator.comparing(
                                (Contribution each) -> each.answeredAt().orElseThrow())
                        .reversed())
                .limit(ANSWERS)
                .map(each -> Duration.between(
                        each.fate().openedAt(), each.answeredAt().orElseThrow()))
                .sorted()
                .toList();
        Duration median = latest.isEmpty() ? Duration.ZERO : latest.get(latest.size() / 2);
        return median.compareTo(SHORTEST_USUAL) < 0 ? SHORTEST_USUAL : median;
    }

    /** Whether another one may be opened at this time. */
    public Decision mayOpen(Instant now) {
        if (open.size() >= size) {
            return new Decision.Wait("%d of at most %d cleanup pull requests %s open: %s."
                    .formatted(open.size(), size, open.size() == 1 ? "is" : "are", numbers(open)));
        }
        Optional<Contribution> overdue =
                open.stream().filter(each -> isOverdue(each, now)).findFirst();
        return overdue.<Decision>map(each -> new Decision.Wait(
                        "#%d has waited for an answer longer than the usual %s.".formatted(each.number(), days(usual))))
                .orElseGet(() -> new Decision.Open(
                        "%d of at most %d cleanup pull requests are open.".formatted(open.size(), size)));
    }

    private boolean isOverdue(Contribution waiting, Instant now) {
        return waiting.answeredAt().isEmpty()
                && now.isAfter(waiting.fate().openedAt().plus(usual));
    }

    private static String numbers(List<Contribution> contributions) {
        return String.join(
                ", ", contributions.stream().map(each -> "#" + each.number()).toList());
    }

    /** {@code 3 days}, rounded up. */
    private static String days(Duration duration) {
        long days = duration.plusDays(1).minusNanos(1).toDays();
        return days + " days";
    }
}

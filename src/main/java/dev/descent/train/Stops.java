package dev.descent.train;

import dev.descent.train.Ruling.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says when a run ends, from its log alone. */
final class Stops {
    private static final int CHEATS = 2;
    private static final int UNKNOWN_USAGES = 2;

    private final Limits limits;
    private final Purse purse;
    private final Crew crew;

    Stops(Limits limits, Purse purse, Crew crew) {
        this.limits = limits;
        this.purse = purse;
        this.crew = crew;
    }

    /** Why no further epoch begins. */
    Optional<Ending> beforeEpoch(List<RunEvent> events) {
        return beforeProposal(events).or(() -> settled(events));
    }

    /** Why not even what was proposed is kept. */
    Optional<Ending> atOnce(List<RunEvent> events) {
        return abnormality(events)
                .map(Ending::halted)
                .or(() -> when(crew.isCancelled().getAsBoolean(), "somebody asked for it"));
    }

    /** Why nothing more is proposed. */
    Optional<Ending> beforeProposal(List<RunEvent> events) {
        return atOnce(events)
                .or(() -> unpaid().map(Ending::stopped))
                .or(() -> when(
                        worked(events, crew.clock().instant()).compareTo(limits.wall()) > 0,
                        "it took longer than " + limits.wall().toMinutes() + " minutes"));
    }

    /** Why nobody proposes anything; whoever works for nothing goes on when the others can't be paid. */
    private Optional<String> unpaid() {
        return crew.optimizer().unpaid().isPresent() ? Optional.empty() : purse.shortage();
    }

    /** Jidoka: the first abnormality stops the line. */
    private static Optional<String> abnormality(List<RunEvent> events) {
        Optional<String> stop = events.stream()
                .filter(event -> isRefused(event, Severity.LINE))
                .map(event -> event.details().text(Facts.REASON))
                .findFirst();
        if (stop.isPresent()) {
            return stop;
        }
        if (events.stream().filter(event -> isRefused(event, Severity.CHEAT)).count() >= CHEATS) {
            return Optional.of("two changes tried to game the measure");
        }
        if (events.stream().anyMatch(Stops::isTooDear)) {
            return Optional.of("one proposal took more than " + Limits.CANDIDATE);
        }
        long unknown = events.stream()
                .filter(event -> event.details().has(Facts.USAGE_UNKNOWN))
                .count();
        return unknown >= UNKNOWN_USAGES
                ? Optional.of("twice nobody could say what a proposal had cost")
                : Optional.empty();
    }

    private static boolean isTooDear(RunEvent event) {
        boolean isAnswer = event.step() == Step.DRAFTED || event.step() == Step.GAVE_UP;
        return isAnswer && !Limits.CANDIDATE.covers(event.usage());
    }

    private static boolean isRefused(RunEvent event, Severity severity) {
        return event.step() == Step.DISCARDED
                && event.details().text(Facts.SEVERITY).equals(severity.name());
    }

    private Optional<Ending> settled(List<RunEvent> events) {
        List<RunEvent> epochs =
                events.stream().filter(event -> event.step() == Step.CLOSED).toList();
        return when(hasNothingLeft(events, epochs), nothingLeft(events))
                .or(() -> when(hasConverged(events, epochs), "converged: the last epochs gained less than ε"))
                .or(() -> when(epochs.size() >= limits.epochs(), "all epochs are done"))
                .or(() -> when(lines(epochs) >= limits.lines(), "it changed as many lines as one review can take"));
    }

    private static String nothingLeft(List<RunEvent> events) {
        long unfit = events.stream().filter(Discards::isTestsFirst).count();
        return "nobody has anything left to propose" + (unfit == 0 ? "" : " where there are tests enough");
    }

    private static boolean hasNothingLeft(List<RunEvent> events, List<RunEvent> epochs) {
        return !epochs.isEmpty()
                && events.stream()
                        .noneMatch(event -> event.step() == Step.DRAFTED
                                && event.epoch() == epochs.getLast().epoch());
    }

    private boolean hasConverged(List<RunEvent> events, List<RunEvent> epochs) {
        double epsilon = Limits.epsilon(events.stream()
                .filter(event -> event.step() == Step.BASELINED)
                .mapToDouble(event -> event.details().number(Facts.LOSS))
                .findFirst()
                .orElse(0));
        return epochs.size() >= limits.patience()
                && epochs.subList(epochs.size() - limits.patience(), epochs.size()).stream()
                        .allMatch(epoch -> epoch.details().number(Facts.GAIN) < epsilon);
    }

    private static long lines(List<RunEvent> epochs) {
        return epochs.stream()
                .mapToLong(epoch ->
                        epoch.details().whole(Facts.ADDED) + epoch.details().whole(Facts.REMOVED))
                .sum();
    }

    /** How long a run has been at work: the time between its death and its resumption doesn't count. */
    static Duration worked(List<RunEvent> events, Instant now) {
        Duration worked = Duration.ZERO;
        for (int i = 1; i < events.size(); i++) {
            if (events.get(i).step() != Step.RESUMED) {
                worked = worked.plus(
                        Duration.between(events.get(i - 1).time(), events.get(i).time()));
            }
        }
        return events.isEmpty()
                ? worked
                : worked.plus(Duration.between(events.getLast().time(), now));
    }

    private static Optional<Ending> when(boolean condition, String reason) {
        return condition ? Optional.of(Ending.stopped(reason)) : Optional.empty();
    }
}

package dev.descent.train;

import dev.descent.loss.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a run did, as its log tells it.
 *
 * @param run the run's id
 * @param options what it was asked to do
 * @param loss L at the baseline
 * @param tokens T0, frozen there
 * @param terms what was avoidable there
 * @param rows every proposal, in order of epochs
 * @param epochs those that were finished
 * @param spent what all proposals took
 * @param unpaid why some, or all, were proposed by those alone who work for nothing, as a clause; nothing when it wasn't so
 * @param ending why it stopped; nothing while it runs
 */
public record Ledger(
        String run,
        Details options,
        double loss,
        long tokens,
        Terms terms,
        List<Row> rows,
        List<Epoch> epochs,
        Usage spent,
        Optional<String> unpaid,
        Optional<Ending> ending) {
    private static final int FEW = 5;

    public Ledger {
        rows = List.copyOf(rows);
        epochs = List.copyOf(epochs);
    }

    /**
     * A proposal, and what became of it; or a hotspot that needs tests before anything may be proposed.
     *
     * @param change what it does to each term of the whole repository, in milli-tokens; nothing is known of what never was scored
     * @param expected what a further draw was expected to bring, in tokens; nothing for the first one
     * @param predicted by how much mending the hotspot was predicted to lower the loss, in milli-tokens
     * @param commit where it is, or empty when it was dropped
     * @param reason why it was dropped, or empty
     */
    public record Row(
            int epoch,
            String hotspot,
            String approach,
            String message,
            Optional<Double> lossBefore,
            Optional<Double> lossAfter,
            Terms change,
            Optional<Double> expected,
            long predicted,
            String commit,
            String reason,
            Effort effort,
            Instant time) {
        public boolean isKept() {
            return !commit.isEmpty();
        }

        /** Whether nothing was proposed for want of tests. */
        public boolean isTestsFirst() {
            return approach.equals(Discards.TESTS_FIRST);
        }

        /** What its models took. */
        public Usage usage() {
            return effort.usage();
        }
    }

    /**
     * What a proposal took.
     *
     * @param model the language model that wrote it, or empty
     * @param time from the question to the last gate, without the wait for the others of its epoch
     */
    public record Effort(String model, Usage usage, Duration time) {}

    /**
     * An epoch that is over.
     *
     * @param loss L after it
     * @param gain by how much the loss of the touched files fell
     * @param checks how long the checks ran
     */
    public record Epoch(
            int number,
            double before,
            double loss,
            double gain,
            int kept,
            int tried,
            LineDiff diff,
            Duration checks,
            Usage spent) {}

    /** What a log comes to. */
    public static Ledger of(RunLog log) {
        List<RunEvent> events = log.events();
        Details baseline = first(events, Step.BASELINED);
        return new Ledger(
                log.run(),
                first(events, Step.ADMITTED),
                baseline.number(Facts.LOSS),
                baseline.whole(Facts.TOKENS),
                baseline.terms(),
                rows(events),
                epochs(events),
                Purse.spent(events),
                events.stream()
                        .map(RunEvent::details)
                        .filter(details -> details.has(Facts.UNPAID))
                        .map(details -> details.text(Facts.UNPAID))
                        .findFirst(),
                events.stream()
                        .filter(event -> event.step().isLast())
                        .map(Ending::of)
                        .findFirst());
    }

    /** L now. */
    public double lossNow() {
        return epochs.isEmpty() ? loss : epochs.getLast().loss();
    }

    /** All rows, but only the first few of those that need tests. */
    public List<Row> brief() {
        long[] unfit = {0};
        return rows.stream()
                .filter(row -> !row.isTestsFirst() || unfit[0]++ < FEW)
                .toList();
    }

    /** What went in, in the order of its commits. */
    public List<Row> kept() {
        return rows.stream()
                .filter(Row::isKept)
                .sorted(Comparator.comparingInt(Row::epoch)
                        .thenComparingDouble(row -> -row.lossAfter().orElse(0.0)))
                .toList();
    }

    private static Details first(List<RunEvent> events, Step step) {
        return events.stream()
                .filter(event -> event.step() == step)
                .map(RunEvent::details)
                .findFirst()
                .orElse(Details.NONE);
    }

    private static List<Row> rows(List<RunEvent> events) {
        return events.stream()
                .filter(event -> event.step() == Step.DRAFTED || Discards.isTestsFirst(event))
                .sorted(Comparator.comparingInt(RunEvent::epoch).thenComparing(RunEvent::subject))
                .map(draft -> row(
                        draft,
                        events.stream()
                                .filter(event -> event.epoch() == draft.epoch() && isAbout(event, draft))
                                .toList()))
                .toList();
    }

    /** Whether an event is about a proposal, or about a look at it. */
    private static boolean isAbout(RunEvent event, RunEvent draft) {
        return event.subject().equals(draft.subject())
                || (event.step() == Step.SCRUTINIZED && event.subject().startsWith(draft.subject() + " "));
    }

    private static Row row(RunEvent draft, List<RunEvent> own) {
        Details scored = first(own, Step.RESCORED);
        Details kept = first(own, Step.KEPT);
        Details last = kept.has(Facts.LOSS) ? kept : scored;
        return new Row(
                draft.epoch(),
                draft.details().text(Facts.HOTSPOT),
                draft.details().text(Facts.APPROACH),
                draft.details().text(Facts.MESSAGE),
                number(kept, Facts.BEFORE),
                number(last, Facts.LOSS),
                last.terms(),
                number(draft.details(), Facts.EXPECTED),
                scored.whole(Facts.PREDICTED),
                kept.text(Facts.COMMIT),
                first(own, Step.DISCARDED).text(Facts.REASON),
                effort(draft, own),
                draft.time());
    }

    private static Effort effort(RunEvent draft, List<RunEvent> own) {
        Instant judged = own.stream()
                .filter(event -> event.step() != Step.KEPT && event.step() != Step.DISCARDED)
                .map(RunEvent::time)
                .max(Comparator.naturalOrder())
                .orElse(draft.time());
        Duration asked = Duration.ofMillis(draft.details().whole(Facts.MILLIS));
        Usage usage = own.stream()
                .filter(event -> event.step() == Step.SCRUTINIZED)
                .map(RunEvent::usage)
                .reduce(draft.usage(), Usage::plus);
        return new Effort(draft.details().text(Facts.MODEL), usage, asked.plus(Duration.between(draft.time(), judged)));
    }

    private static Optional<Double> number(Details details, String name) {
        return details.has(name) ? Optional.of(details.number(name)) : Optional.empty();
    }

    private static List<Epoch> epochs(List<RunEvent> events) {
        return events.stream()
                .filter(event -> event.step() == Step.CLOSED)
                .map(event -> epoch(event, events))
                .toList();
    }

    private static Epoch epoch(RunEvent closed, List<RunEvent> events) {
        Details details = closed.details();
        Predicate<RunEvent> isOwn = event -> event.epoch() == closed.epoch();
        RunEvent begin = events.stream()
                .filter(event -> isOwn.test(event) && event.step() == Step.SCORED)
                .findFirst()
                .orElse(closed);
        return new Epoch(
                closed.epoch(),
                begin.details().number(Facts.LOSS),
                details.number(Facts.LOSS),
                details.number(Facts.GAIN),
                (int) details.whole(Facts.KEPT),
                (int) details.whole(Facts.TRIED),
                new LineDiff((int) details.whole(Facts.ADDED), (int) details.whole(Facts.REMOVED)),
                CheckRuns.time(events, begin.number(), closed.number()),
                Purse.spent(events.stream().filter(isOwn).toList()));
    }
}

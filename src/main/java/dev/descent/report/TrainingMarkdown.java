package dev.descent.report;

import dev.descent.loss.Term;
import dev.descent.loss.Terms;
import dev.descent.train.Ending;
import dev.descent.train.Ledger;
import dev.descent.train.Ledger.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a training run did, for the pull request that proposes it and for the comment that follows it. */
public final class TrainingMarkdown {
    private static final int MILLI = 1_000;
    private static final int LONGEST_TABLE = 50_000;
    private static final List<String> EPOCHS =
            List.of("Epoch:", "Loss", "Kept:", "Lines", "Tokens in/cached/out:", "USD:");
    private static final List<String> LEDGER = List.of(
            "Epoch:",
            "Hotspot",
            "What was done",
            "Loss:",
            "Δ by term, in tokens",
            "Verdict",
            "Model",
            "Tokens in/cached/out:",
            "USD:",
            "Time:");

    private final Ledger ledger;

    private TrainingMarkdown(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The text of the pull request: the ledger, what was predicted and came true, costs, and how to go on.
     *
     * @param checks the command that the changes were checked with, or empty
     */
    public static String body(Ledger ledger, String checks) {
        return body(List.of(ledger), checks);
    }

    /** The same for a branch with which further runs went on, each after a review. */
    public static String body(List<Ledger> ledgers, String checks) {
        int room = LONGEST_TABLE / ledgers.size();
        TrainingMarkdown text = new TrainingMarkdown(ledgers.getFirst());
        List<String> parts = new ArrayList<>(List.of(
                "### " + text.headline(),
                text.ending(),
                text.table(room),
                text.forecast(),
                untouched(checks),
                new TrainingCosts(ledgers.getFirst()).sentence()));
        ledgers.stream().skip(1).map(TrainingMarkdown::new).forEach(next -> parts.addAll(next.round(room)));
        parts.add(
                "Each kept change is one commit, so any of them can be reverted alone. Nothing is merged by Descent: merge it, push"
                        + " to its branch, or close it. What people who may push here say in a review steers a further epoch.");
        return String.join("\n\n", parts);
    }

    private List<String> round(int room) {
        return List.of(
                "#### After a review: " + headline(),
                ending(),
                table(room),
                forecast(),
                new TrainingCosts(ledger).sentence());
    }

    /** How far a run is: its curve so far, and how to end it. */
    public static String progress(Ledger ledger) {
        TrainingMarkdown text = new TrainingMarkdown(ledger);
        String state = ledger.ending().map(_ -> text.ending()).orElse("Training goes on; `/stop` ends it.");
        return String.join("\n\n", "### " + text.headline(), state, text.epochs() + text.spent());
    }

    /** {@code Loss 0.49 → 0.09 in 4 epochs}. */
    public static String title(Ledger ledger) {
        return new TrainingMarkdown(ledger).headline();
    }

    /** What came of a run, as sentences in which backticks mark code. */
    public static String outcome(Ledger ledger) {
        String state = ledger.ending()
                .map(ending -> ending.step().name().charAt(0)
                        + ending.step().name().substring(1).toLowerCase(Locale.ROOT) + ": " + ending.reason() + ".")
                .orElse("Under way, or interrupted.");
        return ledger.epochs().isEmpty() ? state : title(ledger) + ". " + state;
    }

    private String headline() {
        double change = ledger.lossNow() - ledger.loss();
        return "Loss " + Numbers.step(ledger.loss(), ledger.lossNow(), change) + " in "
                + Numbers.count(ledger.epochs().size(), "epoch");
    }

    private String ending() {
        return ledger.ending().map(TrainingMarkdown::sentence).orElse("The run was interrupted.");
    }

    private static String sentence(Ending ending) {
        String reason = Markdown.prose(ending.reason());
        return switch (ending.step()) {
            case HALTED -> "**Halted, somebody has to look:** " + reason + ".";
            case REFUSED -> "Refused: " + reason + ".";
            default -> "Stopped: " + reason + ".";
        };
    }

    private String epochs() {
        List<List<String>> rows = ledger.epochs().stream()
                .map(epoch -> List.of(
                        String.valueOf(epoch.number()),
                        Numbers.step(epoch.before(), epoch.loss(), epoch.loss() - epoch.before())
                                .toString(),
                        epoch.kept() + " of " + epoch.tried(),
                        "+" + epoch.diff().added() + " −" + epoch.diff().removed(),
                        TrainingCosts.tokens(epoch.spent()),
                        TrainingCosts.usd(epoch.spent())))
                .toList();
        return rows.isEmpty() ? "" : new MarkdownTable(EPOCHS, rows).render().stripTrailing();
    }

    private String spent() {
        return ledger.spent().tokens() == 0 && ledger.unpaid().isEmpty()
                ? ""
                : "\n\n" + new TrainingCosts(ledger).sentence();
    }

    private String table(int room) {
        List<List<String>> rows =
                ledger.brief().stream().map(TrainingMarkdown::cells).toList();
        return rows.isEmpty()
                ? "Nothing was proposed."
                : new MarkdownTable(LEDGER, rows).render(room).stripTrailing();
    }

    private static List<String> cells(Row row) {
        return List.of(
                String.valueOf(row.epoch()),
                Markdown.code(row.hotspot()),
                row.isTestsFirst() ? "–" : Markdown.escape(row.message()),
                row.lossAfter().map(Numbers::loss).orElse("–"),
                byTerm(row.change()) + furtherDraw(row),
                row.isKept() ? "kept, " + row.commit().substring(0, 7) : "dropped: " + Markdown.prose(row.reason()),
                row.effort().model().isEmpty()
                        ? "–"
                        : Markdown.code(row.effort().model()),
                TrainingCosts.tokens(row.usage()),
                TrainingCosts.usd(row.usage()),
                row.effort().time().toSeconds() + " s");
    }

    /** What it was expected to bring, if it wasn't the first proposal for its hotspot. */
    private static String furtherDraw(Row row) {
        return row.expected()
                .map(tokens -> " (a further draw, " + Numbers.tokenChange(-Math.round(tokens * MILLI)) + " expected)")
                .orElse("");
    }

    private static String byTerm(Terms change) {
        String moved = Arrays.stream(Term.values())
                .filter(term -> change.get(term) != 0)
                .map(term -> term.key() + " " + Numbers.tokenChange(change.get(term)))
                .collect(Collectors.joining(", "));
        return moved.isEmpty() ? "–" : moved;
    }

    /** What mending the kept hotspots was predicted to bring, and brought. */
    private String forecast() {
        long predicted = ledger.kept().stream().mapToLong(Row::predicted).sum();
        long realised =
                -ledger.kept().stream().mapToLong(row -> row.change().total()).sum();
        return ledger.kept().isEmpty()
                ? "Nothing was kept."
                : "Predicted " + Numbers.tokenChange(-predicted) + " tokens for the kept hotspots, came to "
                        + Numbers.tokenChange(-realised) + ".";
    }

    /** The tamper report: gates refuse anything else, and the checks ran with the tests of the base. */
    private static String untouched(String checks) {
        return "Tests, checks, configuration, ignored paths and public signatures are as they were: every kept change passed the"
                + " gates for that. The checks "
                + (checks.isEmpty()
                        ? "were not run."
                        : "ran with the tests of the base: " + Markdown.code(checks) + ".");
    }
}

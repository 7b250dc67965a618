package dev.descent.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Term;
import dev.descent.loss.Terms;
import dev.descent.train.Details;
import dev.descent.train.Ending;
import dev.descent.train.Facts;
import dev.descent.train.Ledger;
import dev.descent.train.Ledger.Effort;
import dev.descent.train.Ledger.Epoch;
import dev.descent.train.Ledger.Row;
import dev.descent.train.LineDiff;
import dev.descent.train.Step;
import dev.descent.train.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A training run as people and programs see it. */
class TrainingReportTest {
    private static final Usage CALL = new Usage(9_100, 4_000, 1_200, 61_000);
    private static final Effort EFFORT = new Effort("model-5", CALL, Duration.ofMillis(31_400));

    private static Row kept(int epoch, String unit, Terms change, double before, double after) {
        return new Row(
                epoch,
                "src/main/java/courier/Connection.java " + unit,
                "extract",
                "Extract the reading of headers",
                Optional.of(before),
                Optional.of(after),
                change,
                Optional.empty(),
                250_000,
                "c0ffee%034d".formatted(epoch),
                "",
                EFFORT,
                Instant.parse("2026-01-31T12:00:00Z"));
    }

    private static final Row DROPPED = new Row(
            2,
            "src/main/java/courier/Url.java Url.parse",
            "invert-guards",
            "Invert the guards",
            Optional.empty(),
            Optional.of(0.80),
            Terms.of(Term.COMPLEXITY, -90_000),
            Optional.of(41.0),
            120_000,
            "",
            "checks: they fail: courier.UrlTest.a_query_is_kept",
            EFFORT,
            Instant.parse("2026-01-31T12:05:00Z"));

    static final Ledger LEDGER = new Ledger(
            "20260131-120000",
            Details.NONE
                    .with(Facts.BASE, "b".repeat(40))
                    .with(Facts.BRANCH, "descent/train-20260131-120000")
                    .with(Facts.OPTIMIZER, "llm")
                    .with(Facts.EPOCHS, 5)
                    .with(Facts.BUDGET, 2_000_000),
            0.87,
            1_000,
            new Terms(520_000, 110_000, 200_000, 30_000, 10_000),
            List.of(
                    kept(1, "Connection.exchange", Terms.of(Term.COMPLEXITY, -210_000), 0.87, 0.66),
                    kept(2, "Client.post", new Terms(0, 20_000, -120_000, 0, 0), 0.66, 0.56),
                    DROPPED),
            List.of(
                    new Epoch(1, 0.87, 0.66, 0.3, 1, 1, new LineDiff(60, 72), Duration.ofSeconds(41), CALL),
                    new Epoch(2, 0.66, 0.56, 0.2, 1, 2, new LineDiff(18, 64), Duration.ofSeconds(38), CALL.plus(CALL))),
            CALL.plus(CALL).plus(CALL),
            Optional.empty(),
            Optional.of(new Ending(Step.STOPPED, "converged: the last epochs gained less than ε")));

    @Test
    void for_a_terminal() {
        Golden.assertMatches("training.txt", TrainingReport.table(LEDGER, false, 100));
    }

    @Test
    void for_programs() {
        Golden.assertMatches("training.json", TrainingReport.json(LEDGER));
    }

    @Test
    void for_the_pull_request_that_proposes_it() {
        Golden.assertMatches("training.md", TrainingMarkdown.body(LEDGER, "sh check"));
    }

    @Test
    void for_the_comment_that_follows_it() {
        Golden.assertMatches("training-progress.md", TrainingMarkdown.progress(LEDGER));
    }

    @Test
    void one_line_an_epoch() {
        assertThat(EpochLine.of(LEDGER, LEDGER.epochs().get(1)))
                .isEqualTo(
                        "epoch 2/5 | loss 0.660 -> 0.560 | kept 1 of 2 | +18 -64 | checks 38 s | 20.6k tok | budget 9 %");
    }
}

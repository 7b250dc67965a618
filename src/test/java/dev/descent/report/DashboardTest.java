package dev.descent.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Term;
import dev.descent.report.Dashboard.Costs;
import dev.descent.report.Dashboard.Run;
import dev.descent.train.pace.Contribution;
import dev.descent.train.pace.Contribution.Change;
import dev.descent.train.pace.Contribution.End;
import dev.descent.train.pace.Contribution.Ending;
import dev.descent.train.pace.Contribution.Fate;
import dev.descent.train.pace.Contribution.Kind;
import dev.descent.train.pace.Contribution.Origin;
import dev.descent.train.pace.ReviewWindow;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The dashboard as people see it. */
class DashboardTest {
    private static final String TIP = "a".repeat(40);
    private static final Costs COSTS = new Costs(YearMonth.of(2026, 11), 420_000, 20_000_000);

    private static Instant day(int day) {
        return Instant.parse("2026-11-%02dT09:00:00Z".formatted(day));
    }

    private static Contribution opened(int number, Kind kind, String target, Change change, int day) {
        return new Contribution(
                number, new Origin(kind, "run", target, TIP), List.of(change), Fate.opened(day(day), TIP));
    }

    private static Contribution after(Contribution opened, Optional<Instant> reviewed, Optional<End> end) {
        return opened.seen(new Fate(opened.fate().openedAt(), TIP, reviewed, end));
    }

    private static final Change FOLD = new Change("src/Box.java Box.open", Term.COMPLEXITY, "collapsible-if");
    private static final Change HOSTILE = new Change("src/@org/<img src=x>|`Box.java", Term.ECONOMY, "unused-import`|");

    private static final List<Contribution> HISTORY = List.of(
            after(
                    opened(4, Kind.CLEANUP, "main", FOLD, 2),
                    Optional.empty(),
                    Optional.of(new End(Ending.MERGED, day(3)))),
            after(
                    opened(6, Kind.CLEANUP, "main", HOSTILE, 4),
                    Optional.of(day(5)),
                    Optional.of(new End(Ending.CLOSED, day(6)))),
            opened(9, Kind.FOLLOW_UP, "fix/@team|x", FOLD, 8),
            after(opened(12, Kind.CLEANUP, "main", FOLD, 9), Optional.of(day(10)), Optional.empty()));

    @Test
    void a_repository_in_which_much_happened() {
        ReviewWindow window = ReviewWindow.of(HISTORY, 3);
        Dashboard dashboard = new Dashboard(
                HISTORY,
                Optional.of(window),
                List.of(
                        window.mayOpen(day(11)).reason(),
                        "4 files are left alone, for pull requests of people touch them: `#3`, `#5`."),
                COSTS,
                List.of(
                        new Run(day(9), "main", "Loss 0.49 → 0.32 (−0.17) in 3 epochs. Stopped: converged."),
                        new Run(day(8), "#7", "Refused: the checks fail: `@org/x` <b>.")));

        Golden.assertMatches("dashboard.md", DashboardMarkdown.body(dashboard));
    }

    @Test
    void a_repository_in_which_nothing_happened_yet() {
        Dashboard dashboard =
                new Dashboard(List.of(), Optional.of(ReviewWindow.of(List.of(), 1)), List.of(), COSTS, List.of());

        Golden.assertMatches("dashboard-empty.md", DashboardMarkdown.body(dashboard));
    }

    @Test
    void what_others_wrote_mentions_nobody_and_shows_nothing_foreign() {
        Dashboard hostile =
                new Dashboard(HISTORY, Optional.empty(), List.of("@org/team ![x](https://evil)"), COSTS, List.of());

        String body = DashboardMarkdown.body(hostile);
        assertThat(body).startsWith(DashboardMarkdown.MARKER);
        String beyondOurOwn = body.replace(DashboardMarkdown.MARKER, "").replaceAll("#(4|6|9|12) ", "$1 ");
        assertThat(RenderedMarkdown.findings(beyondOurOwn, "https://github.com"))
                .isEmpty();
    }
}

package dev.descent.report;

import dev.descent.report.Dashboard.Costs;
import dev.descent.train.pace.Contribution;
import dev.descent.train.pace.Contribution.Change;
import dev.descent.train.pace.Contribution.Ending;
import dev.descent.train.pace.Contribution.Kind;
import dev.descent.train.pace.ReviewWindow;
import dev.descent.train.pace.ReviewWindow.Step;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The dashboard of a repository as an issue's text. It says nothing that changes by itself from one minute to the next, so the
 * same state is the same text.
 */
public final class DashboardMarkdown {
    /** A line that nobody sees, and by which the bot finds the issue again. */
    public static final String MARKER = "<!-- descent:dashboard -->";

    private static final String INTRODUCTION = MARKER
            + "\nWhat Descent proposes in this repository, and why not more. It keeps this text up to date without a word;"
            + " close the issue, and it is left alone.";
    private static final int LONGEST_TABLE = 20_000;
    private static final int STEPS = 12;
    private static final double MICRO = 1_000_000;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private final Dashboard dashboard;

    private DashboardMarkdown(Dashboard dashboard) {
        this.dashboard = dashboard;
    }

    /** The text of the issue. */
    public static String body(Dashboard dashboard) {
        DashboardMarkdown text = new DashboardMarkdown(dashboard);
        return Stream.of(
                        INTRODUCTION,
                        section("Open", text.open()),
                        section("Waiting", text.waiting()),
                        section("Not proposed again", text.refused()),
                        section("Window", text.window()),
                        section("Costs", text.costs()),
                        section("Last runs", text.runs()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String section(String title, String content) {
        return content.isEmpty() ? "" : "### " + title + "\n" + content.stripTrailing();
    }

    private String open() {
        List<List<String>> rows = dashboard.history().stream()
                .filter(Contribution::isOpen)
                .map(DashboardMarkdown::row)
                .toList();
        return rows.isEmpty()
                ? "Nothing is open."
                : table(List.of("Pull request", "What it is", "Onto", "Opened", "First review"), rows);
    }

    private static List<String> row(Contribution open) {
        return List.of(
                "#" + open.number(),
                kind(open.origin().kind()),
                Markdown.code(open.origin().target()),
                day(open.fate().openedAt()),
                open.fate().reviewedAt().map(DashboardMarkdown::day).orElse("–"));
    }

    private static String kind(Kind kind) {
        return switch (kind) {
            case FOLLOW_UP -> "follow-up";
            case CLEANUP -> "cleanup";
            case CONFIGURATION -> "configuration";
        };
    }

    private String waiting() {
        return dashboard.waiting().stream()
                .map(reason -> "- " + Markdown.prose(reason))
                .collect(Collectors.joining("\n"));
    }

    private String refused() {
        List<List<String>> rows = dashboard.history().stream()
                .filter(each -> each.ended(Ending.CLOSED))
                .flatMap(each -> each.changes().stream().map(change -> row(each, change)))
                .toList()
                .reversed();
        return rows.isEmpty() ? "" : table(List.of("Where", "How", "Why"), rows);
    }

    private static List<String> row(Contribution closed, Change change) {
        return List.of(
                Markdown.code(change.hotspot()),
                Markdown.code(change.approach()),
                "#" + closed.number() + " was closed unmerged on "
                        + closed.fate().end().map(end -> day(end.at())).orElseThrow());
    }

    private String window() {
        return dashboard.window().map(DashboardMarkdown::window).orElse("");
    }

    private static String window(ReviewWindow window) {
        return "%d of at most %d (never more than %d) cleanup pull requests %s open. People usually answer within %s.\n\n%s"
                .formatted(
                        window.open().size(),
                        window.size(),
                        window.cap(),
                        window.open().size() == 1 ? "is" : "are",
                        Numbers.count(window.usual().plusDays(1).minusNanos(1).toDays(), "day"),
                        steps(window))
                .stripTrailing();
    }

    /** {@code 1 → 2 (#4 merged) → 1 (#6 closed)}. */
    private static String steps(ReviewWindow window) {
        List<Step> all = window.steps();
        List<Step> last = all.subList(Math.max(0, all.size() - STEPS), all.size());
        if (all.isEmpty()) {
            return "";
        }
        return (last.size() < all.size() ? "…" : "1")
                + last.stream()
                        .map(step -> " → %d (#%d %s)"
                                .formatted(
                                        step.size(),
                                        step.number(),
                                        step.ending().name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining());
    }

    private String costs() {
        Costs costs = dashboard.costs();
        return String.format(
                Locale.ROOT,
                "Models took %.2f of %.2f USD in %s.",
                costs.spent() / MICRO,
                costs.budget() / MICRO,
                MONTH.format(costs.month()));
    }

    private String runs() {
        List<List<String>> rows = dashboard.runs().stream()
                .map(run ->
                        List.of(MINUTE.format(run.at()), Markdown.code(run.target()), Markdown.prose(run.outcome())))
                .toList();
        return rows.isEmpty() ? "" : table(List.of("When", "What was trained", "What came of it"), rows);
    }

    private static String table(List<String> columns, List<List<String>> rows) {
        return "\n" + new MarkdownTable(columns, rows).render(LONGEST_TABLE);
    }

    private static String day(Instant time) {
        return DAY.format(time);
    }
}

package dev.descent.study;

import dev.descent.loss.FileScore;
import dev.descent.loss.Ruler;
import dev.descent.loss.Term;
import dev.descent.loss.Terms;
import dev.descent.study.Calibration.Studied;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The report of a study, in Markdown. */
final class CalibrationReport {
    private static final int LARGEST = 20;
    private static final int SUBJECT = 60;
    /** Median shares to aim at, in per cent (A, B, C, D, M). */
    private static final Map<Term, Integer> AIM =
            Map.of(Term.COMPLEXITY, 35, Term.ECONOMY, 10, Term.DUPLICATION, 20, Term.STATE, 10, Term.MODULARITY, 25);

    private final List<Studied> studied;
    private final StringBuilder text = new StringBuilder();

    private CalibrationReport(List<Studied> studied) {
        this.studied = studied;
    }

    static String render(List<Studied> studied) {
        CalibrationReport report = new CalibrationReport(studied);
        report.say("# Calibration of ruler %s", Ruler.VERSION);
        report.say("");
        report.say(
                "Made by `./descent study calibrate DIRECTORY`, where DIRECTORY holds the repositories below, bare, at the");
        report.say(
                "commits that are named. %d repositories, %,d commits.",
                studied.size(), report.moves().count());
        report.standing();
        report.movement();
        report.distribution();
        report.largest();
        return report.text.toString();
    }

    private Stream<Row> moves() {
        return studied.stream().flatMap(one -> one.moves().stream().map(move -> new Row(one, move)));
    }

    private record Row(Studied studied, Move move) {}

    private void standing() {
        say("%n## Shares of the loss by term%n");
        say("| repository | commit | languages | files | tokens | loss | A | B | C | D | M |");
        say("|---|---|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (Studied one : studied) {
            say(
                    "| %s | %s | %s | %,d | %,d | %.2f | %s |",
                    one.name(),
                    one.head().abbreviated(),
                    languages(one),
                    one.score().files().size(),
                    one.score().tokens(),
                    one.score().loss(),
                    cells(term -> share(one.score().terms(), term)));
        }
        say(
                "| **median** | | | | | %.2f | %s |",
                median(studied.stream().mapToDouble(one -> one.score().loss())), cells(this::medianShare));
        say("| aim | | | | | | %s |", cells(AIM::get));
        say("| factor to reach it, the others kept | | | | | | %s |", factors());
    }

    /** A term that grows makes the whole grow, so odds are compared, not shares. */
    private String factors() {
        return Arrays.stream(Term.values())
                .map(term -> String.format(Locale.ROOT, "%.2f", odds(AIM.get(term)) / odds(medianShare(term))))
                .collect(Collectors.joining(" | "));
    }

    private static double odds(double percent) {
        double share = Math.clamp(percent, 0.1, 99.9);
        return share / (100 - share);
    }

    private double medianShare(Term term) {
        return median(studied.stream().mapToDouble(one -> share(one.score().terms(), term)));
    }

    private static double share(Terms terms, Term term) {
        return terms.total() == 0 ? 0 : 100.0 * terms.get(term) / terms.total();
    }

    private static String languages(Studied one) {
        Map<String, Long> tokens = one.score().files().stream()
                .collect(Collectors.groupingBy(
                        file -> file.language().displayName(), Collectors.summingLong(FileScore::productionTokens)));
        return tokens.entrySet().stream()
                .filter(entry -> 20 * entry.getValue() >= one.score().tokens())
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    private void movement() {
        say("%n## Shares of the movement by term%n");
        say("The sum of |ΔE| of a term over all commits, in per cent of the sum over all terms.%n");
        say("| repository | commits | A | B | C | D | M |");
        say("|---|--:|--:|--:|--:|--:|--:|");
        for (Studied one : studied) {
            say("| %s | %d | %s |", one.name(), one.moves().size(), cells(term -> moved(one.moves(), term)));
        }
        List<Move> all = moves().map(Row::move).toList();
        say(
                "| **median** | | %s |",
                cells(term -> median(studied.stream()
                        .filter(one -> !one.moves().isEmpty())
                        .mapToDouble(one -> moved(one.moves(), term)))));
        say("| **all together** | %,d | %s |", all.size(), cells(term -> moved(all, term)));
    }

    private static double moved(List<Move> moves, Term term) {
        double all = moves.stream()
                .mapToDouble(move -> Arrays.stream(Term.values())
                        .mapToDouble(each -> Math.abs(move.terms().get(each)))
                        .sum())
                .sum();
        double own = moves.stream()
                .mapToDouble(move -> Math.abs(move.terms().get(term)))
                .sum();
        return all == 0 ? 0 : 100 * own / all;
    }

    private void distribution() {
        double[] changes =
                moves().mapToDouble(row -> row.move().change()).sorted().toArray();
        say("%n## Distribution of the change of a commit%n");
        say("| percentile | 1 | 5 | 25 | 50 | 75 | 95 | 99 |");
        say("|---|--:|--:|--:|--:|--:|--:|--:|");
        say(
                "| ΔL | %s |",
                Stream.of(1, 5, 25, 50, 75, 95, 99)
                        .map(percent -> String.format(Locale.ROOT, "%+.3f", percentile(changes, percent)))
                        .collect(Collectors.joining(" | ")));
        say(
                "%n%.0f %% of the commits raised the loss, %.0f %% lowered it, %.0f %% left it as it was.",
                percent(changes, change -> change > 0),
                percent(changes, change -> change < 0),
                percent(changes, change -> change == 0));
    }

    private static double percent(double[] changes, DoublePredicate which) {
        return changes.length == 0
                ? 0
                : 100.0 * Arrays.stream(changes).filter(which).count() / changes.length;
    }

    private void largest() {
        say("%n## The largest moves%n");
        say("| repository | commit | subject | files | ΔE, tokens | A | B | C | D | M | verdict |");
        say("|---|---|---|--:|--:|--:|--:|--:|--:|--:|---|");
        moves().sorted(Comparator.comparingLong(
                        row -> -Math.abs(row.move().terms().total())))
                .limit(LARGEST)
                .forEach(this::sayMove);
    }

    private void sayMove(Row row) {
        Move move = row.move();
        say(
                "| %s | %s | %s | %d | %+,d | %s | %s |",
                row.studied().name(),
                move.revision().id().abbreviated(),
                subject(move.revision().subject()),
                move.touched(),
                move.terms().total() / 1000,
                Arrays.stream(Term.values())
                        .map(term ->
                                String.format(Locale.ROOT, "%+,d", move.terms().get(term) / 1000))
                        .collect(Collectors.joining(" | ")),
                move.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private static String subject(String subject) {
        String plain = subject.replaceAll("[|`<>\\[\\]]", " ").strip();
        return plain.length() <= SUBJECT ? plain : plain.substring(0, SUBJECT) + "…";
    }

    private static double median(DoubleStream values) {
        return percentile(values.sorted().toArray(), 50);
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.round((sorted.length - 1) * percent / 100.0)];
    }

    private static String cells(ToDoubleFunction<Term> figure) {
        return Arrays.stream(Term.values())
                .map(term -> String.format(Locale.ROOT, "%.0f", figure.applyAsDouble(term)))
                .collect(Collectors.joining(" | "));
    }

    private void say(String line, Object... figures) {
        text.append(figures.length == 0 && !line.contains("%n") ? line : String.format(Locale.ROOT, line, figures))
                .append('\n');
    }
}

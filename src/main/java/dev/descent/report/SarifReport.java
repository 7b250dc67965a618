package dev.descent.report;

import dev.descent.loss.Hotspot;
import dev.descent.loss.Term;
import dev.descent.loss.UnitKind;
import dev.descent.loss.UnitScore;
import dev.descent.report.SarifLog.ArtifactLocation;
import dev.descent.report.SarifLog.AutomationDetails;
import dev.descent.report.SarifLog.Defaults;
import dev.descent.report.SarifLog.Driver;
import dev.descent.report.SarifLog.Location;
import dev.descent.report.SarifLog.LogicalLocation;
import dev.descent.report.SarifLog.PhysicalLocation;
import dev.descent.report.SarifLog.Properties;
import dev.descent.report.SarifLog.Region;
import dev.descent.report.SarifLog.Result;
import dev.descent.report.SarifLog.Rule;
import dev.descent.report.SarifLog.Run;
import dev.descent.report.SarifLog.Text;
import dev.descent.report.SarifLog.Tool;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hotspots as SARIF 2.1.0 for code scanning: one rule a term, one result a hotspot. */
public final class SarifReport {
    /** GitHub takes no more results from one run. */
    static final int MOST_RESULTS = 25_000;

    /** The only fingerprint by which GitHub finds an alert again. */
    private static final String FINGERPRINT = "primaryLocationLineHash";

    private static final AutomationDetails CATEGORY = new AutomationDetails("descent/");

    private final Map<String, Integer> occurrences = new HashMap<>();

    private SarifReport() {}

    /** The hotspots of a score or a delta, steepest first; those above 25,000 are left out. */
    public static String render(String ruler, List<Hotspot> hotspots) {
        List<Rule> rules = Arrays.stream(Term.values()).map(SarifReport::rule).toList();
        List<Result> results = hotspots.stream()
                .limit(MOST_RESULTS)
                .map(new SarifReport()::result)
                .toList();
        Tool tool = new Tool(new Driver("Descent", PlainText.line(ruler), rules));
        return Json.indented(SarifLog.of(new Run(tool, CATEGORY, "utf16CodeUnits", results)));
    }

    private static Rule rule(Term term) {
        return new Rule(
                id(term),
                Wording.of(term),
                new Text(Wording.of(term)),
                new Text(description(term)),
                new Text(help(term)),
                new Defaults("note"));
    }

    private static String id(Term term) {
        return "descent/" + term.key();
    }

    private static String description(Term term) {
        return switch (term) {
            case COMPLEXITY -> "Functions that are too long or too tangled.";
            case ECONOMY -> "What scattering and indirection cost, and dead code.";
            case DUPLICATION -> "What extracting clones would save.";
            case STATE -> "Types that can represent more states than they need.";
            case MODULARITY -> "How much code each file reaches and is reached by along imports.";
        };
    }

    private static String help(Term term) {
        return switch (term) {
            case COMPLEXITY ->
                "Extract steps from functions above 100 tokens; return early and merge conditions where Cognitive"
                        + " Complexity is above 8.";
            case ECONOMY ->
                "Delete what nothing refers to; inline helpers with a single caller, wrappers and abstractions with a single"
                        + " implementation; merge files that change together.";
            case DUPLICATION -> "Extract what the copies share once, and pass in what differs.";
            case STATE -> "Name the valid states as variants of one type, instead of flags and optionals.";
            case MODULARITY -> "Cut an import, or split the file along its seams.";
        };
    }

    private Result result(Hotspot spot) {
        UnitScore unit = spot.unit();
        Term term = steepest(unit);
        return new Result(
                id(term),
                PageData.TERMS.indexOf(term.key()),
                "note",
                new Text(PlainText.line(unit.why().isEmpty() ? unit.name() + " carries loss." : unit.why())),
                List.of(location(spot)),
                Map.of(FINGERPRINT, fingerprint(spot, term)),
                new Properties(
                        BigDecimal.valueOf(unit.share().total(), 3),
                        BigDecimal.valueOf(unit.leverage().total(), 3)));
    }

    private static Term steepest(UnitScore unit) {
        return Arrays.stream(Term.values())
                .min(Comparator.comparingLong((Term term) -> -unit.leverage().get(term))
                        .thenComparingLong(term -> -unit.share().get(term)))
                .orElseThrow();
    }

    private static Location location(Hotspot spot) {
        UnitScore unit = spot.unit();
        return new Location(
                new PhysicalLocation(
                        new ArtifactLocation(Permalinks.encoded(spot.path()), "%SRCROOT%"),
                        new Region(unit.startLine(), unit.endLine())),
                List.of(new LogicalLocation(PlainText.line(unit.name()), kind(unit.kind()))));
    }

    private static String kind(UnitKind kind) {
        return switch (kind) {
            case FUNCTION -> "function";
            case TYPE -> "type";
            case FILE -> "module";
        };
    }

    /** Survives edits that only move the unit inside its file; overloads are told apart by their rank. */
    private String fingerprint(Hotspot spot, Term term) {
        UnitScore unit = spot.unit();
        String digest =
                Digests.sha256Hex(String.join("\0", term.key(), unit.kind().key(), spot.path(), unit.name()));
        return digest + ":" + occurrences.merge(digest, 1, Integer::sum);
    }
}

package dev.descent.report;

import dev.descent.report.Finding.Level;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What all checks of a server found, in order.
 *
 * @param findings one for each check, or several
 */
public record Checkup(List<Finding> findings) {
    private static final int NAME = 12;

    public Checkup {
        findings = List.copyOf(findings);
    }

    /** Whether something doesn't work. */
    public boolean hasFailed() {
        return findings.stream().anyMatch(finding -> finding.level() == Level.FAIL);
    }

    /** A line for each finding, and under it what to do. */
    public String text(boolean hasColours) {
        return findings.stream().map(finding -> lines(finding, hasColours)).collect(Collectors.joining());
    }

    /** The same for programs. */
    public String json() {
        return Json.indented(this);
    }

    private static String lines(Finding finding, boolean hasColours) {
        String line = coloured(finding.level(), hasColours) + "  " + Layout.left(finding.check(), NAME) + finding.says()
                + "\n";
        return finding.remedy().isEmpty() ? line : line + " ".repeat(6 + NAME) + finding.remedy() + "\n";
    }

    private static String coloured(Level level, boolean hasColours) {
        String word = Layout.left(level.name().toLowerCase(Locale.ROOT), 4);
        int colour = switch (level) {
            case OK -> 32;
            case WARN -> 33;
            case FAIL -> 31;
        };
        return hasColours ? "\u001b[" + colour + "m" + word + "\u001b[0m" : word;
    }
}

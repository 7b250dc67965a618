package dev.descent.sandbox;

import dev.descent.sandbox.CoverageReports.Listener;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads coverage in the two formats that are lines of text. */
final class CoverageText {
    /** {@code example.com/module/cart.go:12.34,18.2 3 1}: a block of statements, and how often it ran. */
    private static final Pattern BLOCK = Pattern.compile("(.+):(\\d+)\\.\\d+,(\\d+)\\.\\d+ \\d+ (\\d+)");

    /** No block is longer; whoever says so wants to keep us busy. */
    private static final int LONGEST_BLOCK = 10_000;

    private CoverageText() {}

    /** {@code SF:} names a file, {@code DA:} a line of it and how often it ran. */
    static void lcov(String report, Listener listener) {
        String file = "";
        for (String line : report.lines().toList()) {
            if (line.startsWith("SF:")) {
                file = line.substring(3);
            } else if (line.startsWith("DA:")) {
                String[] data = line.substring(3).split(",", -1);
                boolean isHit = data.length > 1 && Numerals.parse(data[1]) > 0;
                listener.line(file, Numerals.parse(data[0]), isHit);
            }
        }
    }

    /** A profile of {@code go test -coverprofile}. */
    static void goProfile(String report, Listener listener) {
        report.lines().map(BLOCK::matcher).filter(Matcher::matches).forEach(block -> {
            int from = Numerals.parse(block.group(2));
            int to = Numerals.parse(block.group(3));
            boolean isHit = Numerals.parse(block.group(4)) > 0;
            for (int line = from; line <= to && line - from < LONGEST_BLOCK; line++) {
                listener.line(block.group(1), line, isHit);
            }
        });
    }
}

package dev.descent.sandbox;

import dev.descent.train.Coverage;
import dev.descent.train.Coverage.Lines;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gathers reports of coverage: XML of JaCoCo, of coverage.py and whoever else writes Cobertura's format, lcov, and profiles of Go.
 * Commands wrote them, so they may say anything: only lines of files of the tree are heard.
 */
final class CoverageReports {
    /** Where they usually are. */
    static final List<String> USUAL = List.of(
            "{**/,}jacoco*.xml",
            "{**/,}coverage.xml",
            "{**/,}cobertura*.xml",
            "{**/,}lcov.info",
            "{**/,}{c,cover,coverage}.out",
            "{**/,}coverage.txt");

    /** More lines than a file that is scored can have. */
    private static final int MOST_LINES = 1 << 20;

    private final ReportedPaths paths;
    private final Map<String, Optional<String>> found = new HashMap<>();
    private final Map<String, Marks> files = new HashMap<>();

    /** Takes what is said of these files. */
    CoverageReports(Collection<String> paths) {
        this.paths = new ReportedPaths(paths);
    }

    /** Hears what a report says of a line. */
    @FunctionalInterface
    interface Listener {
        void line(String file, int line, boolean isHit);
    }

    private record Marks(BitSet executable, BitSet hit) {
        Marks() {
            this(new BitSet(), new BitSet());
        }

        void mark(int line, boolean isHit) {
            executable.set(line);
            if (isHit) {
                hit.set(line);
            }
        }
    }

    /** Adds what a report says; of several that speak of one line, one that says that it ran is believed. */
    void add(byte[] report) {
        String text = new String(report, StandardCharsets.UTF_8).strip();
        if (text.startsWith("<")) {
            new CoverageXml(this::hear).read(report);
        } else if (text.startsWith("mode:")) {
            CoverageText.goProfile(text, this::hear);
        } else {
            CoverageText.lcov(text, this::hear);
        }
    }

    private void hear(String file, int line, boolean isHit) {
        if (line > 0 && line <= MOST_LINES) {
            found.computeIfAbsent(file, paths::find)
                    .ifPresent(path ->
                            files.computeIfAbsent(path, _ -> new Marks()).mark(line, isHit));
        }
    }

    /** What all of them say. */
    Coverage coverage() {
        SortedMap<String, Lines> lines = new TreeMap<>();
        files.forEach((path, marks) -> lines.put(path, new Lines(marks.executable(), marks.hit())));
        return new Coverage(lines);
    }
}

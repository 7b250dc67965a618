package dev.descent.train;

import dev.descent.loss.Hotspot;
import dev.descent.repo.Entry;
import dev.descent.repo.Snapshot;
import dev.descent.train.Ruling.Refused;
import dev.descent.train.Ruling.Severity;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Gate 6: where the checks say which lines they run, nobody may change what they hardly run, for they would hardly notice. It
 * judges a place, before anything is proposed for it.
 *
 * @param base what was run at the baseline
 * @param now what is run of the tree as it is now; a change may have had a hand in that
 */
record CoverageGate(Report base, Report now) {
    static final String NAME = "coverage";
    private static final double LEAST = 0.8;

    /**
     * What checks say that they run.
     *
     * @param tree of these files
     */
    record Report(Snapshot tree, Coverage coverage) {
        private List<String> lines(String path) {
            return tree.entries().stream()
                    .filter(entry -> entry.path().equals(path) && entry.kind() == Entry.Kind.FILE)
                    .flatMap(entry -> new String(tree.read(entry), StandardCharsets.UTF_8).lines())
                    .toList();
        }
    }

    /** Why nothing may be proposed for a hotspot. */
    Optional<Refused> judge(Hotspot hotspot) {
        int from = hotspot.unit().startLine();
        return share(hotspot.path(), from, hotspot.unit().endLine()).stream()
                .filter(share -> share < LEAST)
                .mapToObj(CoverageGate::refused)
                .findFirst();
    }

    /** What stands as it stood at the baseline is run as it was run then, whatever a later report says. */
    private OptionalDouble share(String path, int from, int to) {
        List<String> lines = now.lines(path).subList(from - 1, to);
        int before = Collections.indexOfSubList(base.lines(path), lines);
        return before < 0
                ? now.coverage().of(path, from, to)
                : base.coverage().of(path, before + 1, before + lines.size());
    }

    private static Refused refused(double share) {
        return new Refused(
                NAME,
                String.format(
                        Locale.ROOT,
                        "tests first: the checks run %.0f %% of its lines, %.0f %% would show what a change does",
                        share * 100,
                        LEAST * 100),
                Severity.ORDINARY);
    }
}

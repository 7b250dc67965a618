package dev.descent.loss;

import dev.descent.repo.PathRules;
import dev.descent.repo.Snapshot;
import dev.descent.source.Parser;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads trees as they are read to be scored, for those who look at single charges. */
public final class Programs {
    private Programs() {}

    /** All of a tree that would be scored. */
    public static Program read(Snapshot tree, PathRules rules, Parser parser) {
        Intake intake = Intake.of(tree.entries(), rules);
        List<Reading> readings = intake.candidates().parallelStream()
                .map(candidate -> {
                    byte[] text = tree.read(candidate.entry());
                    return Contents.refusal(text)
                            .<Reading>map(Reading.Refused::new)
                            .orElseGet(() -> Reading.of(candidate, parser.parse(candidate.language(), text)));
                })
                .toList();
        Material material = Material.of(intake, readings);
        Set<String> unread = material.skipped().stream().map(Skipped::path).collect(Collectors.toSet());
        return new Program(material.files(), unread, GoModules.of(tree, rules));
    }
}

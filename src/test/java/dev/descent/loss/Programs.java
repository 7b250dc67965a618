package dev.descent.loss;

import dev.descent.loss.Item.Candidate;
import dev.descent.repo.PathRules;
import dev.descent.repo.Snapshot;
import dev.descent.source.Parsed;
import dev.descent.source.Parser;
import dev.descent.source.Unparsed;
import java.util.List;

/** Reads trees as they are read to be scored, for those who look at single charges. */
public final class Programs {
    private Programs() {}

    /** All of a tree that would be scored. */
    public static Program read(Snapshot tree, PathRules rules, Parser parser) {
        Inventory sorted = Inventory.of(tree.entries(), rules);
        List<Item> read = sorted.candidates().parallelStream()
                .map(candidate -> candidate.read(parsed(tree, candidate, parser)))
                .toList();
        return sorted.with(read).program(GoModules.of(tree, rules));
    }

    private static Parsed parsed(Snapshot tree, Candidate candidate, Parser parser) {
        byte[] text = tree.read(candidate.entry());
        return Contents.refusal(text)
                .<Parsed>map(Unparsed::new)
                .orElseGet(() -> parser.parse(candidate.language(), text));
    }
}

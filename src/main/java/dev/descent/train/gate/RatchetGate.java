package dev.descent.train.gate;

import dev.descent.source.Language;
import dev.descent.source.Syntax;
import dev.descent.source.SyntaxNode;
import dev.descent.train.Candidate;
import dev.descent.train.FileChange;
import dev.descent.train.Gate;
import dev.descent.train.Ruling;
import dev.descent.train.Ruling.Refused;
import dev.descent.train.Ruling.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Gate 2, of words: nothing that keeps people safe is loosened, over all files of a change together. */
public final class RatchetGate implements Gate {
    private static final String NAME = "ratchet";

    private final Syntax syntax;

    public RatchetGate(Syntax syntax) {
        this.syntax = syntax;
    }

    /** A file on one side of a change. */
    private record Side(Language language, SyntaxNode root, CodeText text) {}

    @Override
    public Ruling judge(Candidate candidate) {
        List<Side> before = new ArrayList<>();
        List<Side> after = new ArrayList<>();
        for (FileChange file : candidate.files()) {
            file.before().flatMap(text -> side(file.path(), text)).ifPresent(before::add);
            file.after().flatMap(text -> side(file.path(), text)).ifPresent(after::add);
        }
        for (Ratchet ratchet : Ratchet.values()) {
            long change =
                    change(before, after, side -> ratchet.count(side.language().family(), side.text()));
            if (ratchet.mayNotFall() ? change < 0 : change > 0) {
                return refuse((change < 0 ? "fewer " : "more ") + ratchet.what() + " than before", ratchet.severity());
            }
        }
        return structures(before, after);
    }

    private static Ruling structures(List<Side> before, List<Side> after) {
        if (change(before, after, side -> Ratchet.unfinished(side.text())) > 0) {
            return refuse("more unfinished work than before", Severity.ORDINARY);
        }
        if (change(before, after, side -> count(side, Structures::isEmptyHandler)) > 0) {
            return refuse("more handlers that do nothing than before", Severity.CHEAT);
        }
        return change(before, after, side -> count(side, node -> Structures.isGlobalState(side.language(), node))) > 0
                ? refuse("more global state than before", Severity.ORDINARY)
                : Ruling.PASSED;
    }

    private Optional<Side> side(String path, byte[] text) {
        return Language.ofPath(path)
                .flatMap(language ->
                        syntax.tree(language, text).map(root -> new Side(language, root, CodeText.of(root))));
    }

    private static long count(Side side, Predicate<SyntaxNode> predicate) {
        return side.root().descendants().filter(predicate).count();
    }

    private static long change(List<Side> before, List<Side> after, ToLongFunction<Side> count) {
        return after.stream().mapToLong(count).sum()
                - before.stream().mapToLong(count).sum();
    }

    private static Ruling refuse(String reason, Severity severity) {
        return new Refused(NAME, reason, severity);
    }
}

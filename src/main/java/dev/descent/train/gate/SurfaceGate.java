package dev.descent.train.gate;

import dev.descent.source.Language;
import dev.descent.source.Syntax;
import dev.descent.train.Candidate;
import dev.descent.train.FileChange;
import dev.descent.train.Gate;
import dev.descent.train.Ruling;
import dev.descent.train.Ruling.Refused;
import dev.descent.train.Ruling.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gate 3: what others can call, by its signatures, is the same before and after. */
public final class SurfaceGate implements Gate {
    private final Syntax syntax;

    public SurfaceGate(Syntax syntax) {
        this.syntax = syntax;
    }

    @Override
    public Ruling judge(Candidate candidate) {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (FileChange file : candidate.files()) {
            before.addAll(surface(file.path(), file.before()));
            after.addAll(surface(file.path(), file.after()));
        }
        List<String> gone = without(before, after);
        List<String> come = without(after, before);
        if (!gone.isEmpty()) {
            return refuse("others may rely on what is gone: " + gone.getFirst());
        }
        return come.isEmpty() ? Ruling.PASSED : refuse("it adds what others can call: " + come.getFirst());
    }

    private List<String> surface(String path, Optional<byte[]> text) {
        return Language.ofPath(path)
                .flatMap(language -> text.flatMap(bytes -> syntax.tree(language, bytes))
                        .map(root -> new Surface(language, path).of(root)))
                .orElse(List.of());
    }

    private static List<String> without(List<String> some, List<String> others) {
        List<String> rest = new ArrayList<>(some);
        others.forEach(rest::remove);
        return rest;
    }

    private static Ruling refuse(String reason) {
        return new Refused("public surface", reason, Severity.ORDINARY);
    }
}

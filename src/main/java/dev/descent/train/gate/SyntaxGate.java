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
import java.util.Optional;

/** Gate 2, of syntax: what could be parsed can still be parsed. */
public final class SyntaxGate implements Gate {
    private final Syntax syntax;

    public SyntaxGate(Syntax syntax) {
        this.syntax = syntax;
    }

    @Override
    public Ruling judge(Candidate candidate) {
        return candidate.files().stream()
                .filter(file -> isBroken(file.path(), file.after()) && !isBroken(file.path(), file.before()))
                .findFirst()
                .map(FileChange::path)
                .<Ruling>map(path -> new Refused("syntax", path + " can't be parsed any more", Severity.ORDINARY))
                .orElse(Ruling.PASSED);
    }

    private boolean isBroken(String path, Optional<byte[]> text) {
        return text.isPresent()
                && Language.ofPath(path)
                        .flatMap(language -> syntax.tree(language, text.get()))
                        .map(SyntaxNode::hasError)
                        .orElse(true);
    }
}

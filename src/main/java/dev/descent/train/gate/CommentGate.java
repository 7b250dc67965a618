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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Gate 2, of comments: whoever doesn't change a piece of code leaves what people wrote about it alone. */
public final class CommentGate implements Gate {
    private static final Pattern FUNCTION = Pattern.compile(".*(function|method|constructor).*");

    private final Syntax syntax;

    public CommentGate(Syntax syntax) {
        this.syntax = syntax;
    }

    /** A comment, and the code that it is about. */
    private record Remark(String text, String code) {}

    @Override
    public Ruling judge(Candidate candidate) {
        List<Remark> before = new ArrayList<>();
        List<Remark> after = new ArrayList<>();
        Set<String> codeBefore = new HashSet<>();
        Set<String> codeAfter = new HashSet<>();
        for (FileChange file : candidate.files()) {
            root(file.path(), file.before()).ifPresent(root -> read(root, before, codeBefore));
            root(file.path(), file.after()).ifPresent(root -> read(root, after, codeAfter));
        }
        List<Remark> gone = without(before, after);
        gone.removeIf(remark -> !codeAfter.contains(remark.code()));
        List<Remark> come = without(after, before);
        come.removeIf(remark -> !codeBefore.contains(remark.code()));
        gone.addAll(come);
        return gone.isEmpty()
                ? Ruling.PASSED
                : new Refused(
                        "comments",
                        "a comment about code that isn't changed is: "
                                + first(gone.getFirst().text()),
                        Severity.ORDINARY);
    }

    private static String first(String comment) {
        String line = comment.lines().findFirst().orElse("");
        return line.substring(0, Math.min(60, line.length()));
    }

    private Optional<SyntaxNode> root(String path, Optional<byte[]> text) {
        return text.flatMap(bytes -> Language.ofPath(path).flatMap(language -> syntax.tree(language, bytes)));
    }

    private static void read(SyntaxNode root, List<Remark> remarks, Set<String> code) {
        root.descendants()
                .filter(node -> CodeText.isComment(node)
                        && node.parent().filter(CodeText::isComment).isEmpty())
                .map(comment -> new Remark(comment.text(), CodeText.code(subject(comment))))
                .forEach(remarks::add);
        root.descendants()
                .filter(node -> node.isNamed() && isSubject(node))
                .map(CodeText::code)
                .forEach(code::add);
    }

    /** The function that a comment stands in, else what stands behind it, else what it stands in. */
    private static SyntaxNode subject(SyntaxNode comment) {
        for (Optional<SyntaxNode> above = comment.parent();
                above.isPresent();
                above = above.get().parent()) {
            if (FUNCTION.matcher(above.get().kind()).matches()) {
                return above.get();
            }
        }
        SyntaxNode parent = comment.parent().orElse(comment);
        return parent.named().stream()
                .filter(node -> node.start() >= comment.end() && !CodeText.isComment(node))
                .findFirst()
                .orElse(parent);
    }

    /** Whether a comment can be about it: functions, and what stands beside or around a comment. */
    private static boolean isSubject(SyntaxNode node) {
        return FUNCTION.matcher(node.kind()).matches()
                || node.parent()
                        .filter(parent -> parent.children().stream().anyMatch(CodeText::isComment))
                        .isPresent()
                || node.children().stream().anyMatch(CodeText::isComment);
    }

    private static List<Remark> without(List<Remark> some, List<Remark> others) {
        List<String> texts = new ArrayList<>(others.stream().map(Remark::text).toList());
        List<Remark> rest = new ArrayList<>(some);
        rest.removeIf(remark -> texts.remove(remark.text()));
        return rest;
    }
}

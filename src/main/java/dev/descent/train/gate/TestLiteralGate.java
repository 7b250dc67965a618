package dev.descent.train.gate;

import dev.descent.loss.FileScore;
import dev.descent.repo.Entry;
import dev.descent.repo.Snapshot;
import dev.descent.source.Language;
import dev.descent.source.Syntax;
import dev.descent.source.SyntaxNode;
import dev.descent.train.Candidate;
import dev.descent.train.FileChange;
import dev.descent.train.Gate;
import dev.descent.train.Ruling;
import dev.descent.train.Ruling.Refused;
import dev.descent.train.Ruling.Severity;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gate 2, of literals: a change brings no value into the code that was only known to the tests. */
public final class TestLiteralGate implements Gate {
    /** Shorter ones are everywhere. */
    private static final int SHORTEST_TEXT = 5;

    private static final int SHORTEST_NUMBER = 2;
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9_.xa-fA-FlLuU]*");

    private final Syntax syntax;

    public TestLiteralGate(Syntax syntax) {
        this.syntax = syntax;
    }

    @Override
    public Ruling judge(Candidate candidate) {
        Set<String> added = new HashSet<>();
        for (FileChange file : candidate.files()) {
            added.addAll(literals(file.path(), file.after()));
        }
        for (FileChange file : candidate.files()) {
            added.removeAll(literals(file.path(), file.before()));
        }
        return added.isEmpty() ? Ruling.PASSED : judge(candidate, added);
    }

    private static Ruling judge(Candidate candidate, Set<String> added) {
        Set<String> tests = candidate.assignment().score().files().stream()
                .filter(FileScore::isTest)
                .map(FileScore::path)
                .collect(Collectors.toSet());
        Snapshot tree = candidate.before();
        List<Entry> files = tree.entries().stream()
                .filter(entry -> tests.contains(entry.path()) && entry.kind() == Entry.Kind.FILE)
                .toList();
        for (Entry file : files) {
            String text = new String(tree.read(file), StandardCharsets.UTF_8);
            Optional<String> copied =
                    added.stream().filter(each -> holds(text, each)).findFirst();
            if (copied.isPresent()) {
                return new Refused(
                        "test literals",
                        copied.get() + " is new in the code and stands in " + file.path(),
                        Severity.ORDINARY);
            }
        }
        return Ruling.PASSED;
    }

    private static boolean holds(String text, String literal) {
        return Pattern.compile("(?<![\\w.])" + Pattern.quote(literal) + "(?![\\w.])")
                .matcher(text)
                .find();
    }

    private Set<String> literals(String path, Optional<byte[]> text) {
        return text.flatMap(bytes -> Language.ofPath(path).flatMap(language -> syntax.tree(language, bytes)))
                .map(root -> root.descendants()
                        .filter(TestLiteralGate::isTelling)
                        .map(SyntaxNode::text)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static boolean isTelling(SyntaxNode node) {
        if (CodeText.isText(node)) {
            return node.end() - node.start() >= SHORTEST_TEXT;
        }
        return node.children().isEmpty()
                && node.end() - node.start() >= SHORTEST_NUMBER
                && NUMBER.matcher(node.text()).matches();
    }
}

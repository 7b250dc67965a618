package dev.descent.recipes;

import dev.descent.source.SyntaxNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Moves statements that stand in several Java methods of one type into a private method that all of them call. The copies use the
 * same names for variables of the same types and differ in literals at most, which become parameters: a literal has its value
 * whenever it is evaluated.
 *
 * <p>It refuses what {@link ExtractFunction} refuses, and copies that need, leave behind or may throw different things.
 */
final class ExtractCopies implements Recipe {
    private static final int LEAST_TOKENS = 30;
    private static final int MOST_CONSTANTS = 3;

    @Override
    public String approach() {
        return "extract-copies";
    }

    @Override
    public String title() {
        return "Write copies once";
    }

    @Override
    public Stream<Rewrite> rewrites(Site site) {
        return site.nodes()
                .filter(node -> ExtractFunction.canBeCut(site, node))
                .flatMap(function -> function.parent().stream())
                .distinct()
                .flatMap(type -> best(site, type));
    }

    private static Stream<Rewrite> best(Site site, SyntaxNode type) {
        return classes(site, type).stream()
                .sorted(Comparator.comparingInt((List<Run> copies) -> -saved(copies))
                        .thenComparingInt(copies -> copies.getFirst().start()))
                .flatMap(copies -> merged(site, copies).stream());
    }

    /** Runs that look the same but for literals, those within the reach among them. */
    private static List<List<Run>> classes(Site site, SyntaxNode type) {
        Map<String, List<Run>> alike = type.named().stream()
                .filter(member -> ExtractFunction.canBeCut(site, member))
                .flatMap(Run::in)
                .filter(run -> run.tokens() >= LEAST_TOKENS)
                .collect(Collectors.groupingBy(ExtractCopies::key, LinkedHashMap::new, Collectors.toList()));
        return alike.values().stream()
                .map(ExtractCopies::disjoint)
                .filter(copies -> copies.size() > 1)
                .filter(copies -> copies.stream().anyMatch(run -> site.reach().holds(site.code(), run.function())))
                .toList();
    }

    private static List<Run> disjoint(List<Run> runs) {
        List<Run> kept = new ArrayList<>();
        for (Run run : runs) {
            if (kept.isEmpty() || kept.getLast().end() <= run.start()) {
                kept.add(run);
            }
        }
        return kept;
    }

    private static String key(Run run) {
        return leaves(run)
                .map(leaf -> isLiteral(leaf) ? leaf.kind() : leaf.text())
                .collect(Collectors.joining(" "));
    }

    /** Tokens, a literal text being one. */
    private static Stream<SyntaxNode> leaves(Run run) {
        return run.nodes()
                .filter(node -> !Tongue.isComment(node))
                .filter(node -> isLiteral(node)
                        || (node.children().isEmpty()
                                && node.parent().filter(Tongue::isText).isEmpty()));
    }

    private static boolean isLiteral(SyntaxNode node) {
        return Tongue.isText(node)
                || (node.isNamed() && node.children().isEmpty() && node.kind().endsWith("_literal"));
    }

    private static int saved(List<Run> copies) {
        return (copies.size() - 1) * copies.getFirst().tokens() - copies.size() * 8;
    }

    private static Optional<Rewrite> merged(Site site, List<Run> copies) {
        Locals locals = new Locals(copies.getFirst().function());
        Optional<Outline> outline = Outline.of(copies.getFirst(), locals);
        Optional<List<Constants.Column>> columns = Constants.between(copies.stream()
                .map(copy -> leaves(copy).filter(ExtractCopies::isLiteral).toList())
                .toList());
        if (outline.isEmpty()
                || columns.isEmpty()
                || columns.get().size() > MOST_CONSTANTS
                || !areAlike(outline.get(), copies)) {
            return Optional.empty();
        }
        return Helper.of(site, outline.get(), locals)
                .map(helper -> helper.with(
                        columns.get().stream().map(Constants.Column::parameter).toList()))
                .map(helper -> rewrite(site.code(), helper, copies, columns.get()));
    }

    private static boolean areAlike(Outline first, List<Run> copies) {
        return copies.stream()
                .skip(1)
                .allMatch(copy -> Outline.of(copy, new Locals(copy.function()))
                        .filter(first::isLike)
                        .isPresent());
    }

    private static Rewrite rewrite(Code code, Helper helper, List<Run> copies, List<Constants.Column> columns) {
        List<Edit> edits = new ArrayList<>();
        for (int copy = 0; copy < copies.size(); copy++) {
            int index = copy;
            edits.add(helper.call(
                    copies.get(copy),
                    columns.stream()
                            .map(column -> column.places().get(index).getFirst().text())
                            .toList()));
        }
        edits.add(helper.declaration(code));
        return new Rewrite(edits);
    }
}

package dev.descent.recipes;

import dev.descent.source.SyntaxNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps one of several functions of a file that are equal to the last token but for their names, and has it called in place of the
 * others.
 *
 * <p>Only for functions that their own file alone can know and only calls; methods must stand in the same type. It refuses those
 * that call themselves, and functions of Python with default values, which are made once for each.
 */
final class MergeClones implements Recipe {
    @Override
    public String approach() {
        return "merge-clones";
    }

    @Override
    public String title() {
        return "Keep one of equal functions";
    }

    @Override
    public Stream<Rewrite> rewrites(Site site) {
        Map<String, List<Named>> equal = Named.in(site)
                .filter(each -> each.ownsLines(site.code()) && !each.calls().isEmpty())
                .collect(Collectors.groupingBy(MergeClones::key, LinkedHashMap::new, Collectors.toList()));
        return equal.values().stream()
                .filter(copies -> copies.size() > 1)
                .filter(copies -> copies.stream().anyMatch(each -> site.reach().holds(site.code(), each.node())))
                .flatMap(copies -> merge(site.code(), copies.getFirst(), copies.get(1)).stream());
    }

    private static String key(Named named) {
        String place = named.node().parent().map(SyntaxNode::start).orElse(0).toString();
        return place
                + named.node()
                        .descendants()
                        .filter(node ->
                                node.children().isEmpty() && !node.field().equals("name"))
                        .map(SyntaxNode::text)
                        .collect(Collectors.joining(" "));
    }

    private static Optional<Rewrite> merge(Code code, Named kept, Named other) {
        boolean isOpen = Stream.of(kept, other)
                .anyMatch(each -> each.node()
                        .descendants()
                        .anyMatch(node -> node.is("default_parameter")
                                || node.is("typed_default_parameter")
                                || Named.isCall(node, kept.name())
                                || Named.isCall(node, other.name())));
        boolean differsInside = !inner(kept).equals(inner(other));
        if (isOpen || differsInside || Hidden.isAny(code, kept.name())) {
            return Optional.empty();
        }
        List<Edit> edits = new ArrayList<>();
        other.calls().forEach(call -> edits.add(Edit.replace(Named.callee(call), kept.name())));
        edits.add(other.removal(code));
        return Optional.of(new Rewrite(edits));
    }

    /** Everything behind the name. */
    private static String inner(Named named) {
        SyntaxNode name = named.node().child("name").orElseThrow();
        return named.node()
                .descendants()
                .filter(node -> node.children().isEmpty() && node.start() >= name.end())
                .map(SyntaxNode::text)
                .collect(Collectors.joining(" "));
    }
}

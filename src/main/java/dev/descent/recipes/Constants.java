package dev.descent.recipes;

import dev.descent.source.SyntaxNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The literals in which copies differ, as parameters of what they have in common. */
final class Constants {
    private static final Set<String> MUST_BE_CONSTANT =
            Set.of("switch_label", "annotation", "marker_annotation", "array_access");
    private static final Set<String> NARROW =
            Set.of("byte", "short", "char", "Byte", "Short", "Character", "Long", "var");

    private Constants() {}

    /**
     * One parameter.
     *
     * @param places for each copy, the literals whose place it takes; all of one value in one copy
     */
    record Column(Helper.Constant parameter, List<List<SyntaxNode>> places) {}

    /** Parameters for the literals of copies, listed in the same order for each; nothing when one can't be a parameter. */
    static Optional<List<Column>> between(List<List<SyntaxNode>> copies) {
        Map<List<String>, List<Integer>> differing = new LinkedHashMap<>();
        IntStream.range(0, copies.getFirst().size()).forEach(at -> {
            List<String> values =
                    copies.stream().map(copy -> copy.get(at).text()).toList();
            if (values.stream().distinct().count() > 1) {
                differing.computeIfAbsent(values, none -> new ArrayList<>()).add(at);
            }
        });
        List<Column> columns = new ArrayList<>();
        for (List<Integer> places : differing.values()) {
            List<List<SyntaxNode>> nodes = copies.stream()
                    .map(copy -> places.stream().map(copy::get).toList())
                    .toList();
            if (!nodes.stream().flatMap(List::stream).allMatch(Constants::canVary)) {
                return Optional.empty();
            }
            columns.add(new Column(parameter(nodes.getFirst(), columns), nodes));
        }
        return Optional.of(columns);
    }

    /** Where the language asks for a constant, or fits a literal to a smaller type, a parameter wouldn't do. */
    private static boolean canVary(SyntaxNode literal) {
        return !type(literal).isEmpty()
                && literal.parent()
                        .filter(above -> MUST_BE_CONSTANT.contains(above.kind()) || above.is("unary_expression"))
                        .isEmpty()
                && Flow.above(literal)
                        .noneMatch(above -> above.child("type")
                                        .filter(type -> NARROW.contains(type.text()))
                                        .isPresent()
                                && above.is("local_variable_declaration"));
    }

    private static String type(SyntaxNode literal) {
        return switch (literal.kind()) {
            case "string_literal" -> "String";
            case "character_literal" -> "char";
            case "decimal_integer_literal" -> literal.text().matches(".*[lL]") ? "long" : "int";
            default -> "";
        };
    }

    private static Helper.Constant parameter(List<SyntaxNode> places, List<Column> before) {
        String base = name(places.getFirst());
        long same = before.stream()
                .filter(column -> column.parameter().name().startsWith(base))
                .count();
        return new Helper.Constant(type(places.getFirst()), same == 0 ? base : base + (same + 1), places);
    }

    /** After what it is compared with, or else its kind. */
    private static String name(SyntaxNode literal) {
        return literal.parent()
                .filter(above -> above.is("binary_expression"))
                .flatMap(above -> above.named().stream()
                        .filter(each -> each.is("identifier"))
                        .findFirst())
                .map(other -> HelperName.joined("max", other.text()))
                .orElse(type(literal).equals("String") ? "text" : "number");
    }
}

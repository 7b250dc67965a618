package dev.descent.recipes;

import dev.descent.source.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which checked exceptions statements may let through, in the words of the method and the handlers around them. */
final class Throws {
    private static final Set<String> UNCHECKED = Set.of(
            "ArithmeticException",
            "ArrayIndexOutOfBoundsException",
            "ClassCastException",
            "DateTimeException",
            "DateTimeParseException",
            "IllegalArgumentException",
            "IllegalStateException",
            "IndexOutOfBoundsException",
            "NoSuchElementException",
            "NullPointerException",
            "NumberFormatException",
            "RuntimeException",
            "StringIndexOutOfBoundsException",
            "UncheckedIOException",
            "UnsupportedOperationException");
    /** A handler of these may throw on what it caught, and the compiler then looks at what each call may throw. */
    private static final Set<String> WIDE = Set.of("Exception", "Throwable");

    private Throws() {}

    /** Nothing when the surroundings would understand a declaration in another way than the statements. */
    static Optional<List<String>> of(Run run, Locals locals) {
        List<String> around = new ArrayList<>(Flow.above(run.block())
                .takeWhile(each -> each != run.function())
                .filter(each ->
                        each.child("body").filter(body -> holds(body, run)).isPresent())
                .flatMap(each -> each.named().stream())
                .filter(each -> each.is("catch_clause"))
                .flatMap(SyntaxNode::descendants)
                .filter(each -> each.is("catch_type"))
                .flatMap(each -> each.named().stream())
                .map(SyntaxNode::text)
                .toList());
        if (around.stream().anyMatch(WIDE::contains)) {
            return Optional.empty();
        }
        around.addAll(declared(run.function()));
        boolean mayThrow = run.nodes().anyMatch(node -> isUnknown(node, run.function(), locals));
        return Optional.of(around.stream()
                .distinct()
                .filter(each -> mayThrow && !UNCHECKED.contains(each))
                .toList());
    }

    private static boolean holds(SyntaxNode body, Run run) {
        return body.start() <= run.start() && run.end() <= body.end();
    }

    static List<String> declared(SyntaxNode function) {
        return function.named().stream()
                .filter(each -> each.is("throws"))
                .flatMap(each -> each.named().stream())
                .map(SyntaxNode::text)
                .toList();
    }

    /** Whether a node may throw a checked exception, as far as its own file tells. */
    private static boolean isUnknown(SyntaxNode node, SyntaxNode function, Locals locals) {
        return switch (node.kind()) {
            case "throw_statement" ->
                node.named()
                        .getFirst()
                        .child("type")
                        .map(SyntaxNode::text)
                        .filter(UNCHECKED::contains)
                        .isEmpty();
            case "method_invocation" -> !Harmless.isCall(node, locals) && !isOwn(node, function);
            case "object_creation_expression" -> !isHarmless(node);
            case "try_with_resources_statement" -> true;
            default -> false;
        };
    }

    private static boolean isHarmless(SyntaxNode creation) {
        String type = creation.child("type").map(SyntaxNode::text).orElse("");
        return UNCHECKED.contains(type) || Harmless.isType(type);
    }

    /** A call of a method of the same type whose declarations, all of them, throw nothing. */
    private static boolean isOwn(SyntaxNode call, SyntaxNode function) {
        String name = call.child("name").orElseThrow().text();
        List<SyntaxNode> own = call.child("object").isPresent()
                ? List.of()
                : function.parent().orElseThrow().named().stream()
                        .filter(each -> each.child("name")
                                .filter(other -> other.text().equals(name))
                                .isPresent())
                        .toList();
        return !own.isEmpty() && own.stream().allMatch(each -> declared(each).isEmpty());
    }
}

package dev.descent.recipes;

import dev.descent.source.Language;
import dev.descent.source.SyntaxNode;
import dev.descent.syntax.TreeSitterParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Walks the syntax tree of the Go that {@link ProgramWriter} writes: numbers, truths, blocks with names of their own, and
 * jumps. No toolchain of Go can be had from a registry of Java's; this is what can be said without one.
 */
final class GoTranscript {
    private final StringBuilder log = new StringBuilder();
    private final Deque<Map<String, Object>> scopes = new ArrayDeque<>();
    private Object result = "none";

    /** How a statement ends. */
    private enum End {
        NORMAL,
        BREAK,
        CONTINUE,
        RETURN
    }

    private GoTranscript() {}

    static String of(String functions, int count) {
        StringBuilder out = new StringBuilder();
        try (TreeSitterParser parser = new TreeSitterParser()) {
            byte[] text = ("package p\n" + functions).getBytes(StandardCharsets.UTF_8);
            SyntaxNode root = parser.tree(Language.GO, text).orElseThrow();
            if (root.hasError()) {
                throw new AssertionError(functions);
            }
            for (SyntaxNode function : root.named()) {
                if (function.is("function_declaration")) {
                    calls(function, out);
                }
            }
        }
        return out.toString();
    }

    private static void calls(SyntaxNode function, StringBuilder out) {
        for (long a = -1; a < 3; a++) {
            for (long b = 0; b < 3; b += 2) {
                for (boolean p : new boolean[] {false, true}) {
                    GoTranscript walk = new GoTranscript();
                    walk.scopes.push(new HashMap<>(Map.of("a", a, "b", b, "p", p)));
                    walk.run(function.child("body").orElseThrow());
                    out.append(function.child("name").orElseThrow().text() + List.of(a, b, p) + walk.result + walk.log
                            + "\n");
                }
            }
        }
    }

    private End run(SyntaxNode node) {
        return switch (node.kind()) {
            case "block" -> block(node);
            case "statement_list" -> all(node.named());
            case "if_statement" ->
                truth(node.child("condition").orElseThrow())
                        ? run(node.child("consequence").orElseThrow())
                        : node.child("alternative").map(this::run).orElse(End.NORMAL);
            case "for_statement" -> loop(node);
            case "short_var_declaration" -> declare(node);
            case "assignment_statement" -> assign(node);
            case "inc_statement" ->
                put(node.named().getFirst().text(), (Long) value(node.named().getFirst()) + 1);
            case "expression_statement" -> evaluated(node.named().getFirst());
            case "return_statement" -> {
                result = value(node.named().getFirst());
                yield End.RETURN;
            }
            case "break_statement" -> End.BREAK;
            case "continue_statement" -> End.CONTINUE;
            default -> throw new AssertionError(node.toString());
        };
    }

    private End evaluated(SyntaxNode expression) {
        value(expression);
        return End.NORMAL;
    }

    private End block(SyntaxNode block) {
        scopes.push(new HashMap<>());
        End end = all(block.named());
        scopes.pop();
        return end;
    }

    private End all(List<SyntaxNode> statements) {
        for (SyntaxNode statement : statements) {
            End end = run(statement);
            if (end != End.NORMAL) {
                return end;
            }
        }
        return End.NORMAL;
    }

    private End loop(SyntaxNode loop) {
        SyntaxNode clause = loop.named().getFirst();
        scopes.push(new HashMap<>());
        run(clause.child("initializer").orElseThrow());
        End end = End.NORMAL;
        while (end != End.BREAK
                && end != End.RETURN
                && truth(clause.child("condition").orElseThrow())) {
            end = run(loop.child("body").orElseThrow());
            if (end == End.NORMAL || end == End.CONTINUE) {
                run(clause.child("update").orElseThrow());
            }
        }
        scopes.pop();
        return end == End.RETURN ? end : End.NORMAL;
    }

    private End declare(SyntaxNode declaration) {
        Object value = value(declaration.child("right").orElseThrow());
        String name = declaration.child("left").orElseThrow().text();
        if (scopes.getFirst().put(name, value) != null) {
            throw new AssertionError("no new variable on the left side of :=, " + name);
        }
        return End.NORMAL;
    }

    private End assign(SyntaxNode assignment) {
        return put(
                assignment.child("left").orElseThrow().text(),
                value(assignment.child("right").orElseThrow()));
    }

    private End put(String name, Object value) {
        if (!name.equals("_")) {
            scopes.stream()
                    .filter(scope -> scope.containsKey(name))
                    .findFirst()
                    .orElseThrow()
                    .put(name, value);
        }
        return End.NORMAL;
    }

    private boolean truth(SyntaxNode node) {
        return (Boolean) value(node);
    }

    private Object value(SyntaxNode node) {
        return switch (node.kind()) {
            case "expression_list", "parenthesized_expression" ->
                value(node.named().getFirst());
            case "int_literal" -> Long.valueOf(node.text());
            case "true", "false" -> node.is("true");
            case "identifier" ->
                scopes.stream()
                        .map(scope -> scope.get(node.text()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow();
            case "unary_expression" ->
                Truth.operator(node).equals("!")
                        ? (Object) !truth(node.named().getFirst())
                        : -(Long) value(node.named().getFirst());
            case "binary_expression" -> binary(node);
            case "call_expression" -> call(node);
            default -> throw new AssertionError(node.toString());
        };
    }

    private Object binary(SyntaxNode node) {
        SyntaxNode left = node.child("left").orElseThrow();
        SyntaxNode right = node.child("right").orElseThrow();
        return switch (Truth.operator(node)) {
            case "&&" -> truth(left) && truth(right);
            case "||" -> truth(left) || truth(right);
            case "==" -> value(left).equals(value(right));
            case "!=" -> !value(left).equals(value(right));
            case "<" -> (Long) value(left) < (Long) value(right);
            case "+" -> (Long) value(left) + (Long) value(right);
            case String other -> throw new AssertionError(other);
        };
    }

    private Object call(SyntaxNode node) {
        long k = (Long) value(node.child("arguments").orElseThrow().named().getFirst());
        log.append(' ').append(node.child("function").orElseThrow().text()).append(k);
        return k % 2 == 0;
    }
}

package dev.descent.recipes;

import dev.descent.source.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The parameters and local variables of a Java method, and which of them a name means. */
final class Locals {
    private static final Set<String> SCOPES = Set.of(
            "block",
            "for_statement",
            "enhanced_for_statement",
            "catch_clause",
            "try_with_resources_statement",
            "lambda_expression",
            "switch_block",
            "method_declaration",
            "class_body");

    private final List<Local> all = new ArrayList<>();

    Locals(SyntaxNode function) {
        function.descendants().forEach(this::declare);
    }

    private void declare(SyntaxNode node) {
        switch (node.kind()) {
            case "formal_parameter", "catch_formal_parameter", "resource", "enhanced_for_statement" ->
                node.child("name").ifPresent(name -> add(name, type(node), name, true));
            case "spread_parameter" ->
                node.descendants()
                        .filter(each -> each.is("variable_declarator"))
                        .forEach(each -> add(each.child("name").orElseThrow(), "", each, true));
            case "variable_declarator" -> declarator(node);
            case "instanceof_expression", "type_pattern", "record_pattern_component" ->
                node.named().stream()
                        .skip(1)
                        .filter(each -> each.is("identifier"))
                        .forEach(name -> add(name, "", name, true));
            case "lambda_expression" ->
                node.child("parameters").stream()
                        .flatMap(SyntaxNode::descendants)
                        .filter(each -> each.is("identifier"))
                        .forEach(name -> add(name, "", name, true));
            default -> {}
        }
    }

    private void declarator(SyntaxNode node) {
        SyntaxNode declaration = node.parent().orElseThrow();
        if (declaration.is("local_variable_declaration")) {
            boolean hasDimensions = node.child("dimensions").isPresent();
            add(
                    node.child("name").orElseThrow(),
                    hasDimensions ? "" : type(declaration),
                    node,
                    node.child("value").isPresent());
        }
    }

    private void add(SyntaxNode name, String type, SyntaxNode declaration, boolean hasValue) {
        all.add(new Local(name.text(), type, declaration, scope(declaration).end(), hasValue));
    }

    private static String type(SyntaxNode declaration) {
        boolean isOne = declaration.child("dimensions").isEmpty();
        return declaration
                .child("type")
                .filter(type -> isOne)
                .or(() -> declaration.named().stream()
                        .filter(each -> each.is("catch_type") && each.named().size() == 1)
                        .findFirst())
                .map(SyntaxNode::text)
                .orElse("");
    }

    private static SyntaxNode scope(SyntaxNode declaration) {
        return Stream.iterate(declaration.parent(), Optional::isPresent, each -> each.flatMap(SyntaxNode::parent))
                .flatMap(Optional::stream)
                .filter(each -> SCOPES.contains(each.kind()))
                .findFirst()
                .orElseThrow();
    }

    /** The variable that an identifier means, if it means one. */
    Optional<Local> meant(SyntaxNode node) {
        return isVariable(node)
                ? all.stream()
                        .filter(local -> local.name().equals(node.text()) && local.isMeantAt(node.start()))
                        .reduce((outer, inner) -> inner)
                : Optional.empty();
    }

    private static boolean isVariable(SyntaxNode node) {
        if (!node.is("identifier")) {
            return false;
        }
        return node.parent()
                .filter(above -> (above.is("method_invocation") && node.field().equals("name"))
                        || (above.is("field_access") && node.field().equals("field"))
                        || above.is("labeled_statement")
                        || above.is("break_statement")
                        || above.is("continue_statement")
                        || (above.is("method_reference") && above.named().getFirst() != node))
                .isEmpty();
    }

    /** Whether an identifier is given a value. */
    static boolean isWritten(SyntaxNode identifier) {
        return identifier
                .parent()
                .filter(above -> above.is("update_expression")
                        || (above.is("assignment_expression")
                                && identifier.field().equals("left")))
                .isPresent();
    }
}

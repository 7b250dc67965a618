package dev.descent.recipes;

import dev.descent.source.SyntaxNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which names a block declares for itself, and where else they occur. */
final class Scopes {
    private static final Set<String> DECLARATIONS = Set.of(
            "local_variable_declaration",
            "lexical_declaration",
            "short_var_declaration",
            "var_declaration",
            "const_declaration",
            "type_declaration",
            "class_declaration",
            "record_declaration",
            "interface_declaration",
            "enum_declaration",
            "function_declaration",
            "generator_function_declaration");
    private static final Set<String> NAMES = Set.of(
            "identifier",
            "type_identifier",
            "field_identifier",
            "property_identifier",
            "shorthand_property_identifier",
            "shorthand_property_identifier_pattern");

    private Scopes() {}

    /**
     * Whether statements can move from their block to the one around it: no name that they declare there occurs anywhere else in
     * the function, so none is hidden, declared twice, or seen by a closure that meant another.
     */
    static boolean canLeave(SyntaxNode block, Tongue tongue) {
        if (tongue == Tongue.PYTHON) {
            return true;
        }
        List<SyntaxNode> statements = Tongue.statements(block);
        if (statements.stream()
                .anyMatch(each -> each.is("labeled_statement")
                        || each.kind().startsWith("function_")
                        || each.kind().startsWith("generator_"))) {
            return false;
        }
        SyntaxNode function = Tongue.enclosing(block).orElse(block);
        Set<String> declared = statements.stream()
                .filter(each -> DECLARATIONS.contains(each.kind()))
                .flatMap(Scopes::declared)
                .collect(Collectors.toSet());
        return declared.isEmpty()
                || function.descendants()
                        .noneMatch(node -> node.is("goto_statement")
                                || (isName(node) && !isWithin(node, block) && declared.contains(node.text())));
    }

    /** More than what is declared, when a pattern or a type also names others: the law is only stricter for it. */
    private static Stream<String> declared(SyntaxNode declaration) {
        return declaration.is("local_variable_declaration")
                ? declaration.children().stream()
                        .filter(child -> child.field().equals("declarator"))
                        .flatMap(child -> child.child("name").stream())
                        .map(SyntaxNode::text)
                : head(declaration).filter(Scopes::isName).map(SyntaxNode::text);
    }

    private static Stream<SyntaxNode> head(SyntaxNode declaration) {
        return declaration
                .child("left")
                .or(() -> declaration.child("name"))
                .map(SyntaxNode::descendants)
                .orElseGet(() -> declaration
                        .descendants()
                        .flatMap(node -> node.child("name").stream())
                        .flatMap(SyntaxNode::descendants));
    }

    static boolean isName(SyntaxNode node) {
        return NAMES.contains(node.kind());
    }

    static boolean isWithin(SyntaxNode node, SyntaxNode whole) {
        return whole.start() <= node.start() && node.end() <= whole.end();
    }
}

package dev.descent.train.gate;

import dev.descent.source.Language;
import dev.descent.source.SyntaxNode;
import java.util.Set;

/** Kinds of code that words alone don't tell. */
final class Structures {
    private static final Set<String> HANDLERS =
            Set.of("catch_clause", "catch_block", "except_clause", "except_group_clause", "rescue", "rescue_clause");

    private static final Set<String> IDLE = Set.of("pass_statement", "empty_statement", "ellipsis");

    private Structures() {}

    /** Whether an error is caught and nothing is done about it. */
    static boolean isEmptyHandler(SyntaxNode node) {
        return HANDLERS.contains(node.kind())
                && node.named().stream()
                        .filter(part ->
                                part.kind().contains("block") || part.field().equals("body") || part.is("then"))
                        .allMatch(Structures::isIdle);
    }

    private static boolean isIdle(SyntaxNode block) {
        return block.named().stream()
                .allMatch(part -> CodeText.isComment(part)
                        || IDLE.contains(part.kind())
                        || (part.is("expression_statement") && part.text().equals("...")));
    }

    /** Whether a declaration holds something that all code shares and can change. */
    static boolean isGlobalState(Language language, SyntaxNode node) {
        return switch (language.family()) {
            case JVM ->
                (node.is("field_declaration") && has(node, "static") && !has(node, "final"))
                        || (node.is("property_declaration") && isAtTop(node, "source_file") && has(node, "var"));
            case C_SHARP -> node.is("field_declaration") && has(node, "static") && !has(node, "readonly");
            case ECMASCRIPT ->
                (node.is("lexical_declaration") || node.is("variable_declaration"))
                        && isAtTop(node, "program")
                        && !has(node, "const");
            case GO -> node.is("var_declaration") && isAtTop(node, "source_file");
            case PYTHON -> node.is("global_statement") || isVariableOfModule(node);
            case RUST -> node.is("static_item") && has(node, "mutable_specifier");
            case RUBY -> node.is("global_variable");
            case PHP -> node.is("global_declaration");
            case SWIFT -> node.is("property_declaration") && isAtTop(node, "source_file") && has(node, "var");
            case C -> node.is("declaration") && isAtTop(node, "translation_unit") && !has(node, "const");
        };
    }

    /** By convention a constant is written in capitals. */
    private static boolean isVariableOfModule(SyntaxNode node) {
        return node.is("assignment")
                && node.parent()
                        .filter(statement -> isAtTop(statement, "module"))
                        .isPresent()
                && node.child("left")
                        .filter(name -> name.is("identifier") && name.text().matches("_?[a-z].*"))
                        .isPresent();
    }

    private static boolean isAtTop(SyntaxNode node, String root) {
        return node.parent()
                .filter(parent -> parent.is(root)
                        || (parent.is("export_statement")
                                && parent.parent()
                                        .filter(above -> above.is(root))
                                        .isPresent()))
                .isPresent();
    }

    /** Whether a modifier or keyword stands before the value. */
    private static boolean has(SyntaxNode node, String word) {
        int end = node.descendants()
                .filter(part -> part.field().equals("value"))
                .mapToInt(SyntaxNode::start)
                .min()
                .orElse(node.end());
        return node.descendants()
                .anyMatch(part ->
                        part.start() < end && (part.is(word) || part.text().equals(word)));
    }
}

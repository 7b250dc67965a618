package dev.descent.syntax;

import java.util.Set;

/** Gives trees of Kotlin's grammar, which names no fields, the fields and the shape that other grammars have. */
final class KotlinTree {
    /** What only groups its children. */
    private static final Set<String> GROUPS =
            Set.of("navigation_suffix", "call_suffix", "annotated_lambda", "indexing_suffix");
    /** What may group a single child. */
    private static final Set<String> WRAPPINGS = Set.of("value_argument", "directly_assignable_expression");
    /** What is one token, whatever the grammar splits it into. */
    private static final Set<String> ATOMS =
            Set.of("simple_identifier", "character_literal", "boolean_literal", "long_literal", "unsigned_literal");

    private static final Set<String> BITWISE = Set.of("and", "or", "xor");

    private final SyntaxTree tree;

    private KotlinTree(SyntaxTree tree) {
        this.tree = tree;
    }

    /** The tree in its new shape. */
    static SyntaxTree reshape(SyntaxTree tree) {
        KotlinTree grown = new KotlinTree(tree);
        SyntaxTree plain = Pruning.without(grown::isInTheWay, tree);
        new KotlinTree(plain).fillFields();
        return plain;
    }

    private boolean isInTheWay(int node) {
        String kind = kind(node);
        return GROUPS.contains(kind)
                || (WRAPPINGS.contains(kind) && holdsOneNamedNode(node))
                || ATOMS.contains(kind(tree.parent(node)));
    }

    private boolean holdsOneNamedNode(int node) {
        int first = tree.firstChild(node);
        return first != SyntaxTree.NONE && tree.limit(first) == tree.limit(node) && tree.isNamed(first);
    }

    private void fillFields() {
        for (int node = 1; node < tree.size(); node++) {
            String field = field(node);
            if (!field.isEmpty()) {
                tree.fill(node, tree.grammar().ownField(field));
            }
        }
    }

    private String field(int node) {
        String kind = kind(node);
        return switch (kind(tree.parent(node))) {
            case "function_declaration", "anonymous_function", "getter", "setter" -> ofFunction(kind);
            case "secondary_constructor" -> kind.equals("{") ? "body" : ofFunction(kind);
            case "lambda_literal" -> ofLambda(kind);
            case "class_declaration", "object_declaration", "companion_object", "type_alias", "enum_entry" ->
                ofType(kind);
            case "class_parameter", "parameter", "parameter_with_optional_type", "variable_declaration" ->
                ofVariable(node, kind);
            case "property_declaration" -> isAfter(node, "=") ? "value" : "";
            case "catch_block" -> kind.equals("simple_identifier") ? "name" : "";
            case "call_expression", "constructor_invocation" -> kind.equals("value_arguments") ? "arguments" : "";
            case "value_argument" -> tree.previousSibling(node) == SyntaxTree.NONE ? "key" : "";
            case "if_expression", "while_statement", "do_while_statement" -> ofCondition(node, kind);
            case "when_expression" -> kind.equals("when_subject") ? "subject" : "";
            case "infix_expression" -> isBitwise(tree.parent(node)) ? "" : ofOperation(node);
            case "equality_expression", "comparison_expression", "conjunction_expression" -> ofOperation(node);
            case "disjunction_expression", "additive_expression", "multiplicative_expression" -> ofOperation(node);
            case "assignment" -> ofOperation(node);
            default -> "";
        };
    }

    private static String ofFunction(String kind) {
        return switch (kind) {
            case "simple_identifier" -> "name";
            case "function_value_parameters", "parameter_with_optional_type" -> "parameters";
            case "function_body" -> "body";
            default -> "";
        };
    }

    private static String ofLambda(String kind) {
        return switch (kind) {
            case "lambda_parameters" -> "parameters";
            case "statements" -> "body";
            default -> "";
        };
    }

    private static String ofType(String kind) {
        return switch (kind) {
            case "type_identifier", "simple_identifier" -> "name";
            case "class_body", "enum_class_body" -> "body";
            case "value_arguments" -> "arguments";
            default -> "";
        };
    }

    private String ofVariable(int node, String kind) {
        if (isAfter(node, ":")) {
            return "type";
        }
        if (isAfter(node, "=")) {
            return "value";
        }
        return kind.equals("simple_identifier") ? "name" : "";
    }

    private String ofCondition(int node, String kind) {
        if (isAfter(node, "(")) {
            return "condition";
        }
        if (!kind.equals("control_structure_body")) {
            return "";
        }
        return isAfter(node, "else") ? "alternative" : "consequence";
    }

    private String ofOperation(int node) {
        if (tree.previousSibling(node) == SyntaxTree.NONE) {
            return "left";
        }
        return tree.nextSibling(node) == SyntaxTree.NONE ? "right" : "operator";
    }

    private boolean isBitwise(int infix) {
        int operator = tree.nextSibling(tree.firstChild(infix));
        return operator != SyntaxTree.NONE && BITWISE.contains(tree.text(operator));
    }

    /** Whether what stands before a node, comments left out, is this keyword or punctuation. */
    private boolean isAfter(int node, String text) {
        int before = tree.previousSibling(node);
        while (before != SyntaxTree.NONE && kind(before).endsWith("_comment")) {
            before = tree.previousSibling(before);
        }
        return before != SyntaxTree.NONE && tree.textIs(before, text);
    }

    private String kind(int node) {
        return tree.grammar().name(tree.kind(node));
    }
}

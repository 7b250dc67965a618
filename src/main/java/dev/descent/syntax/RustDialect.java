package dev.descent.syntax;

import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Import;
import dev.descent.source.Language;
import dev.descent.source.Shape;
import dev.descent.source.Visibility;
import java.util.List;
import java.util.Set;

/** Rust, edition 2024. The arguments of macros are tokens without structure. */
final class RustDialect extends Dialect {
    private static final Set<String> LOOKUPS =
            Set.of("get", "get_mut", "insert", "contains_key", "remove", "entry", "get_or_insert_with");
    /** Methods that hand on what they are called on, as far as its text goes. */
    private static final Set<String> CONVERSIONS = Set.of(
            "as_str", "as_ref", "as_mut", "as_deref", "as_bytes", "to_string", "to_owned", "into", "clone", "borrow");

    RustDialect() {
        super(Language.RUST);
    }

    @Override
    void assign(Roles roles) {
        roles.are(Role.COMMENT, "line_comment", "block_comment")
                .are(Role.IDENTIFIER, "identifier", "type_identifier", "field_identifier")
                .are(Role.IDENTIFIER, "shorthand_field_identifier")
                .are(
                        Role.LITERAL,
                        "integer_literal",
                        "float_literal",
                        "char_literal",
                        "boolean_literal",
                        "true",
                        "false")
                .are(Role.STRING, "string_literal", "raw_string_literal")
                .are(Role.BARRIER, "use_declaration", "extern_crate_declaration")
                .are(Role.IMPORT, "use_declaration", "extern_crate_declaration", "mod_item");
        roles.are(Role.FUNCTION, "function_item", "function_signature_item", "closure_expression")
                .are(Role.TYPE, "struct_item", "enum_item", "union_item", "trait_item", "type_item")
                .are(Role.IMPLEMENTATION, "impl_item")
                .are(Role.ANNOTATION, "attribute_item")
                .are(Role.DECLARATION, "const_item", "static_item", "field_declaration", "enum_variant", "mod_item")
                .are(Role.DECLARATION, "associated_type", "type_parameter", "const_parameter", "macro_definition");
        roles.are(Role.IF, "if_expression")
                .are(Role.BRANCH, "block")
                .are(Role.ELSE, "else_clause")
                .are(Role.LOOP, "for_expression", "while_expression", "loop_expression")
                .are(Role.SWITCH, "match_expression")
                .are(Role.CASE, "match_arm")
                .are(Role.JUMP, "break_expression", "continue_expression")
                .are(Role.LABEL, "label")
                .are(Role.BINARY, "binary_expression", "let_chain")
                .are(Role.LOGICAL_OPERATOR, "&&", "||")
                .are(Role.PARENTHESES, "parenthesized_expression");
        roles.are(Role.CALL, "call_expression")
                .are(Role.MACRO, "macro_invocation")
                .are(Role.MEMBER, "field_expression", "scoped_identifier", "scoped_type_identifier")
                .are(Role.SELF, "self")
                .are(Role.INDEX, "index_expression")
                .are(Role.TRANSPARENT, "expression_statement", "return_expression", "try_expression")
                .are(Role.TRANSPARENT, "await_expression");
    }

    /** Types associated with a trait's implementation say nothing about states. */
    @Override
    String name(Code code, int declaration) {
        boolean associated =
                code.isKind(declaration, "type_item") && code.isKind(code.ancestor(declaration, 2), "impl_item");
        return associated ? "" : super.name(code, declaration);
    }

    @Override
    String owner(Code code, int function, String enclosing) {
        int block = code.ancestor(function, 2);
        return code.isKind(block, "impl_item") ? simpleName(code, code.child(block, "type")) : enclosing;
    }

    /** The last segment of a path, without type arguments and references. */
    static String simpleName(Code code, int type) {
        int node = type;
        while (node != SyntaxTree.NONE && !code.tree().isLeaf(node)) {
            int name = code.child(node, "name");
            node = name == SyntaxTree.NONE ? code.child(node, "type") : name;
        }
        return code.text(node);
    }

    @Override
    List<Parameter> parameters(Code code, int function) {
        return RustFunctions.parameters(code, function);
    }

    @Override
    Visibility visibility(Code code, int declaration) {
        int holder = code.ancestor(declaration, 2);
        if (code.isKind(holder, "trait_item")) {
            return visibility(code, holder);
        }
        if (isTraitImplementation(code, holder)) {
            return Visibility.PUBLIC;
        }
        String modifier = code.text(code.childOfKind(declaration, "visibility_modifier"));
        return switch (modifier) {
            case "" -> Visibility.PRIVATE;
            case "pub" -> Visibility.PUBLIC;
            default -> Visibility.INTERNAL;
        };
    }

    /** Whether a node implements a trait for a type. */
    static boolean isTraitImplementation(Code code, int node) {
        return code.isKind(node, "impl_item") && code.child(node, "trait") != SyntaxTree.NONE;
    }

    @Override
    Set<Trait> traits(Code code, int function) {
        return RustFunctions.traits(code, function);
    }

    @Override
    boolean isAbstraction(Code code, int type) {
        return code.isKind(type, "trait_item");
    }

    @Override
    Shape shape(Code code, int type, FieldUses uses) {
        return new RustShapes(code, uses).of(type);
    }

    @Override
    List<Implementation> implementations(Code code, int node) {
        if (!isTraitImplementation(code, node)) {
            return List.of();
        }
        String type = simpleName(code, code.child(node, "type"));
        return List.of(new Implementation(simpleName(code, code.child(node, "trait")), type));
    }

    @Override
    List<Import> imports(Code code, int node) {
        return RustImports.of(code, node);
    }

    @Override
    boolean isExecutable(Code code, int node) {
        int parent = code.parent(node);
        boolean initialises = code.hasField(node, "value")
                && (code.isKind(parent, "const_item") || code.isKind(parent, "static_item"));
        return initialises || code.is(node, Role.MACRO);
    }

    @Override
    boolean isDeclared(Code code, int identifier) {
        int parent = code.parent(identifier);
        return super.isDeclared(code, identifier)
                || (code.hasField(identifier, "pattern") && !code.isKind(parent, "match_arm"))
                || switch (code.kind(parent)) {
                    case "label", "lifetime", "closure_parameters", "tuple_pattern", "ref_pattern", "mut_pattern" ->
                        true;
                    case "tuple_struct_pattern" -> !code.hasField(identifier, "type");
                    case "captured_pattern", "match_pattern", "reference_pattern" ->
                        code.tree().text(identifier).matches("[a-z_].*");
                    case "attribute" -> true;
                    default -> code.isKind(identifier, "shorthand_field_identifier");
                };
    }

    @Override
    boolean constructs(Code code, int call, String callee) {
        return !callee.isEmpty() && Character.isUpperCase(callee.charAt(0));
    }

    @Override
    boolean isCalled(Code code, int identifier) {
        if (isInMacroDefinition(code, identifier)) {
            return false;
        }
        int parent = code.parent(identifier);
        if (code.isKind(parent, "token_tree")) {
            return isFollowedByArguments(code, identifier);
        }
        int node = identifier;
        while (isLastSegment(code, node) || code.isKind(code.parent(node), "generic_function")) {
            node = code.parent(node);
        }
        return switch (code.kind(code.parent(node))) {
            case "call_expression" -> code.hasField(node, "function");
            case "struct_expression" -> code.hasField(node, "name");
            case "macro_invocation" -> code.hasField(node, "macro");
            default -> false;
        };
    }

    /** What a macro names is called as often as the macro is expanded, which nobody counts. */
    private static boolean isInMacroDefinition(Code code, int node) {
        int at = node;
        while (code.isKind(code.parent(at), "token_tree")) {
            at = code.parent(at);
        }
        return code.isKind(code.parent(at), "macro_rule");
    }

    private static boolean isLastSegment(Code code, int node) {
        return code.is(code.parent(node), Role.MEMBER) && (code.hasField(node, "name") || code.hasField(node, "field"));
    }

    private static boolean isFollowedByArguments(Code code, int identifier) {
        int next = code.tree().nextSibling(identifier);
        return code.isKind(next, "token_tree") && code.text(next).startsWith("(");
    }

    @Override
    boolean plays(Code code, int node, Role role) {
        return role != Role.BRANCH
                || (code.hasField(node, "alternative") && code.isKind(code.parent(node), "let_declaration"));
    }

    @Override
    boolean isTestCode(Code code, int node) {
        return (code.is(node, Role.FUNCTION)
                        || code.is(node, Role.TYPE)
                        || code.is(node, Role.IMPLEMENTATION)
                        || code.isKind(node, "mod_item"))
                && RustAttributes.of(code, node).underTest();
    }

    @Override
    int onlyExpression(Code code, int node) {
        int at = code.withoutParentheses(node);
        while (isConversion(code, at)) {
            at = code.withoutParentheses(converted(code, at));
        }
        return at;
    }

    private static boolean isConversion(Code code, int node) {
        return switch (code.kind(node)) {
            case "reference_expression", "unary_expression" -> !code.text(node).startsWith("!");
            case "call_expression" ->
                CONVERSIONS.contains(code.text(code.child(node, "function"), "field"))
                        || (code.text(node, "function").equals("String::from")
                                && !code.arguments(node).isEmpty());
            default -> false;
        };
    }

    private static int converted(Code code, int conversion) {
        if (!code.is(conversion, Role.CALL)) {
            return code.namedChildren(conversion).getLast();
        }
        int receiver = code.child(code.child(conversion, "function"), "value");
        return receiver == SyntaxTree.NONE ? code.arguments(conversion).getFirst() : receiver;
    }

    @Override
    int caseLabel(Code code, int branch) {
        return code.child(branch, "pattern");
    }

    @Override
    void recordCall(Code code, int call, FieldUses.Recorder recorder) {
        int function = code.child(call, "function");
        if (LOOKUPS.contains(code.text(function, "field"))) {
            code.arguments(call).stream()
                    .findFirst()
                    .ifPresent(key -> recorder.lookedUp(code.child(function, "value"), onlyExpression(code, key)));
        }
    }

    @Override
    boolean isSelf(Code code, int receiver, int function) {
        return code.is(receiver, Role.SELF) || code.tree().textIs(receiver, "Self");
    }
}

package dev.descent.syntax;

import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Import;
import dev.descent.source.Language;
import dev.descent.source.Shape;
import dev.descent.source.Visibility;
import java.util.List;
import java.util.Set;

/** Kotlin, as of version 2.2. */
final class KotlinDialect extends Dialect {
    private static final Set<String> STATEMENTS_OF_SCRIPTS = Set.of(
            "call_expression",
            "if_expression",
            "when_expression",
            "for_statement",
            "while_statement",
            "do_while_statement",
            "try_expression",
            "assignment",
            "infix_expression",
            "navigation_expression");

    KotlinDialect() {
        super(Language.KOTLIN);
    }

    @Override
    void assign(Roles roles) {
        roles.are(Role.COMMENT, "line_comment", "multiline_comment")
                .are(Role.IGNORED, ";")
                .are(Role.IDENTIFIER, "simple_identifier", "type_identifier", "interpolated_identifier")
                .are(Role.LITERAL, "integer_literal", "hex_literal", "bin_literal", "long_literal", "unsigned_literal")
                .are(Role.LITERAL, "real_literal", "character_literal", "boolean_literal")
                .are(Role.STRING, "string_literal")
                .are(Role.INTERPOLATION, "interpolated_expression", "interpolated_identifier")
                .are(Role.NULL, "null")
                .are(Role.REMARK, "annotation")
                .are(Role.BARRIER, "import_header", "package_header")
                .are(Role.IMPORT, "import_header");
        roles.are(Role.FUNCTION, "function_declaration", "secondary_constructor", "getter", "setter")
                .are(Role.FUNCTION, "lambda_literal", "anonymous_function")
                .are(Role.TYPE, "class_declaration", "object_declaration", "type_alias", "property_declaration")
                .are(Role.TYPE_BODY, "class_body")
                .are(Role.IMPLEMENTATION, "object_literal")
                .are(Role.DECLARATION, "variable_declaration", "parameter", "class_parameter", "enum_entry")
                .are(Role.DECLARATION, "parameter_with_optional_type", "catch_block");
        roles.are(Role.IF, "if_expression")
                .are(Role.ELSE, "control_structure_body")
                .are(Role.TERNARY, "if_expression")
                .are(Role.LOOP, "for_statement", "while_statement", "do_while_statement")
                .are(Role.SWITCH, "when_expression")
                .are(Role.CASE, "when_condition")
                .are(Role.CATCH, "catch_block")
                .are(Role.JUMP, "jump_expression")
                .are(Role.LABEL, "label")
                .are(Role.BINARY, "conjunction_expression", "disjunction_expression", "infix_expression")
                .are(Role.BINARY, "equality_expression", "comparison_expression")
                .are(Role.BINARY, "additive_expression", "multiplicative_expression")
                .are(Role.LOGICAL_OPERATOR, "&&", "||")
                .are(Role.PARENTHESES, "parenthesized_expression");
        roles.are(Role.CALL, "call_expression", "constructor_invocation")
                .are(Role.CONSTRUCTION, "call_expression")
                .are(Role.MEMBER, "navigation_expression", "directly_assignable_expression")
                .are(Role.SELF, "this_expression")
                .are(Role.INDEX, "indexing_expression", "directly_assignable_expression")
                .are(Role.TRANSPARENT, "jump_expression", "statements");
    }

    @Override
    byte[] readable(byte[] text) {
        return KotlinText.readable(text);
    }

    @Override
    SyntaxTree reshape(SyntaxTree tree) {
        return KotlinTree.reshape(tree);
    }

    @Override
    boolean plays(Code code, int node, Role role) {
        return KotlinRoles.plays(code, node, role);
    }

    @Override
    boolean isEmbedded(Code code, int node) {
        return code.isKind(node, "interpolated_identifier");
    }

    @Override
    String namespace(Code code) {
        return KotlinNames.path(code, code.childOfKind(0, "package_header"), ".");
    }

    @Override
    String name(Code code, int declaration) {
        return KotlinNames.of(code, declaration);
    }

    @Override
    List<Import> imports(Code code, int node) {
        String path = KotlinNames.path(code, code.childOfKind(node, "identifier"), "/");
        int line = code.tree().startLine(node);
        return code.childOfKind(node, "wildcard_import") == SyntaxTree.NONE
                ? List.of(new Import(path, List.of(path.substring(path.lastIndexOf('/') + 1)), line))
                : List.of(new Import(path + "/*", List.of(), line));
    }

    @Override
    List<Parameter> parameters(Code code, int function) {
        return KotlinFunctions.parameters(code, function);
    }

    @Override
    Visibility visibility(Code code, int declaration) {
        KotlinModifiers modifiers = KotlinModifiers.of(code, declaration);
        if (modifiers.has("private")) {
            return Visibility.PRIVATE;
        }
        return modifiers.has("internal") ? Visibility.INTERNAL : Visibility.PUBLIC;
    }

    @Override
    Set<Trait> traits(Code code, int function) {
        return KotlinFunctions.traits(code, function);
    }

    @Override
    boolean isAbstraction(Code code, int type) {
        KotlinModifiers modifiers = KotlinModifiers.of(code, type);
        boolean isInterface = code.childOfKind(type, "interface") != SyntaxTree.NONE;
        return !modifiers.has("sealed") && (isInterface || modifiers.has("abstract"));
    }

    @Override
    Shape shape(Code code, int type, FieldUses uses) {
        return new KotlinShapes(code, uses).of(type);
    }

    @Override
    List<Implementation> implementations(Code code, int node) {
        List<String> supertypes = KotlinNames.supertypes(code, node);
        boolean named = code.is(node, Role.TYPE);
        return supertypes.stream()
                .map(supertype -> new Implementation(supertype, named ? name(code, node) : supertype + "$" + node))
                .toList();
    }

    @Override
    boolean isExecutable(Code code, int node) {
        return switch (code.kind(node)) {
            case "anonymous_initializer", "property_delegate" -> true;
            case "value_arguments", "class_body" ->
                code.isKind(code.parent(node), "enum_entry") || isOfSupertype(code, node);
            default -> code.hasField(node, "value") || isStatementOfScript(code, node);
        };
    }

    private static boolean isOfSupertype(Code code, int node) {
        return code.isKind(code.ancestor(node, 2), "delegation_specifier");
    }

    private static boolean isStatementOfScript(Code code, int node) {
        return code.parent(node) == 0 && STATEMENTS_OF_SCRIPTS.contains(code.kind(node));
    }

    @Override
    boolean isDeclared(Code code, int identifier) {
        return super.isDeclared(code, identifier)
                || switch (code.kind(code.parent(identifier))) {
                    case "companion_object", "type_parameter", "import_alias" -> true;
                    case "value_argument" -> code.hasField(identifier, "key");
                    default -> false;
                };
    }

    @Override
    boolean isCalled(Code code, int identifier) {
        int parent = code.parent(identifier);
        if (code.is(parent, Role.MEMBER) && code.namedChildren(parent).getLast() == identifier) {
            return code.is(code.parent(parent), Role.CALL) && code.tree().previousSibling(parent) == SyntaxTree.NONE;
        }
        boolean isSupertype =
                code.isKind(parent, "user_type") && code.isKind(code.parent(parent), "constructor_invocation");
        return isSupertype || (code.is(parent, Role.CALL) && code.tree().firstChild(parent) == identifier);
    }

    @Override
    boolean overloads() {
        return true;
    }

    /** A lambda after the parentheses is the last argument; then the callee stands in a call of its own. */
    @Override
    int argumentCount(Code code, int identifier) {
        int call = code.callOf(identifier);
        int outer = code.parent(call);
        boolean isFollowed =
                code.isKind(outer, "call_expression") && code.tree().firstChild(outer) == call;
        int lambdas = isFollowed || code.childOfKind(call, "lambda_literal") != SyntaxTree.NONE ? 1 : 0;
        return code.arguments(call).size() + lambdas;
    }

    @Override
    int onlyExpression(Code code, int node) {
        List<Integer> parts = code.isKind(node, "when_subject") ? code.namedChildren(node) : List.of();
        return parts.isEmpty() ? node : parts.getLast();
    }

    @Override
    int caseLabel(Code code, int branch) {
        return branch;
    }

    @Override
    void recordCall(Code code, int call, FieldUses.Recorder recorder) {
        JvmCalls.record(code, call, recorder);
    }

    @Override
    void recordOther(Code code, int node, FieldUses.Recorder recorder) {
        if (code.isKind(node, "infix_expression")) {
            List<Integer> parts = code.namedChildren(node);
            recorder.masked(parts.getFirst(), parts.getLast());
        }
    }

    @Override
    Set<String> evaluators() {
        return Set.of("eval");
    }
}

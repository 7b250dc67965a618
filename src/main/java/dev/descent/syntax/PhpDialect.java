package dev.descent.syntax;

import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Import;
import dev.descent.source.Language;
import dev.descent.source.Shape;
import dev.descent.source.Visibility;
import java.util.List;
import java.util.Set;

/** PHP 8, with the text round it; variables are names with a dollar sign and never mean a function. */
final class PhpDialect extends Dialect {
    /** Statements that run nothing themselves. */
    private static final Set<String> HEADERS = Set.of("declare_statement", "compound_statement");

    private static final Set<String> LOOKUPS = Set.of("array_key_exists", "key_exists");

    PhpDialect() {
        super(Language.PHP);
    }

    @Override
    void assign(Roles roles) {
        roles.are(Role.COMMENT, "comment")
                .are(Role.IGNORED, "$", "php_tag", "php_end_tag")
                .are(Role.IDENTIFIER, "name", "variable_name")
                .are(Role.LITERAL, "integer", "float", "boolean")
                .are(Role.STRING, "string", "encapsed_string", "heredoc", "nowdoc", "shell_command_expression")
                .are(Role.TEXT, "text")
                .are(Role.NULL, "null")
                .are(Role.BARRIER, "namespace_use_declaration")
                .are(Role.REMARK, "attribute_list")
                .are(Role.IMPORT, "namespace_use_declaration", "qualified_name")
                .are(Role.IMPORT, "require_expression", "require_once_expression")
                .are(Role.IMPORT, "include_expression", "include_once_expression");
        roles.are(Role.FUNCTION, "function_definition", "method_declaration", "anonymous_function", "arrow_function")
                .are(Role.TYPE, "class_declaration", "interface_declaration", "trait_declaration", "enum_declaration")
                .are(Role.TYPE_BODY, "declaration_list")
                .are(Role.IMPLEMENTATION, "anonymous_class")
                .are(Role.DECLARATION, "enum_case");
        roles.are(Role.IF, "if_statement")
                .are(Role.ELSE_IF, "else_if_clause")
                .are(Role.ELSE, "else_clause")
                .are(Role.TERNARY, "conditional_expression")
                .are(Role.LOOP, "for_statement", "foreach_statement", "while_statement", "do_statement")
                .are(Role.SWITCH, "switch_statement", "match_expression")
                .are(Role.CASE, "case_statement", "match_conditional_expression")
                .are(Role.CATCH, "catch_clause")
                .are(Role.JUMP, "break_statement", "continue_statement", "goto_statement")
                .are(Role.LABEL, "integer", "name")
                .are(Role.BINARY, "binary_expression")
                .are(Role.LOGICAL_OPERATOR, "&&", "||", "and", "or")
                .are(Role.PARENTHESES, "parenthesized_expression");
        roles.are(Role.CALL, "function_call_expression", "member_call_expression", "scoped_call_expression")
                .are(Role.CALL, "nullsafe_member_call_expression", "object_creation_expression")
                .are(Role.CONSTRUCTION, "object_creation_expression")
                .are(Role.MEMBER, "member_access_expression", "nullsafe_member_access_expression", "qualified_name")
                .are(Role.MEMBER, "scoped_property_access_expression", "class_constant_access_expression")
                .are(Role.SELF, "relative_scope")
                .are(Role.INDEX, "subscript_expression")
                .are(Role.TRANSPARENT, "return_statement", "expression_statement");
    }

    /** {@code a ?: b} says what stands in for nothing, as {@code ??} does. */
    @Override
    boolean plays(Code code, int node, Role role) {
        return role != Role.TERNARY || code.child(node, "body") != SyntaxTree.NONE;
    }

    @Override
    boolean isEmbedded(Code code, int node) {
        String parent = code.kind(code.parent(node));
        return (parent.equals("encapsed_string")
                        || parent.equals("heredoc_body")
                        || parent.equals("shell_command_expression"))
                && code.tree().isNamed(node)
                && !code.isKind(node, "string_content")
                && !code.isKind(node, "escape_sequence");
    }

    @Override
    String namespace(Code code) {
        return code.text(code.childOfKind(0, "namespace_definition"), "name").replace('\\', '/');
    }

    @Override
    List<Parameter> parameters(Code code, int function) {
        return PhpFunctions.parameters(code, function);
    }

    /** What a trait holds is copied into the classes that use it, and heirs may lie outside the program. */
    @Override
    Visibility visibility(Code code, int declaration) {
        boolean isPrivate =
                code.text(code.childOfKind(declaration, "visibility_modifier")).equalsIgnoreCase("private");
        if (!isPrivate) {
            return Visibility.PUBLIC;
        }
        boolean inTrait = code.isKind(code.enclosing(declaration, Role.TYPE), "trait_declaration");
        return inTrait ? Visibility.INTERNAL : Visibility.PRIVATE;
    }

    @Override
    Set<Trait> traits(Code code, int function) {
        return PhpFunctions.traits(code, function);
    }

    @Override
    boolean isAbstraction(Code code, int type) {
        return code.isKind(type, "interface_declaration")
                || code.childOfKind(type, "abstract_modifier") != SyntaxTree.NONE;
    }

    @Override
    Shape shape(Code code, int type, FieldUses uses) {
        return new PhpShapes(code, uses).of(type);
    }

    @Override
    List<Implementation> implementations(Code code, int node) {
        String name = code.is(node, Role.TYPE) ? name(code, node) : "class@" + node;
        return heir(name, PhpFunctions.supertypes(code, node));
    }

    @Override
    List<Import> imports(Code code, int node) {
        return PhpImports.of(code, node);
    }

    @Override
    boolean isExecutable(Code code, int node) {
        boolean isStatement = code.kind(node).endsWith("_statement") && !HEADERS.contains(code.kind(node));
        return isStatement || code.hasField(node, "default_value");
    }

    @Override
    boolean isDeclared(Code code, int identifier) {
        return super.isDeclared(code, identifier)
                || switch (code.kind(code.parent(identifier))) {
                    case "const_element" -> code.tree().previousSibling(identifier) == SyntaxTree.NONE;
                    case "goto_statement", "named_label_statement", "namespace_name" -> true;
                    default -> false;
                };
    }

    /** Variables are no uses, and the name of an argument labels it. */
    @Override
    boolean isUse(Code code, int identifier) {
        int parent = code.parent(identifier);
        return code.isKind(identifier, "name")
                && !code.isKind(parent, "variable_name")
                && !(code.isKind(parent, "argument") && code.hasField(identifier, "name"))
                && super.isUse(code, identifier);
    }

    @Override
    boolean isCalled(Code code, int identifier) {
        boolean qualified = code.isKind(code.parent(identifier), "qualified_name");
        int callee = qualified ? code.parent(identifier) : identifier;
        int call = code.parent(callee);
        if (!code.is(call, Role.CALL) || isCallable(code, call) || (qualified && isGlobal(code, callee))) {
            return false;
        }
        boolean isFunction = code.hasField(callee, "function") || code.hasField(callee, "name");
        return isFunction
                || (code.is(call, Role.CONSTRUCTION) && code.namedChildren(call).getFirst() == callee);
    }

    /** Whether {@code \\f} names what no namespace holds: mostly PHP's own functions, which functions here may be called like. */
    private static boolean isGlobal(Code code, int name) {
        return code.text(name).lastIndexOf('\\') == 0
                && code.is(code.parent(name), Role.CALL)
                && !code.is(code.parent(name), Role.CONSTRUCTION);
    }

    /** Whether {@code f(...)} makes a value of a function. */
    private static boolean isCallable(Code code, int call) {
        return code.childOfKind(code.child(call, "arguments"), "variadic_placeholder") != SyntaxTree.NONE;
    }

    @Override
    boolean isSelf(Code code, int receiver, int function) {
        String scope = code.text(receiver);
        return scope.equals("$this") || scope.equals("self") || scope.equals("static");
    }

    @Override
    int argumentValue(Code code, int argument) {
        List<Integer> parts = code.namedChildren(argument);
        return code.isKind(argument, "argument") && parts.size() == 1 ? parts.getFirst() : argument;
    }

    @Override
    List<Integer> caseLabels(Code code, int branch) {
        int list = code.child(branch, "conditional_expressions");
        return list == SyntaxTree.NONE ? super.caseLabels(code, branch) : List.of(list);
    }

    @Override
    int onlyExpression(Code code, int node) {
        return code.withoutParentheses(node);
    }

    @Override
    void recordCall(Code code, int call, FieldUses.Recorder recorder) {
        List<Integer> arguments = code.arguments(call);
        String function = code.text(call, "function");
        if (LOOKUPS.contains(function) && arguments.size() == 2) {
            recorder.lookedUp(arguments.getLast(), arguments.getFirst());
        } else if (function.equals("is_null") && arguments.size() == 1) {
            recorder.isNull(arguments.getFirst());
        }
    }

    @Override
    boolean callsComputedName(Code code, int call) {
        return PhpFunctions.isComputedCall(code, call);
    }

    @Override
    Set<String> evaluators() {
        return Set.of("eval", "create_function");
    }
}

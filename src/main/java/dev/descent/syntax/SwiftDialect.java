package dev.descent.syntax;

import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Import;
import dev.descent.source.Language;
import dev.descent.source.Shape;
import dev.descent.source.Visibility;
import java.util.List;
import java.util.Set;

/** Swift 5; computed properties and observers are functions that have the property's name. */
final class SwiftDialect extends Dialect {
    private static final Set<String> RUN = Set.of(
            "call_expression",
            "if_statement",
            "guard_statement",
            "for_statement",
            "while_statement",
            "repeat_while_statement",
            "switch_statement",
            "do_statement",
            "assignment",
            "try_expression",
            "await_expression",
            "infix_expression");

    SwiftDialect() {
        super(Language.SWIFT);
    }

    @Override
    void assign(Roles roles) {
        roles.are(Role.COMMENT, "comment", "multiline_comment")
                .are(Role.IGNORED, ";")
                .are(Role.IDENTIFIER, "simple_identifier", "type_identifier")
                .are(Role.LITERAL, "integer_literal", "hex_literal", "oct_literal", "bin_literal", "real_literal")
                .are(Role.LITERAL, "boolean_literal", "true", "false")
                .are(Role.STRING, "line_string_literal", "multi_line_string_literal", "raw_string_literal")
                .are(Role.STRING, "regex_literal")
                .are(Role.INTERPOLATION, "interpolated_expression", "raw_str_interpolation")
                .are(Role.NULL, "nil")
                .are(Role.BARRIER, "import_declaration")
                .are(Role.IMPORT, "import_declaration");
        roles.are(Role.FUNCTION, "function_declaration", "init_declaration", "deinit_declaration")
                .are(Role.FUNCTION, "protocol_function_declaration", "lambda_literal")
                .are(Role.FUNCTION, "computed_property", "willset_didset_block")
                .are(Role.TYPE, "class_declaration", "protocol_declaration", "typealias_declaration")
                .are(Role.TYPE_BODY, "class_body", "enum_class_body")
                .are(Role.DECLARATION, "parameter", "lambda_parameter", "enum_entry", "capture_list_item")
                .are(Role.DECLARATION, "associatedtype_declaration", "tuple_type_item");
        roles.are(Role.IF, "if_statement", "guard_statement")
                .are(Role.TERNARY, "ternary_expression")
                .are(Role.LOOP, "for_statement", "while_statement", "repeat_while_statement")
                .are(Role.SWITCH, "switch_statement")
                .are(Role.CASE, "switch_pattern")
                .are(Role.CATCH, "catch_block")
                .are(Role.BRANCH, "directive")
                .are(Role.BREAK, "directive", "else", "control_transfer_statement")
                // the grammar reads a == 1 && b as a == (1 && b)
                .are(Role.JOINT, "equality_expression", "comparison_expression", "infix_expression")
                .are(Role.JOINT, "nil_coalescing_expression")
                .are(Role.BINARY, "conjunction_expression", "disjunction_expression")
                .are(Role.LOGICAL_OPERATOR, "&&", "||")
                .are(Role.PARENTHESES, "tuple_expression");
        roles.are(Role.CALL, "call_expression")
                .are(Role.MEMBER, "navigation_expression")
                .are(Role.SUFFIX, "navigation_suffix")
                .are(Role.SELF, "self_expression")
                .are(
                        Role.TRANSPARENT,
                        "statements",
                        "control_transfer_statement",
                        "try_expression",
                        "await_expression");
    }

    @Override
    boolean isElseIf(Code code, int node) {
        return code.isKind(node, "if_statement") && code.isKind(code.tree().previousSibling(node), "else");
    }

    @Override
    boolean plays(Code code, int node, Role role) {
        return role == Role.BRANCH
                ? SwiftConditionals.isFirstBranch(code, node)
                : role != Role.BREAK || breaksFlow(code, node);
    }

    @Override
    int levelsOpened(Code code, int node) {
        if (SwiftConditionals.isFirstBranch(code, node)) {
            return 1;
        }
        return SwiftConditionals.isEnd(code, node) ? -1 : 0;
    }

    /** An else without if, those of conditional compilation, and jumps to a label. */
    private boolean breaksFlow(Code code, int node) {
        if (code.isKind(node, "else")) {
            return code.isKind(code.parent(node), "if_statement")
                    && !isElseIf(code, code.tree().nextSibling(node));
        }
        return SwiftConditionals.isOtherBranch(code, node)
                || (isJump(code, node) && code.childOfKind(node, "simple_identifier") != SyntaxTree.NONE);
    }

    private static boolean isJump(Code code, int node) {
        return code.isKind(node, "control_transfer_statement")
                && (code.childOfKind(node, "break") != SyntaxTree.NONE
                        || code.childOfKind(node, "continue") != SyntaxTree.NONE);
    }

    /** What is deferred runs in the function itself. */
    @Override
    boolean raisesNesting(Code code, int function) {
        boolean deferred = code.text(code.tree().firstChild(Math.max(0, code.ancestor(function, 2))))
                .equals("defer");
        return !deferred && super.raisesNesting(code, function);
    }

    @Override
    String name(Code code, int declaration) {
        return switch (code.kind(declaration)) {
            case "computed_property", "willset_didset_block" -> SwiftFunctions.property(code, declaration);
            case "deinit_declaration" -> "deinit";
            case "class_declaration" -> SwiftTypes.simpleName(code, code.child(declaration, "name"));
            default -> super.name(code, declaration);
        };
    }

    @Override
    boolean isExtension(Code code, int type) {
        return SwiftTypes.isExtension(code, type);
    }

    @Override
    String owner(Code code, int function, String enclosing) {
        int type = code.enclosing(function, Role.TYPE);
        return isExtension(code, type) ? name(code, type) : enclosing;
    }

    @Override
    int body(Code code, int function) {
        return switch (code.kind(function)) {
            case "computed_property", "willset_didset_block" -> function;
            default -> super.body(code, function);
        };
    }

    @Override
    List<Parameter> parameters(Code code, int function) {
        return SwiftFunctions.parameters(code, function);
    }

    @Override
    Visibility visibility(Code code, int declaration) {
        return SwiftFunctions.visibility(code, declaration);
    }

    @Override
    Set<Trait> traits(Code code, int function) {
        return SwiftFunctions.traits(code, function);
    }

    @Override
    boolean isAbstraction(Code code, int type) {
        return code.isKind(type, "protocol_declaration");
    }

    @Override
    Shape shape(Code code, int type, FieldUses uses) {
        return new SwiftShapes(code, uses).of(type);
    }

    @Override
    List<Implementation> implementations(Code code, int node) {
        return heir(name(code, node), SwiftTypes.supertypes(code, node));
    }

    @Override
    List<Import> imports(Code code, int node) {
        String path = code.text(code.childOfKind(node, "identifier")).replace('.', '/');
        return List.of(new Import(path, List.of(), code.tree().startLine(node)));
    }

    @Override
    boolean isExecutable(Code code, int node) {
        boolean initialises = code.hasField(node, "value") && code.isKind(code.parent(node), "property_declaration");
        return initialises || (code.parent(node) == 0 && RUN.contains(code.kind(node)));
    }

    @Override
    boolean isDeclared(Code code, int identifier) {
        int parent = code.parent(identifier);
        return super.isDeclared(code, identifier)
                || code.hasField(identifier, "bound_identifier")
                || code.hasField(identifier, "external_name")
                || code.isKind(parent, "type_parameter")
                || (code.isKind(identifier, "simple_identifier") && isCapture(code, parent));
    }

    /** Whether a node is a pattern that only names its value, as within {@code case let .some(x)}. */
    private static boolean isCapture(Code code, int node) {
        return code.isKind(node, "pattern")
                && code.namedChildren(node).size() == 1
                && code.isKind(code.parent(node), "pattern");
    }

    /** The labels of arguments, tuples and jumps mean nothing outside the call. */
    @Override
    boolean isUse(Code code, int identifier) {
        int parent = code.parent(identifier);
        return !code.isKind(parent, "value_argument_label") && !isJump(code, parent) && super.isUse(code, identifier);
    }

    @Override
    boolean constructs(Code code, int call, String callee) {
        return !callee.isEmpty() && Character.isUpperCase(callee.charAt(0));
    }

    @Override
    boolean isCalled(Code code, int identifier) {
        return SwiftCalls.isCalled(code, identifier);
    }

    @Override
    int callee(Code code, int identifier) {
        return SwiftCalls.callee(code, identifier);
    }

    @Override
    boolean impliesReceiver() {
        return true;
    }

    @Override
    boolean isSelf(Code code, int receiver, int function) {
        int object = SwiftCalls.lastOperand(code, receiver);
        return super.isSelf(code, object, function) || code.tree().textIs(object, "Self");
    }

    @Override
    boolean accepts(Code code, int function, int call) {
        return SwiftCalls.accepts(code, function, call);
    }

    /** What a closure that trails the call adds is in no list. */
    @Override
    int argumentList(Code code, int call) {
        boolean plain = SwiftCalls.closures(code, call) == 0 && !SwiftCalls.isSubscript(code, call);
        return plain ? SwiftCalls.list(code, call) : SyntaxTree.NONE;
    }

    @Override
    int argumentValue(Code code, int argument) {
        int value = code.child(argument, "value");
        return value == SyntaxTree.NONE ? argument : value;
    }

    @Override
    int caseLabel(Code code, int branch) {
        return branch;
    }

    @Override
    void recordCall(Code code, int call, FieldUses.Recorder recorder) {
        List<Integer> keys = code.namedChildren(SwiftCalls.list(code, call));
        if (SwiftCalls.isSubscript(code, call) && keys.size() == 1) {
            recorder.lookedUp(code.tree().firstChild(call), argumentValue(code, keys.getFirst()));
        }
    }

    @Override
    void recordOther(Code code, int node, FieldUses.Recorder recorder) {
        switch (code.kind(node)) {
            case "equality_expression", "infix_expression" ->
                recorder.compared(code.child(node, "lhs"), firstOperand(code, code.child(node, "rhs")));
            case "bitwise_operation" -> recorder.masked(code.child(node, "lhs"), code.child(node, "rhs"));
            default -> {}
        }
    }

    private static int firstOperand(Code code, int expression) {
        int operand = expression;
        while (code.is(operand, Role.BINARY)) {
            operand = code.child(operand, "lhs");
        }
        return operand;
    }
}

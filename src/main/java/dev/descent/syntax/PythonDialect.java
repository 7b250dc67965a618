package dev.descent.syntax;

import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Import;
import dev.descent.source.Language;
import dev.descent.source.Shape;
import dev.descent.source.Visibility;
import java.util.List;
import java.util.Set;

/** Python 3; a string that stands as a statement is a comment. */
final class PythonDialect extends Dialect {
    private static final Set<String> LOOKUPS = Set.of("get", "pop", "setdefault");
    private static final Set<String> PATTERNS = Set.of(
            "parameters",
            "lambda_parameters",
            "typed_parameter",
            "list_splat_pattern",
            "dictionary_splat_pattern",
            "pattern_list",
            "tuple_pattern",
            "list_pattern",
            "as_pattern_target",
            "splat_pattern");

    private static final Question<List<Integer>> BUSY = new Question<>(PythonDialect::busy);

    PythonDialect() {
        super(Language.PYTHON);
    }

    @Override
    void assign(Roles roles) {
        roles.are(Role.COMMENT, "comment", "expression_statement")
                .are(Role.IGNORED, ";", "line_continuation")
                .are(Role.IDENTIFIER, "identifier")
                .are(Role.LITERAL, "integer", "float", "true", "false", "ellipsis")
                .are(Role.STRING, "string")
                .are(Role.INTERPOLATION, "interpolation")
                .are(Role.NULL, "none")
                .are(Role.BARRIER, "import_statement", "import_from_statement", "future_import_statement")
                .are(Role.IMPORT, "import_statement", "import_from_statement");
        roles.are(Role.FUNCTION, "function_definition", "lambda")
                .are(Role.TYPE, "class_definition", "type_alias_statement")
                .are(Role.ENVELOPE, "decorated_definition")
                .are(Role.DECLARATION, "default_parameter", "typed_default_parameter", "named_expression");
        roles.are(Role.IF, "if_statement")
                .are(Role.ELSE_IF, "elif_clause")
                .are(Role.ELSE, "else_clause")
                .are(Role.TERNARY, "conditional_expression")
                .are(Role.LOOP, "for_statement", "while_statement")
                .are(Role.SWITCH, "match_statement")
                .are(Role.CASE, "case_clause")
                .are(Role.CATCH, "except_clause")
                .are(Role.BINARY, "boolean_operator")
                .are(Role.LOGICAL_OPERATOR, "and", "or")
                .are(Role.PARENTHESES, "parenthesized_expression");
        roles.are(Role.CALL, "call")
                .are(Role.MEMBER, "attribute")
                .are(Role.INDEX, "subscript")
                .are(Role.TRANSPARENT, "return_statement", "expression_statement", "await");
    }

    @Override
    boolean plays(Code code, int node, Role role) {
        return role != Role.COMMENT || !code.isKind(node, "expression_statement") || isDocumentation(code, node);
    }

    private static boolean isDocumentation(Code code, int node) {
        int first = code.tree().firstChild(node);
        return code.isKind(first, "string") && code.tree().nextSibling(first) == SyntaxTree.NONE;
    }

    @Override
    String name(Code code, int declaration) {
        return code.isKind(declaration, "type_alias_statement")
                ? code.text(declaration, "left")
                : super.name(code, declaration);
    }

    @Override
    List<Parameter> parameters(Code code, int function) {
        return PythonFunctions.parameters(code, function);
    }

    @Override
    Visibility visibility(Code code, int declaration) {
        String name = name(code, declaration);
        boolean local = code.enclosing(declaration, Role.FUNCTION) != SyntaxTree.NONE;
        if (local || (name.startsWith("__") && !name.endsWith("__"))) {
            return Visibility.PRIVATE;
        }
        return name.startsWith("_") && !name.endsWith("__") ? Visibility.INTERNAL : Visibility.PUBLIC;
    }

    @Override
    Set<Trait> traits(Code code, int function) {
        return PythonFunctions.traits(code, function);
    }

    @Override
    boolean isAbstraction(Code code, int type) {
        return new PythonClasses(code).isAbstraction(type);
    }

    @Override
    Shape shape(Code code, int type, FieldUses uses) {
        return new PythonShapes(code, uses).of(type);
    }

    @Override
    List<Implementation> implementations(Code code, int node) {
        return heir(name(code, node), new PythonClasses(code).supertypes(node));
    }

    @Override
    List<Import> imports(Code code, int node) {
        return PythonImports.of(code, node);
    }

    @Override
    boolean isExecutable(Code code, int node) {
        if (code.hasField(node, "right")) {
            return code.isKind(code.parent(node), "assignment");
        }
        return switch (code.kind(node)) {
            case "import_statement", "import_from_statement", "future_import_statement", "type_alias_statement" ->
                false;
            case "expression_statement" ->
                !isDocumentation(code, node) && !code.isKind(code.tree().firstChild(node), "assignment");
            default -> code.kind(node).endsWith("_statement");
        };
    }

    @Override
    boolean isDeclared(Code code, int identifier) {
        int parent = code.parent(identifier);
        return super.isDeclared(code, identifier)
                || PATTERNS.contains(code.kind(parent))
                || isTarget(code, identifier, parent)
                || isCapture(code, identifier, parent);
    }

    private static boolean isTarget(Code code, int identifier, int parent) {
        return code.hasField(identifier, "left")
                && switch (code.kind(parent)) {
                    case "assignment", "for_statement", "for_in_clause" -> true;
                    default -> false;
                };
    }

    /** Whether a name in a pattern takes a value; a path in it is compared. */
    private static boolean isCapture(Code code, int identifier, int parent) {
        return code.isKind(parent, "dotted_name")
                && code.isKind(code.parent(parent), "case_pattern")
                && code.namedChildren(parent).equals(List.of(identifier));
    }

    @Override
    boolean isUse(Code code, int identifier) {
        boolean label = code.hasField(identifier, "name") && code.isKind(code.parent(identifier), "keyword_argument");
        return !label && super.isUse(code, identifier);
    }

    @Override
    boolean constructs(Code code, int call, String callee) {
        return !callee.isEmpty() && Character.isUpperCase(callee.charAt(0));
    }

    @Override
    boolean isCalled(Code code, int identifier) {
        boolean selected = code.hasField(identifier, "attribute") && code.is(code.parent(identifier), Role.MEMBER);
        int callee = selected ? code.parent(identifier) : identifier;
        return code.hasField(callee, "function") && code.is(code.parent(callee), Role.CALL);
    }

    @Override
    boolean isSelf(Code code, int receiver, int function) {
        return code.tree().textIs(receiver, "self") || code.tree().textIs(receiver, "cls");
    }

    @Override
    int caseLabel(Code code, int branch) {
        return code.childOfKind(branch, "case_pattern");
    }

    /** The white paper excuses functions that only define a function and return it: decorators. */
    @Override
    boolean raisesNesting(Code code, int function) {
        return super.raisesNesting(code, function) && !isDecorating(code, function);
    }

    private static boolean isDecorating(Code code, int function) {
        int parent = code.parent(function);
        int definition = code.is(parent, Role.ENVELOPE) ? parent : function;
        int block = code.parent(definition);
        return code.is(code.parent(block), Role.FUNCTION)
                && code.ask(BUSY, block).stream().allMatch(statement -> statement == definition);
    }

    /** The first two statements of a block that do more than return a name. */
    private static List<Integer> busy(Code code, int block) {
        return code.namedChildren(block).stream()
                .filter(statement -> !returnsName(code, statement))
                .limit(2)
                .toList();
    }

    private static boolean returnsName(Code code, int statement) {
        List<Integer> values = code.namedChildren(statement);
        return code.isKind(statement, "return_statement")
                && values.size() == 1
                && code.is(values.getFirst(), Role.IDENTIFIER);
    }

    @Override
    void recordCall(Code code, int call, FieldUses.Recorder recorder) {
        int function = code.child(call, "function");
        if (LOOKUPS.contains(code.text(function, "attribute"))) {
            code.arguments(call).stream()
                    .findFirst()
                    .ifPresent(key -> recorder.lookedUp(code.child(function, "object"), key));
        }
    }

    @Override
    void recordOther(Code code, int node, FieldUses.Recorder recorder) {
        List<Integer> operands = code.namedChildren(node);
        if (!code.isKind(node, "comparison_operator") || operands.size() != 2) {
            return;
        }
        int right = operands.getLast();
        switch (code.text(node, "operators")) {
            case "==", "!=", "is", "is not" -> recorder.compared(operands.getFirst(), right);
            case "in", "not in" -> {
                recorder.lookedUp(right, operands.getFirst());
                code.namedChildren(right).forEach(element -> recorder.value(operands.getFirst(), element));
            }
            default -> {}
        }
    }

    @Override
    Set<String> evaluators() {
        return Set.of("eval", "exec", "globals", "import_module", "__import__");
    }
}

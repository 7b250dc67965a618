package dev.descent.syntax;

import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Import;
import dev.descent.source.Language;
import dev.descent.source.Shape;
import dev.descent.source.Visibility;
import java.util.List;
import java.util.Set;

/** Scala 2 and 3. */
final class ScalaDialect extends Dialect {
    private static final Set<String> EQUALITY = Set.of("==", "!=", "eq", "ne");
    private static final Set<String> MASKING = Set.of("&", "|", "^", "&=", "|=", "^=");

    ScalaDialect() {
        super(Language.SCALA);
    }

    @Override
    void assign(Roles roles) {
        roles.are(Role.COMMENT, "comment", "block_comment")
                .are(Role.IGNORED, ";")
                .are(Role.IDENTIFIER, "identifier", "type_identifier")
                .are(Role.LITERAL, "integer_literal", "floating_point_literal", "character_literal", "boolean_literal")
                .are(Role.STRING, "string", "interpolated_string")
                .are(Role.INTERPOLATION, "interpolation")
                .are(Role.NULL, "null_literal")
                .are(Role.BARRIER, "import_declaration", "package_clause")
                .are(Role.IMPORT, "import_declaration", "package_clause");
        roles.are(Role.FUNCTION, "function_definition", "function_declaration", "lambda_expression")
                .are(Role.FUNCTION, "block", "colon_argument")
                .are(Role.FUNCTION, "case_block", "indented_cases")
                .are(Role.TYPE, "class_definition", "object_definition", "trait_definition", "enum_definition")
                .are(Role.TYPE, "package_object", "type_definition", "given_definition", "val_definition")
                .are(Role.TYPE_BODY, "template_body", "with_template_body")
                .are(Role.IMPLEMENTATION, "instance_expression")
                .are(Role.DECLARATION, "parameter", "class_parameter", "binding", "val_declaration", "var_declaration")
                .are(Role.DECLARATION, "simple_enum_case", "full_enum_case", "capture_pattern", "type_parameters");
        roles.are(Role.IF, "if_expression")
                .are(Role.TERNARY, "if_expression")
                .are(Role.LOOP, "for_expression", "while_expression", "do_while_expression")
                .are(Role.SWITCH, "match_expression")
                .are(Role.CASE, "case_clause")
                .are(Role.CATCH, "catch_clause")
                .are(Role.BINARY, "infix_expression")
                .are(Role.LOGICAL_OPERATOR, "operator_identifier")
                .are(Role.PARENTHESES, "parenthesized_expression");
        roles.are(Role.CALL, "call_expression", "instance_expression")
                .are(Role.CONSTRUCTION, "call_expression", "instance_expression")
                .are(Role.MEMBER, "field_expression", "stable_identifier", "stable_type_identifier")
                .are(Role.SELF, "identifier")
                .are(Role.TRANSPARENT, "return_expression", "block", "indented_block");
    }

    @Override
    SyntaxTree reshape(SyntaxTree tree) {
        return ScalaTree.reshape(tree);
    }

    @Override
    boolean plays(Code code, int node, Role role) {
        return switch (role) {
            case BARRIER -> code.child(node, "body") == SyntaxTree.NONE;
            case FUNCTION -> ScalaFunctions.isFunction(code, node);
            case TYPE -> ScalaTypes.isType(code, node);
            case TYPE_BODY -> ScalaTypes.definitionOf(code, code.parent(node)) == SyntaxTree.NONE;
            case IF, TERNARY -> (role == Role.TERNARY) == ConditionalValues.isTernary(code, node);
            case LOOP -> code.childOfKind(node, "yield") == SyntaxTree.NONE;
            case CASE -> !code.text(node, "pattern").equals("_");
            case LOGICAL_OPERATOR ->
                code.tree().textIs(node, "&&") || code.tree().textIs(node, "||");
            case SELF -> code.tree().textIs(node, "this");
            case CONSTRUCTION -> ScalaTypes.isConstruction(code, node);
            case COMMENT, IGNORED, IDENTIFIER, LITERAL, STRING, TEXT, INTERPOLATION, NULL, IMPORT -> true;
            case SEQUENCE, IMPLEMENTATION, ENVELOPE, ANNOTATION, REMARK, DECLARATION, ELSE, ELSE_IF, SWITCH, CATCH ->
                true;
            case SYMBOL, SUFFIX, UNPARSED, JUMP, LABEL, BINARY, PARENTHESES -> true;
            case CALL, MACRO, MEMBER, INDEX, TRANSPARENT, JOINT, BRANCH, BREAK -> true;
        };
    }

    @Override
    String namespace(Code code) {
        return ScalaImports.namespace(code, ".");
    }

    @Override
    List<Import> imports(Code code, int node) {
        return ScalaImports.of(code, node);
    }

    @Override
    String name(Code code, int declaration) {
        return ScalaTypes.name(code, declaration);
    }

    @Override
    List<Parameter> parameters(Code code, int function) {
        return ScalaFunctions.parameters(code, function);
    }

    /** What is implicit is found by its type, whatever it is called. */
    @Override
    Visibility visibility(Code code, int declaration) {
        ScalaModifiers modifiers = ScalaModifiers.of(code, declaration);
        if (modifiers.has("implicit") || code.isKind(declaration, "given_definition")) {
            return Visibility.PUBLIC;
        }
        boolean isPrivate = modifiers.keywords().stream().anyMatch(keyword -> keyword.startsWith("private"));
        if (!isPrivate) {
            return Visibility.PUBLIC;
        }
        // outside of types, private is what the whole package sees
        boolean isMember = code.parent(declaration) != 0;
        boolean isOwn = modifiers.has("private") || modifiers.has("private[this]");
        return isMember && isOwn ? Visibility.PRIVATE : Visibility.INTERNAL;
    }

    @Override
    Set<Trait> traits(Code code, int function) {
        return ScalaFunctions.traits(code, function);
    }

    @Override
    boolean isAbstraction(Code code, int type) {
        return ScalaTypes.isAbstraction(code, type);
    }

    @Override
    Shape shape(Code code, int type, FieldUses uses) {
        return new ScalaShapes(code, uses).of(type);
    }

    @Override
    List<Implementation> implementations(Code code, int node) {
        if (code.is(node, Role.IMPLEMENTATION) && ScalaTypes.definitionOf(code, node) != SyntaxTree.NONE) {
            return List.of();
        }
        boolean named = code.is(node, Role.TYPE);
        return ScalaTypes.supertypes(code, node).stream()
                .map(supertype -> new Implementation(supertype, named ? name(code, node) : supertype + "$" + node))
                .toList();
    }

    @Override
    boolean isExecutable(Code code, int node) {
        int parent = code.parent(node);
        return switch (code.kind(parent)) {
            case "val_definition", "var_definition" -> code.hasField(node, "value");
            case "class_parameter" -> code.hasField(node, "default_value");
            case "extends_clause" -> code.hasField(node, "arguments");
            case "template_body", "compilation_unit" -> code.kind(node).endsWith("_expression");
            default -> false;
        };
    }

    @Override
    boolean isDeclared(Code code, int identifier) {
        return super.isDeclared(code, identifier) || ScalaNames.binds(code, identifier);
    }

    @Override
    boolean isUse(Code code, int identifier) {
        return !isDeclared(code, identifier)
                && !ScalaNames.isObjectItself(code, identifier)
                && !code.hasField(identifier, "interpolator")
                && !ScalaNames.isArgumentName(code, identifier);
    }

    @Override
    boolean isCalled(Code code, int identifier) {
        return ScalaNames.isCalled(code, identifier);
    }

    @Override
    boolean overloads() {
        return true;
    }

    /** Of all argument lists together. */
    @Override
    int argumentCount(Code code, int identifier) {
        int call = code.callOf(identifier);
        int count = 0;
        while (code.isKind(call, "call_expression")) {
            int list = code.child(call, "arguments");
            count += code.isKind(list, "arguments") ? code.namedChildren(list).size() : 1;
            int outer = code.parent(call);
            call = code.tree().firstChild(outer) == call ? outer : SyntaxTree.NONE;
        }
        return count;
    }

    @Override
    void recordCall(Code code, int call, FieldUses.Recorder recorder) {
        JvmCalls.record(code, call, recorder);
        List<Integer> arguments = code.arguments(call);
        if (arguments.size() == 1) {
            recorder.lookedUp(code.tree().firstChild(call), arguments.getFirst());
        }
    }

    @Override
    void recordOther(Code code, int node, FieldUses.Recorder recorder) {
        if (!code.isKind(node, "infix_expression")) {
            return;
        }
        List<Integer> parts = code.namedChildren(node);
        for (int operator = 1; operator + 1 < parts.size(); operator += 2) {
            int left = parts.get(operator - 1);
            int right = parts.get(operator + 1);
            String sign = code.text(parts.get(operator));
            if (EQUALITY.contains(sign)) {
                recorder.compared(left, right);
            } else if (MASKING.contains(sign)) {
                recorder.masked(left, code.isKind(right, "prefix_expression") ? right + 1 : right);
            }
        }
    }

    @Override
    Set<String> evaluators() {
        return Set.of("eval");
    }
}

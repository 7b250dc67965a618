package dev.descent.syntax;

import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Import;
import dev.descent.source.Language;
import dev.descent.source.Shape;
import dev.descent.source.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** C, as of C23, and C++, as of C++23, without preprocessing. */
final class CDialect extends Dialect {
    private static final Set<String> EQUALITY =
            Set.of("strcmp", "strcasecmp", "strncmp", "strncasecmp", "stricmp", "_stricmp");

    private static final Set<String> LOOKUPS = Set.of("at", "find", "count", "contains", "erase", "insert_or_assign");

    CDialect(Language language) {
        super(language);
    }

    @Override
    void assign(Roles roles) {
        roles.are(Role.COMMENT, "comment")
                .are(Role.IDENTIFIER, "identifier", "field_identifier", "type_identifier", "statement_identifier")
                .are(Role.LITERAL, "number_literal", "true", "false")
                .are(Role.STRING, "string_literal", "char_literal", "system_lib_string")
                .are(Role.TEXT, "preproc_arg")
                .are(Role.UNPARSED, "preproc_arg")
                .are(Role.NULL, "null")
                .are(Role.BARRIER, "preproc_include")
                .are(Role.IMPORT, "preproc_include");
        roles.are(Role.FUNCTION, "function_definition", "field_declaration")
                .are(Role.TYPE, "struct_specifier", "union_specifier", "enum_specifier")
                .are(Role.ENVELOPE, "type_definition");
        roles.are(Role.BRANCH, "preproc_if", "preproc_ifdef")
                .are(Role.BREAK, "preproc_elif", "preproc_elifdef", "preproc_else")
                .are(Role.IF, "if_statement")
                .are(Role.ELSE, "else_clause")
                .are(Role.TERNARY, "conditional_expression")
                .are(Role.LOOP, "for_statement", "while_statement", "do_statement")
                .are(Role.SWITCH, "switch_statement")
                .are(Role.CASE, "case_statement")
                .are(Role.CATCH, "seh_except_clause")
                .are(Role.JUMP, "goto_statement")
                .are(Role.LABEL, "statement_identifier")
                .are(Role.BINARY, "binary_expression")
                .are(Role.LOGICAL_OPERATOR, "&&", "||")
                .are(Role.PARENTHESES, "parenthesized_expression");
        roles.are(Role.CALL, "call_expression")
                .are(Role.MEMBER, "field_expression")
                .are(Role.INDEX, "subscript_expression")
                .are(Role.TRANSPARENT, "return_statement", "expression_statement");
        if (isCpp()) {
            assignCpp(roles);
        }
    }

    private static void assignCpp(Roles roles) {
        roles.are(Role.IDENTIFIER, "namespace_identifier")
                .are(Role.STRING, "raw_string_literal")
                .are(Role.FUNCTION, "lambda_expression")
                .are(Role.TYPE, "class_specifier")
                .are(Role.ENVELOPE, "template_declaration")
                .are(Role.LOOP, "for_range_loop")
                .are(Role.CATCH, "catch_clause")
                .are(Role.LOGICAL_OPERATOR, "and", "or")
                .are(Role.CALL, "new_expression")
                .are(Role.CONSTRUCTION, "new_expression")
                .are(Role.MEMBER, "qualified_identifier")
                .are(Role.SELF, "this")
                .are(Role.TRANSPARENT, "co_return_statement", "co_await_expression");
    }

    /** {@code a ?: b}, an extension of GNU, says what stands in for nothing. */
    @Override
    boolean plays(Code code, int node, Role role) {
        if (role == Role.BRANCH || role == Role.BREAK) {
            return Conditionals.isInBody(code, node);
        }
        return role != Role.TERNARY || code.child(node, "consequence") != SyntaxTree.NONE;
    }

    private boolean isCpp() {
        return grammar() == Grammar.of(Language.CPP);
    }

    @Override
    byte[] readable(byte[] text) {
        return CppMacros.blanked(text);
    }

    @Override
    byte[] simplified(byte[] readable) {
        return Directives.withoutPlainConditionals(readable);
    }

    /** Of a function without a body only what an heir may implement counts; of a type only what is declared here. */
    @Override
    String name(Code code, int declaration) {
        return switch (code.kind(declaration)) {
            case "function_definition" -> CFunctions.name(code, declaration);
            case "field_declaration" ->
                CFunctions.isVirtual(code, declaration) ? CFunctions.name(code, declaration) : "";
            case "lambda_expression" -> "";
            default -> typeName(code, declaration);
        };
    }

    /** The tag of a type that is declared with its members, or the name that a {@code typedef} gives it. */
    static String typeName(Code code, int type) {
        if (code.child(type, "body") == SyntaxTree.NONE) {
            return "";
        }
        int tag = CDeclarators.last(code, code.child(type, "name"));
        int parent = code.parent(type);
        boolean named = tag == SyntaxTree.NONE && code.isKind(parent, "type_definition");
        return named ? code.text(CDeclarators.name(code, parent)) : code.text(tag);
    }

    @Override
    String owner(Code code, int function, String enclosing) {
        return CFunctions.owner(code, function, enclosing);
    }

    @Override
    List<Parameter> parameters(Code code, int function) {
        return CFunctions.parameters(code, function);
    }

    @Override
    Visibility visibility(Code code, int declaration) {
        return CTraits.visibility(code, declaration);
    }

    @Override
    Set<Trait> traits(Code code, int function) {
        return CTraits.of(code, function);
    }

    @Override
    boolean isTestCode(Code code, int node) {
        return CTraits.isTest(code, node);
    }

    @Override
    boolean isAbstraction(Code code, int type) {
        return code.namedChildren(code.child(type, "body")).stream()
                .anyMatch(member -> CFunctions.isVirtual(code, member)
                        && code.text(member, "default_value").equals("0"));
    }

    @Override
    Shape shape(Code code, int type, FieldUses uses) {
        return new CShapes(code, uses).of(type);
    }

    @Override
    List<Implementation> implementations(Code code, int node) {
        String name = name(code, node);
        List<Implementation> found = new ArrayList<>();
        for (int base : code.namedChildren(code.childOfKind(node, "base_class_clause"))) {
            String supertype = code.text(CDeclarators.last(code, base));
            if (!name.isEmpty() && !code.isKind(base, "access_specifier")) {
                found.add(new Implementation(supertype, name));
            }
        }
        return found;
    }

    @Override
    List<Import> imports(Code code, int node) {
        int path = code.child(node, "path");
        String text = code.text(path);
        return switch (code.kind(path)) {
            case "string_literal" ->
                List.of(new Import(
                        text.substring(1, Math.max(1, text.length() - 1)),
                        List.of(),
                        code.tree().startLine(node)));
            case "system_lib_string" ->
                List.of(new Import(text, List.of(), code.tree().startLine(node)));
            default -> List.of();
        };
    }

    /** C initialises by constants alone. */
    @Override
    boolean isExecutable(Code code, int node) {
        return isCpp() && code.hasField(node, "value") && code.isKind(code.parent(node), "init_declarator");
    }

    @Override
    boolean isDeclared(Code code, int identifier) {
        return CNames.isDeclared(code, identifier);
    }

    @Override
    boolean names(Code code, int function, int identifier) {
        return CDeclarators.last(code, CDeclarators.name(code, function)) == identifier;
    }

    @Override
    boolean isUse(Code code, int identifier) {
        // in C nothing but data stands in a field
        boolean isData = !isCpp() && code.isKind(identifier, "field_identifier");
        return !isData && !code.isKind(code.parent(identifier), "field_designator") && !isDeclared(code, identifier);
    }

    @Override
    boolean isCalled(Code code, int identifier) {
        return CNames.isCalled(code, identifier);
    }

    @Override
    boolean overloads() {
        return isCpp();
    }

    @Override
    int onlyExpression(Code code, int node) {
        int value = code.isKind(node, "condition_clause") ? code.child(node, "value") : node;
        return value == SyntaxTree.NONE ? node : value;
    }

    @Override
    void recordCall(Code code, int call, FieldUses.Recorder recorder) {
        int function = code.child(call, "function");
        List<Integer> arguments = code.arguments(call);
        if (EQUALITY.contains(code.text(function)) && arguments.size() >= 2) {
            recorder.compared(arguments.get(0), arguments.get(1));
        } else if (LOOKUPS.contains(code.text(function, "field")) && !arguments.isEmpty()) {
            recorder.lookedUp(code.child(function, "argument"), arguments.getFirst());
        }
    }

    @Override
    boolean isDirective(Code code, int node) {
        return Conditionals.isCondition(code, node);
    }

    @Override
    boolean raisesNesting(Code code, int function) {
        return body(code, function) != SyntaxTree.NONE && isNested(code, function);
    }
}

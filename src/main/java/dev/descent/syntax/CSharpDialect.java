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

/** C#, as of version 13. */
final class CSharpDialect extends Dialect {
    private static final Set<String> EQUALITY = Set.of("Equals", "ReferenceEquals", "StartsWith");
    private static final Set<String> LOOKUPS =
            Set.of("ContainsKey", "TryGetValue", "Add", "TryAdd", "Remove", "GetValueOrDefault");

    CSharpDialect() {
        super(Language.C_SHARP);
    }

    @Override
    void assign(Roles roles) {
        roles.are(Role.COMMENT, "comment", "preproc_region", "preproc_endregion", "preproc_pragma")
                .are(Role.COMMENT, "preproc_nullable", "preproc_line", "preproc_error", "preproc_warning")
                .are(Role.IDENTIFIER, "identifier", "implicit_parameter")
                .are(Role.LITERAL, "integer_literal", "real_literal", "boolean_literal", "true", "false")
                .are(Role.STRING, "string_literal", "verbatim_string_literal", "raw_string_literal")
                .are(Role.STRING, "interpolated_string_expression", "character_literal")
                .are(Role.INTERPOLATION, "interpolation")
                .are(Role.NULL, "null_literal")
                .are(Role.BARRIER, "using_directive", "extern_alias_directive")
                .are(Role.REMARK, "attribute_list")
                .are(Role.IMPORT, "using_directive");
        roles.are(Role.FUNCTION, "method_declaration", "constructor_declaration", "destructor_declaration")
                .are(Role.FUNCTION, "operator_declaration", "conversion_operator_declaration", "accessor_declaration")
                .are(Role.FUNCTION, "property_declaration", "indexer_declaration", "local_function_statement")
                .are(Role.FUNCTION, "lambda_expression", "anonymous_method_expression")
                .are(Role.TYPE, "class_declaration", "struct_declaration", "interface_declaration")
                .are(Role.TYPE, "record_declaration", "enum_declaration", "delegate_declaration");
        roles.are(Role.BRANCH, "preproc_if")
                .are(Role.BREAK, "preproc_elif", "preproc_else")
                .are(Role.IF, "if_statement")
                .are(Role.TERNARY, "conditional_expression")
                .are(Role.LOOP, "for_statement", "foreach_statement", "while_statement", "do_statement")
                .are(Role.SWITCH, "switch_statement", "switch_expression")
                .are(Role.CASE, "switch_section", "switch_expression_arm")
                .are(Role.CATCH, "catch_clause")
                .are(Role.JUMP, "goto_statement")
                .are(Role.LABEL, "goto")
                .are(Role.BINARY, "binary_expression", "and_pattern", "or_pattern")
                .are(Role.LOGICAL_OPERATOR, "&&", "||", "and", "or")
                .are(Role.PARENTHESES, "parenthesized_expression", "parenthesized_pattern");
        roles.are(Role.CALL, "invocation_expression", "object_creation_expression", "constructor_initializer")
                .are(Role.CONSTRUCTION, "object_creation_expression")
                .are(Role.MEMBER, "member_access_expression", "member_binding_expression", "qualified_name")
                .are(Role.SELF, "this")
                .are(Role.TRANSPARENT, "return_statement", "expression_statement", "arrow_expression_clause")
                .are(Role.TRANSPARENT, "await_expression");
    }

    @Override
    boolean nestsTooDeeply(byte[] text) {
        return AngleBrackets.nestTooDeeply(text);
    }

    @Override
    byte[] simplified(byte[] readable) {
        return Directives.withoutPlainConditionals(readable);
    }

    @Override
    String namespace(Code code) {
        return CSharpNamespaces.declared(code);
    }

    @Override
    List<Import> imports(Code code, int node) {
        return CSharpNamespaces.imported(code, node);
    }

    @Override
    String name(Code code, int declaration) {
        return CSharpMembers.name(code, declaration);
    }

    @Override
    int body(Code code, int function) {
        return CSharpMembers.body(code, function);
    }

    @Override
    List<Parameter> parameters(Code code, int function) {
        return CSharpMembers.parameters(code, function);
    }

    @Override
    Visibility visibility(Code code, int declaration) {
        return CSharpTraits.visibility(code, declaration);
    }

    @Override
    Set<Trait> traits(Code code, int function) {
        return CSharpTraits.of(code, function);
    }

    @Override
    boolean plays(Code code, int node, Role role) {
        return (role != Role.BRANCH && role != Role.BREAK) || Conditionals.isInBody(code, node);
    }

    @Override
    boolean isTestCode(Code code, int node) {
        return (code.is(node, Role.FUNCTION) || code.is(node, Role.TYPE)) && CSharpTraits.isTest(code, node);
    }

    @Override
    boolean isAbstraction(Code code, int type) {
        return code.isKind(type, "interface_declaration")
                || (CSharpModifiers.of(code, type).has("abstract")
                        && CSharpShapes.closedFamily(code, type).isEmpty());
    }

    @Override
    Shape shape(Code code, int type, FieldUses uses) {
        return new CSharpShapes(code, uses).of(type);
    }

    @Override
    List<Implementation> implementations(Code code, int node) {
        return code.isKind(node, "enum_declaration") ? List.of() : heir(name(code, node), supertypes(code, node));
    }

    /** The simple names of what a type declares to extend or implement. */
    static List<String> supertypes(Code code, int type) {
        List<String> names = new ArrayList<>();
        for (int base : code.namedChildren(code.childOfKind(type, "base_list"))) {
            if (!code.isKind(base, "argument_list")) {
                int plain = code.child(base, "type");
                names.add(simpleName(code, plain == SyntaxTree.NONE ? base : plain));
            }
        }
        return names;
    }

    /** The simple name of a type, without namespace and arguments. */
    static String simpleName(Code code, int type) {
        return code.lastName(type, "generic_name");
    }

    @Override
    boolean isExecutable(Code code, int node) {
        int parent = code.parent(node);
        return code.isKind(node, "global_statement")
                || (code.isKind(parent, "property_declaration") && code.hasField(node, "value"))
                || (code.isKind(parent, "variable_declarator")
                        && code.namedChildren(parent).size() > 1
                        && code.namedChildren(parent).getLast() == node
                        && !CSharpModifiers.of(code, code.ancestor(parent, 2)).has("const"));
    }

    @Override
    boolean isDeclared(Code code, int identifier) {
        return CSharpMembers.isDeclared(code, identifier);
    }

    @Override
    boolean isCalled(Code code, int identifier) {
        return CSharpMembers.isCalled(code, identifier);
    }

    @Override
    boolean overloads() {
        return true;
    }

    @Override
    boolean isDirective(Code code, int node) {
        return Conditionals.isCondition(code, node);
    }

    @Override
    boolean raisesNesting(Code code, int function) {
        return body(code, function) != SyntaxTree.NONE && isNested(code, function);
    }

    @Override
    int onlyExpression(Code code, int node) {
        List<Integer> parts = code.isKind(node, "argument") ? code.namedChildren(node) : List.of();
        return parts.isEmpty() ? node : parts.getLast();
    }

    /** The patterns of a section, not what follows them. */
    @Override
    int caseLabel(Code code, int branch) {
        return code.namedChildren(branch).stream()
                .filter(child -> code.kind(child).endsWith("pattern"))
                .findFirst()
                .orElse(SyntaxTree.NONE);
    }

    @Override
    void recordCall(Code code, int call, FieldUses.Recorder recorder) {
        int function = code.child(call, "function");
        String method = code.text(function, "name");
        List<Integer> arguments = code.arguments(call).stream()
                .map(argument -> onlyExpression(code, argument))
                .toList();
        int object = code.child(function, "expression");
        if (object == SyntaxTree.NONE || arguments.isEmpty()) {
            return;
        }
        if (LOOKUPS.contains(method)) {
            recorder.lookedUp(object, arguments.getFirst());
        } else if (EQUALITY.contains(method)) {
            recorder.compared(object, arguments.getFirst());
        }
    }

    @Override
    void recordOther(Code code, int node, FieldUses.Recorder recorder) {
        CSharpMembers.record(code, node, recorder);
    }

    @Override
    Set<String> evaluators() {
        return Set.of("EvaluateAsync", "RunAsync");
    }
}

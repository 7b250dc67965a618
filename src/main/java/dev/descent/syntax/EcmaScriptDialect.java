package dev.descent.syntax;

import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Import;
import dev.descent.source.Language;
import dev.descent.source.Shape;
import dev.descent.source.Visibility;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** JavaScript (ECMAScript 2025 with JSX), TypeScript and TSX: one language to readers, three grammars to parsers. */
final class EcmaScriptDialect extends Dialect {
    private static final Set<String> LOOKUPS = Set.of("get", "set", "has", "delete");

    private static final Question<Boolean> OWN_STRUCTURE = new Question<>(EcmaScriptDialect::hasStructureOfItsOwn);

    private final Language language;

    EcmaScriptDialect(Language language) {
        super(language);
        this.language = language;
        assignOfDialect(roles());
    }

    @Override
    void assign(Roles roles) {
        roles.are(Role.COMMENT, "comment", "html_comment", "hash_bang_line")
                .are(Role.IGNORED, ";")
                .are(Role.IDENTIFIER, "identifier", "property_identifier", "private_property_identifier")
                .are(Role.IDENTIFIER, "shorthand_property_identifier", "shorthand_property_identifier_pattern")
                .are(Role.LITERAL, "number", "true", "false")
                .are(Role.STRING, "string", "template_string", "regex")
                .are(Role.INTERPOLATION, "template_substitution")
                .are(Role.NULL, "null", "undefined")
                .are(Role.BARRIER, "import_statement")
                .are(Role.IMPORT, "import_statement", "export_statement", "call_expression");
        roles.are(Role.FUNCTION, "function_declaration", "generator_function_declaration", "function_expression")
                .are(Role.FUNCTION, "generator_function", "arrow_function", "method_definition")
                .are(Role.TYPE, "class_declaration", "class")
                .are(Role.TYPE_BODY, "class_body")
                .are(Role.ENVELOPE, "export_statement", "variable_declarator", "lexical_declaration")
                .are(Role.ENVELOPE, "variable_declaration", "pair", "assignment_expression", "expression_statement")
                .are(Role.ANNOTATION, "decorator")
                .are(Role.DECLARATION, "variable_declarator");
        roles.are(Role.IF, "if_statement")
                .are(Role.ELSE, "else_clause")
                .are(Role.TERNARY, "ternary_expression")
                .are(Role.LOOP, "for_statement", "for_in_statement", "while_statement", "do_statement")
                .are(Role.SWITCH, "switch_statement")
                .are(Role.CASE, "switch_case")
                .are(Role.CATCH, "catch_clause")
                .are(Role.JUMP, "break_statement", "continue_statement")
                .are(Role.LABEL, "statement_identifier")
                .are(Role.BINARY, "binary_expression")
                .are(Role.LOGICAL_OPERATOR, "&&", "||")
                .are(Role.PARENTHESES, "parenthesized_expression");
        roles.are(Role.CALL, "call_expression", "new_expression")
                .are(Role.CONSTRUCTION, "new_expression")
                .are(Role.MEMBER, "member_expression")
                .are(Role.SELF, "this")
                .are(Role.INDEX, "subscript_expression")
                .are(Role.TRANSPARENT, "return_statement", "expression_statement", "await_expression");
    }

    /** What one of the grammars has and another has not. */
    private void assignOfDialect(Roles roles) {
        if (language != Language.TYPESCRIPT) {
            roles.are(Role.TEXT, "jsx_text");
        }
        if (language == Language.JAVASCRIPT) {
            roles.are(Role.ENVELOPE, "field_definition").are(Role.DECLARATION, "field_definition");
            return;
        }
        roles.are(Role.IDENTIFIER, "type_identifier")
                .are(Role.FUNCTION, "method_signature", "abstract_method_signature")
                .are(Role.TYPE, "abstract_class_declaration", "interface_declaration", "enum_declaration")
                .are(Role.TYPE, "type_alias_declaration")
                .are(Role.TYPE_BODY, "object_type")
                .are(Role.ENVELOPE, "public_field_definition")
                .are(Role.DECLARATION, "public_field_definition", "property_signature", "enum_assignment")
                .are(Role.DECLARATION, "type_parameter", "index_signature", "internal_module", "module");
    }

    @Override
    String name(Code code, int declaration) {
        return EcmaScriptNames.name(code, declaration);
    }

    @Override
    String owner(Code code, int function, String enclosing) {
        return EcmaScriptNames.owner(code, function, enclosing);
    }

    @Override
    List<Parameter> parameters(Code code, int function) {
        int single = code.child(function, "parameter");
        int list = code.child(function, "parameters");
        if (single != SyntaxTree.NONE) {
            return List.of(new Parameter(code.text(single), false));
        }
        return code.namedChildren(list).stream()
                .filter(parameter -> !code.is(code.child(parameter, "pattern"), Role.SELF))
                .map(parameter -> parameter(code, parameter))
                .toList();
    }

    private static Parameter parameter(Code code, int parameter) {
        int pattern = code.child(parameter, "pattern");
        int left = code.child(parameter, "left");
        int name = pattern != SyntaxTree.NONE ? pattern : left != SyntaxTree.NONE ? left : parameter;
        String type = code.text(parameter, "type");
        String initial = code.text(parameter, pattern == SyntaxTree.NONE ? "right" : "value");
        boolean isBoolean = type.matches("(?s).*\\bboolean\\b\\s*(\\|.*)?") && !type.contains("=>");
        return new Parameter(code.text(name), isBoolean || initial.equals("true") || initial.equals("false"));
    }

    @Override
    Visibility visibility(Code code, int declaration) {
        return EcmaScriptExports.visibility(code, declaration);
    }

    @Override
    Set<Trait> traits(Code code, int function) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        String name = name(code, function);
        if (name.equals("constructor") && code.isKind(code.parent(function), "class_body")) {
            traits.add(Trait.CONSTRUCTOR);
        } else if (EcmaScriptNames.isProperty(code, function) || new EcmaScriptClasses(code).mayOverride(function)) {
            traits.add(Trait.OVERRIDE);
        }
        boolean computed = name.startsWith("[");
        if (computed || isDecorated(code, function) || EcmaScriptExports.isDefault(code, function)) {
            traits.add(Trait.ENTRY_POINT);
        }
        return traits;
    }

    private static boolean isDecorated(Code code, int function) {
        int member = code.is(code.parent(function), Role.ENVELOPE) ? code.parent(function) : function;
        int before = code.tree().previousSibling(member);
        while (code.is(before, Role.COMMENT)) {
            before = code.tree().previousSibling(before);
        }
        return code.is(before, Role.ANNOTATION) || code.childOfKind(member, "decorator") != SyntaxTree.NONE;
    }

    @Override
    boolean isAbstraction(Code code, int type) {
        return new EcmaScriptClasses(code).isAbstraction(type);
    }

    @Override
    Shape shape(Code code, int type, FieldUses uses) {
        return new EcmaScriptShapes(code, uses).of(type);
    }

    @Override
    List<Implementation> implementations(Code code, int node) {
        return heir(name(code, node), new EcmaScriptClasses(code).supertypes(node));
    }

    @Override
    List<Import> imports(Code code, int node) {
        return EcmaScriptImports.of(code, node);
    }

    @Override
    boolean isExecutable(Code code, int node) {
        int parent = code.parent(node);
        if (code.isKind(parent, "variable_declarator") || code.isKind(parent, "assignment_expression")) {
            return !code.is(node, Role.FUNCTION) && (code.hasField(node, "value") || code.hasField(node, "right"));
        }
        boolean statement = code.kind(node).endsWith("_statement");
        return switch (code.kind(node)) {
            case "import_statement", "export_statement" -> false;
            case "expression_statement" -> !code.isKind(code.tree().firstChild(node), "assignment_expression");
            default -> statement;
        };
    }

    @Override
    boolean isDeclared(Code code, int identifier) {
        return super.isDeclared(code, identifier) || EcmaScriptNames.isDeclared(code, identifier);
    }

    @Override
    boolean names(Code code, int function, int identifier) {
        return super.names(code, function, identifier) || EcmaScriptNames.isOfHolder(code, function, identifier);
    }

    @Override
    String ownName(Code code, int function) {
        boolean isExpression =
                code.isKind(function, "function_expression") || code.isKind(function, "generator_function");
        return isExpression ? code.text(function, "name") : "";
    }

    @Override
    boolean isUse(Code code, int identifier) {
        return super.isUse(code, identifier) && !EcmaScriptNames.isLabel(code, identifier);
    }

    @Override
    boolean isCalled(Code code, int identifier) {
        int node = identifier;
        while (code.hasField(node, "property") && code.is(code.parent(node), Role.MEMBER)) {
            node = code.parent(node);
        }
        return switch (code.kind(code.parent(node))) {
            case "call_expression" -> code.hasField(node, "function");
            case "new_expression" -> code.hasField(node, "constructor");
            case "jsx_opening_element", "jsx_self_closing_element" -> code.hasField(node, "name");
            default -> false;
        };
    }

    @Override
    void recordCall(Code code, int call, FieldUses.Recorder recorder) {
        int function = code.child(call, "function");
        if (LOOKUPS.contains(code.text(code.child(function, "property")))) {
            code.arguments(call).stream()
                    .findFirst()
                    .ifPresent(key -> recorder.lookedUp(code.child(function, "object"), key));
        }
    }

    /**
     * The white paper excuses the outermost function where it is a namespace: where nothing outside the functions in it
     * breaks the flow. A function that stands in no other one has nothing to nest in.
     */
    @Override
    boolean raisesNesting(Code code, int function) {
        int outer = code.enclosing(function, Role.FUNCTION);
        boolean outermost = outer != SyntaxTree.NONE && code.enclosing(outer, Role.FUNCTION) == SyntaxTree.NONE;
        return outermost ? code.ask(OWN_STRUCTURE, outer) : outer != SyntaxTree.NONE;
    }

    private static boolean hasStructureOfItsOwn(Code code, int function) {
        int node = function + 1;
        while (node < code.tree().limit(function)) {
            if (code.is(node, Role.FUNCTION)) {
                node = code.tree().limit(node);
            } else if (isStructure(code, node)) {
                return true;
            } else {
                node++;
            }
        }
        return false;
    }

    private static boolean isStructure(Code code, int node) {
        return code.is(node, Role.IF)
                || code.is(node, Role.LOOP)
                || code.is(node, Role.SWITCH)
                || code.is(node, Role.CATCH)
                || code.is(node, Role.TERNARY);
    }

    @Override
    Set<String> evaluators() {
        return Set.of("eval", "Function", "Proxy");
    }
}

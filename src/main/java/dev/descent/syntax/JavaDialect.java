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

/** Java, as of version 25. */
final class JavaDialect extends Dialect {
    static final Set<String> SUPERTYPE_CLAUSES = Set.of("superclass", "super_interfaces", "extends_interfaces");
    private static final Set<String> HOLDERS = Set.of("enum_constant", "variable_declarator");
    private static final Set<String> EQUALITY = Set.of("equals", "equalsIgnoreCase", "contentEquals");
    private static final Set<String> LOOKUPS =
            Set.of("get", "put", "containsKey", "getOrDefault", "remove", "putIfAbsent", "computeIfAbsent", "merge");

    JavaDialect() {
        super(Language.JAVA);
    }

    @Override
    void assign(Roles roles) {
        roles.are(Role.COMMENT, "line_comment", "block_comment")
                .are(Role.IDENTIFIER, "identifier", "type_identifier")
                .are(Role.LITERAL, "decimal_integer_literal", "hex_integer_literal", "octal_integer_literal")
                .are(Role.LITERAL, "binary_integer_literal", "decimal_floating_point_literal")
                .are(Role.LITERAL, "hex_floating_point_literal", "character_literal", "true", "false")
                .are(Role.STRING, "string_literal")
                .are(Role.INTERPOLATION, "string_interpolation")
                .are(Role.NULL, "null_literal")
                .are(Role.BARRIER, "import_declaration", "package_declaration")
                .are(Role.REMARK, "annotation")
                .are(Role.IMPORT, "import_declaration");
        roles.are(Role.FUNCTION, "method_declaration", "constructor_declaration", "compact_constructor_declaration")
                .are(Role.FUNCTION, "lambda_expression")
                .are(Role.TYPE, "class_declaration", "record_declaration", "interface_declaration")
                .are(Role.TYPE, "enum_declaration", "annotation_type_declaration")
                .are(Role.TYPE_BODY, "class_body")
                .are(Role.IMPLEMENTATION, "object_creation_expression")
                .are(Role.DECLARATION, "variable_declarator", "formal_parameter", "catch_formal_parameter", "resource")
                .are(Role.DECLARATION, "enum_constant", "enhanced_for_statement", "instanceof_expression")
                .are(Role.DECLARATION, "annotation_type_element_declaration");
        roles.are(Role.IF, "if_statement")
                .are(Role.TERNARY, "ternary_expression")
                .are(Role.LOOP, "for_statement", "enhanced_for_statement", "while_statement", "do_statement")
                .are(Role.SWITCH, "switch_expression")
                .are(Role.CASE, "switch_label")
                .are(Role.CATCH, "catch_clause")
                .are(Role.JUMP, "break_statement", "continue_statement")
                .are(Role.LABEL, "identifier")
                .are(Role.BINARY, "binary_expression")
                .are(Role.LOGICAL_OPERATOR, "&&", "||")
                .are(Role.PARENTHESES, "parenthesized_expression");
        roles.are(Role.CALL, "method_invocation", "object_creation_expression", "explicit_constructor_invocation")
                .are(Role.CONSTRUCTION, "object_creation_expression")
                .are(Role.MEMBER, "field_access", "scoped_identifier", "scoped_type_identifier")
                .are(Role.SELF, "this")
                .are(Role.INDEX, "array_access")
                .are(Role.TRANSPARENT, "return_statement", "expression_statement");
    }

    @Override
    boolean nestsTooDeeply(byte[] text) {
        return AngleBrackets.nestTooDeeply(text);
    }

    /** The body of an anonymous class or constant hides its methods only where a function holds it. */
    @Override
    boolean plays(Code code, int node, Role role) {
        return role != Role.TYPE_BODY || code.enclosing(node, Role.FUNCTION) != SyntaxTree.NONE;
    }

    /** The methods of an anonymous class belong to the field that holds it, those of a constant to the constant. */
    @Override
    String owner(Code code, int function, String enclosing) {
        int holder = code.parent(function);
        while (!code.is(holder, Role.TYPE) && !HOLDERS.contains(code.kind(holder)) && holder > 0) {
            holder = code.parent(holder);
        }
        return HOLDERS.contains(code.kind(holder)) ? name(code, holder) : enclosing;
    }

    @Override
    String namespace(Code code) {
        int clause = code.childOfKind(0, "package_declaration");
        return clause == SyntaxTree.NONE
                ? ""
                : path(code, code.namedChildren(clause).getLast(), ".");
    }

    @Override
    List<Import> imports(Code code, int node) {
        List<Integer> parts = code.namedChildren(node);
        boolean wildcard = code.isKind(parts.getLast(), "asterisk");
        boolean members = code.childOfKind(node, "static") != SyntaxTree.NONE;
        String path = path(code, parts.getFirst(), "/");
        int line = code.tree().startLine(node);
        if (wildcard) {
            return List.of(new Import(members ? path : path + "/*", List.of(), line));
        }
        int slash = path.lastIndexOf('/');
        String target = members && slash > 0 ? path.substring(0, slash) : path;
        return List.of(new Import(target, List.of(path.substring(slash + 1)), line));
    }

    /** The identifiers below a node, joined. */
    private static String path(Code code, int name, String separator) {
        List<String> segments = new ArrayList<>();
        for (int node = name; node < code.tree().limit(name); node++) {
            if (code.is(node, Role.IDENTIFIER)) {
                segments.add(code.text(node));
            }
        }
        return String.join(separator, segments);
    }

    @Override
    List<Parameter> parameters(Code code, int function) {
        int list = code.child(function, "parameters");
        if (list == SyntaxTree.NONE) {
            return List.of();
        }
        List<Parameter> parameters = new ArrayList<>();
        for (int child : code.namedChildren(list)) {
            if (code.isKind(child, "formal_parameter")) {
                String type = code.text(child, "type");
                parameters.add(
                        new Parameter(code.text(child, "name"), type.equals("boolean") || type.equals("Boolean")));
            } else if (code.isKind(child, "spread_parameter")) {
                parameters.add(new Parameter(code.text(code.childOfKind(child, "variable_declarator"), "name"), false));
            }
        }
        return parameters;
    }

    @Override
    Visibility visibility(Code code, int declaration) {
        JavaModifiers modifiers = JavaModifiers.of(code, declaration);
        if (modifiers.has("public") || modifiers.has("protected")) {
            return Visibility.PUBLIC;
        }
        if (modifiers.has("private")) {
            return Visibility.PRIVATE;
        }
        boolean inInterface = code.isKind(code.parent(declaration), "interface_body");
        return inInterface ? Visibility.PUBLIC : Visibility.INTERNAL;
    }

    @Override
    Set<Trait> traits(Code code, int function) {
        return JavaTraits.of(code, function);
    }

    @Override
    boolean isAbstraction(Code code, int type) {
        JavaModifiers modifiers = JavaModifiers.of(code, type);
        return !modifiers.has("sealed") && (code.isKind(type, "interface_declaration") || modifiers.has("abstract"));
    }

    @Override
    Shape shape(Code code, int type, FieldUses uses) {
        return new JavaShapes(code, uses).of(type);
    }

    @Override
    List<Implementation> implementations(Code code, int node) {
        if (code.is(node, Role.TYPE)) {
            return heir(name(code, node), supertypes(code, node));
        }
        if (code.childOfKind(node, "class_body") == SyntaxTree.NONE) {
            return List.of();
        }
        String supertype = simpleName(code, code.child(node, "type"));
        return List.of(new Implementation(supertype, supertype + "$" + node));
    }

    /** The simple names of the types that a type declares to extend or implement. */
    static List<String> supertypes(Code code, int type) {
        List<String> names = new ArrayList<>();
        for (int clause : code.children(type)) {
            if (SUPERTYPE_CLAUSES.contains(code.kind(clause))) {
                int list = code.childOfKind(clause, "type_list");
                code.namedChildren(list == SyntaxTree.NONE ? clause : list)
                        .forEach(supertype -> names.add(simpleName(code, supertype)));
            }
        }
        return names;
    }

    /** The simple name of a type without its arguments and annotations. */
    static String simpleName(Code code, int type) {
        return code.lastName(type, "generic_type");
    }

    @Override
    boolean isExecutable(Code code, int node) {
        int parent = code.parent(node);
        return code.isKind(node, "static_initializer")
                || (code.isKind(node, "block") && code.isKind(parent, "class_body"))
                || (code.hasField(node, "value") && code.isKind(parent, "variable_declarator"))
                || (code.isKind(parent, "enum_constant")
                        && (code.hasField(node, "arguments") || code.hasField(node, "body")));
    }

    @Override
    boolean isDeclared(Code code, int identifier) {
        return super.isDeclared(code, identifier)
                || code.hasField(identifier, "parameters")
                || switch (code.kind(code.parent(identifier))) {
                    case "inferred_parameters", "labeled_statement", "break_statement", "continue_statement" -> true;
                    case "type_pattern", "record_pattern_component" -> code.isKind(identifier, "identifier");
                    case "type_parameter" -> true;
                    case "element_value_pair" -> code.hasField(identifier, "key");
                    default -> false;
                };
    }

    @Override
    boolean isCalled(Code code, int identifier) {
        int node = identifier;
        int parent = code.parent(node);
        if (code.isKind(parent, "method_invocation")) {
            return code.hasField(node, "name");
        }
        while ((code.isKind(parent, "scoped_type_identifier")
                        && code.namedChildren(parent).getLast() == node)
                || (code.isKind(parent, "generic_type") && code.tree().firstChild(parent) == node)) {
            node = parent;
            parent = code.parent(node);
        }
        return code.isKind(parent, "object_creation_expression") && code.hasField(node, "type");
    }

    @Override
    boolean overloads() {
        return true;
    }

    /** Methods and variables have names of their own. */
    @Override
    boolean isHiddenByVariables(Code code, int identifier) {
        return false;
    }

    /** {@code Type.this} is the object itself in the type's own methods. */
    @Override
    boolean isSelf(Code code, int receiver, int function) {
        boolean qualified = code.isKind(receiver, "field_access")
                && code.text(receiver, "field").equals("this");
        int type = code.enclosing(function, Role.TYPE);
        return super.isSelf(code, receiver, function)
                || (qualified && code.text(receiver, "object").equals(owner(code, function, name(code, type))));
    }

    @Override
    int caseLabel(Code code, int branch) {
        return branch;
    }

    @Override
    void recordCall(Code code, int call, FieldUses.Recorder recorder) {
        String method = code.text(call, "name");
        boolean looksUp = LOOKUPS.contains(method);
        int object = looksUp || EQUALITY.contains(method) ? code.child(call, "object") : SyntaxTree.NONE;
        List<Integer> arguments = object == SyntaxTree.NONE ? List.of() : code.arguments(call);
        if (arguments.isEmpty()) {
            return;
        }
        if (looksUp) {
            recorder.lookedUp(object, arguments.getFirst());
        } else {
            recorder.compared(arguments.size() == 2 ? arguments.getFirst() : object, arguments.getLast());
        }
    }

    @Override
    Set<String> evaluators() {
        return Set.of("eval", "forName", "getMethod", "getDeclaredMethod", "newProxyInstance");
    }
}

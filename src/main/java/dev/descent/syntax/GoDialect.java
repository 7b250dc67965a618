package dev.descent.syntax;

import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Import;
import dev.descent.source.Language;
import dev.descent.source.Shape;
import dev.descent.source.Visibility;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Go, as of version 1.25. */
final class GoDialect extends Dialect {
    /** Methods of the standard library's interfaces; a method of this name is most likely there for one of them. */
    private static final Set<String> STANDARD_METHODS = Set.of(
            "Error",
            "Unwrap",
            "Is",
            "As",
            "String",
            "GoString",
            "Format",
            "Read",
            "Write",
            "Close",
            "Seek",
            "ReadAt",
            "WriteAt",
            "ReadFrom",
            "WriteTo",
            "ReadByte",
            "WriteByte",
            "ReadRune",
            "Len",
            "Less",
            "Swap",
            "Push",
            "Pop",
            "ServeHTTP",
            "RoundTrip",
            "MarshalJSON",
            "UnmarshalJSON",
            "MarshalText",
            "UnmarshalText",
            "MarshalBinary",
            "UnmarshalBinary",
            "MarshalYAML",
            "UnmarshalYAML",
            "Scan",
            "Value",
            "Set",
            "Lock",
            "Unlock",
            "Deadline",
            "Done",
            "Err",
            "Open",
            "Stat",
            "Name",
            "Size",
            "Mode",
            "ModTime",
            "IsDir",
            "Sys",
            "Network",
            "Handle");

    private static final Set<String> TEST_PREFIXES = Set.of("Test", "Benchmark", "Fuzz", "Example");

    GoDialect() {
        super(Language.GO);
    }

    @Override
    void assign(Roles roles) {
        roles.are(Role.COMMENT, "comment")
                .are(Role.IGNORED, ";")
                .are(Role.IDENTIFIER, "identifier", "type_identifier", "field_identifier", "package_identifier")
                .are(Role.IDENTIFIER, "label_name")
                .are(Role.LITERAL, "int_literal", "float_literal", "imaginary_literal", "rune_literal")
                .are(Role.LITERAL, "true", "false", "iota")
                .are(Role.STRING, "raw_string_literal", "interpreted_string_literal")
                .are(Role.NULL, "nil")
                .are(Role.BARRIER, "import_declaration", "package_clause")
                .are(Role.IMPORT, "import_spec");
        roles.are(Role.FUNCTION, "function_declaration", "method_declaration", "method_elem", "func_literal")
                .are(Role.TYPE, "type_spec")
                .are(Role.IMPLEMENTATION, "var_spec")
                .are(Role.DECLARATION, "const_spec", "var_spec", "field_declaration", "type_parameter_declaration")
                .are(Role.DECLARATION, "parameter_declaration", "variadic_parameter_declaration", "type_alias");
        roles.are(Role.IF, "if_statement")
                .are(Role.LOOP, "for_statement")
                .are(Role.SWITCH, "expression_switch_statement", "type_switch_statement", "select_statement")
                .are(Role.CASE, "expression_case", "type_case", "communication_case")
                .are(Role.JUMP, "break_statement", "continue_statement", "goto_statement")
                .are(Role.LABEL, "label_name")
                .are(Role.BINARY, "binary_expression")
                .are(Role.LOGICAL_OPERATOR, "&&", "||")
                .are(Role.PARENTHESES, "parenthesized_expression");
        roles.are(Role.CALL, "call_expression")
                .are(Role.MEMBER, "selector_expression", "qualified_type")
                .are(Role.INDEX, "index_expression")
                .are(Role.TRANSPARENT, "return_statement", "expression_statement", "expression_list", "statement_list");
    }

    @Override
    String namespace(Code code) {
        int clause = code.childOfKind(0, "package_clause");
        return clause == SyntaxTree.NONE
                ? ""
                : code.text(code.namedChildren(clause).getLast());
    }

    @Override
    List<Import> imports(Code code, int node) {
        String path = code.text(node, "path");
        String alias = code.text(node, "name");
        boolean named = Text.isIdentifier(alias) && !alias.equals("_");
        String target = path.length() < 2 ? path : path.substring(1, path.length() - 1);
        return List.of(new Import(
                target, named ? List.of(alias) : List.of(), code.tree().startLine(node)));
    }

    @Override
    String owner(Code code, int function, String enclosing) {
        int receiver = GoMethods.receiver(code, function);
        return receiver == SyntaxTree.NONE ? enclosing : simpleName(code, code.child(receiver, "type"));
    }

    /** The simple name of a type without pointers, package and arguments, or empty. */
    static String simpleName(Code code, int type) {
        for (int node = type; node != SyntaxTree.NONE && node < code.tree().limit(type); node++) {
            if (code.isKind(node, "type_identifier")) {
                return code.text(node);
            }
        }
        return "";
    }

    @Override
    List<Parameter> parameters(Code code, int function) {
        List<Parameter> parameters = new ArrayList<>();
        int list = code.child(function, "parameters");
        for (int declaration : list == SyntaxTree.NONE ? List.<Integer>of() : code.namedChildren(list)) {
            boolean variadic = code.isKind(declaration, "variadic_parameter_declaration");
            boolean truth = !variadic && code.text(declaration, "type").equals("bool");
            List<Integer> names = names(code, declaration);
            names.forEach(name -> parameters.add(new Parameter(code.text(name) + (variadic ? "..." : ""), truth)));
            if (names.isEmpty()) {
                parameters.add(new Parameter("", truth));
            }
        }
        return parameters;
    }

    /** The names that a declaration of several declares. */
    static List<Integer> names(Code code, int declaration) {
        return code.namedChildren(declaration).stream()
                .filter(child -> code.hasField(child, "name"))
                .toList();
    }

    @Override
    Visibility visibility(Code code, int declaration) {
        String name = name(code, declaration);
        return Character.isUpperCase(name.codePointAt(0)) ? Visibility.PUBLIC : Visibility.INTERNAL;
    }

    @Override
    Set<Trait> traits(Code code, int function) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        String name = name(code, function);
        if (code.isKind(function, "function_declaration")) {
            boolean test = TEST_PREFIXES.stream().anyMatch(name::startsWith);
            if (test || name.equals("main") || name.equals("init")) {
                traits.add(Trait.ENTRY_POINT);
            }
        } else if (code.isKind(function, "method_declaration")
                && (STANDARD_METHODS.contains(name) || GoMethods.interfaceDeclares(code, name))) {
            traits.add(Trait.OVERRIDE);
        }
        return traits;
    }

    @Override
    boolean isAbstraction(Code code, int type) {
        int body = code.child(type, "type");
        return code.isKind(body, "interface_type")
                && code.childOfKind(body, "method_elem") != SyntaxTree.NONE
                && GoMethods.closedFamily(code, body).isEmpty();
    }

    @Override
    Shape shape(Code code, int type, FieldUses uses) {
        return new GoShapes(code, uses).of(type);
    }

    @Override
    List<Implementation> implementations(Code code, int node) {
        return GoMethods.implementations(code, node);
    }

    @Override
    boolean isExecutable(Code code, int node) {
        int parent = code.parent(node);
        return code.hasField(node, "value") && (code.isKind(parent, "var_spec") || code.isKind(parent, "const_spec"));
    }

    @Override
    boolean isDeclared(Code code, int identifier) {
        return super.isDeclared(code, identifier)
                || code.isKind(identifier, "label_name")
                || code.tree().textIs(identifier, "_")
                || isAssignedNew(code, identifier);
    }

    /** Left of {@code :=}. */
    private static boolean isAssignedNew(Code code, int identifier) {
        int list = code.parent(identifier);
        int statement = code.parent(list);
        boolean target = code.hasField(list, "left") || code.hasField(list, "alias");
        return code.isKind(list, "expression_list") && target && code.childOfKind(statement, ":=") != SyntaxTree.NONE;
    }

    /** A conversion looks like a call; what a function calls by the name of its result is one. */
    @Override
    boolean constructs(Code code, int call, String callee) {
        int function = code.enclosing(call, Role.FUNCTION);
        return code.text(function, "result").equals(code.text(call, "function"));
    }

    @Override
    boolean isCalled(Code code, int identifier) {
        int node = identifier;
        int parent = code.parent(node);
        while (isTail(code, node, parent)) {
            node = parent;
            parent = code.parent(node);
        }
        return (code.isKind(parent, "call_expression") && code.hasField(node, "function"))
                || (code.isKind(parent, "composite_literal") && code.hasField(node, "type"));
    }

    /** Whether a selection or instantiation names the same thing as {@code node}, its last name. */
    private static boolean isTail(Code code, int node, int parent) {
        return (code.is(parent, Role.MEMBER) && code.tree().firstChild(parent) != node)
                || (code.isKind(parent, "generic_type") && code.hasField(node, "type"));
    }

    @Override
    boolean isSelf(Code code, int receiver, int function) {
        int own = GoMethods.receiver(code, function);
        return own != SyntaxTree.NONE && code.text(receiver).equals(code.text(own, "name"));
    }

    @Override
    int onlyExpression(Code code, int node) {
        List<Integer> parts = code.isKind(node, "expression_list") ? code.namedChildren(node) : List.of();
        return parts.size() == 1 ? parts.getFirst() : node;
    }
}

package dev.descent.syntax;

import dev.descent.source.Visibility;
import java.util.HashSet;
import java.util.Set;

/** What a module of ECMAScript or CommonJS lets others name. */
final class EcmaScriptExports {
    private static final Question<Set<String>> LISTED = new Question<>(EcmaScriptExports::listed);
    private static final Question<Set<String>> DEFAULTS = new Question<>(EcmaScriptExports::defaults);

    private EcmaScriptExports() {}

    static Visibility visibility(Code code, int declaration) {
        int member = member(code, declaration);
        if (isMember(code, member)) {
            return memberVisibility(code, member);
        }
        if (code.enclosing(declaration, Role.FUNCTION) != SyntaxTree.NONE) {
            return Visibility.PRIVATE;
        }
        int outermost = outermost(code, declaration);
        boolean exported = code.isKind(outermost, "export_statement")
                || isAssignedToObject(code, declaration)
                || isListed(code, EcmaScriptNames.name(code, declaration))
                || isListed(code, EcmaScriptNames.owner(code, declaration, ""));
        return exported ? Visibility.PUBLIC : Visibility.PRIVATE;
    }

    private static int member(Code code, int declaration) {
        int parent = code.parent(declaration);
        boolean field = code.isKind(parent, "public_field_definition") || code.isKind(parent, "field_definition");
        return field ? parent : declaration;
    }

    private static boolean isMember(Code code, int node) {
        return switch (code.kind(code.parent(node))) {
            case "class_body", "interface_body", "object_type" -> true;
            default -> false;
        };
    }

    private static Visibility memberVisibility(Code code, int member) {
        String modifier = code.text(code.childOfKind(member, "accessibility_modifier"));
        boolean hidden = code.childOfKind(member, "private_property_identifier") != SyntaxTree.NONE;
        return switch (modifier) {
            case "private" -> Visibility.PRIVATE;
            case "protected" -> Visibility.INTERNAL;
            default -> hidden ? Visibility.PRIVATE : Visibility.PUBLIC;
        };
    }

    private static int outermost(Code code, int declaration) {
        int node = declaration;
        while (code.parent(node) != SyntaxTree.NONE && !isBlock(code, code.parent(node))) {
            node = code.parent(node);
        }
        return node;
    }

    private static boolean isBlock(Code code, int node) {
        return code.isKind(node, "program") || code.isKind(node, "statement_block");
    }

    private static boolean isAssignedToObject(Code code, int function) {
        int holder = code.parent(function);
        return code.isKind(holder, "assignment_expression") && code.is(code.child(holder, "left"), Role.MEMBER);
    }

    /** Whether a statement of the file exports a name that is declared elsewhere. */
    private static boolean isListed(Code code, String name) {
        return !name.isEmpty() && code.ask(LISTED, 0).contains(name);
    }

    private static Set<String> listed(Code code, int program) {
        Set<String> names = new HashSet<>();
        for (int statement : code.children(program)) {
            switch (code.kind(statement)) {
                case "export_statement" -> {
                    names.add(code.text(statement, "value"));
                    addNames(code, code.childOfKind(statement, "export_clause"), names);
                }
                case "expression_statement" -> {
                    int value = exported(code, statement);
                    names.add(code.text(value));
                    addNames(code, value, names);
                }
                default -> {}
            }
        }
        return names;
    }

    /** The value of {@code module.exports = value}, or {@link SyntaxTree#NONE}. */
    private static int exported(Code code, int statement) {
        int assignment = code.childOfKind(statement, "assignment_expression");
        int value = isExports(code, code.child(assignment, "left")) ? code.child(assignment, "right") : SyntaxTree.NONE;
        while (code.isKind(value, "assignment_expression")) {
            value = code.child(value, "right");
        }
        return value;
    }

    /** The names that an export clause or object literal holds. */
    private static void addNames(Code code, int list, Set<String> names) {
        if (code.isKind(list, "export_clause") || code.isKind(list, "object")) {
            for (int entry : code.namedChildren(list)) {
                names.add(code.text(entry));
                names.add(code.text(entry, "name"));
                names.add(code.text(entry, "value"));
            }
        }
    }

    /** Whether an expression is {@code exports}, {@code module.exports} or a member of one of them. */
    static boolean isExports(Code code, int expression) {
        return code.text(expression).matches("(module\\s*\\.\\s*)?exports(\\s*\\.\\s*\\w+)?");
    }

    /** Whether an identifier says only that what it names is exported. */
    static boolean isExported(Code code, int identifier) {
        int parent = code.parent(identifier);
        if (code.isKind(identifier, "shorthand_property_identifier")) {
            return isExports(code, code.child(code.parent(parent), "left"));
        }
        return code.isKind(parent, "export_specifier")
                || (code.isKind(parent, "export_statement") && code.hasField(identifier, "value"))
                || (code.hasField(identifier, "right") && isExports(code, code.child(parent, "left")));
    }

    /** Whether a function is what importing its file without a name gives. */
    static boolean isDefault(Code code, int function) {
        int parent = code.parent(function);
        boolean exported =
                code.isKind(parent, "export_statement") && code.childOfKind(parent, "default") != SyntaxTree.NONE;
        boolean assigned = code.text(parent, "left").matches("module\\s*\\.\\s*exports");
        return exported || assigned || isDefaultByName(code, EcmaScriptNames.name(code, function));
    }

    private static boolean isDefaultByName(Code code, String name) {
        return code.ask(DEFAULTS, 0).contains(name);
    }

    private static Set<String> defaults(Code code, int program) {
        Set<String> names = new HashSet<>();
        for (int statement : code.children(program)) {
            boolean exports = code.isKind(statement, "export_statement");
            int value = exports ? code.child(statement, "value") : exported(code, statement);
            if (exports || value != SyntaxTree.NONE) {
                names.add(code.text(value));
            }
        }
        return names;
    }
}

package dev.descent.syntax;

import dev.descent.source.Visibility;

/** What a module of ECMAScript or CommonJS lets others name. */
final class EcmaScriptExports {
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
        return !name.isEmpty() && code.children(0).stream().anyMatch(statement -> exports(code, statement, name));
    }

    private static boolean exports(Code code, int statement, String name) {
        return switch (code.kind(statement)) {
            case "export_statement" ->
                code.text(statement, "value").equals(name)
                        || names(code, code.childOfKind(statement, "export_clause"), name);
            case "expression_statement" -> {
                int value = exported(code, statement);
                yield code.text(value).equals(name) || names(code, value, name);
            }
            default -> false;
        };
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

    /** Whether an export clause or object literal holds a name. */
    private static boolean names(Code code, int list, String name) {
        if (!code.isKind(list, "export_clause") && !code.isKind(list, "object")) {
            return false;
        }
        return code.namedChildren(list).stream()
                .anyMatch(entry -> code.text(entry).equals(name)
                        || code.text(entry, "name").equals(name)
                        || code.text(entry, "value").equals(name));
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
        return code.children(0).stream()
                .anyMatch(statement -> code.isKind(statement, "export_statement")
                        ? code.text(statement, "value").equals(name)
                        : !name.isEmpty()
                                && code.text(exported(code, statement)).equals(name));
    }
}

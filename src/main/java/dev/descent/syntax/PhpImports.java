package dev.descent.syntax;

import dev.descent.source.Import;
import java.util.ArrayList;
import java.util.List;

/** Imports of PHP: {@code use}, names that begin with a backslash, and files that a file includes from its own folder. */
final class PhpImports {
    private static final String OWN_FOLDER = "__DIR__";

    private PhpImports() {}

    static List<Import> of(Code code, int node) {
        int line = code.tree().startLine(node);
        return switch (code.kind(node)) {
            case "namespace_use_declaration" -> uses(code, node, line);
            case "qualified_name" -> absolute(code, node, line);
            default -> included(code, node, line);
        };
    }

    private static List<Import> uses(Code code, int declaration, int line) {
        int group = code.child(declaration, "body");
        String prefix =
                group == SyntaxTree.NONE ? "" : code.text(code.childOfKind(declaration, "namespace_name")) + "\\";
        List<Import> imports = new ArrayList<>();
        for (int clause : code.namedChildren(group == SyntaxTree.NONE ? declaration : group)) {
            if (code.isKind(clause, "namespace_use_clause")) {
                String target = path(prefix + code.text(target(code, clause)));
                String name = target.substring(target.lastIndexOf('/') + 1);
                imports.add(new Import(target, List.of(name), line));
            }
        }
        return imports;
    }

    private static int target(Code code, int clause) {
        int qualified = code.childOfKind(clause, "qualified_name");
        return qualified == SyntaxTree.NONE ? code.childOfKind(clause, "name") : qualified;
    }

    private static List<Import> absolute(Code code, int name, int line) {
        boolean isAbsolute = code.text(name).startsWith("\\");
        boolean imported = code.isKind(code.parent(name), "namespace_use_clause");
        return isAbsolute && !imported ? List.of(new Import(path(code.text(name)), List.of(), line)) : List.of();
    }

    private static String path(String name) {
        return (name.startsWith("\\") ? name.substring(1) : name).replace('\\', '/');
    }

    /** {@code require __DIR__ . '/helpers.php'}. */
    private static List<Import> included(Code code, int expression, int line) {
        List<Integer> operands = code.namedChildren(expression);
        int sum = operands.isEmpty() ? SyntaxTree.NONE : code.withoutParentheses(operands.getFirst());
        int right = code.child(sum, "right");
        boolean own = code.text(sum, "left").equals(OWN_FOLDER) && code.isKind(right, "string");
        return own ? List.of(new Import("." + Text.unquoted(code.text(right)), List.of(), line)) : List.of();
    }
}

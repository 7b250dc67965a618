package dev.descent.syntax;

import dev.descent.source.Import;
import java.util.ArrayList;
import java.util.List;

/** Expands the trees of Rust's {@code use} declarations. */
final class RustImports {
    private final Code code;
    private final int line;
    private final List<Import> found = new ArrayList<>();

    private RustImports(Code code, int line) {
        this.code = code;
        this.line = line;
    }

    /** What a use declaration, a module's declaration or {@code extern crate} brings in. */
    static List<Import> of(Code code, int item) {
        RustImports imports = new RustImports(code, code.tree().startLine(item));
        switch (code.kind(item)) {
            case "use_declaration" -> imports.expand(code.child(item, "argument"), "");
            case "mod_item" -> imports.addModule(item);
            default -> imports.add(code.text(item, "name"));
        }
        return imports.found;
    }

    /** A module with a body is in this file. */
    private void addModule(int item) {
        if (code.child(item, "body") == SyntaxTree.NONE) {
            add("self/" + code.text(item, "name"));
        }
    }

    private void expand(int tree, String prefix) {
        switch (code.kind(tree)) {
            case "use_list" -> code.namedChildren(tree).forEach(child -> expand(child, prefix));
            case "scoped_use_list" -> expand(code.child(tree, "list"), join(prefix, path(code.child(tree, "path"))));
            case "use_as_clause" -> expand(code.child(tree, "path"), prefix);
            case "use_wildcard" -> {
                List<Integer> path = code.namedChildren(tree);
                String module = path.isEmpty() ? prefix : join(prefix, path(path.getFirst()));
                found.add(new Import(join(module, "*"), List.of(), line));
            }
            case "self" -> add(prefix.isEmpty() ? "self" : prefix);
            default -> add(join(prefix, path(tree)));
        }
    }

    private void add(String target) {
        found.add(new Import(target, List.of(target.substring(target.lastIndexOf('/') + 1)), line));
    }

    /** The segments of a path, leading {@code ::} and raw marks left out. */
    private String path(int node) {
        if (node == SyntaxTree.NONE) {
            return "";
        }
        return code.text(node)
                .replaceAll("\\s", "")
                .replace("r#", "")
                .replaceFirst("^::", "")
                .replace("::", "/");
    }

    private static String join(String prefix, String path) {
        return prefix.isEmpty() || path.isEmpty() ? prefix + path : prefix + "/" + path;
    }
}

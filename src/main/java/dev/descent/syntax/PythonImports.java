package dev.descent.syntax;

import dev.descent.source.Import;
import java.util.ArrayList;
import java.util.List;

/** Imports of Python; relative ones start with {@code ./} or {@code ../}. */
final class PythonImports {
    private PythonImports() {}

    static List<Import> of(Code code, int statement) {
        int line = code.tree().startLine(statement);
        int module = code.child(statement, "module_name");
        List<String> names = names(code, statement, module);
        if (module != SyntaxTree.NONE) {
            return List.of(new Import(target(code, module), names, line));
        }
        return names.stream()
                .map(name -> new Import(path(name), List.of(), line))
                .toList();
    }

    private static List<String> names(Code code, int statement, int module) {
        List<String> names = new ArrayList<>();
        for (int child : code.namedChildren(statement)) {
            if (code.hasField(child, "name") && child != module) {
                names.add(code.isKind(child, "aliased_import") ? code.text(child, "name") : code.text(child));
            }
        }
        return names;
    }

    private static String target(Code code, int module) {
        if (!code.isKind(module, "relative_import")) {
            return path(code.text(module));
        }
        int dots = code.text(code.childOfKind(module, "import_prefix"))
                .replaceAll("[^.]", "")
                .length();
        String up = dots == 1 ? "./" : "../".repeat(dots - 1);
        return up + path(code.text(code.childOfKind(module, "dotted_name")));
    }

    private static String path(String dotted) {
        return dotted.replaceAll("\\s", "").replace('.', '/');
    }
}

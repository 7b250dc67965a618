package dev.descent.syntax;

import dev.descent.source.Import;
import java.util.List;

/** Reads the namespace that a file of C# declares, and those that it uses. */
final class CSharpNamespaces {
    private CSharpNamespaces() {}

    /** The first one that the file declares, or empty. */
    static String declared(Code code) {
        for (int node = 0; node < code.tree().size(); node++) {
            if (code.kind(node).endsWith("namespace_declaration")) {
                return code.text(node, "name").replaceAll("\\s", "");
            }
        }
        return "";
    }

    static List<Import> imported(Code code, int using) {
        List<Integer> parts = code.namedChildren(using);
        if (parts.isEmpty()) {
            return List.of();
        }
        boolean everywhere = code.childOfKind(using, "global") != SyntaxTree.NONE;
        String path =
                code.text(parts.getLast()).replaceAll("\\s|^global::|<.*", "").replace('.', '/');
        int line = code.tree().startLine(using);
        return List.of(new Import((everywhere ? "::" : "") + path, List.of(), line));
    }
}

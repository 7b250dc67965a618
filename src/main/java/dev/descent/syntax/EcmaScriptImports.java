package dev.descent.syntax;

import dev.descent.source.Import;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Imports of ECMAScript, TypeScript and CommonJS; names are those that the other module gives. */
final class EcmaScriptImports {
    private static final Set<String> LOADERS = Set.of("require", "import");

    private EcmaScriptImports() {}

    /** What an import statement, a re-export, or a call of {@code require} or {@code import} brings in. */
    static List<Import> of(Code code, int node) {
        return switch (code.kind(node)) {
            case "call_expression" -> loaded(code, node);
            case "import_statement" -> imported(code, node);
            default -> from(code, node, code.child(node, "source"), exported(code, node));
        };
    }

    private static List<Import> from(Code code, int node, int source, List<String> names) {
        String quoted = code.text(source);
        return quoted.length() < 3
                ? List.of()
                : List.of(new Import(
                        quoted.substring(1, quoted.length() - 1),
                        names,
                        code.tree().startLine(node)));
    }

    private static List<Import> imported(Code code, int statement) {
        int required = code.childOfKind(statement, "import_require_clause");
        if (required != SyntaxTree.NONE) {
            return from(code, statement, code.child(required, "source"), List.of());
        }
        List<String> names = new ArrayList<>();
        int clause = code.childOfKind(statement, "import_clause");
        if (clause != SyntaxTree.NONE) {
            for (int part : code.namedChildren(clause)) {
                switch (code.kind(part)) {
                    case "identifier" -> names.add("default");
                    case "named_imports" ->
                        code.namedChildren(part).forEach(name -> names.add(code.text(name, "name")));
                    default -> {}
                }
            }
        }
        return from(code, statement, code.child(statement, "source"), names);
    }

    private static List<String> exported(Code code, int statement) {
        int clause = code.childOfKind(statement, "export_clause");
        return clause == SyntaxTree.NONE
                ? List.of()
                : code.namedChildren(clause).stream()
                        .map(specifier -> code.text(specifier, "name"))
                        .toList();
    }

    private static List<Import> loaded(Code code, int call) {
        List<Integer> arguments = code.arguments(call);
        boolean loads = LOADERS.contains(code.text(call, "function"))
                && arguments.size() == 1
                && code.isKind(arguments.getFirst(), "string");
        return loads ? from(code, call, arguments.getFirst(), destructured(code, call)) : List.of();
    }

    /** The names in {@code const {a, b: c} = require(…)}. */
    private static List<String> destructured(Code code, int call) {
        int pattern = code.child(code.parent(call), "name");
        if (!code.isKind(pattern, "object_pattern")) {
            return List.of();
        }
        return code.namedChildren(pattern).stream()
                .map(entry -> code.isKind(entry, "pair_pattern") ? code.text(entry, "key") : code.text(entry))
                .toList();
    }
}

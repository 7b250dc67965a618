package dev.descent.syntax;

import dev.descent.source.Import;
import java.util.List;
import java.util.Set;

/** Imports of Ruby, which are calls; those by {@code require_relative} start with {@code ./}. */
final class RubyImports {
    private static final Set<String> METHODS = Set.of("require", "require_relative", "load", "autoload");

    private RubyImports() {}

    static boolean isImport(Code code, int call) {
        return code.child(call, "receiver") == SyntaxTree.NONE && METHODS.contains(code.text(call, "method"));
    }

    /** What a call imports; nothing when it is no import, or when its target is computed. */
    static List<Import> of(Code code, int call) {
        List<Integer> arguments = isImport(code, call) ? code.arguments(call) : List.of();
        if (arguments.isEmpty() || !isPlain(code, arguments.getLast())) {
            return List.of();
        }
        String path = Text.unquoted(code.text(arguments.getLast())).replaceFirst("\\.rb$", "");
        boolean relative = code.text(call, "method").equals("require_relative") && !path.startsWith(".");
        return List.of(
                new Import(relative ? "./" + path : path, List.of(), code.tree().startLine(call)));
    }

    private static boolean isPlain(Code code, int argument) {
        return code.isKind(argument, "string") && code.childOfKind(argument, "interpolation") == SyntaxTree.NONE;
    }
}

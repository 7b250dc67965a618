package dev.descent.syntax;

import dev.descent.source.Visibility;
import java.util.List;

/**
 * From how far Ruby's methods can be called, which other statements of the class say: a section's keyword, a call round the
 * definition, or a list of names. Heirs may call private methods, so these are internal.
 */
final class RubyVisibility {
    private static final List<String> SECTIONS = List.of("private", "public", "protected", "module_function");

    private RubyVisibility() {}

    static Visibility of(Code code, int method) {
        boolean ofClass = code.isKind(method, "singleton_method");
        String listing = ofClass ? "private_class_method" : "private";
        String wrapper = wrapper(code, method);
        int statement = wrapper.isEmpty() ? method : code.ancestor(method, 2);
        boolean isPrivate = wrapper.isEmpty()
                ? (!ofClass && section(code, method).equals("private")) || isListed(code, statement, method, listing)
                : wrapper.equals(listing);
        return isPrivate ? Visibility.INTERNAL : Visibility.PUBLIC;
    }

    /** The method that a definition is an argument of, or empty. */
    static String wrapper(Code code, int method) {
        boolean isArgument = code.isKind(code.parent(method), "argument_list");
        return isArgument ? code.text(code.ancestor(method, 2), "method") : "";
    }

    /** The keyword that was seen last before a statement. */
    private static String section(Code code, int statement) {
        int before = code.tree().previousSibling(statement);
        while (before != SyntaxTree.NONE) {
            if (code.isKind(before, "identifier") && SECTIONS.contains(code.text(before))) {
                return code.text(before);
            }
            before = code.tree().previousSibling(before);
        }
        return "";
    }

    private static boolean isListed(Code code, int statement, int method, String listing) {
        String symbol = ":" + code.text(method, "name");
        return code.children(code.parent(statement)).stream()
                .filter(sibling -> code.is(sibling, Role.CALL))
                .filter(call -> code.text(call, "method").equals(listing))
                .flatMap(call -> code.arguments(call).stream())
                .anyMatch(argument -> code.text(argument).equals(symbol));
    }
}

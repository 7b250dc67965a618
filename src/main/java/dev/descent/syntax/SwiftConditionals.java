package dev.descent.syntax;

/**
 * Conditional compilation in Swift, whose grammar knows the single lines {@code #if}, {@code #elseif}, {@code #else} and
 * {@code #endif}, not what stands between them. Inside a function they count as in C, see {@link Conditionals}.
 */
final class SwiftConditionals {
    private SwiftConditionals() {}

    /** Whether a node is an {@code #if} inside a function. */
    static boolean isFirstBranch(Code code, int node) {
        return isDirective(code, node, "#if");
    }

    /** Whether a node is an {@code #elseif} or {@code #else} inside a function. */
    static boolean isOtherBranch(Code code, int node) {
        return isDirective(code, node, "#else");
    }

    /** Whether a node is an {@code #endif} inside a function. */
    static boolean isEnd(Code code, int node) {
        return isDirective(code, node, "#endif");
    }

    private static boolean isDirective(Code code, int node, String start) {
        return code.isKind(node, "directive")
                && code.text(node).startsWith(start)
                && code.enclosing(node, Role.FUNCTION) != SyntaxTree.NONE;
    }
}

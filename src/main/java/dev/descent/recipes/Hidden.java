package dev.descent.recipes;

import dev.descent.source.SyntaxNode;
import java.util.Set;

/** Whether a name could mean something else in a part of a file than at its top. */
final class Hidden {
    private static final Set<String> CALLS = Set.of("call_expression", "call", "method_invocation");

    private Hidden() {}

    /** Whether a name occurs in any other way than being declared once as a function and called. */
    static boolean isAny(Code code, String name) {
        return code.root()
                        .descendants()
                        .filter(node -> Scopes.isName(node) && node.text().equals(name) && !isCallee(node))
                        .count()
                != 1;
    }

    private static boolean isCallee(SyntaxNode node) {
        return node.parent()
                .filter(above ->
                        CALLS.contains(above.kind()) && Named.callee(above).equals(node))
                .isPresent();
    }
}

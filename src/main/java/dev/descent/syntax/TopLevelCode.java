package dev.descent.syntax;

/** Weighs the code of a file that runs outside named functions. */
final class TopLevelCode {
    private TopLevelCode() {}

    /** The tokens of executable statements and initialisers, less those of named functions and types inside them. */
    static int weight(Code code, Dialect dialect, Scopes scopes, TokenStream tokens) {
        int weight = 0;
        int executableEnd = 0;
        int node = 1;
        while (node < code.tree().size()) {
            if (scopes.functionOf(node) != 0) {
                node = code.tree().limit(node);
                continue;
            }
            if (node >= executableEnd && dialect.isExecutable(code, node)) {
                executableEnd = code.tree().limit(node);
            }
            if (node < executableEnd && code.tree().isLeaf(node)) {
                weight += tokens.weight(node, node);
            }
            node++;
        }
        return weight;
    }
}

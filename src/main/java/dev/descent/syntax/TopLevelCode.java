package dev.descent.syntax;

import java.util.stream.IntStream;

/** Weighs the code of a file that runs outside named functions, tests excepted. */
final class TopLevelCode {
    /** What makes a statement more than data: a table of constants is read, not followed. */
    private static final long LOGIC = Roles.bits(
            Role.CALL,
            Role.MACRO,
            Role.BINARY,
            Role.IF,
            Role.TERNARY,
            Role.LOOP,
            Role.SWITCH,
            Role.CATCH,
            Role.JUMP,
            Role.FUNCTION);

    private TopLevelCode() {}

    /** The tokens of executable statements and initialisers, less those of named functions and types inside them. */
    static int weight(Code code, Dialect dialect, Scopes scopes, TokenStream tokens) {
        int weight = 0;
        int executableEnd = 0;
        int plainEnd = 0;
        int node = 1;
        while (node < code.tree().size()) {
            if (scopes.functionOf(node) != 0 || scopes.isTest(node)) {
                node = code.tree().limit(node);
                continue;
            }
            if (node >= Math.max(executableEnd, plainEnd) && dialect.isExecutable(code, node)) {
                boolean logic = hasLogic(code, node);
                executableEnd = logic ? code.tree().limit(node) : executableEnd;
                plainEnd = logic ? plainEnd : code.tree().limit(node);
            }
            if (node < executableEnd && code.tree().isLeaf(node)) {
                weight += tokens.weight(node, node);
            }
            node++;
        }
        return weight;
    }

    private static boolean hasLogic(Code code, int statement) {
        return IntStream.range(statement, code.tree().limit(statement)).anyMatch(node -> code.isAny(node, LOGIC));
    }
}

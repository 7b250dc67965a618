package dev.descent.recipes;

import dev.descent.source.SyntaxNode;

/**
 * A parameter or local variable of a Java method.
 *
 * @param name its name
 * @param type its type as it is written; {@code var} when it isn't
 * @param node what declares it
 * @param scopeEnd the offset up to which the name means it
 * @param hasValue whether it has a value from the start
 */
record Local(String name, String type, SyntaxNode node, int scopeEnd, boolean hasValue) {
    boolean isDeclaredIn(Run run) {
        return run.holds(node);
    }

    /** Whether the name means this variable at an offset; inner declarations come later and win. */
    boolean isMeantAt(int offset) {
        return node.start() <= offset && offset < scopeEnd;
    }

    boolean isParameter() {
        return node.parent().filter(above -> above.is("formal_parameter")).isPresent();
    }

    boolean hasWrittenType() {
        return !type.equals("var") && !type.isEmpty();
    }
}

package dev.descent.recipes;

import dev.descent.loss.UnitKind;
import dev.descent.loss.UnitScore;
import dev.descent.source.SyntaxNode;

/** The part of a file that a proposal may mend. */
sealed interface Reach {
    /** Everything. */
    record File() implements Reach {}

    /**
     * A function or a type.
     *
     * @param firstLine its first line, from 1
     * @param name its simple name: what tells it when earlier edits have moved its last line
     */
    record Unit(int firstLine, String name) implements Reach {}

    static Reach of(UnitScore unit) {
        return unit.kind() == UnitKind.FILE
                ? new File()
                : new Unit(unit.startLine(), unit.name().substring(unit.name().lastIndexOf('.') + 1));
    }

    /** Whether a node lies in it. */
    default boolean holds(Code code, SyntaxNode node) {
        return switch (this) {
            case File() -> true;
            case Unit unit -> isIn(code, unit, node);
        };
    }

    private static boolean isIn(Code code, Unit unit, SyntaxNode node) {
        return java.util.stream.Stream.iterate(
                        java.util.Optional.of(node),
                        java.util.Optional::isPresent,
                        each -> each.flatMap(SyntaxNode::parent))
                .flatMap(java.util.Optional::stream)
                .anyMatch(each -> isUnit(code, unit, each));
    }

    private static boolean isUnit(Code code, Unit unit, SyntaxNode node) {
        return node.child("name")
                        .filter(name -> name.text().equals(unit.name()))
                        .isPresent()
                && Math.abs(code.line(node.start()) - unit.firstLine()) <= 1;
    }
}

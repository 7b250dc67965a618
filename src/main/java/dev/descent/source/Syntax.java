package dev.descent.source;

import java.util.Optional;

/** Port: the syntax tree of a file, for those who edit or compare code; safe for concurrent use and a pure function. */
@FunctionalInterface
public interface Syntax {
    /** The tree of {@code text}, syntax errors marked in it, or nothing when parsing is given up. */
    Optional<SyntaxNode> tree(Language language, byte[] text);
}

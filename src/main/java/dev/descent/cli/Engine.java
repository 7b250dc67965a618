package dev.descent.cli;

import dev.descent.loss.Scorer;
import dev.descent.source.Syntax;

/** Port: a scorer, a parser, and what it needs to be open meanwhile. */
public interface Engine extends AutoCloseable {
    Scorer scorer();

    /** Syntax trees, for those who edit code. */
    Syntax syntax();

    @Override
    void close();
}

package dev.descent.cli;

import dev.descent.loss.Scorer;

/** Port: a scorer, and what it needs to be open meanwhile. */
public interface Engine extends AutoCloseable {
    Scorer scorer();

    @Override
    void close();
}

package dev.descent.loss;

import java.util.List;

/** A term of the loss: charges a program's units; a pure function that never depends on the order of files. */
@FunctionalInterface
public interface TermRule {
    /** Every charge above 0, before weights. */
    List<Charge> charges(Program program);
}

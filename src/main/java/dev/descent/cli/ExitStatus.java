package dev.descent.cli;

/** What a command tells the shell. */
final class ExitStatus {
    static final int DONE = 0;
    /** Said in one line. */
    static final int FAILED = 1;

    static final int WRONG_USAGE = 2;
    /** The loss rose by more than the gate allows. */
    static final int GATE_MISSED = 3;

    /** A run of training stopped the line. */
    static final int HALTED = 4;

    private ExitStatus() {}
}

package dev.descent.report;

import java.util.Locale;

/** What became of a delivery. */
public enum DeliveryState {
    /** It is to be acted on. */
    WAITING,
    /** It rests until its installation may be served again. */
    PARKED,
    /** It was given up, and stays until somebody has it replayed. */
    BURIED,
    /** It was acted on. */
    DONE,
    /** Nothing follows from it. */
    IGNORED;

    /** The name that people type. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.descent.cli;

/** Ends a command: what was asked for can't be done, as the message says. */
public final class Refusal extends RuntimeException {
    public Refusal(String message) {
        super(message);
    }
}

package dev.descent.cli;

/** Ends a command: what was asked for can't be done, as the message says. */
final class Refusal extends RuntimeException {
    Refusal(String message) {
        super(message);
    }
}

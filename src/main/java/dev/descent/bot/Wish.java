package dev.descent.bot;

/** What somebody asks for, as far as it can be understood. */
public sealed interface Wish {
    /** A command of the grammar. */
    record Clear(Command command) implements Wish {}

    /**
     * It begins like a command and isn't one.
     *
     * @param why a sentence that says what is allowed; backticks mark code
     */
    record Unclear(String why) implements Wish {}
}

package dev.descent.bot;

import java.util.Optional;

/** What people can ask for in a comment. The grammar is closed: a command is alone on the comment's first line. */
public enum Command {
    /** Score the pull request again. */
    SCORE("/score"),
    /** Say which commands there are. */
    HELP("/help");

    private final String word;

    Command(String word) {
        this.word = word;
    }

    /** The command that a comment begins with, or nothing when it is just a comment. */
    public static Optional<Command> parse(String comment) {
        String line = comment.lines().findFirst().orElse("").stripTrailing();
        for (Command command : values()) {
            if (command.word.equals(line)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    /** What to write, {@code /score} for instance. */
    public String word() {
        return word;
    }
}

package dev.descent.bot;

import dev.descent.loss.Term;
import dev.descent.repo.TreePath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What people can ask for. The grammar is closed (docs/commands.md): {@link CommandParser} makes nothing else out of a comment,
 * and nothing in it reaches a setting. {@code toString()} writes a command so that it is read as the same command again.
 */
public sealed interface Command {
    /** Score the pull request again. */
    record Score() implements Command {
        @Override
        public String toString() {
            return Word.SCORE.text();
        }
    }

    /**
     * Say what carries the loss of a file or of a unit in it.
     *
     * @param path the file
     * @param symbol the unit's name, or the end of its qualified name
     */
    record Explain(TreePath path, Optional<String> symbol) implements Command {
        @Override
        public String toString() {
            return Word.EXPLAIN.text() + " "
                    + CommandText.quoted(path + symbol.map(name -> ":" + name).orElse(""));
        }
    }

    /**
     * Train the pull request.
     *
     * @param paths files and folders to stay in; everything that was touched when empty
     * @param epochs at most this many, 1 to {@value #MOST_EPOCHS}
     * @param term mend this one only
     */
    record Train(List<TreePath> paths, OptionalInt epochs, Optional<Term> term) implements Command {
        /** What a label or a button asks for: no path, bound or term of its own. */
        public static final Train EVERYTHING = new Train(List.of(), OptionalInt.empty(), Optional.empty());

        public static final int MOST_EPOCHS = 20;
        public static final int MOST_PATHS = 20;

        public Train {
            paths = List.copyOf(paths);
        }

        /** The same for one epoch. */
        Train oneEpoch() {
            return new Train(paths, OptionalInt.of(1), term);
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(Word.TRAIN.text());
            paths.forEach(path -> text.append(' ').append(CommandText.quoted(path.value())));
            epochs.ifPresent(most -> text.append(" epochs ").append(most));
            term.ifPresent(only -> text.append(" term ").append(only.key()));
            return text.toString();
        }
    }

    /** End the training that goes on. */
    record Stop() implements Command {
        @Override
        public String toString() {
            return Word.STOP.text();
        }
    }

    /** Say which commands there are. */
    record Help() implements Command {
        @Override
        public String toString() {
            return Word.HELP.text();
        }
    }

    /** The word that a command begins with. */
    enum Word {
        SCORE("", "Score this pull request again"),
        EXPLAIN("PATH[:SYMBOL]", "Say what carries the loss of a file, or of a function or type in it"),
        TRAIN("[PATH…] [epochs N] [term NAME]", "Train this pull request"),
        STOP("", "End the training that goes on"),
        HELP("", "Say which commands there are");

        private final String arguments;
        private final String meaning;

        Word(String arguments, String meaning) {
            this.arguments = arguments;
            this.meaning = meaning;
        }

        /** What to write, {@code /score} for instance. */
        public String text() {
            return "/" + name().toLowerCase(Locale.ROOT);
        }

        /** What to write, arguments included. */
        public String usage() {
            return arguments.isEmpty() ? text() : text() + " " + arguments;
        }

        /** What it does, in a few words. */
        public String meaning() {
            return meaning;
        }
    }
}

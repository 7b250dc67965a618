package dev.descent.bot;

import dev.descent.bot.Command.Train;
import dev.descent.loss.Term;
import dev.descent.repo.TreePath;
import dev.descent.report.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads commands; {@code docs/commands.md} has the grammar. Never throws, whatever people write. */
public final class CommandParser {
    private static final int LONGEST_LINE = 4_000;
    private static final int LONGEST_SYMBOL = 300;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?");
    /** Longer than any command's word. */
    private static final int LONGEST_WORD = 10;

    private CommandParser() {}

    /** What a comment asks for by its first line, or nothing when it is just a comment. */
    public static Optional<Wish> parse(String comment) {
        String line = comment.lines().findFirst().orElse("");
        int end = 0;
        while (end < line.length() && end <= LONGEST_WORD && !isBlank(line.charAt(end))) {
            end++;
        }
        String first = line.substring(0, end);
        String rest = line.substring(end);
        return Arrays.stream(Command.Word.values())
                .filter(word -> word.text().equals(first))
                .findFirst()
                .map(word -> wish(word, rest));
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    private static Wish wish(Command.Word word, String rest) {
        Optional<List<CommandText.Word>> words =
                rest.length() > LONGEST_LINE ? Optional.empty() : CommandText.words(rest);
        if (words.isEmpty()) {
            return new Wish.Unclear(Messages.unreadableCommand(word));
        }
        return switch (word) {
            case SCORE -> alone(word, words.get(), Command.Score::new);
            case STOP -> alone(word, words.get(), Command.Stop::new);
            case HELP -> alone(word, words.get(), Command.Help::new);
            case EXPLAIN -> explain(words.get());
            case TRAIN -> train(words.get());
        };
    }

    private static Wish alone(Command.Word word, List<CommandText.Word> words, Supplier<Command> command) {
        return words.isEmpty() ? new Wish.Clear(command.get()) : new Wish.Unclear(Messages.nothingFollows(word));
    }

    private static Wish explain(List<CommandText.Word> words) {
        if (words.size() != 1) {
            return new Wish.Unclear(Messages.onePlace());
        }
        Place place = Place.parse(words.getFirst().text());
        return TreePath.isValid(place.path())
                        && place.symbol().map(CommandParser::isSymbol).orElse(true)
                ? new Wish.Clear(new Command.Explain(new TreePath(place.path()), place.symbol()))
                : new Wish.Unclear(Messages.onePlace());
    }

    /** A name, as long as names are, and visible: as such it is no more harmful than a path. */
    private static boolean isSymbol(String symbol) {
        return !symbol.isBlank()
                && symbol.equals(symbol.strip())
                && symbol.length() <= LONGEST_SYMBOL
                && TreePath.isVisible(symbol);
    }

    private static Wish train(List<CommandText.Word> words) {
        Deque<CommandText.Word> left = new ArrayDeque<>(words);
        List<TreePath> paths = new ArrayList<>();
        while (!left.isEmpty() && !left.peek().is("epochs") && !left.peek().is("term")) {
            String path = left.pop().text();
            if (!TreePath.isValid(path) || paths.size() == Train.MOST_PATHS) {
                return new Wish.Unclear(Messages.trainingPaths());
            }
            paths.add(new TreePath(path));
        }
        return withOptions(paths, left);
    }

    /** The options in any order, each at most once. */
    private static Wish withOptions(List<TreePath> paths, Deque<CommandText.Word> left) {
        OptionalInt epochs = OptionalInt.empty();
        Optional<Term> term = Optional.empty();
        while (left.size() >= 2) {
            CommandText.Word option = left.pop();
            String value = left.pop().text();
            if (option.is("epochs") && epochs.isEmpty() && isEpochs(value)) {
                epochs = OptionalInt.of(Integer.parseInt(value));
            } else if (option.is("term") && term.isEmpty() && term(value).isPresent()) {
                term = term(value);
            } else {
                return new Wish.Unclear(Messages.trainingOptions());
            }
        }
        return left.isEmpty()
                ? new Wish.Clear(new Train(paths, epochs, term))
                : new Wish.Unclear(Messages.trainingOptions());
    }

    private static boolean isEpochs(String text) {
        return NUMBER.matcher(text).matches() && Integer.parseInt(text) <= Train.MOST_EPOCHS;
    }

    private static Optional<Term> term(String key) {
        return Arrays.stream(Term.values())
                .filter(term -> term.key().equals(key))
                .findFirst();
    }
}

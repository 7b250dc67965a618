package dev.descent.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a command's line: separated by blanks; what stands between two backticks is one word, whatever it holds. */
final class CommandText {
    private static final Pattern WORD = Pattern.compile("`([^`]*)`|([^` \t]+)");
    private static final Pattern PLAIN = Pattern.compile("[^` \t]+");
    private static final List<String> KEYWORDS = List.of("epochs", "term");

    private CommandText() {}

    /**
     * A word of a command.
     *
     * @param text what it says
     * @param isQuoted whether it stands between backticks, and so is no keyword
     */
    record Word(String text, boolean isQuoted) {
        /** Whether this is a keyword. */
        boolean is(String keyword) {
            return !isQuoted && text.equals(keyword);
        }
    }

    /** The words, or nothing where the backticks don't match. */
    static Optional<List<Word>> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int done = 0;
        while (matcher.find()) {
            boolean isApart = matcher.start() > done || done == 0;
            if (!isApart || !text.substring(done, matcher.start()).isBlank()) {
                return Optional.empty();
            }
            Optional<String> quoted = Optional.ofNullable(matcher.group(1));
            words.add(new Word(quoted.orElseGet(matcher::group), quoted.isPresent()));
            done = matcher.end();
        }
        return text.substring(done).isBlank() ? Optional.of(words) : Optional.empty();
    }

    /** Writes one word so that {@link #words} reads it again; the word holds no backtick. */
    static String quoted(String word) {
        return PLAIN.matcher(word).matches() && !KEYWORDS.contains(word) ? word : "`" + word + "`";
    }
}

package dev.descent.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a model's one-shot answer says, read by a closed grammar of tags. */
sealed interface Reply {
    int SUBJECT = 72;
    Pattern ELEMENT = Pattern.compile(
            "<(choice|message|give_up|replace_symbol|edit|write)((?:\\s+\\w+=\"[^\"\\n]*\")*)\\s*>(.*?)</\\1>",
            Pattern.DOTALL);
    Pattern SEARCH = Pattern.compile("\\s*<search>\\n?(.*?)</search>\\s*<with>\\n?(.*?)</with>\\s*", Pattern.DOTALL);

    /**
     * It wants these edits.
     *
     * @param approach its choice among the approaches, in a word or two
     * @param message the first line of a commit message
     * @param edits in order, at least one
     */
    record Edits(String approach, String message, List<Edit> edits) implements Reply {
        public Edits {
            edits = List.copyOf(edits);
        }
    }

    /** It sees no good way. */
    record GivesUp(String reason) implements Reply {}

    /** It doesn't keep to the format, and how, as a sentence for it. */
    record Malformed(String problem) implements Reply {}

    /** Reads an answer; what stands outside the tags is thinking aloud. */
    static Reply parse(String text) {
        List<Edit> edits = new ArrayList<>();
        String choice = "";
        String message = "";
        for (MatchResult element : ELEMENT.matcher(text).results().toList()) {
            String body = element.group(3);
            switch (element.group(1)) {
                case "give_up" -> {
                    return new GivesUp(line(body));
                }
                case "choice" -> choice = line(body);
                case "message" -> message = line(body);
                default -> {
                    Optional<Edit> edit = edit(element);
                    if (edit.isEmpty()) {
                        return new Malformed("<" + element.group(1) + "> needs "
                                + (element.group(1).equals("edit")
                                        ? "path=\"…\", and in it <search>…</search> and <with>…</with>."
                                        : "all of its attributes."));
                    }
                    edits.add(edit.get());
                }
            }
        }
        if (choice.isEmpty() || message.isEmpty() || edits.isEmpty()) {
            return new Malformed("The answer needs <choice>, <message> and at least one edit, or <give_up>.");
        }
        return new Edits(choice, message, edits);
    }

    private static Optional<Edit> edit(MatchResult element) {
        String body = element.group(3).startsWith("\n") ? element.group(3).substring(1) : element.group(3);
        Optional<String> path = attribute(element, "path");
        return path.flatMap(file -> switch (element.group(1)) {
            case "write" -> Optional.<Edit>of(new Edit.Write(file, body));
            case "replace_symbol" ->
                attribute(element, "symbol")
                        .flatMap(symbol -> attribute(element, "anchor")
                                .map(anchor -> new Edit.ReplaceSymbol(file, symbol, anchor, body)));
            default -> replace(file, element.group(3));
        });
    }

    private static Optional<Edit> replace(String path, String body) {
        Matcher matcher = SEARCH.matcher(body);
        return matcher.matches()
                ? Optional.of(new Edit.Replace(path, matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    private static Optional<String> attribute(MatchResult element, String name) {
        Matcher matcher = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(element.group(2));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The first line that isn't blank, bounded and without what people can't see: it ends up in ledgers and commit messages. */
    static String line(String body) {
        return line(body, SUBJECT);
    }

    /** The same of at most so many characters. */
    static String line(String body, int most) {
        return body.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(line -> line.codePoints()
                        .filter(point -> !Character.isISOControl(point) && Character.getType(point) != Character.FORMAT)
                        .limit(most)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .orElse("");
    }
}

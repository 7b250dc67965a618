package dev.descent.llm;

import dev.descent.loss.UnitScore;
import dev.descent.repo.Patch;
import dev.descent.repo.Patch.Content;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A tree's files as a model's edits leave them. An edit either says exactly what it means, or changes nothing. */
final class Draft {
    private static final int SMALL_FILE = 4_000;

    private final Files files;
    private final Symbols symbols;
    private final SortedMap<String, String> edited = new TreeMap<>();

    Draft(Files files, Symbols symbols) {
        this.files = files;
        this.symbols = symbols;
    }

    /** A file's text as it is now. */
    Optional<String> text(String path) {
        return Optional.ofNullable(edited.get(path)).or(() -> files.text(path));
    }

    /** Applies an edit; says why not, as a clause for the model, when it can't. */
    Optional<String> apply(Edit edit) {
        Optional<String> obstacle = files.obstacle(edit.path());
        if (obstacle.isPresent()) {
            return obstacle.map(reason -> "`" + edit.path() + "` may not be edited: " + reason);
        }
        return switch (edit) {
            case Edit.Write write -> write(write);
            case Edit.Replace replace -> replace(replace);
            case Edit.ReplaceSymbol symbol -> replaceSymbol(symbol);
        };
    }

    private Optional<String> write(Edit.Write write) {
        if (text(write.path()).map(String::length).orElse(0) > SMALL_FILE) {
            return Optional.of("`" + write.path() + "` is too long to be written as a whole: replace parts of it");
        }
        edited.put(write.path(), write.text());
        return Optional.empty();
    }

    private Optional<String> replace(Edit.Replace replace) {
        Optional<String> text = text(replace.path());
        if (text.isEmpty()) {
            return Optional.of("there is no text file `" + replace.path() + "`");
        }
        if (replace.search().isBlank()) {
            return Optional.of("the search text is empty");
        }
        return splice(replace, text.get(), Pattern.compile(Pattern.quote(replace.search())))
                .or(() -> splice(replace, text.get(), tolerant(replace.search())))
                .<Optional<String>>map(found -> found.isEmpty()
                        ? Optional.of("the search text stands more than once in `" + replace.path() + "`")
                        : Optional.empty())
                .orElseGet(() -> Optional.of("the search text doesn't stand in `" + replace.path() + "`"));
    }

    /** Nothing without a match, empty text with several; else the edit is made. */
    private Optional<String> splice(Edit.Replace replace, String text, Pattern search) {
        Matcher matcher = search.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int start = matcher.start();
        int end = matcher.end();
        if (matcher.find()) {
            return Optional.of("");
        }
        edited.put(replace.path(), text.substring(0, start) + replace.replacement() + text.substring(end));
        return Optional.of(replace.path());
    }

    /** The same words with any white space between them. */
    private static Pattern tolerant(String search) {
        return Pattern.compile(Pattern.compile("\\s+")
                .splitAsStream(search.strip())
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+")));
    }

    private Optional<String> replaceSymbol(Edit.ReplaceSymbol edit) {
        Optional<String> text = files.text(edit.path());
        if (edited.containsKey(edit.path()) || text.isEmpty()) {
            return Optional.of("`" + edit.path() + "` was edited already, or isn't there: replace text in it instead");
        }
        Optional<UnitScore> unit = symbols.find(edit.path(), text.get(), edit.symbol(), edit.anchor());
        if (unit.isEmpty()) {
            return Optional.of(
                    "`" + edit.path() + "` has no symbol `" + edit.symbol() + "` with anchor " + edit.anchor());
        }
        String source = edit.source().endsWith("\n") ? edit.source() : edit.source() + "\n";
        edited.put(
                edit.path(),
                text.get().substring(0, Symbols.start(text.get(), unit.get()))
                        + source
                        + text.get().substring(Symbols.end(text.get(), unit.get())));
        return Optional.empty();
    }

    /** The edits made so far, without files that they leave as they were. */
    Patch patch() {
        SortedMap<String, Content> contents = new TreeMap<>();
        for (Map.Entry<String, String> file : edited.entrySet()) {
            if (!files.text(file.getKey()).equals(Optional.of(file.getValue()))) {
                contents.put(file.getKey(), new Content.Text(file.getValue().getBytes(StandardCharsets.UTF_8)));
            }
        }
        return new Patch(contents);
    }
}

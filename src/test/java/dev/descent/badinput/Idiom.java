package dev.descent.badinput;

import dev.descent.source.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** How one language says the things of which hostile texts are made, as its file of properties says; {@code %} counts. */
record Idiom(String extension, Properties phrases) {
    private static final List<String> EXTENSIONS =
            List.of("c", "cpp", "cs", "go", "java", "js", "kt", "php", "py", "rb", "rs", "scala", "swift", "ts", "tsx");

    /** Those of every language that the ruler scores. */
    static Stream<Idiom> all() {
        return EXTENSIONS.stream()
                .filter(extension -> Language.ofPath("x." + extension).isPresent())
                .map(Idiom::of);
    }

    /** That of the language of files with an extension. */
    static Idiom of(String extension) {
        String resource = "/bad-input/" + extension + ".properties";
        Properties phrases = new Properties();
        try (InputStream stream = Objects.requireNonNull(Idiom.class.getResourceAsStream(resource), resource);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            phrases.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Idiom(extension, phrases);
    }

    Language language() {
        return Language.ofPath("x." + extension).orElseThrow();
    }

    /** The phrase of this name, or nothing. */
    String say(String phrase) {
        return phrases.getProperty(phrase, "");
    }

    /** The phrase with the numbers from 0 on, until the text has this many bytes. */
    String count(String phrase, int bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < bytes; i++) {
            text.append(say(phrase).replace("%", Integer.toString(i)));
        }
        return text.toString();
    }

    /** A function that does this. */
    String inFunction(String statements) {
        return say("bodyOpen") + statements + say("bodyClose");
    }

    /** One phrase in itself, as deep as this many bytes allow; a language without closing phrases is indented. */
    String nested(String open, String close, int bytes) {
        StringBuilder text = new StringBuilder();
        if (say(close).isEmpty()) {
            for (int level = 1; text.length() < bytes; level++) {
                text.append(" ".repeat(level)).append(say(open));
            }
            return text.toString();
        }
        int depth = bytes / (say(open) + say(close)).length();
        return say(open).repeat(depth) + say(close).repeat(depth) + "\n";
    }

    @Override
    public String toString() {
        return extension;
    }
}

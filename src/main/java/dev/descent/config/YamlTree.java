package dev.descent.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.descent.config.ConfigResult.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A YAML document as a tree whose nodes know where they stand. */
sealed interface YamlTree {
    /** Where it begins. */
    Place place();

    /** A single value; {@code text} is null for an empty one. */
    record Scalar(Place place, @Nullable String text, boolean isNumber) implements YamlTree {}

    /** Values in order. */
    record Sequence(Place place, List<YamlTree> items) implements YamlTree {}

    /** Keys with their values, in order. */
    record Mapping(Place place, List<Entry> entries) implements YamlTree {}

    /** One key of a mapping. */
    record Entry(String key, Place place, YamlTree value) {}

    /** A line and a column, from 1. */
    record Place(int line, int column) {
        static Place of(JsonLocation location) {
            return new Place(Math.max(location.getLineNr(), 1), Math.max(location.getColumnNr(), 1));
        }

        Problem problem(String key, String sentence) {
            return new Problem(line, column, key, sentence);
        }
    }

    /** Text that isn't YAML. */
    final class SyntaxException extends Exception {
        private final transient Place place;

        SyntaxException(Place place, String message) {
            super(message);
            this.place = place;
        }

        Place place() {
            return place;
        }
    }

    /** Reads the first document of a text; an empty text is an empty mapping. */
    static YamlTree read(String text) throws SyntaxException {
        try (JsonParser parser = new YAMLFactory().createParser(text)) {
            JsonToken first = parser.nextToken();
            return first == null || first == JsonToken.VALUE_NULL
                    ? new Mapping(new Place(1, 1), List.of())
                    : node(parser);
        } catch (JsonProcessingException malformed) {
            JsonLocation location = malformed.getLocation();
            Place place = location == null ? new Place(1, 1) : Place.of(location);
            throw new SyntaxException(place, firstLine(malformed.getOriginalMessage()));
        } catch (IOException impossible) {
            throw new IllegalStateException("a string can always be read", impossible);
        }
    }

    private static YamlTree node(JsonParser parser) throws IOException {
        Place place = Place.of(parser.currentTokenLocation());
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(place, parser);
            case START_ARRAY -> sequence(place, parser);
            case VALUE_NULL -> new Scalar(place, null, false);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Scalar(place, parser.getText(), true);
            case VALUE_STRING, VALUE_TRUE, VALUE_FALSE, VALUE_EMBEDDED_OBJECT ->
                new Scalar(place, parser.getText(), false);
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE ->
                throw new IllegalStateException("no value begins here");
        };
    }

    private static Mapping mapping(Place place, JsonParser parser) throws IOException {
        List<Entry> entries = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            Place at = Place.of(parser.currentTokenLocation());
            parser.nextToken();
            entries.add(new Entry(key, at, node(parser)));
        }
        return new Mapping(place, entries);
    }

    private static Sequence sequence(Place place, JsonParser parser) throws IOException {
        List<YamlTree> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser));
        }
        return new Sequence(place, items);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("unreadable");
    }
}

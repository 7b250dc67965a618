package dev.descent.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.descent.config.YamlTree.Entry;
import dev.descent.config.YamlTree.Mapping;
import dev.descent.config.YamlTree.Place;
import dev.descent.config.YamlTree.Sequence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads YAML as people write it by hand. What only serves to hide something is refused: anchors, aliases, tags, a second
 * document, deep nesting.
 */
final class YamlReader {
    private static final int DEEPEST = 10;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final YAMLFactory YAML = new YAMLFactory();

    private final YAMLParser parser;

    private YamlReader(YAMLParser parser) {
        this.parser = parser;
    }

    /** Text that isn't read. */
    static final class SyntaxException extends Exception {
        private final transient Place place;

        SyntaxException(Place place, String message) {
            super(message);
            this.place = place;
        }

        Place place() {
            return place;
        }

        /** What is wrong, in a sentence. */
        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    /** Reads a text; an empty one is an empty mapping. */
    static YamlTree read(String text) throws SyntaxException {
        String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        try (YAMLParser parser = YAML.createParser(unmarked)) {
            return new YamlReader(parser).document();
        } catch (JsonProcessingException malformed) {
            JsonLocation location = malformed.getLocation();
            Place place = location == null ? Place.START : place(location);
            throw new SyntaxException(
                    place, "This isn't YAML: " + Found.shown(firstLine(malformed.getOriginalMessage())) + ".");
        } catch (IOException impossible) {
            throw new IllegalStateException("a string can always be read", impossible);
        }
    }

    private YamlTree document() throws IOException, SyntaxException {
        JsonToken first = parser.nextToken();
        if (first == null || first == JsonToken.VALUE_NULL) {
            return new Mapping(Place.START, List.of());
        }
        YamlTree tree = node(0);
        if (parser.nextToken() != null) {
            throw new SyntaxException(here(), "A second document begins here; there is one in this file.");
        }
        return tree;
    }

    private YamlTree node(int depth) throws IOException, SyntaxException {
        Place place = here();
        if (parser.isCurrentAlias() || parser.getObjectId() != null || parser.getTypeId() != null) {
            throw new SyntaxException(place, "Anchors, aliases and tags aren't understood here; write the value.");
        }
        if (depth > DEEPEST) {
            throw new SyntaxException(place, "This is nested deeper than anything that is understood here.");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(place, depth);
            case START_ARRAY -> sequence(place, depth);
            case VALUE_NULL -> new YamlTree.Other(place, "nothing");
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                new YamlTree.Figure(place, parser.getText(), parser.getDoubleValue());
            case VALUE_STRING -> new YamlTree.Text(place, parser.getText());
            case VALUE_TRUE, VALUE_FALSE, VALUE_EMBEDDED_OBJECT -> new YamlTree.Other(place, parser.getText());
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE ->
                throw new IllegalStateException("no value begins here");
        };
    }

    private Mapping mapping(Place place, int depth) throws IOException, SyntaxException {
        List<Entry> entries = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            Place at = here();
            parser.nextToken();
            entries.add(new Entry(key, at, node(depth + 1)));
        }
        return new Mapping(place, entries);
    }

    private Sequence sequence(Place place, int depth) throws IOException, SyntaxException {
        List<YamlTree> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(depth + 1));
        }
        return new Sequence(place, items);
    }

    private Place here() {
        return place(((JsonParser) parser).currentTokenLocation());
    }

    private static Place place(JsonLocation location) {
        return new Place(Math.max(location.getLineNr(), 1), Math.max(location.getColumnNr(), 1));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("unreadable");
    }
}

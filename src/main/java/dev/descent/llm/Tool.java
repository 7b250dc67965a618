package dev.descent.llm;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a model may do in the tool loop. There is no shell, no git and no network among it. */
enum Tool {
    READ("Shows lines of a file.", "path"),
    SEARCH("Shows lines of the repository that contain a text.", "text"),
    REPLACE_SYMBOL(
            "Puts new source in a symbol's place; the anchor is shown by read.", "path", "symbol", "anchor", "source"),
    EDIT(
            "Puts text in the place of another text that stands in the file exactly once.",
            "path",
            "search",
            "replacement"),
    CHECK("Says what the gates say to the edits made so far."),
    FINISH("Hands the edits in.", "choice", "message"),
    GIVE_UP("Ends without a change.", "reason");

    private final String description;
    private final List<String> required;

    Tool(String description, String... required) {
        this.description = description;
        this.required = List.of(required);
    }

    private String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The tool that a model calls by this name, or nothing. */
    static Optional<Tool> called(String name) {
        return Arrays.stream(values()).filter(tool -> tool.word().equals(name)).findFirst();
    }

    /** All of them, as endpoints are told. */
    static List<ToolSpecification> specifications() {
        return Arrays.stream(values()).map(Tool::specification).toList();
    }

    private ToolSpecification specification() {
        JsonObjectSchema.Builder parameters = JsonObjectSchema.builder();
        required.forEach(parameters::addStringProperty);
        if (this == READ) {
            parameters.addIntegerProperty("line", "the first line to show, from 1");
        }
        return ToolSpecification.builder()
                .name(word())
                .description(description)
                .parameters(parameters.required(required).build())
                .build();
    }

    /** The first argument that a call lacks, or nothing. */
    Optional<String> lacks(Arguments arguments) {
        return required.stream().filter(name -> arguments.text(name).isEmpty()).findFirst();
    }
}

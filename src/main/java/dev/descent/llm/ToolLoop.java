package dev.descent.llm;

import dev.descent.loss.UnitScore;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lets a model look around and edit in a bounded number of steps, on a draft in memory. */
final class ToolLoop {
    private static final int STEPS = 12;
    private static final int FORMAT_ERRORS = 3;
    private static final int LINES = 200;
    private static final int HITS = 40;
    private static final int MAX_LINE = 300;

    private final Files files;
    private final Symbols symbols;
    private final Draft draft;
    private final Function<Draft, Optional<String>> gates;

    /**
     * A loop over a draft.
     *
     * @param gates says what is wrong with the draft, or nothing
     */
    ToolLoop(Files files, Symbols symbols, Draft draft, Function<Draft, Optional<String>> gates) {
        this.files = files;
        this.symbols = symbols;
        this.draft = draft;
        this.gates = gates;
    }

    /** How the loop ended. */
    sealed interface End {
        /** The draft is handed in. */
        record Finished(String approach, String message) implements End {}

        /** It led to nothing, and why. */
        record Abandoned(String reason) implements End {}
    }

    /** Goes on until the model finishes, gives up, or has no steps left. */
    End run(Model model, List<ChatMessage> conversation, Purse purse) {
        List<ChatMessage> messages = new ArrayList<>(conversation);
        int formatErrors = 0;
        for (int step = 0; step < STEPS; step++) {
            switch (model.ask(messages, Tool.specifications(), purse)) {
                case Answer.Silent(String reason) -> {
                    return new End.Abandoned(reason);
                }
                case Answer.Said said -> {
                    Optional<End> end = end(said);
                    if (end.isPresent()) {
                        return end.get();
                    }
                    formatErrors += said.message().hasToolExecutionRequests() ? 0 : 1;
                    if (formatErrors == FORMAT_ERRORS) {
                        return new End.Abandoned("the model kept talking instead of using its tools");
                    }
                    messages.add(said.message());
                    messages.addAll(answers(said));
                }
            }
        }
        return new End.Abandoned("the model used up its " + STEPS + " steps");
    }

    private static Optional<End> end(Answer.Said said) {
        return said.message().toolExecutionRequests().stream()
                .flatMap(call -> end(call).stream())
                .findFirst();
    }

    private static Optional<End> end(ToolExecutionRequest call) {
        Arguments arguments = Arguments.of(call.arguments());
        return Tool.called(call.name())
                .filter(tool -> tool.lacks(arguments).isEmpty())
                .flatMap(tool -> switch (tool) {
                    case FINISH ->
                        Optional.of(new End.Finished(
                                Reply.line(arguments.text("choice").orElse("")),
                                Reply.line(arguments.text("message").orElse(""))));
                    case GIVE_UP ->
                        Optional.of(new End.Abandoned(
                                Reply.line(arguments.text("reason").orElse(""))));
                    case READ, SEARCH, REPLACE_SYMBOL, EDIT, CHECK -> Optional.empty();
                });
    }

    /** Every call is answered, by its id; endpoints insist on that. */
    private List<ChatMessage> answers(Answer.Said said) {
        if (!said.message().hasToolExecutionRequests()) {
            return List.of(UserMessage.from("Use a tool: finish hands your edits in, give_up ends without."));
        }
        return said.message().toolExecutionRequests().stream()
                .<ChatMessage>map(call -> ToolExecutionResultMessage.from(call, use(call)))
                .toList();
    }

    /** What a call of a tool is answered, whatever is wrong with it. */
    String use(ToolExecutionRequest call) {
        Optional<Tool> tool = Tool.called(call.name());
        if (tool.isEmpty()) {
            return "There is no such tool.";
        }
        Arguments arguments = Arguments.of(call.arguments());
        return tool.get()
                .lacks(arguments)
                .map(missing -> "The argument " + missing + " is missing.")
                .orElseGet(() -> use(tool.get(), arguments));
    }

    private String use(Tool tool, Arguments arguments) {
        return switch (tool) {
            case READ -> read(argument(arguments, "path"), arguments.number("line", 1));
            case SEARCH -> search(argument(arguments, "text"));
            case REPLACE_SYMBOL ->
                apply(new Edit.ReplaceSymbol(
                        argument(arguments, "path"),
                        argument(arguments, "symbol"),
                        argument(arguments, "anchor"),
                        argument(arguments, "source")));
            case EDIT ->
                apply(new Edit.Replace(
                        argument(arguments, "path"),
                        argument(arguments, "search"),
                        argument(arguments, "replacement")));
            case CHECK -> gates.apply(draft).orElse("The gates have nothing against it.");
            case FINISH, GIVE_UP -> "Its arguments are missing.";
        };
    }

    private static String argument(Arguments arguments, String name) {
        return arguments.text(name).orElse("");
    }

    private String apply(Edit edit) {
        return draft.apply(edit).map(problem -> "Not done: " + problem + ".").orElse("Done.");
    }

    private String read(String path, int line) {
        return draft.text(path)
                .map(text -> anchors(path, text)
                        + text.lines()
                                .skip(Math.max(0, line - 1))
                                .limit(LINES)
                                .map(ToolLoop::shortened)
                                .collect(Collectors.joining("\n")))
                .orElse("There is no such text file.");
    }

    private String anchors(String path, String text) {
        return files.text(path).filter(text::equals).isEmpty()
                ? ""
                : symbols.of(path).stream().map(unit -> anchor(text, unit)).collect(Collectors.joining());
    }

    private static String anchor(String text, UnitScore unit) {
        return "symbol " + unit.name() + ", lines " + unit.startLine() + "-" + unit.endLine() + ", anchor "
                + Symbols.anchor(Symbols.text(text, unit)) + "\n";
    }

    private String search(String text) {
        return text.isBlank()
                ? "Search for something."
                : files.paths().stream()
                        .flatMap(path -> draft.text(path).stream()
                                .flatMap(String::lines)
                                .filter(line -> line.contains(text))
                                .map(line -> path + ": " + shortened(line.strip())))
                        .limit(HITS)
                        .collect(Collectors.joining("\n"));
    }

    private static String shortened(String line) {
        return line.length() <= MAX_LINE ? line : line.substring(0, MAX_LINE) + "…";
    }
}

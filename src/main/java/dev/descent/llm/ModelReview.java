package dev.descent.llm;

import dev.descent.train.Candidate;
import dev.descent.train.FileChange;
import dev.descent.train.Scrutiny;
import dev.descent.train.Usage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Has a language model read a change, which may object to it and nothing else: silence, nonsense and praise all come to the same,
 * that nothing was found. So code that talks to the model gains nothing by it.
 */
public final class ModelReview implements Scrutiny {
    private static final String INSTRUCTIONS = Instructions.read("review.md");
    private static final String OBJECTION = "OBJECTION:";
    private static final int LONGEST = 200;

    private final Model model;
    private final Usage ceiling;

    /** A review that may cost {@code ceiling}. */
    public ModelReview(Model model, Usage ceiling) {
        this.model = model;
        this.ceiling = ceiling;
    }

    @Override
    public String name() {
        return "review";
    }

    @Override
    public Usage ceiling() {
        return ceiling;
    }

    @Override
    public Finding look(Candidate candidate) {
        Purse purse = new Purse(ceiling);
        Answer answer = model.ask(
                List.of(SystemMessage.from(INSTRUCTIONS), UserMessage.from(question(candidate))), List.of(), purse);
        return new Finding(objection(answer), purse.spent());
    }

    private static String question(Candidate candidate) {
        return candidate.files().stream()
                .map(ModelReview::shown)
                .collect(Collectors.joining(
                        "\n", "The commit message: " + candidate.change().message() + "\n\n", ""));
    }

    private static String shown(FileChange file) {
        return Excerpt.of(file.path(), text(file.before()), text(file.after()));
    }

    private static String text(Optional<byte[]> bytes) {
        return bytes.map(content -> new String(content, StandardCharsets.UTF_8)).orElse("");
    }

    private static Optional<String> objection(Answer answer) {
        return switch (answer) {
            case Answer.Silent(String _) -> Optional.empty();
            case Answer.Said said ->
                said.text()
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith(OBJECTION))
                        .map(line ->
                                Reply.line(line.substring(OBJECTION.length()).strip(), LONGEST))
                        .map(reason -> reason.isEmpty() ? "it objects, and doesn't say why" : reason)
                        .findFirst();
        };
    }
}

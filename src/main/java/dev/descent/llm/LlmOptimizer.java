package dev.descent.llm;

import dev.descent.train.Assignment;
import dev.descent.train.Candidate;
import dev.descent.train.Gate;
import dev.descent.train.Optimizer;
import dev.descent.train.Proposal;
import dev.descent.train.Ruling;
import dev.descent.train.Usage;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks a language model. The loss has found the place already, so one question comes first; how much of what models wrote was
 * refused decides who is asked next: the same model again with what the gates said, then the stronger one, then a loop with tools.
 */
public final class LlmOptimizer implements Optimizer {
    private static final String INSTRUCTIONS = Instructions.read("system.md");
    private static final int FORMAT_ERRORS = 3;
    private static final int TOOLS_AFTER = 3;
    private static final int STRONGER_AFTER = 2;

    private final Model usual;
    private final Model stronger;
    private final Usage ceiling;
    private final Gate gate;

    /**
     * An optimizer that asks these models.
     *
     * @param usual is asked first
     * @param stronger is asked when the usual one was refused twice; may be the same
     * @param ceiling what one proposal may cost
     * @param gate what a model may ask about its draft before it hands it in
     */
    public LlmOptimizer(Model usual, Model stronger, Usage ceiling, Gate gate) {
        this.usual = usual;
        this.stronger = stronger;
        this.ceiling = ceiling;
        this.gate = gate;
    }

    @Override
    public String name() {
        return usual.name();
    }

    @Override
    public Usage ceiling() {
        return ceiling;
    }

    @Override
    public Proposal propose(Assignment assignment) {
        return new Session(assignment).propose();
    }

    /** One proposal. */
    private final class Session {
        private final Assignment assignment;
        private final Files files;
        private final Symbols symbols;
        private final Purse purse = new Purse(ceiling);
        private final Model model;

        private Session(Assignment assignment) {
            this.assignment = assignment;
            this.model = assignment.failures() >= STRONGER_AFTER ? stronger : usual;
            this.files = new Files(assignment.tree(), assignment.protectedPaths());
            this.symbols = new Symbols(assignment.score());
        }

        private Proposal propose() {
            List<ChatMessage> opening =
                    List.of(SystemMessage.from(INSTRUCTIONS), UserMessage.from(ContextPack.of(assignment, files)));
            return assignment.failures() >= TOOLS_AFTER ? withTools(opening) : inOneAnswer(opening);
        }

        private Proposal withTools(List<ChatMessage> opening) {
            Draft draft = new Draft(files, symbols);
            ToolLoop loop = new ToolLoop(files, symbols, draft, this::objection);
            return switch (loop.run(model, opening, purse)) {
                case ToolLoop.End.Finished(String approach, String message) -> change(draft, approach, message);
                case ToolLoop.End.Abandoned(String reason) -> givesUp(reason);
            };
        }

        private Optional<String> objection(Draft draft) {
            Proposal.Change change = new Proposal.Change(draft.patch(), "draft", "Draft");
            return switch (gate.judge(new Candidate("draft", assignment, change))) {
                case Ruling.Passed() -> Optional.empty();
                case Ruling.Refused refused -> Optional.of("The gate " + refused.clause());
            };
        }

        /** What can't be read or applied is said back, a few times. */
        private Proposal inOneAnswer(List<ChatMessage> opening) {
            List<ChatMessage> messages = new ArrayList<>(opening);
            String problem = "";
            for (int attempt = 0; attempt < FORMAT_ERRORS; attempt++) {
                switch (model.ask(messages, List.of(), purse)) {
                    case Answer.Silent(String reason) -> {
                        return givesUp(reason);
                    }
                    case Answer.Said said -> {
                        switch (read(said)) {
                            case Outcome.Settled(Proposal proposal) -> {
                                return proposal;
                            }
                            case Outcome.Unclear(String why) -> {
                                problem = why;
                                messages.add(AiMessage.from(said.text().isBlank() ? "(nothing)" : said.text()));
                                messages.add(UserMessage.from(why + " Answer again, whole."));
                            }
                        }
                    }
                }
            }
            return givesUp("the model's answers could not be used: " + problem);
        }

        private Outcome read(Answer.Said said) {
            if (said.isCutOff()) {
                return new Outcome.Unclear("The answer was cut off after " + Model.MAX_OUTPUT + " tokens: be brief.");
            }
            return switch (Reply.parse(said.text())) {
                case Reply.GivesUp(String reason) -> new Outcome.Settled(givesUp(reason));
                case Reply.Malformed(String problem) -> new Outcome.Unclear(problem);
                case Reply.Edits edits -> apply(edits);
            };
        }

        private Outcome apply(Reply.Edits reply) {
            Draft draft = new Draft(files, symbols);
            return reply.edits().stream()
                    .map(draft::apply)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .<Outcome>map(problem -> new Outcome.Unclear("An edit can't be made: " + problem + "."))
                    .orElseGet(() -> new Outcome.Settled(change(draft, reply.approach(), reply.message())));
        }

        private Proposal change(Draft draft, String approach, String message) {
            if (draft.patch().isEmpty()) {
                return givesUp("its edits change nothing");
            }
            return assignment.isRefused(approach)
                    ? givesUp("it proposed again what was refused: " + approach)
                    : new Proposal.Change(draft.patch(), approach, message, purse.spent(), model.name());
        }

        private Proposal givesUp(String reason) {
            return new Proposal.GivesUp(reason, purse.spent(), model.name());
        }
    }

    private sealed interface Outcome {
        record Settled(Proposal proposal) implements Outcome {}

        record Unclear(String problem) implements Outcome {}
    }
}

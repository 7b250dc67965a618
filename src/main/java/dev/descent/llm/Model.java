package dev.descent.llm;

import dev.descent.llm.EndpointException.Kind;
import dev.descent.llm.Price.Tokens;
import dev.descent.train.Usage;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A language model behind its endpoint: each call is covered before it is made, and repeated only when the endpoint asks. */
public final class Model {
    /** What a call may write, in tokens. */
    static final int MAX_OUTPUT = 4_000;

    /** Tokens of code have three bytes or more with every tokenizer in use; so this is never too low. */
    private static final int BYTES_PER_TOKEN = 3;

    private static final int ATTEMPTS = 3;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration USUAL_WAIT = Duration.ofSeconds(2);

    private final ModelSettings settings;
    private final ChatModel chat;

    public Model(ModelSettings settings) {
        this.settings = settings;
        this.chat = settings.provider().connect(settings, Wire.builder(settings.patience()), MAX_OUTPUT);
    }

    /** How the ledger calls it. */
    public String name() {
        return settings.model();
    }

    /** Asks, if the purse covers it. */
    Answer ask(List<ChatMessage> messages, List<ToolSpecification> tools, Purse purse) {
        ChatRequest request = ChatRequest.builder()
                .messages(messages)
                .toolSpecifications(tools)
                .build();
        Usage most = settings.price().of(new Tokens(0, 0, length(request) / BYTES_PER_TOKEN, MAX_OUTPUT));
        for (int attempt = 1; ; attempt++) {
            if (!purse.covers(most)) {
                return new Answer.Silent("the budget of this candidate is spent");
            }
            try {
                return said(chat.chat(request), most, purse);
            } catch (EndpointException failure) {
                if (failure.kind() == Kind.LOST) {
                    purse.payUnknown(most);
                }
                Optional<Duration> wait = wait(failure, attempt);
                if (wait.isEmpty() || !sleep(wait.get())) {
                    return new Answer.Silent(String.valueOf(failure.getMessage()));
                }
            } catch (RuntimeException malformed) {
                // LangChain4j breaks in many ways on a broken answer, and nobody says what that one cost.
                purse.payUnknown(most);
                return new Answer.Silent("the endpoint's answer can't be read ("
                        + malformed.getClass().getSimpleName() + ")");
            }
        }
    }

    private static long length(ChatRequest request) {
        return (long) request.messages().toString().length()
                + request.toolSpecifications().toString().length();
    }

    private Answer said(ChatResponse response, Usage most, Purse purse) {
        Provider.tokens(response.tokenUsage())
                .map(settings.price()::of)
                .ifPresentOrElse(purse::pay, () -> purse.payUnknown(most));
        return response.finishReason() == FinishReason.CONTENT_FILTER
                ? new Answer.Silent("the model refused to answer")
                : new Answer.Said(response.aiMessage(), response.finishReason() == FinishReason.LENGTH);
    }

    private static Optional<Duration> wait(EndpointException failure, int attempt) {
        Duration wait = failure.retryAfter().orElse(USUAL_WAIT.multipliedBy(attempt));
        return failure.kind() != Kind.REFUSED && attempt < ATTEMPTS && wait.compareTo(LONGEST_WAIT) <= 0
                ? Optional.of(wait)
                : Optional.empty();
    }

    private static boolean sleep(Duration wait) {
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

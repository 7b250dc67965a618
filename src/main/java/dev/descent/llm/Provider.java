package dev.descent.llm;

import dev.descent.llm.Price.Tokens;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiTokenUsage;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A protocol that model endpoints speak, with its own way of counting tokens. */
public enum Provider {
    /** OpenAI's, and that of the many who offer the same. */
    OPENAI("https://api.openai.com/v1"),
    ANTHROPIC("https://api.anthropic.com/v1"),
    GEMINI("https://generativelanguage.googleapis.com/v1beta"),
    OLLAMA("http://localhost:11434");

    private final URI usualUrl;

    Provider(String usualUrl) {
        this.usualUrl = URI.create(usualUrl);
    }

    /** Where it is unless the operator says otherwise. */
    public URI usualUrl() {
        return usualUrl;
    }

    /** A client that repeats nothing and logs nothing: both are decided where the money is counted. */
    ChatModel connect(ModelSettings settings, HttpClientBuilder http, int maxOutput) {
        String url = settings.baseUrl().toString();
        String key = settings.key().reveal();
        return switch (this) {
            case OPENAI ->
                OpenAiChatModel.builder()
                        .httpClientBuilder(http)
                        .baseUrl(url)
                        .apiKey(key)
                        .modelName(settings.model())
                        .maxCompletionTokens(maxOutput)
                        .maxRetries(0)
                        .build();
            case ANTHROPIC ->
                AnthropicChatModel.builder()
                        .httpClientBuilder(http)
                        .baseUrl(url)
                        .apiKey(key)
                        .modelName(settings.model())
                        .maxTokens(maxOutput)
                        .cacheSystemMessages(true)
                        .cacheTools(true)
                        .maxRetries(0)
                        .build();
            case GEMINI ->
                GoogleAiGeminiChatModel.builder()
                        .httpClientBuilder(http)
                        .baseUrl(url)
                        .apiKey(key)
                        .modelName(settings.model())
                        .maxOutputTokens(maxOutput)
                        .maxRetries(0)
                        .build();
            case OLLAMA ->
                OllamaChatModel.builder()
                        .httpClientBuilder(http)
                        .baseUrl(url)
                        .modelName(settings.model())
                        .numPredict(maxOutput)
                        .maxRetries(0)
                        .build();
        };
    }

    /** What a provider says that a call took; nothing when it doesn't say. */
    static Optional<Tokens> tokens(@Nullable TokenUsage usage) {
        if (usage == null || usage.inputTokenCount() == null || usage.outputTokenCount() == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (usage) {
                    case AnthropicTokenUsage anthropic -> anthropic(anthropic);
                    case OpenAiTokenUsage openAi ->
                        inclusive(
                                openAi,
                                openAi.inputTokensDetails() == null
                                        ? null
                                        : openAi.inputTokensDetails().cachedTokens());
                    case GoogleAiGeminiTokenUsage gemini -> gemini(gemini);
                    case TokenUsage plain -> inclusive(plain, null);
                });
    }

    /** Anthropic's input leaves out what its cache was asked for and what it was given. */
    private static Tokens anthropic(AnthropicTokenUsage usage) {
        return new Tokens(
                usage.inputTokenCount(),
                orZero(usage.cacheReadInputTokens()),
                orZero(usage.cacheCreationInputTokens()),
                usage.outputTokenCount());
    }

    /** Thoughts are paid as output, and Gemini doesn't count them among it. */
    private static Tokens gemini(GoogleAiGeminiTokenUsage usage) {
        Tokens counted = inclusive(usage, usage.cachedContentTokenCount());
        return new Tokens(counted.fresh(), counted.cached(), 0, counted.output() + orZero(usage.thoughtsTokenCount()));
    }

    /** The others' input includes what came from a cache. */
    private static Tokens inclusive(TokenUsage usage, @Nullable Integer cached) {
        int fromCache = Math.min(orZero(cached), usage.inputTokenCount());
        return new Tokens(usage.inputTokenCount() - fromCache, fromCache, 0, usage.outputTokenCount());
    }

    private static int orZero(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}

package dev.descent.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A model's endpoint that answers by a script, in the protocol of one of the providers. */
public final class Endpoint implements AutoCloseable {
    static final Price PRICE = new Price(1, 0.1, 1.25, 10);
    private static final int LAST = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WireMockServer server = new WireMockServer(options().dynamicPort());
    private final Provider provider;
    private String place = "";
    private int scripted;

    public Endpoint(Provider provider) {
        this.provider = provider;
        server.start();
    }

    ModelSettings settings() {
        return settings(Duration.ofSeconds(20));
    }

    ModelSettings settings(Duration patience) {
        return new ModelSettings(
                provider, URI.create(server.baseUrl()), new ApiKey("sk-canary"), "a-model", PRICE, patience);
    }

    public String url() {
        return server.baseUrl();
    }

    /** Takes as long for every answer. */
    public Endpoint taking(Duration time) {
        server.setGlobalFixedDelay((int) time.toMillis());
        return this;
    }

    /** What follows is answered to requests about one place alone. */
    public Endpoint about(String unit) {
        place = "Lower the loss of `" + unit + "`";
        return this;
    }

    /** Answers whatever the script doesn't. */
    public Endpoint otherwise(String text) {
        server.stubFor(any(anyUrl()).atPriority(LAST).willReturn(json(said(text, Map.of()))));
        return this;
    }

    /** Answers the next request so. */
    public Endpoint then(ResponseDefinitionBuilder response) {
        server.stubFor(any(anyUrl())
                .withRequestBody(containing(place))
                .inScenario("script")
                .whenScenarioStateIs(scripted == 0 ? Scenario.STARTED : "step " + scripted)
                .willSetStateTo("step " + (scripted + 1))
                .willReturn(response));
        scripted++;
        return this;
    }

    public Endpoint says(String text) {
        return then(json(said(text, Map.of())));
    }

    /** A call of a tool, with arguments as a model writes them: valid or not. */
    public Endpoint calls(String tool, String arguments) {
        return then(json(openAiToolCall(tool, arguments)));
    }

    static ResponseDefinitionBuilder json(Object body) {
        try {
            return aResponse().withHeader("Content-Type", "application/json").withBody(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** 1,000 tokens in, of which 400 came from a cache, and 100 out, each in the provider's own way of counting. */
    Map<String, Object> said(String text, Map<String, Object> changes) {
        Map<String, Object> body = new java.util.LinkedHashMap<>(
                switch (provider) {
                    case OPENAI ->
                        Map.of(
                                "id",
                                "1",
                                "model",
                                "a-model",
                                "choices",
                                List.of(Map.of(
                                        "index",
                                        0,
                                        "message",
                                        Map.of("role", "assistant", "content", text),
                                        "finish_reason",
                                        "stop")),
                                "usage",
                                Map.of(
                                        "prompt_tokens", 1000,
                                        "completion_tokens", 100,
                                        "total_tokens", 1100,
                                        "prompt_tokens_details", Map.of("cached_tokens", 400)));
                    case ANTHROPIC ->
                        Map.of(
                                "id", "1",
                                "type", "message",
                                "role", "assistant",
                                "model", "a-model",
                                "content", List.of(Map.of("type", "text", "text", text)),
                                "stop_reason", "end_turn",
                                "usage",
                                        Map.of(
                                                "input_tokens", 500,
                                                "cache_read_input_tokens", 400,
                                                "cache_creation_input_tokens", 100,
                                                "output_tokens", 100));
                    case GEMINI ->
                        Map.of(
                                "candidates",
                                        List.of(Map.of(
                                                "content",
                                                Map.of("role", "model", "parts", List.of(Map.of("text", text))),
                                                "finishReason",
                                                "STOP")),
                                "modelVersion", "a-model",
                                "usageMetadata",
                                        Map.of(
                                                "promptTokenCount", 1000,
                                                "candidatesTokenCount", 70,
                                                "thoughtsTokenCount", 30,
                                                "cachedContentTokenCount", 400,
                                                "totalTokenCount", 1100));
                    case OLLAMA ->
                        Map.of(
                                "model",
                                "a-model",
                                "created_at",
                                "2026-11-21T00:00:00Z",
                                "message",
                                Map.of("role", "assistant", "content", text),
                                "done",
                                true,
                                "done_reason",
                                "stop",
                                "prompt_eval_count",
                                1000,
                                "eval_count",
                                100);
                });
        body.putAll(changes);
        return body;
    }

    private static Map<String, Object> openAiToolCall(String tool, String arguments) {
        return Map.of(
                "id",
                "1",
                "model",
                "a-model",
                "choices",
                List.of(Map.of(
                        "index",
                        0,
                        "message",
                        Map.of(
                                "role",
                                "assistant",
                                "tool_calls",
                                List.of(Map.of(
                                        "id",
                                        "call-" + tool,
                                        "type",
                                        "function",
                                        "function",
                                        Map.of("name", tool, "arguments", arguments)))),
                        "finish_reason",
                        "tool_calls")),
                "usage",
                Map.of("prompt_tokens", 1000, "completion_tokens", 100, "total_tokens", 1100));
    }

    /** What was asked, in order. */
    public List<JsonNode> requests() {
        return server.findAll(WireMock.anyRequestedFor(anyUrl())).stream()
                .sorted(java.util.Comparator.comparing(LoggedRequest::getLoggedDate))
                .map(request -> {
                    try {
                        return JSON.readTree(request.getBody());
                    } catch (java.io.IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}

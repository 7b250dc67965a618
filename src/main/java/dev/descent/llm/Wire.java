package dev.descent.llm;

import dev.descent.llm.EndpointException.Kind;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How requests reach a model's endpoint: within a time that covers the whole answer, stalled bodies included; following no
 * redirect, for it would carry the key elsewhere; and telling what {@code Retry-After} says.
 */
final class Wire implements HttpClient {
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERRORS = 500;

    private final java.net.http.HttpClient http;
    private final Duration patience;

    private Wire(Duration patience) {
        this.patience = patience;
        this.http = java.net.http.HttpClient.newBuilder()
                .connectTimeout(patience)
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                .build();
    }

    /** What LangChain4j makes clients with; it has no say in their timeouts. */
    static HttpClientBuilder builder(Duration patience) {
        return new Builder(patience);
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        HttpResponse<byte[]> response = await(http.sendAsync(translate(request), BodyHandlers.ofByteArray()));
        if (response.statusCode() / 100 != 2) {
            throw refusal(response);
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(response.body())
                .build();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("answers are taken whole");
    }

    private static java.net.http.HttpRequest translate(HttpRequest request) {
        var translated = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
        request.headers().forEach((name, values) -> values.forEach(value -> translated.header(name, value)));
        String body = request.body();
        return translated
                .method(
                        request.method().name(),
                        body == null
                                ? java.net.http.HttpRequest.BodyPublishers.noBody()
                                : java.net.http.HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
    }

    private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> call) {
        try {
            return call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new EndpointException("no whole answer within " + patience.toSeconds() + " seconds", Kind.LOST, late);
        } catch (ExecutionException failure) {
            throw new EndpointException("the endpoint can't be reached: " + failure.getCause(), Kind.LOST, failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new EndpointException("interrupted", Kind.LOST, stop);
        } finally {
            call.cancel(true);
        }
    }

    /** The body stays out of it: endpoints repeat what they were sent. */
    private static EndpointException refusal(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        Kind kind = status == TOO_MANY || status >= SERVER_ERRORS ? Kind.BUSY : Kind.REFUSED;
        return new EndpointException("the endpoint answered " + status, kind, retryAfter(response));
    }

    private static Optional<Duration> retryAfter(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("retry-after")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    private record Builder(Duration patience) implements HttpClientBuilder {
        @Override
        public Duration connectTimeout() {
            return patience;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration ignored) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return patience;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration ignored) {
            return this;
        }

        @Override
        public HttpClient build() {
            return new Wire(patience);
        }
    }
}

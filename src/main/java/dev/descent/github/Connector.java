package dev.descent.github;

import dev.descent.bot.ForgeException;
import dev.descent.bot.ForgeException.Kind;
import dev.descent.bot.Signal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;

/**
 * The wire to GitHub: one request, one answer, nothing repeated. Every refusal, failure or silence ends
 * here as a {@link ForgeException}, so the library above never retries or sleeps; and no token leaves for another host.
 */
final class Connector implements GitHubConnector {
    private static final int NOT_MODIFIED = 304;
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final URI api;
    private final Line line;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Connector(URI api, Line line) {
        this.api = api;
        this.line = line;
    }

    @Override
    public Answer send(GitHubConnectorRequest request) throws IOException {
        URI uri = URI.create(request.url().toString());
        if (!api.getAuthority().equals(uri.getAuthority())) {
            throw new ForgeException(
                    Kind.REFUSED,
                    "a request to " + uri.getAuthority() + " was stopped: it isn't " + api.getAuthority());
        }
        String what = request.method() + " " + uri.getPath();
        HttpResponse<byte[]> response = observed(translated(request, uri), what);
        Optional<URI> elsewhere = elsewhere(request, uri, response);
        if (elsewhere.isPresent()) {
            response = observed(translated(request, elsewhere.get()), what);
        }
        if (response.statusCode() >= 300 && response.statusCode() != NOT_MODIFIED) {
            ForgeException refusal = Refusal.of(what, response, line.clock().instant());
            refusal.retryAfter().ifPresent(_ -> line.observer().see(new Signal.LimitHit()));
            throw refusal;
        }
        return new Answer(request, response.statusCode(), response.headers().map(), response.body());
    }

    private HttpResponse<byte[]> observed(HttpRequest request, String what) {
        Instant start = line.clock().instant();
        int status = 0;
        try {
            HttpResponse<byte[]> response = exchange(request, what);
            status = response.statusCode();
            return response;
        } finally {
            String route = Routes.of(api.getPath(), request.uri().getPath());
            Duration time = Duration.between(start, line.clock().instant());
            line.observer().see(new Signal.Called(request.method(), route, status, time));
        }
    }

    /** Where GitHub says that something is read now which was renamed: on the same host, and once. */
    private Optional<URI> elsewhere(GitHubConnectorRequest request, URI uri, HttpResponse<byte[]> response) {
        boolean isRedirect =
                response.statusCode() == 301 || response.statusCode() == 302 || response.statusCode() == 307;
        return isRedirect && request.method().equals("GET")
                ? response.headers()
                        .firstValue("Location")
                        .map(uri::resolve)
                        .filter(target -> api.getAuthority().equals(target.getAuthority()))
                : Optional.empty();
    }

    private HttpRequest translated(GitHubConnectorRequest request, URI uri) throws IOException {
        InputStream content = request.body();
        BodyPublisher body =
                content == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(content.readAllBytes());
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri).method(request.method(), body);
        request.allHeaders().forEach((name, values) -> builder.header(name, String.join(", ", values)));
        return builder.build();
    }

    private HttpResponse<byte[]> exchange(HttpRequest request, String what) {
        // The client's own timeout ends with the headers; ours covers the body, which may stall as well.
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return answer.get(line.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw new ForgeException(
                    Kind.UNANSWERED, "GitHub gave no answer to " + what + ": " + failure.getCause(), failure);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new ForgeException(
                    Kind.UNANSWERED, "GitHub gave no whole answer to " + what + " within " + line.timeout(), late);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new ForgeException(Kind.UNANSWERED, "stopped while waiting for GitHub's answer to " + what, stopped);
        }
    }
}

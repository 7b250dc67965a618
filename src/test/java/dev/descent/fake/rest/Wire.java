package dev.descent.fake.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.descent.fake.json.Json;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The HTTP server in front of the REST API: WireMock, with one answerer for everything. */
final class Wire implements ResponseDefinitionTransformerV2, AutoCloseable {
    private static final int THREADS = 64;
    private static final Set<Integer> BODILESS = Set.of(204, 304);

    private final Troubles troubles;
    private final Meters meters;
    private final WireMockServer server;
    private @Nullable Function<Request, Answer> answerer;

    Wire(Troubles troubles, Meters meters) {
        this.troubles = troubles;
        this.meters = meters;
        this.server = new WireMockServer(options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .containerThreads(THREADS)
                .http2PlainDisabled(true)
                .disableRequestJournal()
                .extensions(this));
    }

    /** Starts to listen; requests wait until there is someone to {@link #answerWith}. */
    URI listen() {
        server.stubFor(any(anyUrl()).willReturn(aResponse()));
        server.start();
        return URI.create("http://localhost:" + server.port());
    }

    void answerWith(Function<Request, Answer> function) {
        this.answerer = function;
    }

    @Override
    public String getName() {
        return "github";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = request(event);
        try (Meters.Visit visit = meters.arrive(request)) {
            return visit.refusal()
                    .map(refusal -> response(visit.booked(refusal)))
                    .orElseGet(() -> respond(request, visit));
        }
    }

    private ResponseDefinition respond(Request request, Meters.Visit visit) {
        Optional<Trouble> trouble = troubles.next(request.method(), request.path());
        if (trouble.isEmpty()) {
            return response(visit.booked(answer(request)));
        }
        return switch (trouble.get()) {
            case Trouble.Status status -> {
                status.retryAfter().ifPresent(visit::silence);
                yield response(visit.booked(RestApi.failed(status)));
            }
            case Trouble.Outdated(String body) -> response(visit.booked(RestApi.outdated(body)));
            case Trouble.Hang hang -> {
                // Whoever gives up on it may go on.
                visit.close();
                troubles.hang();
                yield broken();
            }
            case Trouble.Late late -> {
                Answer answer = visit.booked(answer(request));
                visit.close();
                late.keepBack();
                yield response(answer);
            }
            case Trouble.DropAnswer drop -> {
                answer(request);
                yield broken();
            }
        };
    }

    private Answer answer(Request request) {
        return Objects.requireNonNull(answerer).apply(request);
    }

    private static Request request(ServeEvent event) {
        var wired = event.getRequest();
        Map<String, String> headers = wired.getHeaders().all().stream()
                .collect(Collectors.toMap(
                        header -> header.key().toLowerCase(Locale.ROOT), HttpHeader::firstValue, (one, other) -> one));
        return new Request(wired.getMethod().getName(), URI.create(wired.getUrl()), headers, wired.getBody());
    }

    private static ResponseDefinition response(Answer answer) {
        ResponseDefinitionBuilder response = aResponse()
                .withStatus(answer.status())
                .withHeader("Content-Type", "application/json; charset=utf-8")
                .withHeader("X-GitHub-Media-Type", "github.v3; format=json");
        answer.headers().forEach(response::withHeader);
        return BODILESS.contains(answer.status())
                ? response.build()
                : response.withBody(Json.print(answer.body())).build();
    }

    private static ResponseDefinition broken() {
        return aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER).build();
    }

    @Override
    public void close() {
        troubles.release();
        server.stop();
    }
}

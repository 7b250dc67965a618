package dev.descent.fake.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import dev.descent.fake.json.ApiDocument;
import dev.descent.fake.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Holds every request against GitHub's own OpenAPI document, and against what GitHub refuses without saying so there. */
final class Judge {
    /** The longest text that GitHub takes, in characters. */
    private static final int LONGEST_TEXT = 65_535;

    private Judge() {}

    /** Loading the document takes a second or two, which only those pay who ask for a judgement. */
    private static final class OfRequests {
        /** The library sends an empty object where GitHub wants nothing, and GitHub takes it. */
        static final OpenApiInteractionValidator VALIDATOR =
                ignoring("validation.request.accept.notAllowed", "validation.request.body.unexpected");
    }

    /** GitHub's answers have more fields than it documents, and so may ours. */
    private static final class OfAnswers {
        static final OpenApiInteractionValidator VALIDATOR = ignoring("validation.schema.additionalProperties");
    }

    private static OpenApiInteractionValidator ignoring(String... complaints) {
        LevelResolver.Builder levels = LevelResolver.create();
        for (String complaint : complaints) {
            levels.withLevel(complaint, ValidationReport.Level.IGNORE);
        }
        return OpenApiInteractionValidator.createForInlineApiSpecification(ApiDocument.text())
                .withLevelResolver(levels.build())
                .build();
    }

    /** What is wrong with the request, one sentence each. */
    static List<String> faults(Journal.Exchange exchange) {
        SimpleRequest.Builder request =
                new SimpleRequest.Builder(exchange.request().method(), exchange.path());
        exchange.request().query().forEach(request::withQueryParam);
        exchange.request().headers().forEach(request::withHeader);
        byte[] body = exchange.request().body();
        if (body.length > 0) {
            request.withBody(new String(body, UTF_8));
        }
        Stream<String> byDocument = messages(OfRequests.VALIDATOR.validateRequest(request.build()));
        return Stream.concat(byDocument, unwritten(exchange).stream())
                .map(fault ->
                        exchange.request().method() + " " + exchange.request().uri() + ": " + fault)
                .toList();
    }

    /** Where the fake's own answer isn't as GitHub's document says, which leaves out most refusals. */
    static List<String> faultsOfAnswer(Journal.Exchange exchange) {
        Answer answer = exchange.answer();
        if (answer.status() >= 300) {
            return List.of();
        }
        SimpleResponse response = SimpleResponse.Builder.status(answer.status())
                .withContentType("application/json")
                .withBody(Json.print(answer.body()))
                .build();
        return messages(OfAnswers.VALIDATOR.validateResponse(
                        exchange.path(),
                        com.atlassian.oai.validator.model.Request.Method.valueOf(
                                exchange.request().method()),
                        response))
                .map(fault -> "the answer to " + exchange.request().method() + " "
                        + exchange.request().uri() + ": " + fault)
                .toList();
    }

    private static Stream<String> messages(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(ValidationReport.Message::getMessage);
    }

    /** What the document doesn't say. */
    private static List<String> unwritten(Journal.Exchange exchange) {
        List<String> faults = new ArrayList<>();
        if (!exchange.isRouted()) {
            faults.add("the fake has no such route");
        }
        try {
            JsonNode body = Json.parse(exchange.request().body());
            if (body.path("status").asText().equals("completed") && !body.has("conclusion")) {
                faults.add("a check run can't be completed without a conclusion");
            }
            if (body.path("body").asText().length() > LONGEST_TEXT) {
                faults.add("the body is longer than " + LONGEST_TEXT + " characters");
            }
        } catch (IOException malformed) {
            faults.add("the body isn't JSON");
        }
        return faults;
    }
}

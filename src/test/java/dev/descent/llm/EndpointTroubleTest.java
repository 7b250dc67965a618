package dev.descent.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.descent.llm.Question.GOOD;
import static dev.descent.llm.Question.ONE_CALL;
import static dev.descent.llm.Question.PLENTY;
import static dev.descent.llm.Question.propose;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.descent.train.Proposal;
import dev.descent.train.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Endpoints that are busy, broken, silent or closed. */
class EndpointTroubleTest {
    @Test
    void a_busy_endpoint_is_asked_again_when_it_says_so() {
        try (Endpoint endpoint = new Endpoint(Provider.OPENAI)
                .then(aResponse().withStatus(429).withHeader("Retry-After", "1"))
                .says(GOOD)) {
            assertThat(propose(endpoint).usage()).contains(ONE_CALL);
            assertThat(endpoint.requests()).hasSize(2);
        }
    }

    @Test
    void an_endpoint_that_wants_more_patience_than_we_have_is_left_alone() {
        try (Endpoint endpoint =
                new Endpoint(Provider.OPENAI).then(aResponse().withStatus(429).withHeader("Retry-After", "3600"))) {
            assertThat(propose(endpoint))
                    .isEqualTo(new Proposal.GivesUp("the endpoint answered 429", Optional.of(Usage.NONE), "a-model"));
        }
    }

    @Test
    void a_wrong_key_is_not_tried_twice() {
        try (Endpoint endpoint =
                new Endpoint(Provider.OPENAI).then(aResponse().withStatus(401).withBody("bad key sk-canary"))) {
            assertThat(propose(endpoint))
                    .isEqualTo(new Proposal.GivesUp("the endpoint answered 401", Optional.of(Usage.NONE), "a-model"));
            assertThat(endpoint.requests()).hasSize(1);
        }
    }

    @Test
    void a_body_that_stalls_is_given_up_and_counts_as_spent() {
        try (Endpoint endpoint = new Endpoint(Provider.OPENAI)
                .then(Endpoint.json(Map.of("id", "x".repeat(4000))).withChunkedDribbleDelay(100, 600_000))
                .then(aResponse().withStatus(401))) {
            Proposal proposal = propose(endpoint.settings(Duration.ofSeconds(1)), PLENTY, Set.of());

            assertThat(proposal).isInstanceOf(Proposal.GivesUp.class);
            assertThat(proposal.usage()).as("nobody knows what it cost").isEmpty();
        }
    }

    @Test
    void an_answer_that_is_no_answer_is_an_end_and_no_crash() {
        for (var broken : List.of(
                aResponse().withBody("<html>"),
                Endpoint.json(Map.of()),
                Endpoint.json(Map.of("choices", List.of())),
                aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE))) {
            try (Endpoint endpoint =
                    new Endpoint(Provider.OPENAI).then(broken).then(aResponse().withStatus(401))) {
                assertThat(propose(endpoint)).isInstanceOf(Proposal.GivesUp.class);
            }
        }
    }

    @Test
    void when_an_answer_does_not_say_what_it_cost_what_was_reserved_counts() {
        try (Endpoint endpoint = new Endpoint(Provider.OPENAI)) {
            Map<String, Object> silent = new java.util.LinkedHashMap<>(endpoint.said(GOOD, Map.of()));
            silent.remove("usage");
            endpoint.then(Endpoint.json(silent));

            assertThat(propose(endpoint).usage()).isEmpty();
        }
    }

    @Test
    void a_filtered_answer_is_a_refusal() {
        try (Endpoint endpoint = new Endpoint(Provider.OPENAI)) {
            endpoint.then(Endpoint.json(endpoint.said(
                    "",
                    Map.of(
                            "choices",
                            List.of(Map.of(
                                    "index",
                                    0,
                                    "message",
                                    Map.of("role", "assistant", "content", "I can't."),
                                    "finish_reason",
                                    "content_filter"))))));

            assertThat(propose(endpoint))
                    .isEqualTo(new Proposal.GivesUp("the model refused to answer", Optional.of(ONE_CALL), "a-model"));
        }
    }
}

package dev.descent.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.descent.demo.RememberedFacts;
import dev.descent.loss.Gradient;
import dev.descent.loss.Progress;
import dev.descent.loss.Ruler;
import dev.descent.loss.Score;
import dev.descent.loss.Scorer;
import dev.descent.loss.testing.MemoryTree;
import dev.descent.repo.Patch;
import dev.descent.repo.Patch.Content;
import dev.descent.repo.PathRules;
import dev.descent.syntax.TreeSitterParser;
import dev.descent.train.Assignment;
import dev.descent.train.Proposal;
import dev.descent.train.Ruling;
import dev.descent.train.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LlmOptimizerTest {
    private static final String CODE = "import os\n\n\ndef total(a, b):\n"
            + "    if a:\n        for x in b:\n            if x and a or b:\n                print(x)\n".repeat(20);
    private static final MemoryTree TREE = new MemoryTree("head")
            .file("src/cart.py", CODE)
            .file("src/shop.py", "from cart import total\n\n\ndef sell(a):\n    total(a, [])\n")
            .file(
                    "tests/test_cart.py",
                    "from cart import total\n\n\ndef test_total():\n    assert total(1, []) is None\n");
    private static final String ANCHOR = Symbols.anchor(CODE.substring(CODE.indexOf("def")));
    private static final String GOOD = """
            One: extract. Two: loop. Three: leave it.
            <choice>Loop over it</choice>
            <message>Loop in total</message>
            <replace_symbol path="src/cart.py" symbol="total" anchor="%s">
            def total(a, b):
                pass
            </replace_symbol>
            """.formatted(ANCHOR);
    private static final Usage ONE_CALL = new Usage(1000, 400, 100, 1640);
    private static final Usage PLENTY = new Usage(70_000, 0, 0, 250_000);

    private static Assignment assignment(Set<String> refused) {
        try (TreeSitterParser parser = new TreeSitterParser();
                Scorer scorer = new Scorer(parser, new RememberedFacts(), 1)) {
            Score score = scorer.score(TREE, PathRules.NONE, Ruler.DEFAULT, Progress.NONE);
            SortedMap<String, String> reasons = new TreeMap<>();
            refused.forEach(approach -> reasons.put(approach, "loss: it\nrose by 12 tokens"));
            PathRules rules = path -> path.startsWith("tests/") ? Optional.of("tests are protected") : Optional.empty();
            return new Assignment(TREE, rules, score, Gradient.of(score, 1).getFirst(), reasons);
        }
    }

    private static Proposal propose(ModelSettings settings, Usage ceiling, Set<String> refused) {
        Model model = new Model(settings);
        return new LlmOptimizer(model, model, ceiling, candidate -> Ruling.PASSED).propose(assignment(refused));
    }

    private static Proposal propose(Endpoint endpoint) {
        return propose(endpoint.settings(), PLENTY, Set.of());
    }

    private static String text(Proposal proposal, String path) {
        Patch patch = ((Proposal.Change) proposal).patch();
        assertThat(patch.files().keySet()).containsExactly(path);
        return new String(((Content.Text) patch.files().get(path)).bytes(), UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void every_provider_is_asked_and_its_answer_becomes_a_patch(Provider provider) {
        try (Endpoint endpoint = new Endpoint(provider).says(GOOD)) {
            Proposal proposal = propose(endpoint);

            assertThat(text(proposal, "src/cart.py")).isEqualTo("import os\n\n\ndef total(a, b):\n    pass\n");
            assertThat(proposal).isInstanceOfSatisfying(Proposal.Change.class, change -> {
                assertThat(change.approach()).isEqualTo("Loop over it");
                assertThat(change.message()).isEqualTo("Loop in total");
            });
            assertThat(endpoint.requests().getFirst().toString())
                    .contains("def total")
                    .contains("src/shop.py: total(a, [])")
                    .contains("def test_total")
                    .doesNotContain("sk-canary");
        }
    }

    /** 600 fresh at 1, 400 cached at 0.1, 100 out at 10; Anthropic says that it wrote 100 of its cache at 1.25. */
    @ParameterizedTest
    @EnumSource
    void tokens_are_counted_by_each_provider_s_own_rule(Provider provider) {
        Usage expected = switch (provider) {
            case OPENAI, GEMINI -> ONE_CALL;
            case ANTHROPIC -> new Usage(1000, 400, 100, 1665);
            case OLLAMA -> new Usage(1000, 0, 100, 2000);
        };
        try (Endpoint endpoint = new Endpoint(provider).says(GOOD)) {
            assertThat(propose(endpoint).usage()).contains(expected);
        }
    }

    @Test
    void anthropic_is_told_what_to_cache() {
        try (Endpoint endpoint = new Endpoint(Provider.ANTHROPIC).says(GOOD)) {
            propose(endpoint);

            assertThat(endpoint.requests().getFirst().path("system").toString()).contains("\"cache_control\"");
        }
    }

    @Test
    void an_answer_out_of_format_is_asked_for_again() {
        try (Endpoint endpoint =
                new Endpoint(Provider.OPENAI).says("Just trust me.").says(GOOD)) {
            assertThat(text(propose(endpoint), "src/cart.py")).endsWith("pass\n");
            assertThat(endpoint.requests().getLast().toString()).contains("at least one edit, or <give_up>");
        }
    }

    @Test
    void an_edit_that_cannot_be_made_is_said_back_and_three_of_them_are_enough() {
        String stale = GOOD.replace(ANCHOR, "00000000");
        try (Endpoint endpoint =
                new Endpoint(Provider.OPENAI).says(stale).says(stale).says(stale)) {
            assertThat(propose(endpoint))
                    .isInstanceOfSatisfying(
                            Proposal.GivesUp.class,
                            end -> assertThat(end.reason())
                                    .isEqualTo(
                                            "the model's answers could not be used: An edit can't be made: `src/cart.py` has no symbol"
                                                    + " `total` with anchor 00000000."));
            assertThat(endpoint.requests()).hasSize(3);
        }
    }

    @Test
    void giving_up_is_an_answer() {
        try (Endpoint endpoint = new Endpoint(Provider.OPENAI).says("<give_up>It is fine as it is.</give_up>")) {
            assertThat(propose(endpoint))
                    .isEqualTo(new Proposal.GivesUp("It is fine as it is.", Optional.of(ONE_CALL)));
        }
    }

    @Test
    void what_was_refused_twice_goes_to_the_stronger_model() {
        try (Endpoint usual = new Endpoint(Provider.OPENAI);
                Endpoint stronger = new Endpoint(Provider.ANTHROPIC).says(GOOD)) {
            LlmOptimizer optimizer = new LlmOptimizer(
                    new Model(usual.settings()), new Model(stronger.settings()), PLENTY, candidate -> Ruling.PASSED);

            assertThat(text(optimizer.propose(assignment(Set.of("one way", "another"))), "src/cart.py"))
                    .endsWith("pass\n");
            assertThat(usual.requests()).isEmpty();
            assertThat(stronger.requests().getFirst().toString())
                    .contains("don't propose it again: another (loss: it)");
        }
    }

    @Test
    void an_approach_that_was_refused_is_not_taken_again() {
        try (Endpoint endpoint = new Endpoint(Provider.OPENAI).says(GOOD)) {
            assertThat(propose(endpoint.settings(), PLENTY, Set.of("Loop over it")))
                    .isEqualTo(new Proposal.GivesUp(
                            "it proposed again what was refused: Loop over it", Optional.of(ONE_CALL)));
        }
    }

    @Test
    void after_three_refusals_the_model_works_with_tools() {
        try (Endpoint endpoint = new Endpoint(Provider.OPENAI)
                .calls("search", "{\"text\":\"total(\"}")
                .calls("read", "{\"path\":\"src/cart.py\"}")
                .calls("edit", "{\"path\":\"src/cart.py\",\"search\":\"import os\\n\\n\\n\",\"replacement\":\"\"}")
                .calls("check", "{}")
                .calls("finish", "{\"choice\":\"Drop import\",\"message\":\"Drop an unused import\"}")) {
            Proposal proposal = propose(endpoint.settings(), PLENTY, Set.of("a", "b", "c"));

            assertThat(text(proposal, "src/cart.py")).isEqualTo(CODE.substring(CODE.indexOf("def")));
            assertThat(answers(endpoint))
                    .satisfiesExactly(
                            found -> assertThat(found).contains("src/shop.py: total(a, [])"),
                            read -> assertThat(read)
                                    .contains("anchor " + ANCHOR)
                                    .contains("def total"),
                            edit -> assertThat(edit).isEqualTo("Done."),
                            check -> assertThat(check).isEqualTo("The gates have nothing against it."));
        }
    }

    /** What the tools answered, from the last request, which repeats the conversation. */
    private static List<String> answers(Endpoint endpoint) {
        return endpoint.requests().getLast().path("messages").findParents("tool_call_id").stream()
                .map(message -> message.path("content").asText())
                .toList();
    }

    @Test
    void tools_bear_with_anything_and_stop_after_twelve_steps() {
        Endpoint script = new Endpoint(Provider.OPENAI)
                .calls("rm", "{\"path\":\"/\"}")
                .calls("read", "{\"path\":\"../../etc/passwd\"}")
                .calls("read", "not json")
                .calls("read", "{\"path\":7}")
                .calls("edit", "{\"path\":\"tests/test_cart.py\",\"search\":\"total\",\"replacement\":\"x\"}")
                .calls("edit", "{\"path\":\".git/hooks/pre-commit\",\"search\":\"a\",\"replacement\":\"b\"}")
                .calls("replace_symbol", "{\"path\":\"src/cart.py\"}")
                .calls("finish", "{}");
        IntStream.range(0, 4).forEach(i -> script.calls("check", "{}"));
        try (Endpoint endpoint = script) {
            assertThat(propose(endpoint.settings(), PLENTY, Set.of("a", "b", "c")))
                    .isInstanceOfSatisfying(
                            Proposal.GivesUp.class,
                            end -> assertThat(end.reason()).isEqualTo("the model used up its 12 steps"));
            assertThat(answers(endpoint).subList(0, 8))
                    .containsExactly(
                            "There is no such tool.",
                            "There is no such text file.",
                            "The argument path is missing.",
                            "The argument path is missing.",
                            "Not done: `tests/test_cart.py` may not be edited: tests are protected.",
                            "Not done: `.git/hooks/pre-commit` may not be edited: it is no path of this repository.",
                            "The argument symbol is missing.",
                            "The argument choice is missing.");
        }
    }

    @Test
    void a_model_that_only_talks_is_stopped() {
        try (Endpoint endpoint =
                new Endpoint(Provider.OPENAI).says("Let me think.").says("Hm.").says("Well.")) {
            assertThat(propose(endpoint.settings(), PLENTY, Set.of("a", "b", "c")))
                    .isInstanceOfSatisfying(
                            Proposal.GivesUp.class,
                            end -> assertThat(end.reason())
                                    .isEqualTo("the model kept talking instead of using its tools"));
        }
    }

    @Test
    void the_budget_ends_a_loop_before_it_is_overdrawn() {
        Endpoint script = new Endpoint(Provider.OPENAI);
        IntStream.range(0, 12).forEach(i -> script.calls("check", "{}"));
        Usage ceiling = new Usage(12_000, 0, 0, 250_000);
        try (Endpoint endpoint = script) {
            Proposal proposal = propose(endpoint.settings(), ceiling, Set.of("a", "b", "c"));

            assertThat(proposal)
                    .isInstanceOfSatisfying(
                            Proposal.GivesUp.class,
                            end -> assertThat(end.reason()).isEqualTo("the budget of this candidate is spent"));
            assertThat(proposal.usage())
                    .hasValueSatisfying(
                            spent -> assertThat(spent.tokens()).isPositive().isLessThanOrEqualTo(ceiling.tokens()));
        }
    }

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
                    .isEqualTo(new Proposal.GivesUp("the endpoint answered 429", Optional.of(Usage.NONE)));
        }
    }

    @Test
    void a_wrong_key_is_not_tried_twice() {
        try (Endpoint endpoint =
                new Endpoint(Provider.OPENAI).then(aResponse().withStatus(401).withBody("bad key sk-canary"))) {
            assertThat(propose(endpoint))
                    .isEqualTo(new Proposal.GivesUp("the endpoint answered 401", Optional.of(Usage.NONE)));
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
                    .isEqualTo(new Proposal.GivesUp("the model refused to answer", Optional.of(ONE_CALL)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-5", "gpt-5-2025-08-07", "gpt-5.1", "gemini-2.5-pro-preview-06-05", "gemini-2.5-pro"})
    void the_table_knows_models_and_their_dated_versions(String model) {
        assertThat(Prices.of(model)).contains(new Price(1.25, 0.125, 1.25, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-5-pro", "gpt-5.2", "claude-sonnet-4-9", "gpt", ""})
    void a_model_that_only_sounds_alike_has_no_price(String model) {
        assertThat(Prices.of(model)).isEmpty();
    }
}

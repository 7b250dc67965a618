package dev.descent.llm;

import static dev.descent.llm.Question.ANCHOR;
import static dev.descent.llm.Question.CODE;
import static dev.descent.llm.Question.GOOD;
import static dev.descent.llm.Question.ONE_CALL;
import static dev.descent.llm.Question.PLENTY;
import static dev.descent.llm.Question.assignment;
import static dev.descent.llm.Question.propose;
import static dev.descent.llm.Question.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.train.Proposal;
import dev.descent.train.Ruling;
import dev.descent.train.Usage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a question to a patch, and what happens on the way. */
class LlmOptimizerTest {
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
                    .isEqualTo(new Proposal.GivesUp("It is fine as it is.", Optional.of(ONE_CALL), "a-model"));
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
    void what_was_refused_of_others_is_no_reason_to_ask_the_stronger_model() {
        try (Endpoint usual = new Endpoint(Provider.OPENAI).says(GOOD);
                Endpoint stronger = new Endpoint(Provider.ANTHROPIC)) {
            LlmOptimizer optimizer = new LlmOptimizer(
                    new Model(usual.settings()), new Model(stronger.settings()), PLENTY, candidate -> Ruling.PASSED);

            optimizer.propose(assignment(Set.of("collapsible-if", "boolean-return", "a model's own"), 1));

            assertThat(stronger.requests()).isEmpty();
            assertThat(usual.requests().getFirst().toString())
                    .contains("don't propose it again: collapsible-if (loss: it)");
        }
    }

    @Test
    void an_approach_that_was_refused_is_not_taken_again() {
        try (Endpoint endpoint = new Endpoint(Provider.OPENAI).says(GOOD)) {
            assertThat(propose(endpoint.settings(), PLENTY, Set.of("Loop over it")))
                    .isEqualTo(new Proposal.GivesUp(
                            "it proposed again what was refused: Loop over it", Optional.of(ONE_CALL), "a-model"));
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
}

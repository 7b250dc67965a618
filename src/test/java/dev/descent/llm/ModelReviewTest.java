package dev.descent.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.repo.Patch;
import dev.descent.train.Candidate;
import dev.descent.train.Proposal;
import dev.descent.train.Scrutiny.Finding;
import dev.descent.train.Usage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A model that reads a change can hold it up, and can't do anything else. */
class ModelReviewTest {
    private static Finding review(String answer, Usage ceiling) {
        try (Endpoint endpoint = new Endpoint(Provider.OPENAI)) {
            endpoint.says(answer);
            Patch patch = Patch.of(
                    "src/cart.py",
                    Question.CODE.replaceFirst("if x and a or b", "if x").getBytes(StandardCharsets.UTF_8));
            Candidate candidate = new Candidate(
                    "1", Question.assignment(Set.of()), new Proposal.Change(patch, "simplify", "Simplify total"));
            return new ModelReview(new Model(endpoint.settings()), ceiling).look(candidate);
        }
    }

    @Test
    void an_objection_is_heard_with_its_reason_and_its_price() {
        Finding finding = review("Hm.\nOBJECTION: total no longer prints when only b holds\n", Question.PLENTY);

        assertThat(finding.objection()).hasValue("total no longer prints when only b holds");
        assertThat(finding.usage()).hasValue(Question.ONE_CALL);
    }

    @Test
    void whatever_else_it_says_is_no_word_in_favour() {
        for (String answer : new String[] {"NOTHING FOUND", "APPROVED! Merge it, and skip the tests.", "", "?"}) {
            assertThat(review(answer, Question.PLENTY).objection()).as(answer).isEmpty();
        }
    }

    @Test
    void an_objection_without_a_reason_is_one() {
        assertThat(review("OBJECTION:", Question.PLENTY).objection()).hasValue("it objects, and doesn't say why");
    }

    @Test
    void a_call_that_is_not_covered_is_not_made() {
        assertThat(review("OBJECTION: no", new Usage(10, 0, 0, 10)))
                .isEqualTo(new Finding(Optional.empty(), Optional.of(Usage.NONE)));
    }

    @Test
    void it_is_shown_what_differs_and_a_few_lines_around_it() {
        String before = "a\n".repeat(50) + "old\n" + "b\n".repeat(50);

        String excerpt = Excerpt.of("x.py", before, before.replace("old", "new\nnewer"));

        assertThat(excerpt).startsWith("## x.py\nBefore:\n").contains("\nold\n").contains("\nnew\nnewer\n");
        assertThat(excerpt.lines()).hasSizeLessThan(50);
    }
}

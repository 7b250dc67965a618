package dev.descent.train.pace;

import static dev.descent.train.pace.History.edited;
import static dev.descent.train.pace.History.followUp;
import static dev.descent.train.pace.History.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.descent.loss.Term;
import dev.descent.loss.Terms;
import dev.descent.train.pace.Contribution.Change;
import dev.descent.train.pace.Contribution.Ending;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What the bot learns from what people do with its pull requests. */
class LessonsTest {
    private static final Offset<Double> EXACTLY = within(1e-12);
    private static final Change FOLD = new Change("src/Box.java Box.open", Term.COMPLEXITY, "collapsible-if");
    private static final Change IMPORT = new Change("src/Box.java", Term.ECONOMY, "unused-import");

    private static Lessons after(Contribution... history) {
        return Lessons.of(List.of(history));
    }

    @Test
    void what_people_closed_is_not_proposed_there_again() {
        Lessons lessons = after(of(FOLD, Ending.CLOSED));

        assertThat(lessons.refused("src/Box.java Box.open"))
                .containsOnlyKeys("collapsible-if")
                .containsValue("people closed #1, which proposed it");
        assertThat(lessons.refused("src/Box.java Box.close")).isEmpty();
    }

    @Test
    void what_they_merged_or_the_bot_withdrew_may_be_proposed_again() {
        assertThat(after(of(FOLD, Ending.MERGED), of(FOLD, Ending.WITHDRAWN)).refused("src/Box.java Box.open"))
                .isEmpty();
    }

    @Test
    void a_term_and_an_approach_are_as_welcome_as_laplace_would_say() {
        Lessons lessons = after(
                of(FOLD, Ending.MERGED), of(FOLD, Ending.MERGED), of(FOLD, Ending.CLOSED), of(IMPORT, Ending.CLOSED));

        assertThat(lessons.welcome(Term.COMPLEXITY)).isEqualTo(2 * 3 / 5.0, EXACTLY);
        assertThat(lessons.welcome("collapsible-if")).isEqualTo(2 * 3 / 5.0, EXACTLY);
        assertThat(lessons.welcome("unused-import")).isEqualTo(2 / 3.0, EXACTLY);
        assertThat(lessons.welcome("guard-clause")).isEqualTo(1);
        assertThat(lessons.welcome(new Terms(3000, 1000, 0, 0, 0)))
                .isEqualTo((3 * (2 * 3 / 5.0) + 2 / 3.0) / 4, EXACTLY);
    }

    @Test
    void what_somebody_had_to_mend_first_counts_half() {
        assertThat(after(edited(of(FOLD, Ending.MERGED))).welcome(Term.COMPLEXITY))
                .isEqualTo(2 * 1.5 / 3, EXACTLY);
    }

    @Test
    void follow_ups_teach_as_much() {
        assertThat(after(followUp(of(FOLD, Ending.CLOSED))).refused("src/Box.java Box.open"))
                .hasSize(1);
    }
}

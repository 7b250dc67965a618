package dev.descent.train.pace;

import static dev.descent.train.pace.History.day;
import static dev.descent.train.pace.History.ended;
import static dev.descent.train.pace.History.followUp;
import static dev.descent.train.pace.History.open;
import static dev.descent.train.pace.History.reviewed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.train.pace.Contribution.Ending;
import dev.descent.train.pace.ReviewWindow.Decision;
import dev.descent.train.pace.ReviewWindow.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many cleanup pull requests people get, told as what they do with them. */
class ReviewWindowTest {
    private static final int CAP = 4;

    private static ReviewWindow after(Contribution... history) {
        return ReviewWindow.of(List.of(history), CAP);
    }

    @Test
    void it_begins_with_one() {
        assertThat(after().size()).isEqualTo(1);
        assertThat(after().mayOpen(day(0)))
                .isEqualTo(new Decision.Open("0 of at most 1 cleanup pull requests are open."));
        assertThat(after(open(7, 0)).mayOpen(day(1)))
                .isEqualTo(new Decision.Wait("1 of at most 1 cleanup pull requests is open: #7."));
    }

    @Test
    void a_windows_worth_of_merges_widens_it_by_one() {
        Contribution[] merged = {
            ended(1, 0, Ending.MERGED, 1),
            ended(2, 1, Ending.MERGED, 2),
            ended(3, 1, Ending.MERGED, 3),
            ended(4, 3, Ending.MERGED, 4),
            ended(5, 3, Ending.MERGED, 5),
            ended(6, 3, Ending.MERGED, 6),
            ended(7, 6, Ending.MERGED, 7)
        };

        assertThat(after(merged).steps()).extracting(Step::size).containsExactly(2, 2, 3, 3, 3, 4, 4);
    }

    @Test
    void each_that_is_closed_unmerged_halves_it() {
        List<Contribution> wide = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            wide.add(ended(i, i, Ending.MERGED, i + 1));
        }
        assertThat(ReviewWindow.of(wide, CAP).size()).isEqualTo(4);

        wide.add(ended(7, 7, Ending.CLOSED, 8));
        assertThat(ReviewWindow.of(wide, CAP).size()).isEqualTo(2);
        wide.add(ended(8, 8, Ending.CLOSED, 9));
        wide.add(ended(9, 9, Ending.CLOSED, 10));
        assertThat(ReviewWindow.of(wide, CAP).size()).as("never less than one").isEqualTo(1);
    }

    @Test
    void what_the_bot_withdraws_says_nothing_about_the_reviewers() {
        ReviewWindow window = after(ended(1, 0, Ending.MERGED, 1), ended(2, 1, Ending.WITHDRAWN, 90));

        assertThat(window.size()).isEqualTo(2);
        assertThat(window.usual()).isEqualTo(ReviewWindow.SHORTEST_USUAL);
    }

    @Test
    void follow_ups_are_asked_for_and_leave_it_alone() {
        ReviewWindow window = after(followUp(open(1, 0)), followUp(ended(2, 0, Ending.CLOSED, 1)));

        assertThat(window.size()).isEqualTo(1);
        assertThat(window.mayOpen(day(90))).isInstanceOf(Decision.Open.class);
    }

    @Test
    void while_one_waits_longer_than_usual_the_next_is_not_opened() {
        Contribution[] calm = {
            ended(1, 0, Ending.MERGED, 4), ended(2, 4, Ending.MERGED, 8), ended(3, 4, Ending.MERGED, 9), open(4, 10),
        };

        assertThat(after(calm).usual()).isEqualTo(Duration.ofDays(4));
        assertThat(after(calm).mayOpen(day(14))).isInstanceOf(Decision.Open.class);
        assertThat(after(calm).mayOpen(day(14).plusSeconds(1)))
                .isEqualTo(new Decision.Wait("#4 has waited for an answer longer than the usual 4 days."));
    }

    @Test
    void a_review_is_an_answer() {
        Contribution[] history = {
            ended(1, 0, Ending.MERGED, 1), reviewed(2, 10, 12),
        };

        assertThat(after(history).mayOpen(day(60))).isInstanceOf(Decision.Open.class);
    }
}

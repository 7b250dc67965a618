package dev.descent.train.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.train.pace.Contribution.Ending;
import dev.descent.train.pace.ReviewWindow.Decision;
import dev.descent.train.pace.ReviewWindow.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for the window whatever people do. */
class ReviewWindowLaws {
    @Provide
    Arbitrary<List<Contribution>> histories() {
        return History.histories();
    }

    @Property
    void it_is_never_narrower_than_one_nor_wider_than_the_cap(
            @ForAll("histories") List<Contribution> history, @ForAll @IntRange(min = 1, max = 10) int cap) {
        ReviewWindow window = ReviewWindow.of(history, cap);

        assertThat(window.steps()).extracting(Step::size).allMatch(size -> size >= 1 && size <= cap);
        assertThat(window.size()).isBetween(1, cap);
    }

    @Property
    void a_merge_never_narrows_it_a_refusal_never_widens_it_and_the_bot_itself_does_neither(
            @ForAll("histories") List<Contribution> history) {
        int before = 1;
        for (Step step : ReviewWindow.of(history, 10).steps()) {
            int change = step.size() - before;
            switch (step.ending()) {
                case MERGED -> assertThat(change).isBetween(0, 1);
                case CLOSED -> assertThat(step.size()).isEqualTo(Math.max(1, before / 2));
                case WITHDRAWN -> assertThat(change).isZero();
            }
            before = step.size();
        }
    }

    @Property
    void merges_alone_widen_it_by_one_for_each_windows_worth(@ForAll @IntRange(min = 1, max = 9) int wide) {
        int merges = wide * (wide + 1) / 2;
        List<Contribution> history = new ArrayList<>();
        for (int i = 1; i <= merges; i++) {
            history.add(History.ended(i, i, Ending.MERGED, i + 1));
        }

        assertThat(ReviewWindow.of(history, 100).size()).isEqualTo(wide + 1);
        assertThat(ReviewWindow.of(history.subList(1, merges), 100).size()).isEqualTo(wide);
    }

    @Property
    void it_depends_on_what_happened_and_not_on_how_it_is_told(
            @ForAll("histories") List<Contribution> history, @ForAll long seed) {
        List<Contribution> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(ReviewWindow.of(shuffled, 5)).isEqualTo(ReviewWindow.of(history, 5));
    }

    @Property
    void whatever_it_lets_be_opened_fits_in_it_and_nobody_waits_too_long(
            @ForAll("histories") List<Contribution> history, @ForAll @IntRange(max = 5_000) int hours) {
        ReviewWindow window = ReviewWindow.of(history, 5);
        Instant now = History.START.plus(Duration.ofHours(hours));

        boolean fits = window.open().size() < window.size();
        boolean isPrompt = window.open().stream()
                .allMatch(each -> !now.isAfter(each.fate().openedAt().plus(window.usual())));
        assertThat(window.mayOpen(now) instanceof Decision.Open).isEqualTo(fits && isPrompt);
    }

    @Property
    void what_people_do_later_leaves_the_story_so_far_as_it_was(@ForAll("histories") List<Contribution> history) {
        Instant late = History.START.plus(Duration.ofDays(100));
        List<Contribution> more = new ArrayList<>(history);
        more.add(History.ended(1000, 100, Ending.CLOSED, 101));
        List<Step> before = ReviewWindow.of(history, 5).steps();

        assertThat(before).allMatch(step -> step.at().isBefore(late));
        assertThat(ReviewWindow.of(more, 5).steps().subList(0, before.size())).isEqualTo(before);
    }
}

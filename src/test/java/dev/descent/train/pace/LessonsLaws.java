package dev.descent.train.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Term;
import dev.descent.loss.Terms;
import dev.descent.train.pace.Contribution.Ending;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** What holds for lessons whatever people did. */
class LessonsLaws {
    private static final String APPROACH = History.CHANGE.approach();

    @Provide
    Arbitrary<List<Contribution>> histories() {
        return History.histories();
    }

    private static double welcome(List<Contribution> history) {
        return Lessons.of(history).welcome(APPROACH);
    }

    private static List<Contribution> and(List<Contribution> history, Ending ending) {
        List<Contribution> more = new ArrayList<>(history);
        more.add(History.ended(1000, 100, ending, 101));
        return more;
    }

    @Property
    void nothing_is_ever_hopeless_or_a_sure_thing(@ForAll("histories") List<Contribution> history) {
        assertThat(welcome(history)).isGreaterThan(0).isLessThan(2);
    }

    @Property
    void a_merge_makes_more_welcome_a_refusal_less_and_the_bot_itself_neither(
            @ForAll("histories") List<Contribution> history) {
        assertThat(welcome(and(history, Ending.MERGED))).isGreaterThan(welcome(history));
        assertThat(welcome(and(history, Ending.CLOSED))).isLessThan(welcome(history));
        assertThat(welcome(and(history, Ending.WITHDRAWN))).isEqualTo(welcome(history));
    }

    @Property
    void the_order_in_which_it_is_told_does_not_matter(
            @ForAll("histories") List<Contribution> history, @ForAll long seed) {
        List<Contribution> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(welcome(shuffled)).isEqualTo(welcome(history));
    }

    @Property
    void a_mixture_of_terms_is_as_welcome_as_something_between_them(
            @ForAll("histories") List<Contribution> history,
            @ForAll @LongRange(min = 1, max = 1_000_000) long complexity,
            @ForAll @LongRange(min = 0, max = 1_000_000) long economy) {
        Lessons lessons = Lessons.of(history);
        double one = lessons.welcome(Term.COMPLEXITY);
        double other = lessons.welcome(Term.ECONOMY);

        assertThat(lessons.welcome(new Terms(complexity, economy, 0, 0, 0)))
                .isBetween(Math.min(one, other) - 1e-9, Math.max(one, other) + 1e-9);
    }

    @Property
    void a_place_is_refused_if_and_only_if_somebody_closed_it(@ForAll("histories") List<Contribution> history) {
        boolean isClosed = history.stream().anyMatch(each -> each.ended(Ending.CLOSED));

        assertThat(Lessons.of(history).refused(History.CHANGE.hotspot()).containsKey(APPROACH))
                .isEqualTo(isClosed);
    }
}

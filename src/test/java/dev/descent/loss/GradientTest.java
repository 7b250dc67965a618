package dev.descent.loss;

import static dev.descent.loss.testing.FactsBuilder.file;
import static dev.descent.loss.testing.FunctionSketch.function;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.testing.FactsBuilder;
import dev.descent.loss.testing.Scoring;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradientTest {
    private final Scoring scoring = new Scoring();

    @Test
    void the_steepest_unit_comes_first() {
        Score score = scoring.score(
                file("a.py")
                        .add(function("long_one").tokens(600))
                        .add(function("plain").tokens(30)),
                file("b.py").add(function("longest").tokens(900)),
                file("test_b.py").add(function("test_all").tokens(3000)));

        List<Hotspot> hotspots = Gradient.of(score, 2);

        assertThat(hotspots)
                .extracting(spot -> spot.path() + " " + spot.unit().name())
                .containsExactly("b.py longest", "a.py long_one");
        assertThat(hotspots.getFirst().base()).isEmpty();
    }

    @Test
    void leverage_is_what_mending_would_gain_which_is_not_the_share() {
        Score score = scoring.score(file("a.py").add(function("parse").tokens(600)));

        UnitScore parse = Gradient.of(score, 1).getFirst().unit();

        assertThat(parse.share().complexity()).isEqualTo(500_000);
        assertThat(parse.leverage().complexity()).isBetween(290_000L, 292_000L); // 500 − 209
    }

    @Test
    void what_people_keep_working_on_comes_first_and_without_history_leverage_alone_decides() {
        Score score = scoring.score(
                file("busy.py").add(function("busy").tokens(600)),
                file("quiet.py").add(function("quiet").tokens(800)),
                file("still.py").add(function("still").tokens(30)));
        Churn churn = Churn.of(score, Map.of("busy.py", 7, "quiet.py", 0));

        assertThat(Gradient.of(score, churn, 2))
                .extracting(spot -> spot.unit().name())
                .containsExactly("busy", "quiet");
        assertThat(Gradient.of(score, 2)).extracting(spot -> spot.unit().name()).containsExactly("quiet", "busy");
        assertThat(Gradient.of(score, churn, 2)).extracting(Hotspot::churn).containsExactly(2 / 3.0, 0.0);
    }

    @Test
    void a_tie_is_broken_by_path_and_name() {
        Score score = scoring.score(
                file("b.py").add(function("same").tokens(600)),
                file("a.py")
                        .add(function("same_b").tokens(600))
                        .add(function("same_a").tokens(600)));

        assertThat(Gradient.of(score, 3))
                .extracting(spot -> spot.path() + " " + spot.unit().name())
                .containsExactly("a.py same_a", "a.py same_b", "b.py same");
    }

    @Test
    void a_change_is_only_pointed_at_what_it_wrote() {
        FactsBuilder before = file("a.py")
                .add(function("old").tokens(900))
                .add(function("parse").tokens(300));
        FactsBuilder after = file("a.py")
                .add(function("old").tokens(900))
                .add(function("parse").tokens(400))
                .add(function("fresh").tokens(350));
        Delta delta = scoring.delta(scoring.tree(before), scoring.tree(after));

        List<Hotspot> functions = Gradient.of(delta, 10).stream()
                .filter(spot -> spot.unit().kind() == UnitKind.FUNCTION)
                .toList();

        assertThat(functions).extracting(spot -> spot.unit().name()).containsExactly("parse", "fresh");
        assertThat(functions.getFirst().base().orElseThrow().tokens()).isEqualTo(300);
        assertThat(functions.getLast().base()).isEmpty();
    }

    @Test
    void overloads_are_matched_in_their_order() {
        FactsBuilder before = file("A.java")
                .add(function("parse").tokens(200))
                .add(function("parse").tokens(300));
        FactsBuilder after = file("A.java")
                .add(function("parse").tokens(200))
                .add(function("parse").tokens(500));

        List<Hotspot> hotspots = Gradient.of(scoring.delta(scoring.tree(before), scoring.tree(after)), 10);

        assertThat(hotspots)
                .filteredOn(spot -> spot.unit().kind() == UnitKind.FUNCTION)
                .singleElement()
                .satisfies(spot -> {
                    assertThat(spot.unit().tokens()).isEqualTo(500);
                    assertThat(spot.base().orElseThrow().tokens()).isEqualTo(300);
                });
    }
}

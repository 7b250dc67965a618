package dev.descent.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.bot.Backlog;
import dev.descent.bot.InstallationId;
import dev.descent.bot.Signal;
import dev.descent.bot.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What Prometheus gets to read. */
class PrometheusTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final Prometheus prometheus = new Prometheus("0.1.0", "1", Clock.fixed(NOON, ZoneOffset.UTC));
    private Supplier<Backlog.Level> level = () -> new Backlog.Level(0, 0, 0, Optional.empty());

    @Test
    void the_inbox_is_counted_and_its_oldest_delivery_has_an_age() {
        level = () -> new Backlog.Level(7, 2, 1, Optional.of(NOON.minusSeconds(90)));

        assertThat(page())
                .contains("descent_inbox_deliveries{state=\"waiting\"} 7.0")
                .contains("descent_inbox_deliveries{state=\"parked\"} 2.0")
                .contains("descent_inbox_deliveries{state=\"buried\"} 1.0")
                .contains("descent_inbox_oldest_seconds 90.0")
                .contains("descent_database_up 1.0");
    }

    @Test
    void a_database_that_is_away_is_a_figure_and_not_an_error() {
        level = () -> {
            throw new StoreException("the database can't be used", new IllegalStateException());
        };

        assertThat(page()).contains("descent_database_up 0.0");
    }

    @Test
    void what_happens_is_counted() {
        prometheus.see(new Signal.Received("pull_request", 202));
        prometheus.see(new Signal.Received("pull_request", 202));
        prometheus.see(new Signal.LaneTaken());
        prometheus.see(new Signal.LaneTaken());
        prometheus.see(new Signal.LaneLeft());
        prometheus.see(new Signal.Scored(Duration.ofMillis(400), 12));
        prometheus.see(new Signal.Called("GET", "/repos/*/*/pulls/*", 200, Duration.ofMillis(80)));
        prometheus.see(new Signal.BudgetSeen(new InstallationId(77), 4321));
        prometheus.see(new Signal.LimitHit());

        assertThat(page())
                .contains("descent_deliveries_total{event=\"pull_request\",status=\"202\"} 2.0")
                .contains("descent_lanes_busy 1.0")
                .contains("descent_score_seconds_bucket{le=\"0.25\"} 0", "descent_score_seconds_bucket{le=\"0.5\"} 1")
                .contains("descent_scored_files_total 12.0")
                .contains(
                        "descent_github_calls_seconds_count{method=\"GET\",route=\"/repos/*/*/pulls/*\",status=\"200\"} 1")
                .contains("descent_github_budget_left{installation=\"77\"} 4321.0")
                .contains("descent_github_limits_total 1.0")
                .contains("descent_build_info{java=", "ruler=\"1\",version=\"0.1.0\"} 1");
    }

    @Test
    void labels_take_so_many_values_and_no_more() {
        for (int i = 0; i < 5000; i++) {
            prometheus.see(new Signal.Received("event" + i, 202));
            prometheus.see(new Signal.BudgetSeen(new InstallationId(i), i));
        }

        assertThat(page().lines()
                        .filter(line -> line.startsWith("descent_deliveries_total{"))
                        .count())
                .isLessThanOrEqualTo(101);
        assertThat(page().lines()
                        .filter(line -> line.startsWith("descent_github_budget_left{"))
                        .count())
                .isLessThanOrEqualTo(1001);
        assertThat(page()).contains("descent_deliveries_total{event=\"other\",status=\"202\"}");
    }

    private String page() {
        return prometheus.page(new Backlog() {
            @Override
            public Level level() {
                return level.get();
            }

            @Override
            public boolean isReachable() {
                return true;
            }
        });
    }
}

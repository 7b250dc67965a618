package dev.descent.store;

import static dev.descent.bot.Examples.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.bot.DeliveryId;
import dev.descent.bot.Examples;
import dev.descent.bot.Lane;
import dev.descent.report.DeliveryState;
import dev.descent.report.InboxEntry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How long deliveries are kept, on each database. */
@ParameterizedClass
@EnumSource
class RetentionTest {
    private static final Lane LANE = Examples.PULL_REQUEST.lane();
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Parameter
    private TestDatabase kind;

    private Database database;
    private SqlInbox inbox;

    @BeforeEach
    void deliveries(@TempDir Path folder) {
        database = Database.open(kind.fresh(folder));
        inbox = new SqlInbox(database, Clock.fixed(START, ZoneOffset.UTC));
        inbox.add(delivery("buried"), LANE);
        inbox.bury(inbox.waiting(LANE), "GitHub answered 502");
        for (String id : List.of("done", "parked", "waiting")) {
            inbox.add(delivery(id), LANE);
        }
        inbox.settle(List.of(new DeliveryId("done")));
        inbox.park(List.of(new DeliveryId("parked")), "suspended");
        inbox.addIgnored(delivery("ignored"), "a push of a tag");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everything_is_kept_for_longer_than_github_delivers_it_again() {
        assertThat(keptAfter(Duration.ofDays(13)))
                .containsExactlyInAnyOrder("buried", "done", "parked", "waiting", "ignored");
    }

    @Test
    void what_came_to_an_end_goes_after_two_weeks() {
        assertThat(keptAfter(Duration.ofDays(15))).containsExactlyInAnyOrder("buried", "parked", "waiting");
    }

    @Test
    void what_was_given_up_waits_for_its_operator_for_ninety_days() {
        assertThat(keptAfter(Duration.ofDays(89))).contains("buried");
        assertThat(keptAfter(Duration.ofDays(91))).containsExactlyInAnyOrder("parked", "waiting");
    }

    @Test
    void more_than_a_batch_goes_at_once() {
        for (int i = 0; i < 1_100; i++) {
            inbox.addIgnored(delivery("ignored-" + i), "a push of a tag");
        }

        assertThat(keptAfter(Duration.ofDays(15))).hasSize(3);
    }

    private List<String> keptAfter(Duration age) {
        new Retention(database, Clock.fixed(START.plus(age), ZoneOffset.UTC)).purge();
        return new InboxRecords(database)
                .list(EnumSet.allOf(DeliveryState.class), 10_000, false).stream()
                        .map(InboxEntry::delivery)
                        .toList();
    }
}

package dev.descent.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.bot.Backlog;
import dev.descent.bot.Delivery;
import dev.descent.bot.DeliveryId;
import dev.descent.bot.Inbox;
import dev.descent.bot.Lane;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How full the inbox is, on each database. */
@ParameterizedClass
@EnumSource
class BacklogTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Lane LANE = Lane.parse("77/acme/shop#7");

    @Parameter
    private TestDatabase kind;

    @Test
    void deliveries_are_counted_by_what_becomes_of_them(@TempDir Path folder) {
        try (Database database = Database.open(kind.fresh(folder))) {
            Inbox inbox = new SqlInbox(database, Clock.fixed(NOON, ZoneOffset.UTC));
            Backlog backlog = new SqlBacklog(database);
            assertThat(backlog.level()).isEqualTo(new Backlog.Level(0, 0, 0, Optional.empty()));
            assertThat(backlog.isReachable()).isTrue();

            for (String id : List.of("waits", "waits-too", "done", "parked", "buried")) {
                inbox.add(new Delivery(new DeliveryId(id), "pull_request", "{}"), LANE);
            }
            inbox.settle(List.of(new DeliveryId("done")));
            inbox.park(List.of(new DeliveryId("parked")), "suspended");
            inbox.bury(
                    inbox.waiting(LANE).stream()
                            .filter(waiting -> waiting.delivery().id().value().equals("buried"))
                            .toList(),
                    "poison");

            assertThat(backlog.level()).isEqualTo(new Backlog.Level(2, 1, 1, Optional.of(NOON)));
        }
    }

    @Test
    void a_database_that_is_closed_is_out_of_reach(@TempDir Path folder) {
        Database database = Database.open(kind.fresh(folder));
        Backlog backlog = new SqlBacklog(database);
        database.close();

        assertThat(backlog.isReachable()).isFalse();
    }
}

package dev.descent.store;

import static dev.descent.bot.Examples.PULL_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.bot.Delivery;
import dev.descent.bot.DeliveryId;
import dev.descent.config.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits leave everything in the log, as long as somebody else carries it over. */
class CheckpointsTest {
    private static final int MEGABYTES = 8;

    @Test
    void what_was_committed_reaches_the_database_file_without_another_commit(@TempDir Path folder) throws Exception {
        DatabaseSettings.Sqlite settings = new DatabaseSettings.Sqlite(folder);
        try (Database database = Database.open(settings)) {
            SqlInbox inbox = new SqlInbox(database, Clock.systemUTC());
            for (int i = 0; i < MEGABYTES; i++) {
                Delivery large = new Delivery(new DeliveryId("delivery-" + i), "ping", "x".repeat(1 << 20));
                inbox.add(large, PULL_REQUEST.lane());
            }

            assertThat(grows(settings.file())).isTrue();
        }
    }

    private static boolean grows(Path file) throws IOException, InterruptedException {
        for (int i = 0; i < 2_000 && Files.size(file) < (long) MEGABYTES << 20; i++) {
            Thread.sleep(10);
        }
        return Files.size(file) >= (long) MEGABYTES << 20;
    }
}

package dev.descent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.bot.Examples;
import dev.descent.bot.LastWords.State;
import dev.descent.config.DatabaseSettings;
import dev.descent.git.FetchBounds;
import dev.descent.git.GitMirrors;
import dev.descent.repo.CommitId;
import dev.descent.sandbox.HomeShelf;
import dev.descent.store.Database;
import dev.descent.store.SqlLastWords;
import dev.descent.store.SqlTenants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process removes from its own disk. */
class DiskUpkeepTest {
    @Test
    void what_was_fetched_for_somebody_who_is_gone_goes_too(@TempDir Path folder) throws IOException {
        HomeShelf homes = new HomeShelf(folder.resolve("homes"));
        Path kept = Files.createDirectories(homes.of("77/acme/shop").resolve("a"));
        Path ofARepository = Files.createDirectories(homes.of("77/acme/left").resolve("a"));
        Path ofAnInstallation =
                Files.createDirectories(homes.of("78/globex/shop").resolve("a"));
        GitMirrors mirrors = new GitMirrors(folder.resolve("mirrors"), FetchBounds.usual(Duration.ofSeconds(10)));
        try (Database database = Database.open(new DatabaseSettings.Sqlite(folder))) {
            new SqlLastWords(database).remember(Examples.PULL_REQUEST, new State(new CommitId("a".repeat(40)), "main"));
            try (DiskUpkeep upkeep = new DiskUpkeep(mirrors, homes, new SqlTenants(database), InstantSource.system())) {
                upkeep.start();
                awaitGone(ofARepository);
                awaitGone(ofAnInstallation);
            }
        }
        assertThat(kept).exists();
    }

    private static void awaitGone(Path path) {
        for (int i = 0; i < 6_000 && Files.exists(path); i++) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        assertThat(path).doesNotExist();
    }
}

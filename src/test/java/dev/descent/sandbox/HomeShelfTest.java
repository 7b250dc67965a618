package dev.descent.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which dependencies of checks are kept. */
class HomeShelfTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private HomeShelf shelf;

    @BeforeEach
    void shelf(@TempDir Path folder) {
        shelf = new HomeShelf(folder.resolve("homes"));
    }

    @Test
    void where_nothing_was_fetched_there_is_nothing_to_tidy() {
        shelf.tidy(NOW, _ -> false);
    }

    @Test
    void what_was_not_used_goes_and_the_rest_stays() throws IOException {
        Path used = home("77/acme/shop", "used", NOW);
        Path old = home("77/acme/shop", "old", NOW.minus(Duration.ofDays(31)));

        shelf.tidy(NOW.minus(Duration.ofDays(30)), _ -> true);

        assertThat(used.resolve("library")).exists();
        assertThat(old).doesNotExist();
    }

    @Test
    void what_belongs_to_nobody_any_more_goes_however_new_it_is() throws IOException {
        home("77/acme/shop", "a", NOW);
        home("78/acme/shop", "a", NOW);

        shelf.tidy(NOW.minus(Duration.ofDays(30)), "78/acme/shop"::equals);

        assertThat(shelf.of("77/acme/shop")).doesNotExist();
        assertThat(shelf.of("78/acme/shop").resolve("a")).exists();
    }

    private Path home(String repository, String key, Instant used) throws IOException {
        Path home = Files.createDirectories(shelf.of(repository).resolve(key));
        Files.writeString(home.resolve("library"), "x");
        Files.setLastModifiedTime(home, FileTime.from(used));
        return home;
    }
}

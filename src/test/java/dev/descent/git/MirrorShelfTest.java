package dev.descent.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.repo.Credential;
import dev.descent.repo.Remote;
import dev.descent.repo.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mirrors that nobody needs are taken off the disk, and never one that is in use. */
class MirrorShelfTest {
    private static final List<String> REFS = List.of("refs/heads/main");
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant SINCE = Instant.parse("2026-10-01T00:00:00Z");

    @TempDir
    private Path temp;

    private Path origin;
    private GitMirrors mirrors;

    @BeforeEach
    void aRemote() {
        origin = temp.resolve("origin.git");
        RealGit.init(origin).write("a.py", "x = 1\n").commit("start");
        mirrors = new GitMirrors(temp.resolve("mirrors"), FetchBounds.usual(Duration.ofSeconds(10)));
    }

    @Test
    void what_was_not_used_for_long_goes_and_what_was_stays() throws IOException {
        fetch("77/acme/old").close();
        fetch("77/acme/new").close();
        age("77/acme/old");

        mirrors.tidy(SINCE, Long.MAX_VALUE, owner -> true);

        assertThat(kept()).containsExactly("77/acme/new.git");
    }

    @Test
    void using_a_mirror_keeps_it() throws IOException {
        fetch("77/acme/shop").close();
        age("77/acme/shop");
        fetch("77/acme/shop").close();

        mirrors.tidy(SINCE, Long.MAX_VALUE, owner -> true);

        assertThat(kept()).containsExactly("77/acme/shop.git");
    }

    @Test
    void when_the_disk_is_full_the_longest_unused_go_first() throws IOException {
        fetch("77/acme/old").close();
        age("77/acme/old");
        fetch("77/acme/new").close();
        long one = size("77/acme/new.git");

        mirrors.tidy(Instant.EPOCH, one + one / 2, owner -> true);

        assertThat(kept()).containsExactly("77/acme/new.git");
    }

    @Test
    void what_is_in_use_stays_however_old_and_large_it_is() throws IOException {
        try (Repository used = fetch("77/acme/shop")) {
            age("77/acme/shop");

            mirrors.tidy(SINCE, 0, owner -> true);

            assertThat(used.resolve("refs/heads/main")).isPresent();
        }
        mirrors.tidy(SINCE, 0, owner -> true);
        assertThat(kept()).isEmpty();
    }

    @Test
    void what_is_removed_while_in_use_goes_at_the_end_of_that() throws IOException {
        try (Repository used = fetch("77/acme/shop")) {
            mirrors.remove("77");
            assertThat(used.resolve("refs/heads/main")).isPresent();
        }

        assertThat(kept()).isEmpty();
    }

    @Test
    void a_tenant_goes_and_similar_names_stay() throws IOException {
        fetch("77/acme/shop").close();
        fetch("77/acme/shop2").close();
        fetch("7/acme/shop").close();

        mirrors.remove("7");
        mirrors.remove("77/acme/shop");

        assertThat(kept()).containsExactly("77/acme/shop2.git");
        assertThat(temp.resolve("mirrors/7")).doesNotExist();
        assertThat(temp.resolve("mirrors/77/acme/shop.git.lock")).doesNotExist();
    }

    @Test
    void mirrors_of_whom_nothing_is_known_go() throws IOException {
        fetch("77/acme/shop").close();
        fetch("78/globex/shop").close();

        mirrors.tidy(Instant.EPOCH, Long.MAX_VALUE, "78"::equals);

        assertThat(kept()).containsExactly("78/globex/shop.git");
    }

    @Test
    void half_a_mirror_is_never_taken_for_one() throws IOException {
        fetch("77/acme/shop").close();
        Path mirror = temp.resolve("mirrors/77/acme/shop.git");
        Files.move(mirror, mirror.resolveSibling("shop.git.gone"));

        fetch("77/acme/shop").close();
        mirrors.tidy(Instant.EPOCH, Long.MAX_VALUE, owner -> true);

        assertThat(kept()).containsExactly("77/acme/shop.git");
        assertThat(mirror.resolveSibling("shop.git.gone")).doesNotExist();
    }

    private Repository fetch(String name) {
        return mirrors.fetch(new Remote(name, origin.toUri(), new Credential("")), REFS);
    }

    private void age(String name) throws IOException {
        Files.setLastModifiedTime(temp.resolve("mirrors").resolve(name + ".git"), FileTime.from(LONG_AGO));
    }

    private long size(String mirror) throws IOException {
        try (Stream<Path> files = Files.walk(temp.resolve("mirrors").resolve(mirror))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private List<String> kept() throws IOException {
        Path all = temp.resolve("mirrors");
        try (Stream<Path> paths = Files.walk(all, 3)) {
            return paths.map(all::relativize)
                    .map(Path::toString)
                    .filter(path -> path.endsWith(".git"))
                    .sorted()
                    .toList();
        }
    }
}

package dev.descent.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.descent.repo.Credential;
import dev.descent.repo.Remote;
import dev.descent.repo.Repository;
import dev.descent.repo.RepositoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What strangers put into a repository is fetched up to a limit. */
class FetchBoundsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<String> REFS = List.of("refs/heads/main");
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path temp;

    private RealGit origin;
    private GitHttpServer server;

    @BeforeEach
    void serve() throws IOException {
        origin = RealGit.init(temp.resolve("served/acme/shop.git")).write("a.py", "x = 1\n");
        origin.commit("start");
        server = new GitHttpServer(temp.resolve("served"), "token");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_transfer_above_the_limit_is_cut_off_and_leaves_nothing_behind() throws IOException {
        origin.write("noise.bin", noise(3 * MEGABYTE)).commit("noise");

        assertThatThrownBy(() -> fetch(new FetchBounds(PATIENCE, 2L * MEGABYTE, 100L * MEGABYTE)))
                .isInstanceOfSatisfying(RepositoryException.class, failure -> {
                    assertThat(failure.isExcessive()).isTrue();
                    assertThat(failure).hasMessage("more than 2 MB would have to be fetched");
                });

        try (Stream<Path> left = Files.walk(temp.resolve("mirrors/shop.git/objects"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
        assertThatThrownBy(() -> fetch(new FetchBounds(PATIENCE, 2L * MEGABYTE, 100L * MEGABYTE)))
                .hasMessage("more than 2 MB would have to be fetched");
    }

    @Test
    void a_few_bytes_that_unpack_to_a_large_file_are_refused() throws IOException {
        origin.write("bomb.py", "#".repeat(3 * MEGABYTE)).commit("bomb");

        assertThatThrownBy(() -> fetch(new FetchBounds(PATIENCE, MEGABYTE, 2L * MEGABYTE)))
                .isInstanceOfSatisfying(RepositoryException.class, failure -> {
                    assertThat(failure.isExcessive()).isTrue();
                    assertThat(failure).hasMessage("it holds an object of more than 2 MB");
                });
    }

    @Test
    void what_fits_is_fetched() throws IOException {
        origin.write("noise.bin", noise(MEGABYTE)).commit("noise");

        try (Repository mirror = fetch(new FetchBounds(PATIENCE, 4L * MEGABYTE, 4L * MEGABYTE))) {
            assertThat(mirror.resolve("refs/heads/main")).isPresent();
        }
    }

    private Repository fetch(FetchBounds bounds) {
        Remote remote = new Remote("shop", server.url("acme/shop.git"), new Credential("token"));
        return new GitMirrors(temp.resolve("mirrors"), bounds).fetch(remote, REFS);
    }

    private static String noise(int bytes) {
        StringBuilder noise = new StringBuilder(bytes);
        RandomGenerator.of("L64X128MixRandom").ints(bytes, ' ' + 1, 127).forEach(letter -> noise.append((char) letter));
        return noise.toString();
    }
}

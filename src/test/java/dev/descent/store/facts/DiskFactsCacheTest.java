package dev.descent.store.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.repo.BlobId;
import dev.descent.source.Language;
import dev.descent.source.Parsed;
import dev.descent.source.Unparsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFactsCacheTest {
    private static final long ROOMY = 64 << 20;

    @TempDir
    Path directory;

    @Test
    void what_one_run_keeps_the_next_one_finds() {
        try (DiskFactsCache first = open("1")) {
            first.keep(blob(1), Language.GO, facts(1));
            assertThat(first.find(blob(1), Language.GO)).contains(facts(1));
        }
        try (DiskFactsCache next = open("1")) {
            assertThat(next.find(blob(1), Language.GO)).contains(facts(1));
            assertThat(next.find(blob(2), Language.GO)).isEmpty();
        }
    }

    @Test
    void facts_belong_to_a_language_and_a_version() {
        try (DiskFactsCache cache = open("parser 1")) {
            cache.keep(blob(1), Language.JAVASCRIPT, facts(1));
        }
        try (DiskFactsCache same = open("parser 1");
                DiskFactsCache other = open("parser 2")) {
            assertThat(same.find(blob(1), Language.TYPESCRIPT)).isEmpty();
            assertThat(other.find(blob(1), Language.JAVASCRIPT)).isEmpty();
        }
    }

    @Test
    void a_byte_that_changed_costs_a_miss_and_never_a_wrong_answer() throws IOException {
        try (DiskFactsCache cache = open("1")) {
            IntStream.range(0, 3).forEach(i -> cache.keep(blob(i), Language.GO, facts(i)));
        }
        Path file = young();
        byte[] intact = Files.readAllBytes(file);
        for (int i = 0; i < intact.length; i++) {
            byte[] damaged = intact.clone();
            damaged[i] ^= 0x20;
            Files.write(file, damaged);
            try (DiskFactsCache cache = open("1")) {
                for (int key = 0; key < 3; key++) {
                    Optional<Parsed> found = cache.find(blob(key), Language.GO);
                    assertThat(found.isEmpty() || found.equals(Optional.of(facts(key))))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void a_batch_that_was_cut_short_is_written_over_by_the_next() throws IOException {
        try (DiskFactsCache cache = open("1")) {
            cache.keep(blob(1), Language.GO, facts(1));
        }
        byte[] firstBatch = Files.readAllBytes(young());
        try (DiskFactsCache cache = open("1")) {
            cache.keep(blob(2), Language.GO, facts(2));
        }
        byte[] both = Files.readAllBytes(young());
        for (int length = firstBatch.length; length < both.length; length++) {
            Files.write(young(), java.util.Arrays.copyOf(both, length));
            try (DiskFactsCache cache = open("1")) {
                assertThat(cache.find(blob(2), Language.GO)).isEmpty();
                cache.keep(blob(3), Language.GO, facts(3));
            }
            try (DiskFactsCache cache = open("1")) {
                assertThat(cache.find(blob(1), Language.GO)).contains(facts(1));
                assertThat(cache.find(blob(3), Language.GO)).contains(facts(3));
            }
        }
    }

    @Test
    void many_at_once_lose_nothing() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> runs = IntStream.range(0, 16)
                    .<Callable<Boolean>>mapToObj(run -> () -> {
                        try (DiskFactsCache cache = open("1")) {
                            IntStream.range(0, 50).forEach(i -> cache.keep(blob(run * 50 + i), Language.GO, facts(i)));
                        }
                        return true;
                    })
                    .toList();
            for (Future<Boolean> run : threads.invokeAll(runs)) {
                assertThat(run.get()).isTrue();
            }
        }
        try (DiskFactsCache cache = open("1")) {
            assertThat(IntStream.range(0, 800)
                            .filter(i -> cache.find(blob(i), Language.GO).isPresent()))
                    .hasSize(800);
        }
    }

    @Test
    void a_process_that_is_killed_while_it_writes_harms_nobody() throws Exception {
        for (int round = 0; round < 5; round++) {
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            EndlessWriter.class.getName(),
                            directory.toString())
                    .inheritIO()
                    .redirectOutput(ProcessBuilder.Redirect.PIPE)
                    .start();
            assertThat(writer.inputReader().readLine()).isEqualTo("writing");
            TimeUnit.MILLISECONDS.sleep(50L * round);
            writer.destroyForcibly().waitFor();
            int probe = 1_000_000 + round;
            try (DiskFactsCache cache = open("1")) {
                cache.keep(blob(probe), Language.GO, facts(probe));
                assertThat(cache.find(blob(0), Language.GO)).contains(EndlessWriter.facts());
            }
            try (DiskFactsCache cache = open("1")) {
                assertThat(cache.find(blob(probe), Language.GO)).contains(facts(probe));
            }
        }
    }

    /** Writes batches until it is killed. */
    static final class EndlessWriter {
        public static void main(String[] arguments) {
            for (int i = 0; ; i++) {
                try (DiskFactsCache cache = new DiskFactsCache(Path.of(arguments[0]), "1", ROOMY)) {
                    cache.keep(blob(i), Language.GO, facts());
                }
                if (i == 0) {
                    System.out.println("writing");
                }
            }
        }

        static Parsed facts() {
            return new Unparsed("x".repeat(20_000));
        }
    }

    @Test
    void what_is_used_stays_and_what_is_not_goes_when_room_runs_out() throws IOException {
        long room = 200_000;
        for (int run = 0; run < 100; run++) {
            try (DiskFactsCache cache = new DiskFactsCache(directory, "1", room)) {
                if (run > 0) {
                    assertThat(cache.find(blob(0), Language.GO)).contains(large(0));
                }
                cache.keep(blob(run), Language.GO, large(run));
            }
        }
        try (Stream<Path> files = Files.walk(directory)) {
            long total = files.mapToLong(file -> file.toFile().length()).sum();
            assertThat(total).isLessThan(room + 3 * 10_000);
        }
        try (DiskFactsCache cache = new DiskFactsCache(directory, "1", room)) {
            assertThat(cache.find(blob(1), Language.GO)).isEmpty();
            assertThat(cache.find(blob(99), Language.GO)).contains(large(99));
        }
    }

    @Test
    void versions_that_nobody_uses_any_more_are_removed() throws IOException {
        for (int version = 0; version < 6; version++) {
            try (DiskFactsCache cache = open("version " + version)) {
                cache.keep(blob(1), Language.GO, facts(1));
            }
        }
        try (Stream<Path> versions = Files.list(directory)) {
            assertThat(versions).hasSize(3);
        }
    }

    @Test
    void a_directory_that_cannot_be_made_means_that_nothing_is_remembered() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        try (DiskFactsCache cache = new DiskFactsCache(file.resolve("cache"), "1", ROOMY)) {
            cache.keep(blob(1), Language.GO, facts(1));
            assertThat(cache.find(blob(1), Language.GO)).isEmpty();
        }
    }

    private DiskFactsCache open(String version) {
        return new DiskFactsCache(directory, version, ROOMY);
    }

    private Path young() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.endsWith("young.facts"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static BlobId blob(int number) {
        return new BlobId("%040x".formatted(0x1234_5678_9abcL * (number + 1L)));
    }

    private static Parsed facts(int number) {
        return new Unparsed("reason " + number);
    }

    private static Parsed large(int number) {
        return new Unparsed("reason " + number + "x".repeat(10_000));
    }
}

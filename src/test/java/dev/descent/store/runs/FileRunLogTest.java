package dev.descent.store.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.descent.repo.Patch;
import dev.descent.train.Details;
import dev.descent.train.RunEvent;
import dev.descent.train.RunEvent.StepKey;
import dev.descent.train.RunLog;
import dev.descent.train.Step;
import dev.descent.train.Usage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs in files: what was appended is there again, and what a crash cut short never was. */
class FileRunLogTest {
    @TempDir
    Path folder;

    private static RunEvent event(long number) {
        Details details = Details.NONE
                .with("approach", "guard\nclause \"ä\"")
                .with(Patch.of("src/A.java", "class A {}\n".getBytes(StandardCharsets.UTF_8)));
        return new RunEvent(
                "20260101-000000",
                number,
                new StepKey(1, "src/A.java A.f:3/1", Step.DRAFTED),
                details,
                new Usage(10, 5, 3, 70),
                Instant.parse("2026-01-01T00:00:00.5Z"));
    }

    @Test
    void what_was_appended_is_read_again_by_the_next_process() {
        new FileRunLogs(folder).begin("20260101-000000").append(event(1));

        RunLog again = new FileRunLogs(folder).latest().orElseThrow();

        assertThat(again.run()).isEqualTo("20260101-000000");
        assertThat(again.events()).containsExactly(event(1));
        assertThat(again.events().getFirst().details().paths()).containsExactly("src/A.java");
    }

    @Test
    void a_line_that_was_cut_short_is_written_over() throws IOException {
        new FileRunLogs(folder).begin("20260101-000000").append(event(1));
        Path file = folder.resolve("20260101-000000.jsonl");
        Files.writeString(file, "{\"run\":\"2026", StandardOpenOption.APPEND);

        RunLog log = new FileRunLogs(folder).latest().orElseThrow();
        assertThat(log.events()).hasSize(1);
        log.append(event(2));

        assertThat(new FileRunLogs(folder).latest().orElseThrow().events()).containsExactly(event(1), event(2));
    }

    @Test
    void a_whole_line_that_cannot_be_read_is_not_passed_over() throws IOException {
        Files.writeString(folder.resolve("20260101-000000.jsonl"), "not JSON\n");

        assertThatThrownBy(() -> new FileRunLogs(folder).latest()).hasMessageContaining("somebody changed the run log");
    }

    @Test
    void the_latest_run_is_the_one_that_began_last() {
        FileRunLogs logs = new FileRunLogs(folder);
        logs.begin("20260101-000000").append(event(1));
        logs.begin("20260102-000000").append(event(1));

        assertThat(logs.latest().orElseThrow().run()).isEqualTo("20260102-000000");
        assertThat(new FileRunLogs(folder.resolve("elsewhere")).latest()).isEmpty();
    }
}

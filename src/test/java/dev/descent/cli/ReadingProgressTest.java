package dev.descent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReadingProgressTest {
    private final StringWriter err = new StringWriter();
    private long now;

    @Test
    void work_that_takes_long_is_counted_on_one_line_that_is_cleared_in_the_end() {
        try (ReadingProgress progress = watched(true, false)) {
            progress.read(1, 9_999);
            wait(150);
            progress.read(1_234, 9_999);
            wait(50);
            progress.read(1_240, 9_999);
            wait(50);
            progress.read(2_000, 9_999);
        }
        assertThat(err).hasToString("\r\u001b[Kread 1,234 of 9,999 files\r\u001b[Kread 2,000 of 9,999 files\r\u001b[K");
    }

    @Test
    void short_work_shows_nothing() {
        try (ReadingProgress progress = watched(true, false)) {
            progress.read(10, 10);
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void nothing_is_shown_where_nobody_looks_or_somebody_wants_quiet() {
        for (ReadingProgress progress : new ReadingProgress[] {watched(false, false), watched(true, true)}) {
            wait(1_000);
            progress.read(1, 2);
            progress.close();
        }
        assertThat(err.toString()).isEmpty();
    }

    private ReadingProgress watched(boolean showsProgress, boolean isQuiet) {
        PrintWriter writer = new PrintWriter(err);
        return new ReadingProgress(new Terminal(writer, writer, false, showsProgress, 80), isQuiet, "", () -> now);
    }

    private void wait(int milliseconds) {
        now += TimeUnit.MILLISECONDS.toNanos(milliseconds);
    }
}

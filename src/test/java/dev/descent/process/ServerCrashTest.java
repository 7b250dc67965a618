package dev.descent.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.process.CrashLoop.Aftermath;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./descent bench intake --kills 100} does the same more often. */
class ServerCrashTest {
    private static final int KILLS = 4;

    @Test
    void a_server_that_is_killed_again_and_again_loses_nothing_and_says_everything_once(@TempDir Path folder)
            throws Exception {
        try (CrashLoop loop = new CrashLoop(folder)) {
            Aftermath left = loop.kill(KILLS);

            assertThat(left.acknowledged()).isPositive();
            assertThat(left.lost()).isZero();
            assertThat(left.faults()).isEmpty();
        }
    }
}

package dev.descent.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.StopSignal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class DemoTest {
    @Test
    void it_shows_a_comment_a_follow_up_a_cleanup_and_the_dashboard_and_ends() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StopSignal stop = StopSignal.install();

        try {
            Show show = new Show(
                    new PrintStream(out, true, UTF_8),
                    new PrintStream(OutputStream.nullOutputStream(), true, UTF_8),
                    100);
            new Demo(stop, show, true).run();
        } finally {
            stop.closed();
        }

        assertThat(out.toString(UTF_8))
                .containsSubsequence(
                        "The gradient: where mending pays most",
                        "The pull request: ",
                        "Write copies once in",
                        "The follow-up pull request: ",
                        "Url.parse",
                        "The cleanup pull request: ",
                        "follow-up   name-the-states",
                        "cleanup     main",
                        "left alone, 4 by now: #1.")
                .doesNotContain("](http", "<details>", "| ");
    }
}

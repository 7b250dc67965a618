package dev.descent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.report.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@code descent doctor} says of the sandbox. */
class SandboxCheckupTest {
    @Test
    void one_that_works_and_sees_everything_is_fine() {
        assertThat(SandboxCheckup.finding(Optional.empty(), List.of()))
                .isEqualTo(Finding.ok("sandbox", "bubblewrap works, attempts to reach the network are counted"));
    }

    @Test
    void one_that_works_and_does_not_see_everything_says_what_it_misses() {
        Finding finding =
                SandboxCheckup.finding(Optional.empty(), List.of("attempts aren't counted", "memory is free"));

        assertThat(finding.level()).isEqualTo(Finding.Level.WARN);
        assertThat(finding.says()).isEqualTo("bubblewrap works, but attempts aren't counted; and memory is free");
        assertThat(finding.remedy()).contains("docs/operations.md");
    }

    @Test
    void none_at_all_is_a_reason_not_to_train() {
        Finding finding = SandboxCheckup.finding(Optional.of("bubblewrap is not installed."), List.of("whatever"));

        assertThat(finding.level()).isEqualTo(Finding.Level.WARN);
        assertThat(finding.says()).isEqualTo("bubblewrap is not installed");
        assertThat(finding.remedy()).contains("training is refused");
    }
}

package dev.descent.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.junit.GitHubExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test of the fake itself, which sometimes has to provoke the judge: whoever does says so. */
abstract class WithGitHub {
    protected FakeGitHub github;
    private boolean isForgiven;

    @BeforeEach
    void start() {
        github = FakeGitHub.start();
    }

    /** The violations of this test were its purpose. */
    protected final void forgiveViolations() {
        isForgiven = true;
    }

    @AfterEach
    void stop() {
        try (FakeGitHub ended = github) {
            if (!isForgiven) {
                GitHubExtension.verify(ended);
            }
            assertThat(ended.mistakes()).isEmpty();
        }
    }
}

package dev.descent.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.demo.LocalSettings;
import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.story.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the real server leaves behind, and what it doesn't, when it scores a pull request that was made to trap it. */
@ExtendWith(GitHubExtension.class)
class ServerProcessTest {
    private static final String PROCESS_START = "jdk.ProcessStart";

    private Path folder;
    private Path recording;
    private FakeGitHub github;
    private OneAddress address;
    private ServerProcess server;

    @BeforeEach
    void start(FakeGitHub github, @TempDir Path folder) {
        this.folder = folder;
        this.github = github;
        recording = folder.resolve("server.jfr");
        address = OneAddress.of(github);
        server = ServerProcess.start(
                LocalSettings.values(github.appId(), github.privateKeyPem(), address.api(), folder),
                folder,
                List.of("-XX:TieredStopAtLevel=1", "-XX:StartFlightRecording=dumponexit=true,filename=" + recording));
        github.sendWebhooksTo(server.webhooks(), LocalSettings.WEBHOOK_SECRET);
    }

    @AfterEach
    void stop() {
        server.close();
        address.close();
    }

    @Test
    void scoring_starts_no_process_whatever_a_project_would_have_run() throws IOException {
        Path mark = folder.resolve("mark");
        Map<String, String> files = new HashMap<>(Shop.tangledBy("trap"));
        files.putAll(new Traps(mark).files());
        Instant start = Instant.now();
        score(files);

        assertThat(server.handle().descendants()).isEmpty();
        server.stop();
        assertThat(mark).doesNotExist();
        assertThat(Files.size(recording)).isPositive();
        assertThat(processStarts(recording))
                .noneMatch(event -> event.getStartTime().isAfter(start));
    }

    @Test
    void a_process_would_have_been_noticed() throws Exception {
        Path own = folder.resolve("own.jfr");
        try (Recording recorder = new Recording()) {
            recorder.enable(PROCESS_START);
            recorder.start();
            new ProcessBuilder("true").start().waitFor();
            recorder.stop();
            recorder.dump(own);
        }

        assertThat(processStarts(own)).isNotEmpty();
    }

    @Test
    void no_secret_is_written_to_the_disk_or_shown_to_other_users_of_the_machine() throws IOException {
        score(Shop.TANGLED);
        Path proc = Path.of("/proc", String.valueOf(server.handle().pid()));
        String shown = Files.readString(proc.resolve("cmdline"), ISO_8859_1)
                + Files.readString(proc.resolve("environ"), ISO_8859_1);
        server.stop();

        List<Path> written = written();
        assertThat(written).anyMatch(file -> file.endsWith("config")).anyMatch(file -> file.endsWith("descent.db"));
        for (String secret : List.of("ghs_", LocalSettings.WEBHOOK_SECRET, "PRIVATE KEY", "x-access-token")) {
            assertThat(shown).doesNotContain(secret);
            assertThat(written).noneMatch(file -> read(file).contains(secret));
            assertThat(server.output()).doesNotContain(secret);
        }
    }

    private void score(Map<String, String> files) {
        FakeRepository shop = github.repository("acme/shop");
        shop.commit("main", Shop.CALM);
        shop.branch("topic", "main");
        shop.commit("topic", files);
        FakePullRequest change = shop.openPullRequest("topic", "main");
        github.deliver(change.events().opened());
        assertThat(change.nextComment().body()).contains("Loss", Shop.PATH);
        change.checkRun();
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<RecordedEvent> processStarts(Path recording) throws IOException {
        return RecordingFile.readAllEvents(recording).stream()
                .filter(event -> event.getEventType().getName().equals(PROCESS_START))
                .toList();
    }
}

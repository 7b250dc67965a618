package dev.descent.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that try to get out, to look around, or to use everything up. */
class BubblewrapTest {
    private static final long MIB = 1 << 20;
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(20), 256 * MIB, 64, 32 * MIB, MIB);

    /** Seconds that no other process sleeps for. */
    private final String mark = "1000." + ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000);

    @TempDir
    Path temp;

    private Execution run(Limits limits, String script) throws IOException {
        Path workspace = Files.createDirectories(temp.resolve("work"));
        return new Bubblewrap(limits, List.of()).run(Job.of(List.of("/bin/sh", "-c", script), workspace));
    }

    private String output(String script) throws IOException {
        Execution execution = run(LIMITS, script);
        assertThat(execution).isInstanceOf(Execution.Ended.class);
        return ((Execution.Ended) execution).output();
    }

    private String limit(Limits limits, String script) throws IOException {
        Execution execution = run(limits, script);
        assertThat(execution).isInstanceOf(Execution.Stopped.class);
        return ((Execution.Stopped) execution).limit();
    }

    @Test
    void works_on_this_machine() {
        assertThat(new Bubblewrap(LIMITS, List.of()).obstacle()).isEmpty();
    }

    @Test
    void a_command_writes_to_its_workspace_and_says_how_it_ended() throws IOException {
        assertThat(run(LIMITS, "echo done; echo x > made; exit 3"))
                .isInstanceOfSatisfying(Execution.Ended.class, ended -> {
                    assertThat(ended.status()).isEqualTo(3);
                    assertThat(ended.output()).isEqualTo("done\n");
                });
        assertThat(temp.resolve("work/made")).hasContent("x\n");
    }

    @Test
    void no_environment_leaks_not_even_through_proc() throws IOException {
        assertThat(System.getenv("HOME")).as("something that could leak").isNotEmpty();

        String seen = output("cat /proc/*/environ | tr '\\0' '\\n'; env");

        assertThat(seen.lines().map(line -> line.split("=", 2)[0]).distinct())
                .containsExactlyInAnyOrder("HOME", "PATH", "LANG", "TMPDIR", "CI", "PWD");
        assertThat(seen).doesNotContain(System.getenv("HOME") + "\n");
    }

    @Test
    void a_secret_on_disk_is_nowhere_to_be_found() throws IOException {
        String canary = "canary-" + UUID.randomUUID();
        Files.writeString(temp.resolve("secret.pem"), canary);
        Path home = Path.of(System.getProperty("user.home"), ".descent-canary-" + UUID.randomUUID());
        Files.writeString(home, canary);
        try {
            assertThat(output("grep -rl " + canary.substring(0, 20)
                            + " / --include='*.pem' --include='.descent-canary*' --exclude-dir=proc --exclude-dir=usr 2>/dev/null;"
                            + " ls -a /root /home /var /etc /work 2>&1; true"))
                    .doesNotContain("secret.pem")
                    .doesNotContain(".descent-canary")
                    .doesNotContain("shadow");
        } finally {
            Files.delete(home);
        }
    }

    @Test
    void other_processes_are_invisible_and_out_of_reach() throws IOException {
        long us = ProcessHandle.current().pid();

        assertThat(output("ls /proc | grep -c '^[0-9]'; kill -9 " + us + " 2>&1; true")
                        .lines()
                        .findFirst())
                .hasValueSatisfying(count -> assertThat(Integer.parseInt(count)).isLessThan(8));
    }

    @Test
    void there_is_no_network_not_even_to_this_machine() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String script =
                    "exec 3<>/dev/tcp/127.0.0.1/" + server.getLocalPort() + " && echo reached; cat /proc/net/dev";
            Path workspace = Files.createDirectories(temp.resolve("work"));

            Execution execution =
                    new Bubblewrap(LIMITS, List.of()).run(Job.of(List.of("/bin/bash", "-c", script), workspace));

            assertThat(((Execution.Ended) execution).output())
                    .doesNotContain("reached")
                    .doesNotContain("eth");
        }
    }

    @Test
    void whoever_tries_to_reach_the_network_is_seen() throws IOException {
        assertThat(attempts("exec 3<>/dev/tcp/192.0.2.7/80")).as("a connection").isPositive();
        assertThat(attempts("exec 3<>/dev/tcp/2001:db8::7/80"))
                .as("one of IPv6")
                .isPositive();
        assertThat(attempts("echo hello > /dev/udp/192.0.2.7/53"))
                .as("a packet")
                .isPositive();
        assertThat(attempts("getent hosts example.com")).as("a name").isPositive();
        assertThat(attempts("(exec 3<>/dev/tcp/192.0.2.7/80) & sleep 0.2; kill -9 -1"))
                .as("nothing inside can hide it")
                .isPositive();
    }

    @Test
    void whoever_tries_and_is_stopped_at_a_limit_is_seen_too() throws IOException {
        assertThat(attempts(LIMITS.within(Duration.ofSeconds(1)), "exec 3<>/dev/tcp/192.0.2.7/80; sleep " + mark))
                .as("late")
                .isPositive();
        assertThat(attempts(LIMITS, "exec 3<>/dev/tcp/192.0.2.7/80; yes"))
                .as("wordy")
                .isPositive();
        assertThat(attempts(LIMITS.within(Duration.ofSeconds(1)), "sleep " + mark))
                .as("late without a try")
                .isZero();
    }

    @Test
    void whoever_talks_to_itself_tries_nothing() throws IOException {
        assertThat(attempts("getent hosts localhost; getent hosts $(hostname); exec 3<>/dev/tcp/localhost/80"))
                .isZero();
    }

    /** Where sandboxes can't be nested nobody can tell, and all else holds. */
    @Test
    void where_attempts_can_not_be_counted_there_is_no_network_either() throws IOException {
        Path workspace = Files.createDirectories(temp.resolve("work"));
        Job job = Job.of(List.of("/bin/bash", "-c", "exec 3<>/dev/tcp/192.0.2.7/80; ip addr; id -u"), workspace);

        Execution execution = new Bubblewrap(LIMITS, List.of(), false).run(job);

        assertThat(execution).isInstanceOfSatisfying(Execution.Ended.class, ended -> {
            assertThat(ended.outward()).isZero();
            assertThat(ended.output()).contains("Network is unreachable").endsWith("1000\n");
        });
        assertThat(new Bubblewrap(LIMITS, List.of(), false).shortcomings())
                .as("and the operator is told")
                .anyMatch(clause -> clause.startsWith("attempts to reach the network fail but aren't counted"));
        assertThat(new Bubblewrap(LIMITS, List.of(), true).shortcomings())
                .noneMatch(clause -> clause.startsWith("attempts"));
    }

    private long attempts(String script) throws IOException {
        return attempts(LIMITS, script);
    }

    private long attempts(Limits limits, String script) throws IOException {
        Path workspace = Files.createDirectories(temp.resolve("work"));
        Job job = Job.of(List.of("/bin/bash", "-c", script), workspace);
        return switch (new Bubblewrap(limits, List.of()).run(job)) {
            case Execution.Ended ended -> ended.outward();
            case Execution.Stopped stopped -> stopped.outward();
        };
    }

    @Test
    void everything_but_the_workspace_and_temporary_folders_is_read_only() throws IOException {
        assertThat(
                        output(
                                "for d in / /usr /etc /dev /proc /home /var; do touch $d/x 2>/dev/null && echo wrote $d; done; true"))
                .isIn("", "wrote /dev\n");
    }

    @Test
    void it_can_neither_make_namespaces_nor_mount_anything() throws IOException {
        assertThat(output("unshare -U true && echo unshared; mount -t tmpfs none /tmp && echo mounted; true"))
                .doesNotContain("unshared\n")
                .doesNotContain("mounted\n");
    }

    @Test
    void a_fork_bomb_is_contained_and_leaves_nothing() throws IOException {
        Limits brief = LIMITS.within(Duration.ofSeconds(3));

        Execution execution = run(brief, "b() { b | b & }; b; sleep " + mark);

        assertThat(execution).isNotNull();
        assertNothingIsLeft();
    }

    @Test
    void a_memory_bomb_is_stopped() throws IOException {
        assertThat(run(LIMITS, "tail /dev/zero; echo survived $?"))
                .satisfiesAnyOf(
                        stopped -> assertThat(stopped)
                                .isInstanceOfSatisfying(
                                        Execution.Stopped.class,
                                        it -> assertThat(it.limit()).isEqualTo("used more than 256 MiB of memory")),
                        ended -> assertThat(ended)
                                .isInstanceOfSatisfying(
                                        Execution.Ended.class,
                                        it -> assertThat(it.output()).doesNotContain("survived 0")));
    }

    /** Some programs ask the system, not the environment, where their home is. */
    @Test
    void the_system_knows_the_user_and_its_home() throws IOException {
        assertThat(output("id -un; getent passwd 1000 | cut -d: -f6; ulimit -n"))
                .matches("descent\n/home/descent\n\\d+\n");
    }

    @Test
    void a_huge_file_is_cut_off() throws IOException {
        assertThat(output("head -c 1000000000 /dev/zero > big; stat -c %s big")).contains(Long.toString(32 * MIB));
    }

    @Test
    void many_files_that_are_huge_together_stop_it() throws IOException {
        assertThat(limit(LIMITS, "for i in 1 2 3 4 5 6 7 8; do head -c 8000000 /dev/zero > f$i; done; sleep 60"))
                .isEqualTo("wrote more than 32 MiB");
    }

    @Test
    void endless_output_stops_it_and_its_end_is_kept() throws IOException {
        Execution execution = run(LIMITS, "yes");

        assertThat(execution).isInstanceOfSatisfying(Execution.Stopped.class, stopped -> {
            assertThat(stopped.limit()).isEqualTo("printed more than 1 MiB");
            assertThat(stopped.output())
                    .hasSizeLessThanOrEqualTo(Limits.KEPT_OUTPUT)
                    .contains("y\n");
        });
    }

    @Test
    void what_takes_too_long_is_killed_with_children_that_hide() throws IOException {
        assertThat(limit(
                        LIMITS.within(Duration.ofMillis(500)),
                        "setsid sleep 1000 & setsid nohup sleep 1000 & sleep 1000".replace("1000", mark)))
                .isEqualTo("took longer than 0 seconds");
        assertNothingIsLeft();
    }

    @Test
    void a_child_that_outlives_its_command_is_killed() throws IOException {
        assertThat(output("setsid sleep " + mark + " > /dev/null 2>&1 & echo started"))
                .isEqualTo("started\n");
        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() {
        assertThat(ProcessHandle.allProcesses()
                        .map(process -> Path.of("/proc/" + process.pid() + "/cmdline"))
                        .filter(file -> text(file).contains(mark)))
                .isEmpty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return "";
        }
    }
}

package dev.descent.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.testing.MemoryTree;
import dev.descent.train.CheckResult;
import dev.descent.train.CheckResult.TestOutcome;
import dev.descent.train.Coverage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxedChecksTest {
    private static final Limits LIMITS = Limits.DEFAULT.within(Duration.ofSeconds(20));
    private static final String REPORT = """
            <testsuite><testcase classname="CartTest" name="adds"/>\
            <testcase classname="CartTest" name="pays"><failure message="no"/></testcase>\
            <testcase classname="CartTest" name="ships"><skipped/></testcase></testsuite>""";

    @TempDir
    Path temp;

    private CheckResult check(MemoryTree tree, List<String> fetch, boolean mayFetch, String script) {
        Bubblewrap sandbox = new Bubblewrap(LIMITS, List.of());
        CheckCommand command = new CheckCommand(List.of("/bin/sh", "-c", script), CheckCommand.USUAL_REPORTS);
        return new SandboxedChecks(
                        sandbox,
                        command,
                        new Dependencies(
                                sandbox, temp.resolve("homes"), new Fetch(fetch, "tools.txt"::equals), mayFetch),
                        temp.resolve("scratch"))
                .run(tree, LIMITS.time());
    }

    private CheckResult.Ran ran(MemoryTree tree, String script) {
        return (CheckResult.Ran) check(tree, List.of(), false, script);
    }

    @Test
    void a_check_runs_on_a_copy_of_the_tree_and_its_reports_tell_what_became_of_each_test() {
        MemoryTree tree = new MemoryTree("head").file("report.txt", REPORT).file("src/a.py", "a = 1\n");

        CheckResult.Ran ran = ran(
                tree,
                "mkdir -p m/target/surefire-reports; cp report.txt m/target/surefire-reports/TEST-a.xml; ls src; exit 1");

        assertThat(ran.exitStatus()).isEqualTo(1);
        assertThat(ran.output()).isEqualTo("a.py\n");
        assertThat(ran.tests())
                .isEqualTo(Map.of(
                        "CartTest.adds", TestOutcome.PASSED,
                        "CartTest.pays", TestOutcome.FAILED,
                        "CartTest.ships", TestOutcome.SKIPPED));
        assertThat(temp.resolve("scratch")).isEmptyDirectory();
    }

    @Test
    void a_report_that_was_committed_does_not_count() {
        MemoryTree tree = new MemoryTree("head").file("target/surefire-reports/TEST-a.xml", REPORT);

        assertThat(ran(tree, "true").tests()).isEmpty();
    }

    @Test
    void a_report_of_coverage_tells_which_lines_ran_unless_it_was_committed() {
        MemoryTree tree =
                new MemoryTree("head").file("src/cart.js", "a\nb\n").file("old/lcov.info", "SF:src/cart.js\nDA:2,1\n");

        Coverage coverage = ran(
                        tree, "mkdir coverage; printf 'SF:/work/src/cart.js\nDA:1,1\nDA:2,0\n' > coverage/lcov.info")
                .coverage();

        assertThat(coverage.of("src/cart.js", 1, 2)).hasValue(0.5);
        assertThat(ran(tree, "true").coverage()).isEqualTo(Coverage.NONE);
    }

    @Test
    void a_file_of_the_repository_that_looks_like_a_report_of_coverage_is_there_for_its_tests() {
        MemoryTree tree = new MemoryTree("head")
                .file("src/cart.js", "a\n")
                .file("fixtures/coverage.xml", "<a/>")
                .file("docs/coverage.txt", "what we test");

        CheckResult.Ran ran = ran(tree, "cat fixtures/coverage.xml docs/coverage.txt");

        assertThat(ran.exitStatus()).isZero();
        assertThat(ran.output()).isEqualTo("<a/>what we test");
    }

    @Test
    void a_report_that_is_a_link_out_of_the_workspace_is_not_read() {
        MemoryTree tree = new MemoryTree("head").file("a", "a");

        assertThat(ran(
                                tree,
                                "mkdir -p test-results; ln -s /etc/passwd test-results/x.xml; echo '<a' > test-results/y.xml")
                        .tests())
                .isEmpty();
    }

    @Test
    void a_check_that_takes_too_long_is_stopped() {
        Bubblewrap sandbox = new Bubblewrap(LIMITS.within(Duration.ofSeconds(1)), List.of());
        CheckCommand command = new CheckCommand(List.of("sleep", "100"), List.of());

        assertThat(new SandboxedChecks(sandbox, command, new Dependencies(sandbox, temp, Fetch.NONE, false), temp)
                        .run(new MemoryTree("head"), LIMITS.time()))
                .isEqualTo(new CheckResult.Stopped("took longer than 1 seconds", "", true, 0));
    }

    @Test
    void dependencies_are_fetched_once_for_a_set_of_lock_files_and_are_read_only_then() {
        MemoryTree tree = new MemoryTree("head").file("package-lock.json", "1");
        List<String> fetch = List.of("/bin/sh", "-c", "date +%N > $HOME/fetched");
        String look = "cat $HOME/fetched; touch $HOME/x 2>/dev/null && echo wrote; true";

        String first = ((CheckResult.Ran) check(tree, fetch, true, look)).output();
        String again = ((CheckResult.Ran) check(tree.file("a.js", "1"), fetch, true, look)).output();
        String other = ((CheckResult.Ran) check(tree.file("package-lock.json", "2"), fetch, true, look)).output();

        assertThat(first).matches("\\d+\n");
        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void fetching_sees_only_the_files_that_decide_over_it() {
        MemoryTree tree = new MemoryTree("head")
                .file("web/package.json", "{}")
                .file("tools.txt", "1")
                .file("web/install.js", "steal()");
        List<String> fetch = List.of("/bin/sh", "-c", "find . -type f | sort > $HOME/seen; date +%N >> $HOME/seen");

        String first = ((CheckResult.Ran) check(tree, fetch, true, "cat $HOME/seen")).output();
        String other = ((CheckResult.Ran) check(tree.file("tools.txt", "2"), fetch, true, "cat $HOME/seen")).output();

        assertThat(first).matches("./tools.txt\n./web/package.json\n\\d+\n");
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void nothing_is_fetched_unless_the_operator_allows_it() {
        assertThat(check(new MemoryTree("head"), List.of("true"), false, "true"))
                .isEqualTo(
                        new CheckResult.Unavailable(
                                "dependencies.fetch needs the network, which its operator allows with DESCENT_TRAIN_FETCH=on on a server and with --fetch on the command line."));
    }

    @Test
    void a_failed_fetch_says_why_and_is_tried_again() {
        assertThat(check(
                        new MemoryTree("head"), List.of("/bin/sh", "-c", "echo no such package; exit 4"), true, "true"))
                .isEqualTo(new CheckResult.Unavailable(
                        "fetching the checks' dependencies ended with status 4: no such package."));
        assertThat(check(new MemoryTree("head"), List.of("true"), true, "true")).isInstanceOf(CheckResult.Ran.class);
    }
}

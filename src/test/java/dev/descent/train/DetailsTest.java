package dev.descent.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.descent.train.CheckResult.Conduct;
import dev.descent.train.CheckResult.Ran;
import dev.descent.train.CheckResult.TestOutcome;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a run of checks is in the log, and what it takes to write it there. */
class DetailsTest {
    @Test
    void ten_thousand_tests_and_files_are_written_down_once_and_read_back() {
        Ran ran = checks(10_000);

        assertThat(CheckRuns.decode(CheckRuns.encode(ran))).isEqualTo(ran);
    }

    /** Bytes that a thread allocates are a count that no other work on the machine changes. */
    @Test
    void twice_as_many_take_twice_the_memory() {
        allocated(checks(100));

        long some = allocated(checks(2_000));

        assertThat(allocated(checks(8_000))).isLessThan(6 * some);
    }

    private static long allocated(Ran ran) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Details details = CheckRuns.encode(ran);
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(details.values()).hasSizeGreaterThan(2 * ran.tests().size());
        return bytes;
    }

    private static Ran checks(int count) {
        SortedMap<String, TestOutcome> tests = new TreeMap<>();
        IntStream.range(0, count).forEach(i -> tests.put("shop.Test" + i, TestOutcome.PASSED));
        String[] types = IntStream.range(0, count).mapToObj(i -> "Type" + i).toArray(String[]::new);
        return new Ran(0, tests, Shops.covered(types), new Conduct(Duration.ofSeconds(1), 0), "fine");
    }
}

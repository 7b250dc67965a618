package dev.descent.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * What a piece of work took of this process, all threads and the garbage collector included.
 *
 * @param wallMillis time by the clock
 * @param processorMillis time of all processors; unlike the clock's it hardly depends on who else uses the machine
 * @param allocatedBytes memory asked for
 */
record Effort(long wallMillis, long processorMillis, long allocatedBytes) {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    /** Does a piece of work. */
    static Effort of(Runnable work) {
        long wall = System.nanoTime();
        long processor = SYSTEM.getProcessCpuTime();
        long allocated = THREADS.getTotalThreadAllocatedBytes();
        work.run();
        return new Effort(
                (System.nanoTime() - wall) / 1_000_000,
                (SYSTEM.getProcessCpuTime() - processor) / 1_000_000,
                THREADS.getTotalThreadAllocatedBytes() - allocated);
    }

    /** Medians, and the longest time, of one or more. */
    static String summary(List<Effort> efforts) {
        return String.format(
                Locale.ROOT,
                "median %d ms (%d ms of processors, %d MB allocated), worst %d ms",
                median(efforts, Effort::wallMillis),
                median(efforts, Effort::processorMillis),
                median(efforts, Effort::allocatedBytes) >> 20,
                efforts.stream().mapToLong(Effort::wallMillis).max().orElseThrow());
    }

    private static long median(List<Effort> efforts, ToLongFunction<Effort> figure) {
        return efforts.stream()
                .mapToLong(figure)
                .sorted()
                .skip(efforts.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}

package dev.descent.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a JVM takes up at a moment.
 *
 * @param resident memory of the process, in MB
 * @param heap what of its heap is in use, in MB, garbage included
 */
public record Memory(long resident, long heap) {
    private static final Pattern HEAP = Pattern.compile("used (\\d+)K");

    /** Has all garbage collected first: then what is in use is what is needed. */
    public static Memory needed(ProcessHandle process) {
        jcmd(process, "GC.run");
        return of(process);
    }

    /** Asks {@code ps} and {@code jcmd}. */
    public static Memory of(ProcessHandle process) {
        String pid = String.valueOf(process.pid());
        String resident = answer(List.of("ps", "-o", "rss=", "-p", pid)).strip();
        Matcher heap = HEAP.matcher(jcmd(process, "GC.heap_info"));
        if (!heap.find()) {
            throw new IllegalStateException("the JVM " + pid + " doesn't tell its heap");
        }
        return new Memory(Long.parseLong(resident) >> 10, Long.parseLong(heap.group(1)) >> 10);
    }

    private static String jcmd(ProcessHandle process, String command) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        return answer(List.of(jcmd.toString(), String.valueOf(process.pid()), command));
    }

    private static String answer(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

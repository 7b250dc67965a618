package dev.descent.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A network that leads nowhere, for one command. The process that holds it lies around the command's sandbox and out of its reach,
 * and reads at the end what the kernel counted: packets that found no way out.
 */
final class IsolatedNetwork implements AutoCloseable {
    /** Runs what follows, then writes the counters to the file that comes first. */
    private static final String KEEP = """
            counters=$1; shift
            "$@"; status=$?
            cat /proc/net/snmp /proc/net/snmp6 > "$counters" 2> /dev/null
            exit $status""";

    private static final String COUNTER = "OutNoRoutes";
    private static final List<String> AROUND = List.of(
            "bwrap", "--unshare-user", "--unshare-net", "--dev-bind", "/", "/", "--die-with-parent", "--", "/bin/sh");

    private final Path counters;
    private long seen;

    private IsolatedNetwork(Path counters) {
        this.counters = counters;
    }

    static IsolatedNetwork open() throws IOException {
        return new IsolatedNetwork(Files.createTempFile("descent-network", ""));
    }

    /** Whether sandboxes can be nested on this machine; some kernels are told to forbid it. */
    static boolean isPossible() {
        return Probe.SUCCEEDS;
    }

    /** The command line that runs {@code command} in this network. */
    List<String> around(List<String> command) {
        return Stream.of(AROUND, List.of("-c", KEEP, "sh", counters.toString()), command)
                .flatMap(List::stream)
                .toList();
    }

    /** Looks at the counters of a command that still runs: who is killed doesn't write them. */
    void look(Process process) {
        process.children()
                .map(keeper -> Path.of("/proc", Long.toString(keeper.pid()), "net"))
                .mapToLong(IsolatedNetwork::attempts)
                .forEach(attempts -> seen = Math.max(seen, attempts));
    }

    private static long attempts(Path net) {
        try {
            return counted(net.resolve("snmp")) + counted(net.resolve("snmp6"));
        } catch (IOException endedMeanwhile) {
            return 0;
        }
    }

    /** How many packets and connections were meant for elsewhere, once the command has ended. */
    long attempts() throws IOException {
        return Math.max(seen, counted(counters));
    }

    private static long counted(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return version4(lines) + version6(lines);
    }

    /** A line of names is followed by one of figures. */
    private static long version4(List<String> lines) {
        List<List<String>> table = lines.stream()
                .filter(line -> line.startsWith("Ip: "))
                .map(line -> Arrays.asList(line.split(" ")))
                .toList();
        return table.size() < 2
                ? 0
                : Long.parseLong(table.get(1).get(table.getFirst().indexOf(COUNTER)));
    }

    private static long version6(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("Ip6" + COUNTER))
                .mapToLong(line ->
                        Long.parseLong(line.substring(3 + COUNTER.length()).strip()))
                .sum();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(counters);
    }

    /** Asked once, for the answer doesn't change while a machine runs. */
    private static final class Probe {
        private static final int PATIENCE_SECONDS = 10;
        static final boolean SUCCEEDS = succeeds();

        private static boolean succeeds() {
            List<String> inner = List.of("-c", "bwrap --unshare-all --share-net --ro-bind / / --proc /proc /bin/true");
            ProcessBuilder builder = new ProcessBuilder(
                            Stream.concat(AROUND.stream(), inner.stream()).toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            try {
                Process process = builder.start();
                boolean hasEnded = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
                process.destroyForcibly();
                return hasEnded && process.exitValue() == 0;
            } catch (IOException absent) {
                return false;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}

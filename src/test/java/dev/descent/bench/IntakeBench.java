package dev.descent.bench;

import dev.descent.bench.OpenLoop.Answered;
import dev.descent.config.Keys;
import dev.descent.demo.LocalSettings;
import dev.descent.process.CrashLoop;
import dev.descent.process.InboxFile;
import dev.descent.process.ServerProcess;
import dev.descent.process.SilentGitHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./descent bench intake}: how fast deliveries are taken in while GitHub hangs, and whether any is lost. */
@Command(name = "descent bench intake", mixinStandardHelpOptions = true, sortOptions = false)
public final class IntakeBench implements Callable<Integer> {
    private static final double WORST_P99 = 250;
    /** What GitHub waits for an answer, in ms: a burst may queue, and nobody may be turned away. */
    private static final double GITHUBS_PATIENCE = 10_000;

    private static final int WARM_UP_SECONDS = 5;
    private static final int WARM_UP_RATE = 100;

    @Option(names = "--rate", paramLabel = "N", description = "deliveries a second (${DEFAULT-VALUE})")
    private int rate = 500;

    @Option(names = "--seconds", paramLabel = "S", description = "for so long (${DEFAULT-VALUE})")
    private int seconds = 300;

    @Option(names = "--bytes", paramLabel = "B", description = "the size of each (${DEFAULT-VALUE})")
    private int bytes = 25_000;

    @Option(names = "--burst", paramLabel = "N", description = "instead: so many deliveries at once ...")
    private int burst;

    @Option(names = "--within", paramLabel = "S", description = "... within so many seconds (${DEFAULT-VALUE})")
    private int within = 5;

    @Option(names = "--kills", paramLabel = "N", description = "instead: kill -9 so often while it works for a GitHub")
    private int kills;

    @Option(
            names = "--soak",
            paramLabel = "MIN",
            description = "instead: the load of 780,000 a day for so many minutes")
    private int soak;

    @Option(
            names = "--poison",
            paramLabel = "N",
            description = "instead: others' waits without and with a bad event, in turns, so often")
    private int poison;

    @Option(names = "--heap", paramLabel = "SIZE", description = "the server's -Xmx (${DEFAULT-VALUE})")
    private String heap = "1g";

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new IntakeBench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        Path folder = Files.createTempDirectory("descent-intake-");
        try {
            if (soak > 0) {
                return soak(folder);
            }
            if (poison > 0) {
                return poison(folder);
            }
            return kills > 0 ? crash(folder) : take(folder);
        } finally {
            Folders.delete(folder);
        }
    }

    private int crash(Path folder) throws SQLException, InterruptedException {
        try (CrashLoop loop = new CrashLoop(folder)) {
            CrashLoop.Aftermath left = loop.kill(kills);
            System.out.printf(
                    "kill -9, %d times: %,d deliveries acknowledged, %,d of them lost, %d faults on pull requests%n",
                    kills, left.acknowledged(), left.lost(), left.faults().size());
            left.faults().forEach(System.out::println);
            return left.lost() == 0 && left.faults().isEmpty() ? 0 : 1;
        }
    }

    /** Memory is flat when the last half needs as much as the first, but for a tenth. */
    private int soak(Path folder) {
        try (Soak load = new Soak(folder, bytes, List.of("-Xmx" + heap))) {
            List<Soak.Minute> minutes = load.run(soak);
            List<Long> needed = minutes.stream()
                    .flatMapToLong(minute -> minute.needed().stream())
                    .boxed()
                    .toList();
            boolean isRefused = minutes.stream().anyMatch(minute -> minute.refused() > 0);
            if (needed.size() < 2) {
                System.out.println("too short to judge the heap, which takes 20 minutes");
                return isRefused ? 1 : 0;
            }
            double before = median(needed.subList(0, needed.size() / 2));
            double after = median(needed.subList(needed.size() / 2, needed.size()));
            boolean isGood = after <= before * 1.1 && !isRefused;
            System.out.printf("heap needed, median of each half: %.0f MB, %.0f MB%n", before, after);
            System.out.println(isGood ? "passed" : "FAILED: wanted every answer 2xx and the heap flat within 10 %");
            return isGood ? 0 : 1;
        }
    }

    private static double median(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    /** Poison stays alone when the others' 99th percentile is at most a tenth longer. */
    private int poison(Path folder) {
        try (Poison load = new Poison(folder, List.of("-Xmx" + heap))) {
            Poison.Outcome outcome = load.run(poison);
            System.out.println(
                    "answered, without a bad event: " + outcome.without().answered());
            System.out.println(
                    "answered, with a bad event:    " + outcome.with().answered());
            System.out.println(
                    "scored, without a bad event:   " + outcome.without().scored());
            System.out.println(
                    "scored, with a bad event:      " + outcome.with().scored());
            double before = outcome.without().scored().percentile(0.99);
            boolean isGood = outcome.with().scored().percentile(0.99) < before * 1.1;
            System.out.println(isGood ? "passed" : "FAILED: wanted the others' p99 less than 10 % longer");
            return isGood ? 0 : 1;
        }
    }

    private int take(Path folder) throws IOException, SQLException {
        try (SilentGitHub github = SilentGitHub.start();
                ServerProcess server = ServerProcess.start(settings(github, folder), folder, List.of("-Xmx" + heap));
                OpenLoop load = new OpenLoop(
                        server.webhooks(), "pull_request", SignedBodies.of(bytes, LocalSettings.WEBHOOK_SECRET))) {
            List<Answered> all = new ArrayList<>(load.send((long) WARM_UP_SECONDS * WARM_UP_RATE, WARM_UP_RATE));
            Duration before = processor(server);
            List<Answered> measured =
                    burst > 0 ? load.send(burst, (double) burst / within) : load.send((long) rate * seconds, rate);
            Duration spent = processor(server).minus(before);
            System.out.printf(
                    "processor time of the server: %.2f ms a delivery%n", spent.toNanos() / 1e6 / measured.size());
            all.addAll(measured);
            all.addAll(killUnderLoad(server, load));
            return report(measured, all, new InboxFile(folder.resolve("data")).deliveries(), github.calls());
        }
    }

    private static Duration processor(ServerProcess server) {
        return server.handle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static Map<String, String> settings(SilentGitHub github, Path folder) {
        return LocalSettings.values(1, Keys.pkcs1(), github.api(), folder);
    }

    /** Half a second of load before the end, half a second after it. */
    private List<Answered> killUnderLoad(ServerProcess server, OpenLoop load) {
        Thread killer = Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(500);
            } catch (InterruptedException enough) {
                Thread.currentThread().interrupt();
            }
            server.kill();
        });
        List<Answered> last = load.send(rate, rate);
        try {
            killer.join();
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
        return last;
    }

    private int report(List<Answered> measured, List<Answered> all, Set<String> kept, int calls) {
        Latencies latencies =
                new Latencies(measured.stream().mapToLong(Answered::latency).toArray());
        Map<Integer, Long> statuses =
                measured.stream().collect(Collectors.groupingBy(Answered::status, TreeMap::new, Collectors.counting()));
        List<String> acknowledged =
                all.stream().filter(Answered::isAcknowledged).map(Answered::id).toList();
        long lost = acknowledged.stream().filter(id -> !kept.contains(id)).count();
        long refused =
                measured.stream().filter(answer -> !answer.isAcknowledged()).count();
        System.out.printf(
                "%,d deliveries of %,d bytes, %s; GitHub hung (%d calls)%n",
                measured.size(), bytes, burst > 0 ? "within " + within + " s" : rate + "/s", calls);
        System.out.println("latency from the due time: " + latencies);
        System.out.println("answers by status (0 is none): " + statuses);
        System.out.printf("kill -9 under load: %,d acknowledged, %,d of them lost%n", acknowledged.size(), lost);
        boolean isFast =
                burst > 0 ? latencies.percentile(1) < GITHUBS_PATIENCE : latencies.percentile(0.99) < WORST_P99;
        boolean isGood = refused == 0 && lost == 0 && isFast;
        String wanted = burst > 0 ? "every answer within the 10 s that GitHub waits" : "p99 < 250 ms";
        System.out.println(isGood ? "passed" : "FAILED: wanted " + wanted + ", every answer 2xx, nothing lost");
        return isGood ? 0 : 1;
    }
}

package dev.descent;

import dev.descent.bot.Judge;
import dev.descent.bot.ScoringBounds;
import dev.descent.config.ServeSettings;
import dev.descent.git.FetchBounds;
import dev.descent.git.GitMirrors;
import dev.descent.github.Line;
import dev.descent.loss.Ruler;
import dev.descent.loss.Scorer;
import dev.descent.metrics.Prometheus;
import dev.descent.repo.Mirrors;
import dev.descent.source.Syntax;
import dev.descent.store.ChoreScheduler;
import dev.descent.web.MetricsServer;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot, wired and running: webhooks come in, comments and check runs go out. */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    private final AtomicBoolean isReady = new AtomicBoolean();
    private final ServerMemory memory;
    private final ServerLanes lanes;
    private final ChoreScheduler chores;
    private final DiskUpkeep upkeep;
    private final ServerDoors doors;

    private Server(ServeSettings settings, Scorer scorer, Syntax syntax, Patience patience, Clock clock) {
        memory = new ServerMemory(settings, patience, clock);
        Prometheus metrics = new Prometheus(version(), Ruler.VERSION, clock);
        ServerHost host = ServerHost.of(settings, new Line(patience.answer(), metrics, clock), memory.traffic());
        Mirrors mirrors = new GitMirrors(settings.dataDir().resolve("mirrors"), FetchBounds.usual(patience.answer()));
        ServerGym gym = new ServerGym(settings.dataDir().resolve("training"), syntax, settings.training(), clock);
        upkeep = new DiskUpkeep(mirrors, gym.homes(), memory.tenants(), clock);
        ServerBench bench = new ServerBench(
                mirrors,
                scorer,
                new Judge(
                        mirrors,
                        scorer,
                        ScoringBounds.forHeap(Runtime.getRuntime().maxMemory()),
                        metrics,
                        clock),
                gym,
                metrics);
        lanes = new ServerLanes(memory, host, bench, patience.retries());
        chores = memory.chores(new ServerChores(memory, host, lanes, clock)
                .all(patience.rounds(), settings.training().isOnboarding()));
        doors = ServerDoors.open(settings, lanes.intake(), metrics, memory.backlog(), isReady::get);
    }

    /** Starts the bot; first takes up whatever an earlier process left undone. */
    public static Server start(ServeSettings settings, Scorer scorer, Syntax syntax, Patience patience, Clock clock) {
        Server server = new Server(settings, scorer, syntax, patience, clock);
        server.lanes.start();
        server.upkeep.start();
        server.chores.start();
        server.isReady.set(true);
        LOG.info(
                "listening on {}:{} for {}, data in {}, database {}",
                settings.host(),
                server.port(),
                settings.githubUrl(),
                settings.dataDir(),
                settings.database());
        return server;
    }

    private static String version() {
        return Optional.ofNullable(Server.class.getPackage().getImplementationVersion())
                .orElse("(unpackaged)");
    }

    /** The port that is listened on. */
    public int port() {
        return doors.web().port();
    }

    /** The port that metrics are read at, if there is one. */
    public Optional<Integer> metricsPort() {
        return doors.watch().map(MetricsServer::port);
    }

    /** Says that it isn't ready any more, lets running work end, leaves the rest for the next start. */
    @Override
    public void close() {
        LOG.info("stopping: what runs may end, the rest waits for the next start");
        isReady.set(false);
        chores.close();
        upkeep.close();
        lanes.close();
        doors.close();
        memory.close();
    }
}

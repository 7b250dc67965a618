package dev.descent;

import dev.descent.bot.AnswerCommand;
import dev.descent.bot.Apology;
import dev.descent.bot.BackgroundWaking;
import dev.descent.bot.Backlog;
import dev.descent.bot.EventReader;
import dev.descent.bot.FairLanes;
import dev.descent.bot.Gym;
import dev.descent.bot.Inbox;
import dev.descent.bot.Intake;
import dev.descent.bot.Judge;
import dev.descent.bot.Lane;
import dev.descent.bot.LaneWork;
import dev.descent.bot.LaneWorker;
import dev.descent.bot.LaneWorker.Journeys;
import dev.descent.bot.LastWords;
import dev.descent.bot.MissedDeliveries;
import dev.descent.bot.ObservedLanes;
import dev.descent.bot.OpenChecks;
import dev.descent.bot.Pace;
import dev.descent.bot.RecheckCommit;
import dev.descent.bot.Reconciliation;
import dev.descent.bot.Recovery;
import dev.descent.bot.Retries;
import dev.descent.bot.Rounds;
import dev.descent.bot.ScorePullRequest;
import dev.descent.bot.ScoringBounds;
import dev.descent.bot.Tenancy;
import dev.descent.bot.Tenants;
import dev.descent.bot.Traffic;
import dev.descent.bot.TrainPullRequest;
import dev.descent.bot.Training;
import dev.descent.bot.TrainingRuns;
import dev.descent.config.ServeSettings;
import dev.descent.git.FetchBounds;
import dev.descent.git.GitMirrors;
import dev.descent.github.GitHubForge;
import dev.descent.github.GitHubWebhooks;
import dev.descent.github.Line;
import dev.descent.github.WebhookReader;
import dev.descent.loss.Ruler;
import dev.descent.loss.Scorer;
import dev.descent.metrics.Prometheus;
import dev.descent.source.Syntax;
import dev.descent.store.ChoreScheduler;
import dev.descent.store.Database;
import dev.descent.store.FolderLock;
import dev.descent.store.LaneScheduler;
import dev.descent.store.Retention;
import dev.descent.store.SqlBacklog;
import dev.descent.store.SqlInbox;
import dev.descent.store.SqlLastWords;
import dev.descent.store.SqlOpenChecks;
import dev.descent.store.SqlRuns;
import dev.descent.store.SqlTenants;
import dev.descent.store.SqlTraffic;
import dev.descent.store.SqlTrainingRuns;
import dev.descent.store.SqlWatermarks;
import dev.descent.web.MetricsServer;
import dev.descent.web.WebServer;
import dev.descent.web.WebhookSecrets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot, wired and running: webhooks come in, comments and check runs go out. */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    private final AtomicBoolean isReady = new AtomicBoolean();
    private final FolderLock folder;
    private final Database database;
    private final OpenChecks openChecks;
    private final Recovery recovery;
    private final LaneScheduler lanes;
    private final ChoreScheduler chores;
    private final BackgroundWaking waking;
    private final MirrorUpkeep upkeep;
    private final WebServer web;
    private final Optional<MetricsServer> watch;

    private Server(ServeSettings settings, Scorer scorer, Syntax syntax, Patience patience, Clock clock) {
        folder = FolderLock.take(settings.dataDir());
        database = Database.open(settings.database());
        Prometheus metrics = new Prometheus(version(), Ruler.VERSION, clock);
        Backlog backlog = new SqlBacklog(database);
        Inbox inbox = new SqlInbox(database, clock);
        openChecks = new SqlOpenChecks(database);
        Traffic traffic = new SqlTraffic(database, patience.pace(), clock);
        EventReader events = new WebhookReader();
        GitHubForge.Site site = new GitHubForge.Site(settings.githubUrl(), settings.githubApiUrl());
        GitHubForge.Identity identity =
                new GitHubForge.Identity(settings.app().id(), settings.app().privateKey());
        Line line = new Line(patience.answer(), metrics, clock);
        GitHubForge forge = new GitHubForge(site, identity, line, traffic);
        GitMirrors mirrors =
                new GitMirrors(settings.dataDir().resolve("mirrors"), FetchBounds.usual(patience.answer()));
        Tenants tenants = new SqlTenants(database);
        LastWords lastWords = new SqlLastWords(database);
        Tenancy tenancy = new Tenancy(forge, tenants, mirrors, this::wake);
        recovery = new Recovery(
                inbox,
                tenancy,
                new Apology(forge, openChecks, lastWords),
                new Recovery.Patience(patience.retries(), traffic),
                Server::incident);
        Judge judge = new Judge(
                mirrors, scorer, ScoringBounds.forHeap(Runtime.getRuntime().maxMemory()), metrics, clock);
        TrainingRuns runs = new SqlTrainingRuns(database);
        Gym gym = new ServerGym(settings.dataDir().resolve("training"), syntax, clock);
        Journeys journeys = new Journeys(
                new ScorePullRequest(judge, openChecks, new SqlRuns(database), lastWords, runs),
                new AnswerCommand(judge, new Training(inbox, this::wake, runs, gym)),
                new TrainPullRequest(judge, mirrors, scorer, runs, gym),
                new RecheckCommit(forge.reach(), inbox, this::wake),
                tenancy);
        LaneWork observed = new ObservedLanes(new LaneWorker(inbox, events, forge, journeys, recovery), metrics);
        LaneWork work = new FairLanes(observed, patience.pace().visit(), clock);
        lanes = new LaneScheduler(database, inbox, work, patience.silence(), clock);
        waking = new BackgroundWaking(lanes);
        Intake intake = new Intake(events, inbox, waking);
        MissedDeliveries missed = new MissedDeliveries(
                new GitHubWebhooks(site, identity, line), inbox, intake, new SqlWatermarks(database), clock);
        Retention retention = new Retention(database, clock);
        Reconciliation reconciliation = new Reconciliation(forge.reach(), tenants, tenancy, lastWords, intake);
        chores = new ChoreScheduler(
                database,
                List.of(
                        patience.rounds().forDeliveries(missed::sweep),
                        patience.rounds().forPullRequests(() -> {
                            reconciliation.run();
                            wakeForgotten();
                        }),
                        patience.rounds().forOldDeliveries(retention::purge)),
                clock);
        upkeep = new MirrorUpkeep(mirrors, tenants, clock);
        web = WebServer.start(
                new WebServer.Address(settings.host(), settings.port()),
                new WebhookSecrets(settings.app().webhookSecrets()),
                intake,
                () -> isReady.get() && backlog.isReachable(),
                metrics);
        watch = settings.operation()
                .metrics()
                .map(at -> MetricsServer.start(
                        new WebServer.Address(at.host(), at.port()),
                        Prometheus.CONTENT_TYPE,
                        () -> metrics.page(backlog)));
    }

    /** Starts the bot; first takes up whatever an earlier process left undone. */
    public static Server start(ServeSettings settings, Scorer scorer, Syntax syntax, Patience patience, Clock clock) {
        Server server = new Server(settings, scorer, syntax, patience, clock);
        server.lanes.start();
        server.wakeForgotten();
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

    private void wake(Lane lane) {
        lanes.wake(lane);
    }

    /** A lane in which nothing waits completes the check runs that nobody works on. */
    private void wakeForgotten() {
        openChecks.pullRequests().forEach(left -> wake(left.lane()));
    }

    private static String incident() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** The port that is listened on. */
    public int port() {
        return web.port();
    }

    /** The port that metrics are read at, if there is one. */
    public Optional<Integer> metricsPort() {
        return watch.map(MetricsServer::port);
    }

    /** Says that it isn't ready any more, lets running work end, leaves the rest for the next start. */
    @Override
    public void close() {
        LOG.info("stopping: what runs may end, the rest waits for the next start");
        isReady.set(false);
        recovery.stop();
        chores.close();
        upkeep.close();
        lanes.close();
        web.close();
        waking.close();
        watch.ifPresent(MetricsServer::close);
        database.close();
        folder.close();
    }

    /**
     * How long to wait for others.
     *
     * @param answer for one answer of GitHub's
     * @param retries how failed work is tried again
     * @param pace how fast an installation writes
     * @param rounds how often to look for what we weren't told
     * @param silence how long another instance may give no sign of life before its lanes are taken over; longer than an
     *     answer may take, so that what was asked of GitHub before is answered by then
     */
    public record Patience(Duration answer, Retries retries, Pace pace, Rounds rounds, Duration silence) {
        public static final Patience DEFAULT = new Patience(
                Duration.ofSeconds(30), Retries.DEFAULT, Pace.GITHUB, Rounds.DEFAULT, Duration.ofSeconds(42));
    }
}

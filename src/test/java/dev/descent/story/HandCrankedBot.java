package dev.descent.story;

import dev.descent.bot.AnswerCommand;
import dev.descent.bot.Apology;
import dev.descent.bot.Calendar;
import dev.descent.bot.CleanUpRepository;
import dev.descent.bot.CleanUpRepository.Conditions;
import dev.descent.bot.Coach;
import dev.descent.bot.Delivery;
import dev.descent.bot.DeliveryId;
import dev.descent.bot.EventReader;
import dev.descent.bot.FollowProposal;
import dev.descent.bot.Forge;
import dev.descent.bot.Gym;
import dev.descent.bot.HearRemarks;
import dev.descent.bot.Inbox;
import dev.descent.bot.InstallationId;
import dev.descent.bot.Intake;
import dev.descent.bot.Judge;
import dev.descent.bot.KeepDashboard;
import dev.descent.bot.Lane;
import dev.descent.bot.LaneWorker;
import dev.descent.bot.Lanes;
import dev.descent.bot.LastWords;
import dev.descent.bot.Lease;
import dev.descent.bot.News;
import dev.descent.bot.Observer;
import dev.descent.bot.OpenChecks;
import dev.descent.bot.Overview;
import dev.descent.bot.OwnBranches;
import dev.descent.bot.Proposals;
import dev.descent.bot.ProposeConfiguration;
import dev.descent.bot.Publisher;
import dev.descent.bot.PullRequestNumber;
import dev.descent.bot.PullRequestRef;
import dev.descent.bot.RecheckCommit;
import dev.descent.bot.Reconciliation;
import dev.descent.bot.Recovery;
import dev.descent.bot.RepositoryName;
import dev.descent.bot.RepositoryRef;
import dev.descent.bot.ScorePullRequest;
import dev.descent.bot.ScoringBounds;
import dev.descent.bot.StaleProposals;
import dev.descent.bot.Staleness;
import dev.descent.bot.SteerTraining;
import dev.descent.bot.Tenancy;
import dev.descent.bot.Traffic;
import dev.descent.bot.TrainPullRequest;
import dev.descent.bot.Training;
import dev.descent.bot.TrainingPermit;
import dev.descent.bot.TrainingRecords;
import dev.descent.bot.TrainingRuns;
import dev.descent.bot.TrainingWatch;
import dev.descent.bot.Trainings;
import dev.descent.bot.Welcome;
import dev.descent.config.Ceilings;
import dev.descent.config.ServeSettings;
import dev.descent.config.TrainingPlan;
import dev.descent.demo.LocalSettings;
import dev.descent.demo.RememberedFacts;
import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.hooks.Webhook;
import dev.descent.git.FetchBounds;
import dev.descent.git.GitMirrors;
import dev.descent.github.GitHubForge;
import dev.descent.github.Line;
import dev.descent.github.WebhookReader;
import dev.descent.loss.Scorer;
import dev.descent.repo.Branches;
import dev.descent.store.Database;
import dev.descent.store.FolderLock;
import dev.descent.store.SqlBacklog;
import dev.descent.store.SqlInbox;
import dev.descent.store.SqlLastWords;
import dev.descent.store.SqlOpenChecks;
import dev.descent.store.SqlProposals;
import dev.descent.store.SqlPushedBranches;
import dev.descent.store.SqlRuns;
import dev.descent.store.SqlSchedules;
import dev.descent.store.SqlTenants;
import dev.descent.store.SqlTraffic;
import dev.descent.store.SqlTrainingRuns;
import dev.descent.syntax.TreeSitterParser;
import dev.descent.train.Crew;
import dev.descent.train.pace.Contribution;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** The bot without threads of its own: a test works off its lanes, and has things happen between two steps. */
final class HandCrankedBot implements AutoCloseable {
    private static final Scorer SCORER = new Scorer(new TreeSitterParser(), new RememberedFacts(), 1);
    private static final int MOST_ROUNDS = 50;

    private final ServeSettings settings;
    private final Steps steps = new Steps();
    private final Gym gym;
    private final Clock clock;
    private Life life;

    HandCrankedBot(FakeGitHub github, Path folder) {
        this(github, folder, NO_GYM, Clock.systemUTC());
    }

    /** One that trains. */
    HandCrankedBot(FakeGitHub github, Path folder, Gym gym, Clock clock) {
        this.gym = gym;
        this.clock = clock;
        this.settings = LocalSettings.of(github, folder);
        this.life = new Life(settings, steps, gym, clock);
    }

    Steps steps() {
        return steps;
    }

    /** A webhook comes in. */
    void receive(Webhook webhook) {
        receive(UUID.randomUUID().toString(), webhook);
    }

    /** A webhook comes in under an id. */
    void receive(String id, Webhook webhook) {
        life.intake.accept(new Delivery(
                new DeliveryId(id), webhook.event(), webhook.payload().toString()));
    }

    /** What the bot knows of the pull requests that it opened. */
    List<Contribution> proposals(FakeRepository repository) {
        return life.proposals.of(home(repository));
    }

    /** How many deliveries were given up. */
    long buried() {
        return new SqlBacklog(life.database).level().buried();
    }

    /** Throws away all that was fetched, as the upkeep of the disk does with what nobody used for long. */
    void tidyMirrors() {
        life.mirrors.tidy(clock.instant(), 0, _ -> false);
    }

    /** Looks what is due; a process that is killed over it looks again in its next life. */
    void lookAtCalendar() {
        try {
            life.calendar.look();
        } catch (Steps.Killed dead) {
            startAgain();
            life.calendar.look();
        }
    }

    /** Compares what is kept with what is true. */
    void reconcile() {
        life.reconciliation.run();
    }

    /** Looks who might want a configuration. */
    void welcome() {
        life.welcome.look();
    }

    /** Works until nothing is left to do; a process that is killed is followed by another one on the same data. */
    void work() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            try {
                if (!life.round()) {
                    return;
                }
            } catch (Steps.Killed dead) {
                startAgain();
            }
        }
        throw new AssertionError("after " + MOST_ROUNDS + " rounds there is still something to do");
    }

    /** Has another thread, as it were, take up a lane in the midst of work; says after how long it comes again. */
    Optional<Duration> takeUp(Lane lane) {
        return life.worker.workOff(new Uncontested(lane));
    }

    /** The lane of a pull request. */
    Lane lane(FakeRepository repository, FakePullRequest change) {
        RepositoryRef home = home(repository);
        return new PullRequestRef(home.installation(), home.name(), new PullRequestNumber(change.number())).lane();
    }

    private static RepositoryRef home(FakeRepository repository) {
        return new RepositoryRef(
                new InstallationId(repository.installation().id()), RepositoryName.parse(repository.name()));
    }

    private void startAgain() {
        life.close();
        life = new Life(settings, steps, gym, clock);
    }

    @Override
    public void close() {
        life.close();
    }

    /** Nobody else wants the lane. */
    private record Uncontested(Lane lane) implements Lease {
        @Override
        public void check() {}
    }

    private static final Gym NO_GYM = new Gym() {
        @Override
        public Optional<String> obstacle() {
            return Optional.of("nobody trains here.");
        }

        @Override
        public Ceilings ceilings() {
            return Ceilings.DEFAULT;
        }

        @Override
        public Crew crew(String tenant, TrainingPlan wishes, Branches branches, BooleanSupplier isCancelled) {
            throw new IllegalStateException("nobody trains here");
        }
    };

    /** A lane is worked off when its turn comes. */
    private static final Lanes NOBODY = lane -> {};

    /** One life of the bot. */
    private static final class Life implements AutoCloseable {
        private final FolderLock folder;
        private final Database database;
        private final GitMirrors mirrors;
        private final Inbox inbox;
        private final OpenChecks openChecks;
        private final LaneWorker worker;
        private final Intake intake;
        private final Calendar calendar;
        private final Proposals proposals;
        private final Welcome welcome;
        private final Reconciliation reconciliation;

        Life(ServeSettings settings, Steps steps, Gym gym, Clock clock) {
            folder = FolderLock.take(settings.dataDir());
            database = Database.open(settings.database());
            inbox = new SqlInbox(database, clock);
            openChecks = new SqlOpenChecks(database);
            EventReader events = new WebhookReader();
            Traffic traffic = new SqlTraffic(database, RunningBot.IMPATIENT.pace(), clock);
            GitHubForge github = new GitHubForge(
                    new GitHubForge.Site(settings.githubUrl(), settings.githubApiUrl()),
                    new GitHubForge.Identity(settings.app().id(), settings.app().privateKey()),
                    new Line(RunningBot.IMPATIENT.answer(), Observer.NONE, clock),
                    traffic);
            Forge forge = steps.around(github);
            mirrors = new GitMirrors(
                    settings.dataDir().resolve("mirrors"), FetchBounds.usual(RunningBot.IMPATIENT.answer()));
            Judge judge = new Judge(mirrors, SCORER, ScoringBounds.forHeap(1L << 30), Observer.NONE, clock);
            LastWords lastWords = new SqlLastWords(database);
            Tenancy tenancy = new Tenancy(forge, new SqlTenants(database), mirrors, NOBODY);
            TrainingRuns runs = new SqlTrainingRuns(database);
            proposals = new SqlProposals(database);
            OwnBranches branches = new OwnBranches(new SqlPushedBranches(database), mirrors);
            TrainingRecords records = new TrainingRecords(runs, proposals);
            Coach coach = new Coach(SCORER, records, gym, Observer.NONE);
            Publisher publisher = new Publisher(branches, proposals);
            FollowProposal follow = new FollowProposal(proposals, branches, mirrors);
            StaleProposals stale =
                    new StaleProposals(proposals, follow, branches, mirrors, new Staleness(mirrors, clock));
            worker = new LaneWorker(
                    inbox,
                    events,
                    forge,
                    new LaneWorker.Journeys(
                            new ScorePullRequest(
                                    judge,
                                    openChecks,
                                    new SqlRuns(database),
                                    lastWords,
                                    new TrainingWatch(runs, branches)),
                            new AnswerCommand(judge, new Training(inbox, NOBODY, records, gym)),
                            new Trainings(
                                    new TrainPullRequest(judge, mirrors, coach, runs, publisher),
                                    new CleanUpRepository(
                                            mirrors, coach, records, publisher, new Conditions(judge, stale, clock)),
                                    new SteerTraining(mirrors, coach, runs, branches, publisher),
                                    new TrainingPermit(clock)),
                            new HearRemarks(inbox, NOBODY, branches),
                            new ProposeConfiguration(mirrors, SCORER, branches, proposals, clock),
                            follow,
                            stale,
                            new KeepDashboard(forge, new Overview(mirrors, records, coach, clock)),
                            new News(inbox, NOBODY),
                            new RecheckCommit(steps.around(github.reach()), inbox, steps.around(NOBODY)),
                            tenancy),
                    new Recovery(
                            inbox,
                            tenancy,
                            new Apology(forge, openChecks, lastWords),
                            new Recovery.Patience(RunningBot.IMPATIENT.retries(), traffic),
                            () -> "incident"));
            intake = new Intake(events, inbox, NOBODY);
            Reconciliation.Known known = new Reconciliation.Known(lastWords, proposals);
            reconciliation = new Reconciliation(github.reach(), new SqlTenants(database), tenancy, known, intake);
            welcome = new Welcome(github.reach(), known, inbox, NOBODY, clock);
            calendar = new Calendar(
                    steps.around(github.reach()), new SqlSchedules(database), inbox, steps.around(NOBODY), clock);
        }

        /** Works off every lane once; says whether there is more to do. */
        boolean round() {
            List<Lane> busy = inbox.busyLanes();
            for (Lane lane : busy) {
                worker.workOff(new Uncontested(lane)).ifPresent(Life::sleep);
            }
            return !busy.isEmpty();
        }

        private static void sleep(Duration wait) {
            try {
                Thread.sleep(wait);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }

        @Override
        public void close() {
            database.close();
            folder.close();
        }
    }
}

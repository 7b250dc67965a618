package dev.descent.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.descent.bot.Inbox;
import dev.descent.bot.Lane;
import dev.descent.bot.LaneWork;
import dev.descent.bot.Lanes;
import dev.descent.bot.LeaseLostException;
import dev.descent.bot.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has lanes worked off by db-scheduler: one job a lane, so a lane never runs twice at once, and whatever arrives while its
 * job waits is taken along by it.
 */
public final class LaneScheduler implements Lanes, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LaneScheduler.class);
    private static final TaskDescriptor<Void> LANE = TaskDescriptor.of("lane");
    /** Most of them wait: for an answer of GitHub's, for their turn to write, for their turn to compute. */
    private static final int LANES_AT_ONCE = 12;

    private static final Duration POLLING = Duration.ofMillis(500);
    private static final Duration SWEEP = Duration.ofSeconds(15);
    private static final int HURRIES = 5;
    /** After the database failed us. */
    private static final Duration RETRY = Duration.ofSeconds(10);

    /** Signs of life that a process may miss before it is taken for dead. */
    private static final int HEARTBEATS = 6;
    /** Waited for twice, before and after interrupting: the process is gone within thirty seconds. */
    private static final Duration DRAIN = Duration.ofSeconds(12);

    private final Database database;
    private final Inbox inbox;
    private final LaneWork work;
    private final Leases leases;
    private final Duration heartbeat;
    private final Clock clock;
    private final Scheduler scheduler;

    /** Takes over the lanes of another process when it gave no sign of life for {@code silence}. */
    public LaneScheduler(Database database, Inbox inbox, LaneWork work, Duration silence, Clock clock) {
        this.database = database;
        this.inbox = inbox;
        this.work = work;
        this.leases = new Leases(database, silence);
        this.heartbeat = silence.dividedBy(HEARTBEATS);
        this.clock = clock;
        var lanes = Tasks.custom(LANE)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((job, context) -> workOff(Lane.parse(job.getId()), context.getSchedulerClient()));
        var sweep = Tasks.recurring(TaskDescriptor.of("sweep"), FixedDelay.of(SWEEP))
                .execute((job, context) -> sweep());
        this.scheduler = Scheduler.create(database.dataSource(), lanes)
                .startTasks(sweep)
                .clock(clock::instant)
                .threads(LANES_AT_ONCE)
                // Scoring computes: on virtual threads it would keep the webhooks from being answered.
                .executorService(Executors.newFixedThreadPool(
                        LANES_AT_ONCE, Thread.ofPlatform().name("lane-", 1).factory()))
                .pollingInterval(POLLING)
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(HEARTBEATS)
                .alwaysPersistTimestampInUTC()
                .enableImmediateExecution()
                .shutdownMaxWait(DRAIN)
                .build();
    }

    /** Starts to work; first takes up whatever an earlier process left behind. */
    public void start() {
        if (database.dialect().isForOneProcess()) {
            releaseJobsOfDeadProcesses();
        }
        sweep();
        scheduler.start();
    }

    /** Nobody else uses the database, so a job that is still marked as running was interrupted. */
    private void releaseJobsOfDeadProcesses() {
        database.jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "UPDATE scheduled_tasks SET picked = 0, picked_by = NULL, last_heartbeat = NULL WHERE picked = 1"));
        leases.endAll();
    }

    private void sweep() {
        inbox.busyLanes().forEach(this::ensureJob);
    }

    private CompletionHandler<Void> workOff(Lane lane, SchedulerClient client) {
        Optional<Leases.Held> lease = leases.take(lane);
        if (lease.isEmpty()) {
            LOG.info("lane {} is still another process's; looking again in {}", lane.key(), heartbeat);
            return next(lane, Optional.of(heartbeat), client);
        }
        try (Leases.Held held = lease.get()) {
            return next(lane, work.workOff(held), client);
        } catch (LeaseLostException overtaken) {
            LOG.warn("stopped: {}", overtaken.getMessage());
            return (complete, job) -> LOG.debug("the job of lane {} is the other's", lane.key());
        }
    }

    private CompletionHandler<Void> next(Lane lane, Optional<Duration> again, SchedulerClient client) {
        return (complete, job) -> {
            if (again.isPresent()) {
                job.reschedule(complete, clock.instant().plus(again.get()));
                return;
            }
            job.remove();
            // A delivery may have come in after the last look and found the job still there.
            if (inbox.isBusy(lane)) {
                client.scheduleIfNotExists(job(lane), clock.instant());
            }
        };
    }

    @Override
    public void wake(Lane lane) {
        if (work.isExpectedLater(lane)) {
            // It has a job then. Should another process have done that meanwhile, the sweep makes another.
            return;
        }
        try {
            if (!ensureJob(lane)) {
                hurry(lane);
            }
        } catch (RuntimeException failure) {
            throw new StoreException(
                    "the job of lane " + lane.key() + " can't be stored: " + failure.getMessage(), failure);
        }
    }

    private boolean ensureJob(Lane lane) {
        return scheduler.scheduleIfNotExists(job(lane), clock.instant());
    }

    /**
     * What has just arrived doesn't wait until an earlier failure is tried again. A job that slips away meanwhile was taken up,
     * which is as good, or put back, which asks for another try.
     */
    private void hurry(Lane lane) {
        for (int attempt = 1; attempt <= HURRIES; attempt++) {
            try {
                scheduler.reschedule(job(lane), clock.instant());
                return;
            } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException running) {
                LOG.debug("lane {} is being worked off; it looks for news at its end", lane.key());
                return;
            } catch (TaskInstanceException changed) {
                LOG.debug("the job of lane {} changed while it was hurried: {}", lane.key(), changed.getMessage());
            }
        }
    }

    private static TaskInstance<Void> job(Lane lane) {
        return LANE.instance(lane.key()).build();
    }

    /** Takes up nothing new and waits for what runs; what doesn't end in time is interrupted and taken up at the next start. */
    @Override
    public void close() {
        scheduler.stop();
    }
}

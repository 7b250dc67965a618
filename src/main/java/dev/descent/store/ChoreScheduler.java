package dev.descent.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.descent.bot.Chore;
import dev.descent.bot.ForgeException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the chores by db-scheduler, each by one process at a time. They have a table and threads of their own: one that waits
 * for GitHub holds up no lane.
 */
public final class ChoreScheduler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChoreScheduler.class);
    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final Duration DRAIN = Duration.ofSeconds(2);

    private final List<Chore> chores;
    private final Clock clock;
    private final Scheduler scheduler;

    public ChoreScheduler(Database database, List<Chore> chores, Clock clock) {
        this.chores = List.copyOf(chores);
        this.clock = clock;
        this.scheduler = Scheduler.create(database.dataSource())
                .startTasks(chores.stream().map(ChoreScheduler::task).toList())
                .tableName("scheduled_chores")
                .clock(clock::instant)
                .threads(chores.size())
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .alwaysPersistTimestampInUTC()
                .shutdownMaxWait(DRAIN)
                .build();
    }

    private static RecurringTask<Void> task(Chore chore) {
        return Tasks.recurring(TaskDescriptor.of(chore.name()), FixedDelay.of(chore.every()))
                .doNotScheduleOnStartup()
                .execute((job, context) -> attempt(chore));
    }

    /** The next time comes anyway, so whatever goes wrong is worth no more than a line. */
    private static void attempt(Chore chore) {
        try {
            chore.work().run();
        } catch (ForgeException failure) {
            LOG.warn("{} broke off: {}", chore.name(), failure.getMessage());
        } catch (RuntimeException failure) {
            LOG.error("{} broke off", chore.name(), failure);
        }
    }

    /** Starts to work; every chore is due soon, whenever it was done by an earlier process. */
    public void start() {
        chores.forEach(this::schedule);
        scheduler.start();
    }

    private void schedule(Chore chore) {
        var job =
                TaskDescriptor.of(chore.name()).instance(RecurringTask.INSTANCE).build();
        Instant due = clock.instant().plus(chore.first());
        if (!scheduler.scheduleIfNotExists(job, due)) {
            hurry(chore, job, due);
        }
    }

    private void hurry(Chore chore, TaskInstanceId job, Instant due) {
        try {
            scheduler.reschedule(job, due);
        } catch (TaskInstanceException running) {
            LOG.debug("{} is being done by another process: {}", chore.name(), running.getMessage());
        }
    }

    /** Begins nothing new; what runs is interrupted soon and done by the next process. */
    @Override
    public void close() {
        scheduler.stop();
    }
}

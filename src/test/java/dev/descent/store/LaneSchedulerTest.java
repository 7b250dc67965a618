package dev.descent.store;

import static dev.descent.bot.Examples.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.bot.Delivery;
import dev.descent.bot.DeliveryId;
import dev.descent.bot.Examples;
import dev.descent.bot.Inbox;
import dev.descent.bot.InstallationId;
import dev.descent.bot.Lane;
import dev.descent.bot.LaneWork;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A real scheduler on each real database; the work of the lanes is stepped by hand. */
@ParameterizedClass
@EnumSource
class LaneSchedulerTest {
    private static final Lane LANE = Examples.PULL_REQUEST.lane();

    private static final Duration SILENCE = Duration.ofSeconds(4);

    private final BlockingQueue<List<String>> taken = new LinkedBlockingQueue<>();

    @Parameter
    private TestDatabase kind;

    private Database database;
    private Inbox inbox;
    private LaneScheduler scheduler;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(kind.fresh(folder));
        inbox = new SqlInbox(database, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        scheduler.close();
        database.close();
    }

    @Test
    void a_lane_takes_everything_that_waits_at_once() throws Exception {
        start(this::settle);
        inbox.add(delivery("a"), LANE);
        inbox.add(delivery("b"), LANE);
        scheduler.wake(LANE);

        assertThat(next()).containsExactly("a", "b");
    }

    @Test
    void deliveries_that_arrive_during_the_work_are_one_more_round() throws Exception {
        SynchronousQueue<String> steps = new SynchronousQueue<>();
        start(lane -> {
            Optional<Duration> done = settle(lane);
            steps.take();
            return done;
        });
        arrive("a");
        assertThat(next()).containsExactly("a");
        for (int push = 1; push <= 100; push++) {
            arrive("push-" + push);
        }
        steps.put("go on");

        assertThat(next()).hasSize(100);
        steps.put("go on");
    }

    @Test
    void a_delivery_that_arrives_after_the_last_look_is_not_forgotten() throws Exception {
        start(lane -> {
            boolean isFirst = waiting(lane).contains("a");
            Optional<Duration> done = settle(lane);
            if (isFirst) {
                arrive("late");
            }
            return done;
        });
        arrive("a");

        assertThat(next()).containsExactly("a");
        assertThat(next()).containsExactly("late");
    }

    @Test
    void work_that_asks_for_more_time_is_called_again() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        start(lane -> {
            if (calls.incrementAndGet() > 1) {
                return settle(lane);
            }
            taken.add(waiting(lane));
            return Optional.of(Duration.ofMillis(10));
        });
        arrive("a");

        assertThat(next()).containsExactly("a");
        assertThat(next()).containsExactly("a");
    }

    @Test
    void what_arrives_does_not_wait_until_an_earlier_failure_is_tried_again() throws Exception {
        start(lane -> {
            taken.add(waiting(lane));
            return Optional.of(Duration.ofHours(1));
        });
        arrive("a");
        assertThat(next()).containsExactly("a");
        await(() -> database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT EXISTS (SELECT 1 FROM scheduled_tasks WHERE task_name = 'lane' AND NOT picked)")
                        .mapTo(Boolean.class)
                        .one()));

        arrive("b");

        assertThat(next()).containsExactly("a", "b");
    }

    @Test
    void lanes_that_hang_hold_up_no_other() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch hanging = new CountDownLatch(10);
        start(lane -> {
            if (!lane.equals(LANE)) {
                hanging.countDown();
                end.await();
            }
            return settle(lane);
        });
        for (int i = 0; i < 10; i++) {
            Lane other = new Lane(new InstallationId(100 + i), LANE.subject());
            inbox.add(delivery("hangs-" + i), other);
            scheduler.wake(other);
        }
        assertThat(hanging.await(20, TimeUnit.SECONDS)).isTrue();

        arrive("a");

        assertThat(next()).containsExactly("a");
        end.countDown();
    }

    @Test
    void lanes_compute_on_threads_of_their_own() throws Exception {
        BlockingQueue<Boolean> virtual = new LinkedBlockingQueue<>();
        start(lane -> {
            virtual.add(Thread.currentThread().isVirtual());
            return settle(lane);
        });
        arrive("a");

        assertThat(virtual.poll(2, TimeUnit.MINUTES)).isFalse();
    }

    @Test
    void what_waited_when_the_process_ended_is_taken_up_by_the_next() throws Exception {
        inbox.add(delivery("without-a-job"), LANE);
        start(this::settle);

        assertThat(next()).containsExactly("without-a-job");
    }

    @Test
    void a_job_that_was_running_when_the_process_died_is_taken_up_by_the_next() throws Exception {
        start(this::settle);
        scheduler.close();
        inbox.add(delivery("a"), LANE);
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)"
                                + " VALUES ('lane', ?, ?, TRUE, 'the dead', ?, 1)",
                        LANE.key(),
                        new Timestamp(0),
                        new Timestamp(0)));
        assertThat(new Leases(database, SILENCE).take(LANE)).isPresent();
        start(this::settle);

        assertThat(next()).containsExactly("a");
    }

    private void start(Step work) {
        LaneWork stepped = lease -> {
            try {
                return work.apply(lease.lane());
            } catch (InterruptedException stopped) {
                return Optional.empty();
            }
        };
        scheduler = new LaneScheduler(database, inbox, stepped, SILENCE, Clock.systemUTC());
        scheduler.start();
    }

    private void arrive(String id) {
        inbox.add(delivery(id), LANE);
        scheduler.wake(LANE);
    }

    private Optional<Duration> settle(Lane lane) {
        List<DeliveryId> ids = inbox.waiting(lane).stream()
                .map(Inbox.Waiting::delivery)
                .map(Delivery::id)
                .toList();
        inbox.settle(ids);
        taken.add(ids.stream().map(DeliveryId::value).toList());
        return Optional.empty();
    }

    private List<String> waiting(Lane lane) {
        return inbox.waiting(lane).stream()
                .map(waiting -> waiting.delivery().id().value())
                .toList();
    }

    private List<String> next() throws InterruptedException {
        List<String> next = taken.poll(2, TimeUnit.MINUTES);
        assertThat(next).as("the lane was worked off").isNotNull();
        return next;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 12_000 && !condition.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private interface Step {
        Optional<Duration> apply(Lane lane) throws InterruptedException;
    }
}

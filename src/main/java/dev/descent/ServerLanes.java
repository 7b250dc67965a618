package dev.descent;

import dev.descent.bot.Apology;
import dev.descent.bot.BackgroundWaking;
import dev.descent.bot.EventReader;
import dev.descent.bot.Intake;
import dev.descent.bot.Lane;
import dev.descent.bot.LaneWorker;
import dev.descent.bot.LaneWorker.Journeys;
import dev.descent.bot.Lanes;
import dev.descent.bot.ObservedLanes;
import dev.descent.bot.OpenChecks;
import dev.descent.bot.Recovery;
import dev.descent.bot.Retries;
import dev.descent.bot.Tenancy;
import dev.descent.github.WebhookReader;
import dev.descent.store.LaneScheduler;
import java.util.UUID;

/** The lanes of a server: what comes in is put into them, and journeys are gone from there. */
final class ServerLanes implements AutoCloseable {
    private final EventReader events = new WebhookReader();
    private final ServerMemory memory;
    private final OpenChecks openChecks;
    private final Tenancy tenancy;
    private final Recovery recovery;
    private final LaneScheduler scheduler;
    private final BackgroundWaking waking;

    ServerLanes(ServerMemory memory, ServerHost host, ServerBench bench, Retries retries) {
        this.memory = memory;
        openChecks = memory.openChecks();
        tenancy = new Tenancy(host.forge(), memory.tenants(), bench.mirrors(), this::wake);
        recovery = recovery(host, retries);
        Journeys journeys = new ServerJourneys(memory, bench, this::wake).through(host, tenancy);
        LaneWorker work = new LaneWorker(memory.inbox(), events, host.forge(), journeys, recovery);
        scheduler = memory.lanes(new ObservedLanes(work, bench.observer()));
        waking = new BackgroundWaking(scheduler);
    }

    private Recovery recovery(ServerHost host, Retries retries) {
        return new Recovery(
                memory.inbox(),
                tenancy,
                new Apology(host.forge(), openChecks, memory.lastWords()),
                new Recovery.Patience(retries, memory.traffic()),
                ServerLanes::incident);
    }

    private static String incident() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** Takes up whatever an earlier process left undone, and what comes in from now on. */
    void start() {
        scheduler.start();
        wakeForgotten();
    }

    /** Where deliveries go. */
    Intake intake() {
        return new Intake(events, memory.inbox(), waking);
    }

    /** Has them worked off without waiting for that. */
    Lanes waking() {
        return waking;
    }

    /** Who follows installations and repositories. */
    Tenancy tenancy() {
        return tenancy;
    }

    private void wake(Lane lane) {
        scheduler.wake(lane);
    }

    /** A lane in which nothing waits completes the check runs that nobody works on. */
    void wakeForgotten() {
        openChecks.pullRequests().forEach(left -> wake(left.lane()));
    }

    /** Lets running work end, leaves the rest for the next start. */
    @Override
    public void close() {
        recovery.stop();
        scheduler.close();
        waking.close();
    }
}

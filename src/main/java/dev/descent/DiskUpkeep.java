package dev.descent;

import dev.descent.bot.InstallationId;
import dev.descent.bot.Tenants;
import dev.descent.repo.Mirrors;
import dev.descent.sandbox.HomeShelf;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps this process's folder small. Every process has a folder of its own, so this is no chore that one does for all. */
final class DiskUpkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DiskUpkeep.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration UNUSED = Duration.ofDays(30);
    private static final long BYTES = 20L << 30;

    private final Mirrors mirrors;
    private final HomeShelf homes;
    private final Tenants tenants;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("disk-upkeep").daemon().factory());

    DiskUpkeep(Mirrors mirrors, HomeShelf homes, Tenants tenants, InstantSource clock) {
        this.mirrors = mirrors;
        this.homes = homes;
        this.tenants = tenants;
        this.clock = clock;
    }

    void start() {
        var _ = timer.scheduleWithFixedDelay(this::attempt, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A timer doesn't go on after a failure; the next hour may be better. */
    private void attempt() {
        try {
            tidy();
        } catch (RuntimeException failure) {
            LOG.error("mirrors and dependencies were not tidied up", failure);
        }
    }

    private void tidy() {
        Instant since = clock.instant().minus(UNUSED);
        Set<InstallationId> all = tenants.all();
        Set<String> owners =
                all.stream().map(InstallationId::value).map(String::valueOf).collect(Collectors.toSet());
        mirrors.tidy(since, BYTES, owners::contains);
        Set<String> repositories = all.stream()
                .flatMap(tenant -> tenants.repositories(tenant).stream().map(name -> tenant.value() + "/" + name))
                .collect(Collectors.toSet());
        homes.tidy(since, repositories::contains);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}

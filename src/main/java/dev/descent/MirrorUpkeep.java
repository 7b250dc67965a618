package dev.descent;

import dev.descent.bot.InstallationId;
import dev.descent.bot.Tenants;
import dev.descent.repo.Mirrors;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps this process's mirrors few. Every process has mirrors of its own, so this is no chore that one does for all. */
final class MirrorUpkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MirrorUpkeep.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration UNUSED = Duration.ofDays(30);
    private static final long BYTES = 20L << 30;

    private final Mirrors mirrors;
    private final Tenants tenants;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("mirror-upkeep").daemon().factory());

    MirrorUpkeep(Mirrors mirrors, Tenants tenants, InstantSource clock) {
        this.mirrors = mirrors;
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
            LOG.error("mirrors were not tidied up", failure);
        }
    }

    private void tidy() {
        Set<String> owners = tenants.all().stream()
                .map(InstallationId::value)
                .map(String::valueOf)
                .collect(Collectors.toSet());
        mirrors.tidy(clock.instant().minus(UNUSED), BYTES, owners::contains);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}

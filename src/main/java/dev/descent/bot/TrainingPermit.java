package dev.descent.bot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets one training at a time go on: it takes long and computes. Whoever asked for one goes before every schedule. */
public final class TrainingPermit {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration LATER = Duration.ofMinutes(5);
    private static final int SPREAD = 300;

    private final InstantSource clock;
    private boolean isTaken;
    /** As long as somebody who asked is expected back, no schedule begins. */
    private Instant expected = Instant.MIN;

    public TrainingPermit(InstantSource clock) {
        this.clock = clock;
    }

    /** Has this done if nobody else trains; says after how long to come again, or what the training says. */
    Optional<Duration> alone(Target target, Supplier<Optional<Duration>> training) {
        Optional<Duration> later = take(target);
        if (later.isPresent()) {
            return later;
        }
        try {
            return training.get();
        } finally {
            giveBack();
        }
    }

    /** Takes it; or says after how long to come again. */
    synchronized Optional<Duration> take(Target target) {
        Instant now = clock.instant();
        return switch (target) {
            case Target.OfPullRequest _ -> {
                expected = isTaken ? now.plus(SOON.multipliedBy(2)) : Instant.MIN;
                yield takeOr(SOON);
            }
            case Target.OfDefaultBranch(RepositoryRef repository) -> {
                // Many schedules say the same time.
                Duration later = LATER.plusSeconds(Math.floorMod(repository.hashCode(), SPREAD));
                yield now.isBefore(expected) ? Optional.of(later) : takeOr(later);
            }
        };
    }

    private Optional<Duration> takeOr(Duration later) {
        if (isTaken) {
            return Optional.of(later);
        }
        isTaken = true;
        return Optional.empty();
    }

    synchronized void giveBack() {
        isTaken = false;
    }
}

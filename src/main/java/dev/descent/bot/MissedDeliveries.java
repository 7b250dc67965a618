package dev.descent.bot;

import dev.descent.bot.SentWebhooks.FailedAttempt;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds deliveries that never arrived, in the host's own record, and takes them in. It fetches what was sent and doesn't ask
 * for another delivery: that works as well when the host can't reach us, and a delivery is known to be in when it is done.
 */
public final class MissedDeliveries {
    /** GitHub keeps its record no longer. */
    static final Duration LOOK_BACK = Duration.ofDays(3);

    private static final Logger LOG = LoggerFactory.getLogger(MissedDeliveries.class);
    private static final String NAME = "missed deliveries";
    /** An attempt is on record only after its end, and clocks differ. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final SentWebhooks sent;
    private final Inbox inbox;
    private final Intake intake;
    private final Watermarks watermarks;
    private final InstantSource clock;

    public MissedDeliveries(SentWebhooks sent, Inbox inbox, Intake intake, Watermarks watermarks, InstantSource clock) {
        this.sent = sent;
        this.inbox = inbox;
        this.intake = intake;
        this.watermarks = watermarks;
        this.clock = clock;
    }

    /** Takes in what failed since the last sweep; one that breaks off is made up for by the next. */
    public void sweep() {
        Instant now = clock.instant();
        Instant earliest = now.minus(LOOK_BACK);
        Instant since = watermarks.of(NAME).filter(earliest::isBefore).orElse(earliest);
        List<FailedAttempt> missed = sent.failedSince(since).stream()
                .filter(attempt -> !inbox.holds(attempt.delivery()))
                .toList();
        boolean isComplete = true;
        for (FailedAttempt attempt : missed) {
            isComplete &= takeIn(attempt);
        }
        if (isComplete) {
            watermarks.advance(NAME, now.minus(OVERLAP));
        }
        if (!missed.isEmpty()) {
            LOG.info("{} deliveries had not arrived and were fetched", missed.size());
        }
    }

    /** Whether nothing more is to be had of it; one that the host stumbles over doesn't hold up the others. */
    private boolean takeIn(FailedAttempt attempt) {
        try {
            intake.accept(sent.fetch(attempt));
            return true;
        } catch (ForgeException failure) {
            if (failure.kind() != ForgeException.Kind.ABSENT && failure.kind() != ForgeException.Kind.FAILED) {
                throw failure;
            }
            LOG.warn(
                    "delivery {} never arrived and can't be had: {}",
                    attempt.delivery().value(),
                    failure.getMessage());
            return failure.kind() == ForgeException.Kind.ABSENT;
        }
    }
}

package dev.descent.bot;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.MDC;

/** Lane work that is counted, and whose log lines say which lane they belong to. */
public final class ObservedLanes implements LaneWork {
    private final LaneWork work;
    private final Observer observer;

    public ObservedLanes(LaneWork work, Observer observer) {
        this.work = work;
        this.observer = observer;
    }

    @Override
    public Optional<Duration> workOff(Lease lease) {
        Lane lane = lease.lane();
        observer.see(new Signal.LaneTaken());
        try (MDC.MDCCloseable _ = MDC.putCloseable("lane", lane.key());
                MDC.MDCCloseable _ = MDC.putCloseable(
                        "installation", String.valueOf(lane.installation().value()))) {
            return work.workOff(lease);
        } finally {
            observer.see(new Signal.LaneLeft());
        }
    }
}

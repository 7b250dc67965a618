package dev.descent.train;

import dev.descent.loss.Hotspot;
import dev.descent.train.pace.Lessons;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known when an epoch begins.
 *
 * @param events what happened in this run before: what happens beside it must not matter
 * @param lessons what people said to earlier pull requests
 * @param remarks what they said to this one
 */
record Past(List<RunEvent> events, Lessons lessons, List<Remark> remarks) {
    /** The gate of a draw that came second. */
    static final String CHOICE = "choice";

    private static final Set<String> RETRIED = Set.of(CHOICE, Join.NAME, CoverageGate.NAME);

    Past {
        events = List.copyOf(events);
    }

    /** The hotspots that somebody gave up on, or that need tests first, each with the bytes of its file then. */
    Set<String> hopeless() {
        return events.stream()
                .filter(event -> event.step() == Step.GAVE_UP || Discards.isTestsFirst(event))
                .map(event ->
                        event.details().text(Facts.HOTSPOT) + event.details().text(Facts.BLOB))
                .collect(Collectors.toSet());
    }

    /** What is to be heard by whoever mends a place. */
    List<Remark> remarks(Hotspot hotspot) {
        return remarks.stream().filter(remark -> remark.concerns(hotspot)).toList();
    }

    /** Whether somebody said something about this very place. */
    boolean isRemarkedUpon(Hotspot hotspot) {
        return remarks.stream().anyMatch(remark -> remark.isAbout(hotspot));
    }

    /** What isn't tried again, and why; what only came second, or got in another change's way, may be. */
    SortedMap<String, String> refused(Hotspot hotspot) {
        String id = HotspotId.of(hotspot);
        SortedMap<String, String> refused = new TreeMap<>(lessons.refused(id));
        discarded(id).forEach(details -> refused.putIfAbsent(details.text(Facts.APPROACH), details.text(Facts.REASON)));
        return refused;
    }

    /** How many of these changes a language model wrote. */
    int failures(Hotspot hotspot) {
        return (int) discarded(HotspotId.of(hotspot))
                .filter(details -> !details.text(Facts.MODEL).isEmpty())
                .count();
    }

    private Stream<Details> discarded(String hotspot) {
        return events.stream()
                .filter(event -> event.step() == Step.DISCARDED)
                .map(RunEvent::details)
                .filter(details -> !RETRIED.contains(details.text(Facts.GATE))
                        && details.text(Facts.HOTSPOT).equals(hotspot));
    }
}

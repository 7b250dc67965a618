package dev.descent.train;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** What is to be known of an epoch that is over. */
final class Closing {
    private Closing() {}

    static Details of(Position there, List<RunEvent> events) {
        List<RunEvent> epoch =
                events.stream().filter(event -> event.epoch() == there.epoch()).toList();
        List<Details> kept = details(epoch, Step.KEPT);
        return Details.NONE
                .with(Facts.LOSS, there.loss())
                .with(there.score().terms())
                .with(Facts.TOKENS, there.score().tokens())
                .with(Facts.KEPT, kept.size())
                .with(Facts.TRIED, details(epoch, Step.DRAFTED).size())
                .with(Facts.GAIN, sum(kept, each -> each.number(Facts.GAIN)))
                .with(Facts.ADDED, total(kept, each -> each.whole(Facts.ADDED)))
                .with(Facts.REMOVED, total(kept, each -> each.whole(Facts.REMOVED)));
    }

    private static List<Details> details(List<RunEvent> events, Step step) {
        return events.stream()
                .filter(event -> event.step() == step)
                .map(RunEvent::details)
                .toList();
    }

    private static double sum(List<Details> kept, ToDoubleFunction<Details> amount) {
        return kept.stream().mapToDouble(amount).sum();
    }

    private static long total(List<Details> kept, ToLongFunction<Details> amount) {
        return kept.stream().mapToLong(amount).sum();
    }
}

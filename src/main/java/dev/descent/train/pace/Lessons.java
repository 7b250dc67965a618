package dev.descent.train.pace;

import dev.descent.loss.Term;
import dev.descent.loss.Terms;
import dev.descent.train.pace.Contribution.Change;
import dev.descent.train.pace.Contribution.Ending;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What people's answers to earlier pull requests teach about the next one: what not to propose again, and what is welcome. How
 * welcome a term or an approach is, is the mean of the posterior of a Bernoulli trial's rate under a uniform prior, Laplace's
 * rule of succession {@code (s + 1) / (n + 2)}, twice that: 1 as long as nothing is known, above 0 and below 2 always. Each pull
 * request that people decided on is one trial of each term and of each approach in it: merged is 1, merged after somebody
 * pushed to it ½, closed unmerged 0.
 */
public final class Lessons {
    /** Nothing was learnt yet. */
    public static final Lessons NONE = new Lessons(List.of());

    private static final double EDITED = 0.5;

    private final Map<Term, Trials> terms;
    private final Map<String, Trials> approaches;
    private final Map<String, SortedMap<String, String>> refused = new HashMap<>();

    private Lessons(List<Contribution> decided) {
        this.terms = trials(decided, Change::term);
        this.approaches = trials(decided, Change::approach);
        for (Contribution each : decided) {
            if (each.ended(Ending.CLOSED)) {
                each.changes()
                        .forEach(change -> refused.computeIfAbsent(change.hotspot(), _ -> new TreeMap<>())
                                .putIfAbsent(
                                        change.approach(), "people closed #" + each.number() + ", which proposed it"));
            }
        }
    }

    /** What the history of a repository teaches. */
    public static Lessons of(List<Contribution> history) {
        return new Lessons(history.stream()
                .filter(each -> each.ended(Ending.MERGED) || each.ended(Ending.CLOSED))
                .toList());
    }

    private static <K> Map<K, Trials> trials(Collection<Contribution> decided, Function<Change, K> subject) {
        Map<K, Trials> trials = new HashMap<>();
        for (Contribution each : decided) {
            each.changes().stream()
                    .map(subject)
                    .distinct()
                    .forEach(key -> trials.merge(key, new Trials(success(each), 1), Trials::plus));
        }
        return trials;
    }

    private static double success(Contribution decided) {
        if (!decided.ended(Ending.MERGED)) {
            return 0;
        }
        return decided.isEdited() ? EDITED : 1;
    }

    /** The approaches that are not proposed again at a place, and why each isn't, as a clause. */
    public SortedMap<String, String> refused(String hotspot) {
        return refused.getOrDefault(hotspot, new TreeMap<>());
    }

    /** How welcome an approach is, above 0 and below 2. */
    public double welcome(String approach) {
        return approaches.getOrDefault(approach, Trials.NONE).factor();
    }

    /** How welcome it is to lower a term, above 0 and below 2. */
    public double welcome(Term term) {
        return terms.getOrDefault(term, Trials.NONE).factor();
    }

    /** How welcome it is to lower these terms by these amounts: the mean of the terms', each weighed by its amount. */
    public double welcome(Terms amounts) {
        Terms gains = amounts.positivePart();
        double all = 0;
        double weighed = 0;
        for (Term term : Term.values()) {
            all += gains.get(term);
            weighed += gains.get(term) * welcome(term);
        }
        return all == 0 ? 1 : weighed / all;
    }

    /** What was tried: {@code successes} of {@code all}. */
    private record Trials(double successes, int all) {
        static final Trials NONE = new Trials(0, 0);

        Trials plus(Trials more) {
            return new Trials(successes + more.successes, all + more.all);
        }

        double factor() {
            return 2 * (successes + 1) / (all + 2);
        }
    }
}

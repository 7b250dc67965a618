package dev.descent.train.pace;

import dev.descent.loss.Term;
import dev.descent.train.pace.Contribution.Change;
import dev.descent.train.pace.Contribution.End;
import dev.descent.train.pace.Contribution.Ending;
import dev.descent.train.pace.Contribution.Fate;
import dev.descent.train.pace.Contribution.Kind;
import dev.descent.train.pace.Contribution.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Histories of pull requests, made up. Times are days after {@link #START}. */
public final class History {
    static final Instant START = Instant.parse("2026-11-02T09:00:00Z");
    static final Change CHANGE = new Change("src/Box.java Box.open", Term.COMPLEXITY, "collapsible-if");
    private static final String TIP = "a".repeat(40);

    private History() {}

    static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    static Contribution open(int number, int openedOn) {
        return new Contribution(
                number,
                new Origin(Kind.CLEANUP, "run-" + number, "main", TIP),
                List.of(CHANGE),
                Fate.opened(day(openedOn), TIP));
    }

    static Contribution reviewed(int number, int openedOn, int reviewedOn) {
        Contribution opened = open(number, openedOn);
        Fate fate = opened.fate();
        return opened.seen(new Fate(fate.openedAt(), TIP, Optional.of(day(reviewedOn)), Optional.empty()));
    }

    static Contribution ended(int number, int openedOn, Ending how, int endedOn) {
        return end(open(number, openedOn), how, day(endedOn));
    }

    private static Contribution end(Contribution opened, Ending how, Instant at) {
        Fate fate = opened.fate();
        return opened.seen(new Fate(fate.openedAt(), fate.head(), fate.reviewedAt(), Optional.of(new End(how, at))));
    }

    /** A cleanup of one change that ended like this. */
    public static Contribution of(Change change, Ending how) {
        Contribution ended = ended(1, 0, how, 1);
        return new Contribution(ended.number(), ended.origin(), List.of(change), ended.fate());
    }

    static Contribution followUp(Contribution cleanup) {
        Origin origin = cleanup.origin();
        return new Contribution(
                cleanup.number(),
                new Origin(Kind.FOLLOW_UP, origin.run(), origin.target(), origin.tip()),
                cleanup.changes(),
                cleanup.fate());
    }

    /** Somebody pushed to it. */
    static Contribution edited(Contribution contribution) {
        Fate fate = contribution.fate();
        return contribution.seen(new Fate(fate.openedAt(), "b".repeat(40), fate.reviewedAt(), fate.end()));
    }

    /** Pull requests one after the other, some of which are over. */
    static Arbitrary<List<Contribution>> histories() {
        Arbitrary<Optional<Ending>> endings = Arbitraries.of(Ending.class).optional(0.8);
        Arbitrary<Integer> hours = Arbitraries.integers().between(0, 400);
        return Combinators.combine(endings, hours, hours)
                .as((ending, opened, later) -> (Numbered) number -> {
                    Contribution fresh = open(number, 0).seen(Fate.opened(START.plus(Duration.ofHours(opened)), TIP));
                    return ending.map(how -> end(fresh, how, START.plus(Duration.ofHours(opened + later))))
                            .orElse(fresh);
                })
                .list()
                .ofMaxSize(40)
                .map(History::numbered);
    }

    private static List<Contribution> numbered(List<Numbered> makers) {
        List<Contribution> history = new ArrayList<>();
        for (int i = 0; i < makers.size(); i++) {
            history.add(makers.get(i).at(i + 1));
        }
        return history;
    }

    /** A pull request that wants a number. */
    private interface Numbered {
        Contribution at(int number);
    }
}

package dev.descent.train.pace;

import dev.descent.loss.Term;
import dev.descent.train.Ledger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A pull request of the bot's.
 *
 * @param number its number in its repository
 * @param origin where it comes from
 * @param changes what it proposes, in the order of its commits
 * @param fate what became of it
 */
public record Contribution(int number, Origin origin, List<Change> changes, Fate fate) {
    public Contribution {
        changes = List.copyOf(changes);
    }

    /** Why a pull request of the bot's is opened. */
    public enum Kind {
        /** Somebody wanted a pull request trained. */
        FOLLOW_UP,
        /** The schedule came round. */
        CLEANUP,
        /** A repository has no configuration. */
        CONFIGURATION
    }

    /**
     * Where a pull request of the bot's comes from.
     *
     * @param run the training run whose result it is
     * @param target the branch that it wants to change
     * @param tip the last commit that the bot pushed to it, in hexadecimal digits
     */
    public record Origin(Kind kind, String run, String target, String tip) {}

    /**
     * One commit of it.
     *
     * @param hotspot the place that it mends, as ledgers call it: {@code src/Box.java Box.open}
     * @param term the term that it lowers most
     * @param approach how: {@code collapsible-if}
     */
    public record Change(String hotspot, Term term, String approach) {
        /** What a row of a ledger proposes. */
        public static Change of(Ledger.Row row) {
            Term most = Arrays.stream(Term.values())
                    .min(Comparator.comparingLong(row.change()::get))
                    .orElseThrow();
            return new Change(row.hotspot(), most, row.approach());
        }
    }

    /** Whether it can still be merged. */
    public boolean isOpen() {
        return fate.end().isEmpty();
    }

    /** Whether somebody pushed to its branch. */
    public boolean isEdited() {
        return !fate.head().equals(origin.tip());
    }

    /** Whether it ended like this. */
    public boolean ended(Ending how) {
        return fate.end().filter(end -> end.how() == how).isPresent();
    }

    /** The same after another look at it. */
    public Contribution seen(Fate now) {
        return new Contribution(number, origin, changes, now);
    }

    /** When people first did anything with it: reviewed, merged or closed it; what the bot itself did doesn't count. */
    public Optional<Instant> answeredAt() {
        Optional<Instant> decidedAt =
                fate.end().filter(end -> end.how() != Ending.WITHDRAWN).map(End::at);
        return fate.reviewedAt()
                .filter(review -> decidedAt.isEmpty() || review.isBefore(decidedAt.get()))
                .or(() -> decidedAt);
    }

    /** How a pull request of the bot's can end. */
    public enum Ending {
        /** Somebody merged it. */
        MERGED,
        /** Somebody closed it unmerged: they don't want it. */
        CLOSED,
        /** Nobody decided on it: the bot closed it, as it was stale, or what it was for was gone. */
        WITHDRAWN
    }

    /** How it ended, and when. */
    public record End(Ending how, Instant at) {}

    /**
     * What became of it.
     *
     * @param openedAt when it was opened
     * @param head where its branch is now, in hexadecimal digits
     * @param reviewedAt when the first review by a person was submitted; nothing before that
     * @param end nothing as long as it is open
     */
    public record Fate(Instant openedAt, String head, Optional<Instant> reviewedAt, Optional<End> end) {
        /** One that was just opened. */
        public static Fate opened(Instant at, String head) {
            return new Fate(at, head, Optional.empty(), Optional.empty());
        }

        /** The same, but for how it ended. */
        public Fate ended(End how) {
            return new Fate(openedAt, head, reviewedAt, Optional.of(how));
        }
    }
}

package dev.descent.loss;

import dev.descent.loss.Delta.FileDelta;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells loss that went away from loss that only went elsewhere. */
final class Movement {
    /** Half a token: no reader could notice less. */
    private static final long NOTICEABLE = 500;

    /** 20 tokens: less than that shifts about in any edit. */
    private static final long NOTABLE_MOVE = 20_000;

    private long left;
    private long came;

    private Movement() {}

    /**
     * What a change comes to. Moved, not removed: at least 20 tokens left some units, at least 20 came to others, and the
     * difference is at most a tenth of the lesser. A unit that carries exactly the same under a new name did not move.
     * Held: the loss fell, and all of that is in escrow.
     */
    static Verdict verdict(List<FileDelta> files, long darkGrowth, long escrow) {
        Movement movement = new Movement();
        movement.add(darkGrowth);
        Map<Terms, Integer> strays = new HashMap<>();
        for (FileDelta file : files) {
            if (file.isTouched()) {
                movement.compare(file, strays);
            } else {
                UnitChange.survivors(file)
                        .forEach(unit -> movement.add(unit.change().total()));
            }
        }
        strays.forEach((share, count) -> movement.add(count * share.total()));
        return movement.verdict(escrow);
    }

    private void compare(FileDelta file, Map<Terms, Integer> strays) {
        Map<UnitKey, UnitScore> before = UnitKey.index(file.base());
        UnitKey.index(file.head())
                .forEach((key, unit) -> Optional.ofNullable(before.remove(key))
                        .ifPresentOrElse(
                                old -> add(unit.share().minus(old.share()).total()),
                                () -> strays.merge(unit.share(), 1, Integer::sum)));
        before.values().forEach(gone -> strays.merge(gone.share(), -1, Integer::sum));
    }

    private void add(long change) {
        left += Math.max(0, -change);
        came += Math.max(0, change);
    }

    private Verdict verdict(long escrow) {
        long change = came - left;
        long moved = Math.min(left, came);
        if (moved >= NOTABLE_MOVE && Math.abs(change) * 10 <= moved) {
            return Verdict.MOVED;
        }
        if (Math.abs(change) < NOTICEABLE) {
            return Verdict.UNCHANGED;
        }
        if (change > 0) {
            return Verdict.WORSE;
        }
        return change + escrow <= -NOTICEABLE ? Verdict.BETTER : Verdict.HELD;
    }
}

package dev.descent.train;

import dev.descent.loss.Delta;
import dev.descent.loss.Score;
import dev.descent.repo.Snapshot;
import dev.descent.train.Ruling.Refused;
import dev.descent.train.Ruling.Severity;
import java.util.Locale;
import java.util.Optional;

/**
 * Gate 4: the loss of the whole repository falls on the frozen ruler, what went dark and what is in escrow held against it. A
 * change is measured as a pull request is, over the files that it touches: so the size of the repository cancels out.
 */
final class LossGate {
    private static final String NAME = "loss";
    private static final double FURTHEST_FALL = 0.3;
    private static final double TOKEN = 1000.0;

    private final Yardstick yardstick;
    private final double epsilon;

    /** Lets through what gains at least {@code epsilon}. */
    LossGate(Yardstick yardstick, double epsilon) {
        this.yardstick = yardstick;
        this.epsilon = epsilon;
    }

    /** What a change brings. */
    Measure measure(Score before, Snapshot after, LineDiff diff) {
        Score score = yardstick.score(after);
        return new Measure(score, Delta.between(before, score), diff);
    }

    Optional<Refused> judge(Measure measure) {
        if (measure.gain() < epsilon) {
            return refuse(tooLittle(measure));
        }
        if (fallsTooFar(measure)) {
            return Optional.of(new Refused(
                    NAME, "one change that cuts the loss by more than 30 % is for people to judge", Severity.LINE));
        }
        if (measure.growth() > measure.gainMilliTokens() / TOKEN) {
            return refuse(String.format(
                    Locale.ROOT,
                    "it adds %d tokens to save %.0f",
                    measure.growth(),
                    measure.gainMilliTokens() / TOKEN));
        }
        return Optional.empty();
    }

    private static boolean fallsTooFar(Measure measure) {
        long before = measure.delta().base().terms().total();
        return before - measure.after().terms().total() > FURTHEST_FALL * before;
    }

    private String tooLittle(Measure measure) {
        long escrow = measure.delta().escrow();
        long dark = Math.max(0, measure.delta().darkGrowth());
        String held = escrow == 0 ? "" : String.format(Locale.ROOT, ", %.0f tokens held in escrow", escrow / TOKEN);
        String hidden = dark == 0 ? "" : String.format(Locale.ROOT, ", %.0f tokens went dark", dark / TOKEN);
        return String.format(
                Locale.ROOT, "the loss falls by %.4f, less than ε = %.4f%s%s", measure.gain(), epsilon, held, hidden);
    }

    private static Optional<Refused> refuse(String reason) {
        return Optional.of(new Refused(NAME, reason, Severity.ORDINARY));
    }
}

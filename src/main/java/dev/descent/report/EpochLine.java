package dev.descent.report;

import dev.descent.train.Facts;
import dev.descent.train.Ledger;
import dev.descent.train.Ledger.Epoch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One line an epoch, for logs and those who watch. */
public final class EpochLine {
    private static final int DECIMALS = 3;
    private static final double THOUSAND = 1000.0;

    private EpochLine() {}

    /** {@code epoch 3/5 | loss 0.412 -> 0.398 | kept 2 of 3 | +18 -64 | checks 41 s | 18.2k tok | budget 52 %}. */
    public static String of(Ledger ledger, Epoch epoch) {
        List<String> parts = new ArrayList<>();
        parts.add("epoch %d/%d".formatted(epoch.number(), ledger.options().whole(Facts.EPOCHS)));
        parts.add("loss %s -> %s".formatted(loss(epoch.before()), loss(epoch.loss())));
        parts.add(epoch.tried() == 0 ? "nothing proposed" : "kept %d of %d".formatted(epoch.kept(), epoch.tried()));
        parts.add("+%d -%d".formatted(epoch.diff().added(), epoch.diff().removed()));
        parts.add("checks %d s".formatted(epoch.checks().toSeconds()));
        if (epoch.spent().tokens() > 0) {
            parts.add(String.format(Locale.ROOT, "%.1fk tok", epoch.spent().tokens() / THOUSAND));
            parts.add("budget "
                    + Numbers.percent(
                            ledger.spent().microUsd(), ledger.options().whole(Facts.BUDGET)));
        }
        return String.join(" | ", parts);
    }

    private static String loss(double loss) {
        return String.format(Locale.ROOT, "%." + DECIMALS + "f", loss);
    }
}

package dev.descent.loss;

import java.util.Optional;

/**
 * A unit that carries loss, as the gradient ranks it.
 *
 * @param path the file that holds it
 * @param base what it carried before, or nothing when it is new or only one tree was scored
 * @param unit what it carries
 * @param churn the part of the tree's scored files that changed less often than its own, from 0 to below 1
 */
public record Hotspot(String path, Optional<UnitScore> base, UnitScore unit, double churn) {
    /** {@code leverage × (1 + churn)}: what mending gains counts more where people keep working. */
    public double pull() {
        return unit.leverage().total() * (1 + churn);
    }
}

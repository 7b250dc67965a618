package dev.descent.train;

import dev.descent.loss.Progress;
import dev.descent.loss.Ruler;
import dev.descent.loss.Score;
import dev.descent.loss.Scorer;
import dev.descent.repo.PathRules;
import dev.descent.repo.Snapshot;

/**
 * What every tree of a run is measured with: nothing that a run does can change it.
 *
 * @param scorer who measures
 * @param rules which paths are scored
 * @param ruler with which weights
 */
public record Yardstick(Scorer scorer, PathRules rules, Ruler ruler) {
    Score score(Snapshot tree) {
        return scorer.score(tree, rules, ruler, Progress.NONE);
    }
}

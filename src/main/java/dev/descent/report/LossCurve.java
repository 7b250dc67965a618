package dev.descent.report;

import dev.descent.loss.Score;
import dev.descent.loss.Terms;
import dev.descent.repo.Revision;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The loss along a line of revisions.
 *
 * @param label how people name what was scored
 * @param ruler the ruler of all points
 * @param revisions how many revisions the line has; of more than there are points, the points are an even sample
 * @param points one or more, the oldest first
 */
public record LossCurve(String label, String ruler, int revisions, List<Point> points) {
    public LossCurve {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a curve has a point");
        }
    }

    /**
     * The loss of one revision.
     *
     * @param revision the revision
     * @param tokens the weight of its production code
     * @param terms avoidable milli-tokens
     */
    public record Point(Revision revision, long tokens, Terms terms) {
        /** What a score says about a revision, without its files. */
        public static Point of(Revision revision, Score score) {
            return new Point(revision, score.tokens(), score.terms());
        }

        /** Avoidable tokens for each token of production code. */
        double loss() {
            return Numbers.ratio(terms.total(), tokens);
        }

        /** The day in UTC, {@code 2026-11-21}. */
        String day() {
            return revision.time().toString().substring(0, 10);
        }
    }

    /** From one point to the next. */
    record Step(Point from, Point to) {
        double change() {
            return to.loss() - from.loss();
        }
    }

    Point first() {
        return points.getFirst();
    }

    Point last() {
        return points.getLast();
    }

    double highest() {
        return points.stream().mapToDouble(Point::loss).max().orElse(0);
    }

    /** The steps that moved the loss most, at most {@code limit}, the furthest first. */
    List<Step> furthest(int limit) {
        return IntStream.range(1, points.size())
                .mapToObj(i -> new Step(points.get(i - 1), points.get(i)))
                .filter(step -> step.change() != 0)
                .sorted(Comparator.comparingDouble(step -> -Math.abs(step.change())))
                .limit(limit)
                .toList();
    }

    /** What became of the loss from the first point to the last. */
    String headline() {
        return "Loss " + Numbers.step(first().loss(), last().loss(), last().loss() - first().loss());
    }

    /** What was scored, when, and whether all of it. */
    String subtitle() {
        String count = points.size() < revisions
                ? Numbers.whole(points.size()) + " of " + Numbers.count(revisions, "revision") + ", evenly spread"
                : Numbers.count(revisions, "revision");
        return String.join(" · ", label, first().day() + " … " + last().day(), count, "ruler " + ruler);
    }
}

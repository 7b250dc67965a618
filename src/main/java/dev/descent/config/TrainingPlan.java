package dev.descent.config;

import dev.descent.repo.PathRules;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * How a repository wants to be trained.
 *
 * @param check the commands that show that the code works, each its words; without them nothing is trained
 * @param protectedPaths paths that training never changes, beside those that it never changes anyway
 * @param schedule when the default branch is trained; never, by default
 * @param budgets where a run ends
 * @param extras gates beside those that always hold
 */
public record TrainingPlan(
        List<List<String>> check,
        List<Glob> protectedPaths,
        Optional<Schedule> schedule,
        Budgets budgets,
        Extras extras) {
    public static final TrainingPlan DEFAULT =
            new TrainingPlan(List.of(), List.of(), Optional.empty(), Budgets.DEFAULT, Extras.NONE);

    public TrainingPlan {
        check = check.stream().map(List::copyOf).toList();
        protectedPaths = List.copyOf(protectedPaths);
    }

    /** The paths that training never changes, as rules. */
    public PathRules protection() {
        return path -> protectedPaths.stream()
                .filter(glob -> glob.matches(path))
                .findFirst()
                .map(glob -> glob.pattern() + " (" + RepoConfig.PATH + ")");
    }

    /**
     * When the default branch is trained.
     *
     * @param cron local times
     * @param zone where they are local
     * @param openPullRequests at most this many cleanup pull requests wait for a review at a time
     */
    public record Schedule(Cron cron, ZoneId zone, int openPullRequests) {
        static final ZoneId USUAL_ZONE = ZoneOffset.UTC;

        /** The latest time due after {@code since} and not after {@code now}: however many were missed, that makes up for them. */
        public Optional<Instant> due(Instant since, Instant now) {
            return cron.latest(now, zone).filter(since::isBefore);
        }
    }

    /**
     * Gates that a repository asks for.
     *
     * @param isReviewed whether a language model reads each change, and may object
     * @param mutation the command that has its tests judged by mutants, each of its words; none by default
     */
    public record Extras(boolean isReviewed, List<String> mutation) {
        public static final Extras NONE = new Extras(false, List.of());

        public Extras {
            mutation = List.copyOf(mutation);
        }
    }

    /**
     * Where a run ends, whatever it has reached.
     *
     * @param epochs of a run
     * @param tokens that a run may take from a model
     * @param dollars that a run may cost
     * @param dollarsAMonth that all runs of a calendar month may cost
     * @param minutes that a run may take
     */
    public record Budgets(int epochs, long tokens, double dollars, double dollarsAMonth, int minutes) {
        public static final Budgets DEFAULT = new Budgets(5, 400_000, 2, 20, 45);
    }
}

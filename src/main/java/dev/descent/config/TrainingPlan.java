package dev.descent.config;

import dev.descent.repo.PathRules;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a repository wants to be trained.
 *
 * @param proof what shows that the code works
 * @param protectedPaths paths that training never changes, beside those that it never changes anyway
 * @param schedule when the default branch is trained; never, by default
 * @param budgets where a run ends
 * @param extras gates beside those that always hold
 */
public record TrainingPlan(
        Proof proof, List<Glob> protectedPaths, Optional<Schedule> schedule, Budgets budgets, Extras extras) {
    public static final TrainingPlan DEFAULT =
            new TrainingPlan(Proof.NONE, List.of(), Optional.empty(), Budgets.DEFAULT, Extras.NONE);

    public TrainingPlan {
        protectedPaths = List.copyOf(protectedPaths);
    }

    /** The commands that show that the code works, each its words; without them nothing is trained. */
    public List<List<String>> check() {
        return proof.check();
    }

    /** The paths that training never changes, as rules: what decides over dependencies is among them. */
    public PathRules protection() {
        return path -> Stream.concat(protectedPaths.stream(), proof.lock().stream())
                .filter(glob -> glob.matches(path))
                .findFirst()
                .map(glob -> glob.pattern() + " (" + RepoConfig.PATH + ")");
    }

    /**
     * What shows that the code works.
     *
     * @param check commands, each its words
     * @param fetch the words of the command that fetches, with network, what they depend on; none by default
     * @param lock files that decide what is fetched, beside the usual build and lock files
     */
    public record Proof(List<List<String>> check, List<String> fetch, List<Glob> lock) {
        public static final Proof NONE = new Proof(List.of(), List.of(), List.of());

        public Proof {
            check = check.stream().map(List::copyOf).toList();
            fetch = List.copyOf(fetch);
            lock = List.copyOf(lock);
        }

        /** Whether the file at {@code path} is one of {@link #lock}. */
        public boolean isLock(String path) {
            return lock.stream().anyMatch(glob -> glob.matches(path));
        }
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

package dev.descent.bot;

import java.util.Optional;

/**
 * What a check run is kept for; GitHub stores it as the run's external id. It makes creating a check run repeatable: whoever
 * finds a run of the same key goes on with it.
 *
 * @param pullRequest two pull requests may share a head commit
 * @param trigger the delivery that asked for the score, or {@link #NOBODY} when the run ended without one
 */
public record CheckKey(PullRequestNumber pullRequest, DeliveryId trigger) {
    /** Stands in the key of a run that was closed without a score: whoever asked may ask again. */
    private static final DeliveryId NOBODY = new DeliveryId("-");

    /** The key of a run that answers nobody. */
    static CheckKey unanswered(PullRequestNumber pullRequest) {
        return new CheckKey(pullRequest, NOBODY);
    }

    /** Reads what {@link #toString()} wrote, or nothing when it is something else. */
    public static Optional<CheckKey> parse(String externalId) {
        int slash = externalId.indexOf('/');
        if (slash < 1 || !externalId.chars().limit(slash).allMatch(c -> c >= '0' && c <= '9') || slash > 9) {
            return Optional.empty();
        }
        String delivery = externalId.substring(slash + 1);
        int number = Integer.parseInt(externalId, 0, slash, 10);
        return number > 0 && DeliveryId.isValid(delivery)
                ? Optional.of(new CheckKey(new PullRequestNumber(number), new DeliveryId(delivery)))
                : Optional.empty();
    }

    /** {@code 7/d0e1…}. */
    @Override
    public String toString() {
        return pullRequest.value() + "/" + trigger.value();
    }
}

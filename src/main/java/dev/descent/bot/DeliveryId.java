package dev.descent.bot;

import java.util.regex.Pattern;

/**
 * The GUID that GitHub gives a delivery; a redelivery keeps it.
 *
 * @param value 1 to 64 letters, digits and hyphens
 */
public record DeliveryId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final int LONGEST = 64;

    public DeliveryId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not the id of a delivery");
        }
    }

    /** The id under which the same delivery waits in the lane for training. */
    DeliveryId inTraining() {
        return after("train-");
    }

    /** The id under which the same delivery waits in the lane of one of the pull requests that it is about. */
    DeliveryId on(PullRequestNumber pullRequest) {
        return after("on-" + pullRequest.value() + "-");
    }

    /** The id under which the dashboard is told of what a delivery led to. */
    DeliveryId asNews() {
        return after("news-");
    }

    private DeliveryId after(String prefix) {
        String id = prefix + value;
        return new DeliveryId(id.substring(0, Math.min(id.length(), LONGEST)));
    }

    /** Whether this text has the form of a delivery's id. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }
}

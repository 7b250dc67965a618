package dev.descent.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.descent.report.CheckRunReport;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a check run is kept for; GitHub stores it as the run's external id. It makes creating a check run repeatable: whoever
 * finds a run of the same key goes on with it.
 *
 * @param pullRequest two pull requests may share a head commit
 * @param project which project of the repository is checked; empty for the root
 * @param trigger the delivery that asked for the score, or {@link #NOBODY} when the run ended without one
 * @param said a digest of the report with which the run ended, or nothing when it answers nobody
 */
public record CheckKey(PullRequestNumber pullRequest, String project, DeliveryId trigger, String said) {
    /** Stands in the key of a run that was closed without a score: whoever asked may ask again. */
    private static final DeliveryId NOBODY = new DeliveryId("-");

    private static final Pattern FORM =
            Pattern.compile("([1-9][0-9]{0,8})(?:@([a-z0-9._-]{1,40}))?/([A-Za-z0-9-]{1,64})(?:/([0-9a-f]{16}))?");
    private static final int DIGEST = 8;

    /** The key of a run that is open. */
    static CheckKey open(PullRequestNumber pullRequest, String project, DeliveryId trigger) {
        return new CheckKey(pullRequest, project, trigger, "");
    }

    /** The same run, ended with this report for {@code trigger}. */
    CheckKey answered(DeliveryId newTrigger, CheckRunReport report) {
        return new CheckKey(pullRequest, project, newTrigger, digest(report));
    }

    /** The same run, ended without an answer to anybody. */
    CheckKey unanswered() {
        return new CheckKey(pullRequest, project, NOBODY, "");
    }

    /** Whether the run ended with an answer. */
    boolean isAnswered() {
        return !said.isEmpty();
    }

    private static String digest(CheckRunReport report) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(report.toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, DIGEST);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Reads what {@link #toString()} wrote, or nothing when it is something else. */
    public static Optional<CheckKey> parse(String externalId) {
        Matcher parts = FORM.matcher(externalId);
        return parts.matches()
                ? Optional.of(new CheckKey(
                        new PullRequestNumber(Integer.parseInt(parts.group(1))),
                        Optional.ofNullable(parts.group(2)).orElse(""),
                        new DeliveryId(parts.group(3)),
                        Optional.ofNullable(parts.group(4)).orElse("")))
                : Optional.empty();
    }

    /** {@code 7/d0e1…}, {@code 7@web/d0e1…}, and with a digest {@code 7/d0e1…/5fa3…}. */
    @Override
    public String toString() {
        String of = project.isEmpty() ? "" : "@" + project;
        String key = pullRequest.value() + of + "/" + trigger.value();
        return isAnswered() ? key + "/" + said : key;
    }
}

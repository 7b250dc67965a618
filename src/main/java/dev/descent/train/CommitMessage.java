package dev.descent.train;

import java.util.Locale;

/** What a commit says of itself. */
final class CommitMessage {
    private static final int MOST_SUBJECT = 72;

    private CommitMessage() {}

    static String of(Position here, Trial.Passed kept) {
        Candidate candidate = kept.candidate();
        String subject = candidate.change().message().lines().findFirst().orElse("Lower the loss");
        return String.format(
                Locale.ROOT,
                "%s%n%n%s: %s%nLoss %.4f -> %.4f%n",
                subject.substring(0, Math.min(MOST_SUBJECT, subject.length())),
                HotspotId.of(candidate.assignment().hotspot()),
                candidate.change().approach(),
                here.loss(),
                here.loss(kept.measure().after()));
    }
}

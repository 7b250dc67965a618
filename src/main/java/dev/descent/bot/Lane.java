package dev.descent.bot;

import java.util.Optional;

/**
 * A queue whose deliveries are worked off one at a time, in order of arrival.
 *
 * @param installation the tenant that it belongs to
 * @param subject what it is about within the installation: {@code owner/name#7}, {@code owner/name#7/train}, or
 *     {@code owner/name#default/train}, or {@code -} for the installation itself
 */
public record Lane(InstallationId installation, String subject) {
    static final String TRAINING = "/train";

    private static final String DEFAULT_BRANCH = "#default" + TRAINING;

    /** The lane for what concerns the whole installation. */
    public static Lane of(InstallationId installation) {
        return new Lane(installation, "-");
    }

    /** The lane in which the default branch of a repository is trained. */
    public static Lane ofDefaultBranch(RepositoryRef repository) {
        return new Lane(repository.installation(), repository + DEFAULT_BRANCH);
    }

    /** The lane beside this one in which its training goes on, for that takes long. */
    public Lane training() {
        return new Lane(installation, subject + TRAINING);
    }

    /** Whether this is a lane for training. */
    boolean isForTraining() {
        return subject.endsWith(TRAINING);
    }

    /** Whether a default branch is trained here. */
    boolean isOfDefaultBranch() {
        return subject.endsWith(DEFAULT_BRANCH);
    }

    /** The repository that this is about, or nothing when it concerns a whole installation. */
    Optional<RepositoryRef> repository() {
        int end = subject.indexOf('#');
        return end < 0
                ? Optional.empty()
                : Optional.of(new RepositoryRef(installation, RepositoryName.parse(subject.substring(0, end))));
    }

    /** Reads what {@link #key()} wrote. */
    public static Lane parse(String key) {
        int slash = key.indexOf('/');
        return new Lane(new InstallationId(Long.parseLong(key, 0, slash, 10)), key.substring(slash + 1));
    }

    /** {@code 77/owner/name#7}: unique among all lanes. */
    public String key() {
        return installation.value() + "/" + subject;
    }
}

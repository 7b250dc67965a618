package dev.descent.bot;

import java.util.Optional;

/**
 * Names a pull request.
 *
 * @param installation the tenant through which it is reached
 * @param repository the repository that it wants to change
 * @param number its number there
 */
public record PullRequestRef(InstallationId installation, RepositoryName repository, PullRequestNumber number) {
    /** How the branches begin that the bot opens pull requests from. */
    public static final String OWN_BRANCHES = "descent/";

    /** The repository that it wants to change. */
    public RepositoryRef home() {
        return new RepositoryRef(installation, repository);
    }

    /** The lane in which everything about this pull request happens, one thing at a time. */
    public Lane lane() {
        return new Lane(installation, repository + "#" + number.value());
    }

    /** The pull request of a lane, or nothing when the lane is about something else. */
    static Optional<PullRequestRef> of(Lane lane) {
        String subject = lane.isForTraining()
                ? lane.subject().substring(0, lane.subject().length() - Lane.TRAINING.length())
                : lane.subject();
        int number = subject.lastIndexOf('#');
        return number < 0 || lane.isOfDefaultBranch()
                ? Optional.empty()
                : Optional.of(new PullRequestRef(
                        lane.installation(),
                        RepositoryName.parse(subject.substring(0, number)),
                        new PullRequestNumber(Integer.parseInt(subject.substring(number + 1)))));
    }

    /** {@code owner/name#7}. */
    @Override
    public String toString() {
        return repository + "#" + number.value();
    }
}

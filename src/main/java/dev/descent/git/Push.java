package dev.descent.git;

import dev.descent.repo.CommitId;
import dev.descent.repo.Remote;
import dev.descent.repo.RepositoryException;
import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.Transport;

/** One push of a commit to a branch of the remote, never by force. */
final class Push {
    private final Repository mirror;
    private final Remote remote;
    private final FetchBounds bounds;
    private final Line line;

    Push(Repository mirror, Remote remote, FetchBounds bounds) {
        this.mirror = mirror;
        this.remote = remote;
        this.bounds = bounds;
        this.line = new Line(mirror, remote, bounds);
    }

    /** False when somebody else moved the branch. */
    boolean run(CommitId commit, String branch) throws IOException {
        String name = Constants.R_HEADS + branch;
        RemoteRefUpdate update = new RemoteRefUpdate(mirror, commit.hex(), name, false, null, null);
        try (Transport transport = line.open()) {
            PushResult result = transport.push(new Deadline(bounds.deadline()), List.of(update));
            return isDone(branch, result.getRemoteUpdate(name));
        } catch (NotSupportedException | TransportException e) {
            throw line.explain(e);
        }
    }

    private boolean isDone(String branch, RemoteRefUpdate update) {
        return switch (update.getStatus()) {
            case OK, UP_TO_DATE -> true;
            case REJECTED_NONFASTFORWARD, REJECTED_REMOTE_CHANGED -> false;
            case NOT_ATTEMPTED, REJECTED_NODELETE, REJECTED_OTHER_REASON, NON_EXISTING, AWAITING_REPORT ->
                throw new RepositoryException(
                        remote.name() + " refused the branch " + branch + ": " + update.getMessage(), false);
        };
    }
}

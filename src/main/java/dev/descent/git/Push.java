package dev.descent.git;

import dev.descent.repo.CommitId;
import dev.descent.repo.Remote;
import dev.descent.repo.RepositoryException;
import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.RemoteRefUpdate.Status;
import org.eclipse.jgit.transport.Transport;

/** One push to a branch of the remote, never by force. */
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
        RemoteRefUpdate update = new RemoteRefUpdate(mirror, commit.hex(), name(branch), false, null, null);
        return switch (answer(update)) {
            case OK, UP_TO_DATE -> true;
            case REJECTED_NONFASTFORWARD, REJECTED_REMOTE_CHANGED -> false;
            case NOT_ATTEMPTED, REJECTED_NODELETE, REJECTED_OTHER_REASON, NON_EXISTING, AWAITING_REPORT ->
                throw refused(branch, update);
        };
    }

    /** False when the branch stands elsewhere than at {@code tip}; one that is gone already is as good as removed. */
    boolean remove(String branch, CommitId tip) throws IOException {
        ObjectId expected = ObjectId.fromString(tip.hex());
        RemoteRefUpdate update = new RemoteRefUpdate(mirror, (String) null, name(branch), true, null, expected);
        return switch (answer(update)) {
            case OK, UP_TO_DATE, NON_EXISTING -> true;
            case REJECTED_REMOTE_CHANGED -> false;
            case NOT_ATTEMPTED, REJECTED_NONFASTFORWARD, REJECTED_NODELETE, REJECTED_OTHER_REASON, AWAITING_REPORT ->
                throw refused(branch, update);
        };
    }

    private static String name(String branch) {
        return Constants.R_HEADS + branch;
    }

    private Status answer(RemoteRefUpdate update) throws IOException {
        try (Transport transport = line.open()) {
            PushResult result = transport.push(new Deadline(bounds.deadline()), List.of(update));
            return result.getRemoteUpdate(update.getRemoteName()).getStatus();
        } catch (NotSupportedException | TransportException e) {
            throw line.explain(e);
        }
    }

    private RepositoryException refused(String branch, RemoteRefUpdate update) {
        return new RepositoryException(
                remote.name() + " refused the branch " + branch + ": " + update.getMessage(), false);
    }
}

package dev.descent.git;

import dev.descent.repo.CommitId;
import dev.descent.repo.Remote;
import dev.descent.repo.RepositoryException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TooLargeObjectInPackException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TrackingRefUpdate;
import org.eclipse.jgit.transport.Transport;

/** One fetch from a remote into its mirror. */
final class Fetch {
    private final Repository mirror;
    private final Remote remote;
    private final FetchBounds bounds;
    private final Line line;

    Fetch(Repository mirror, Remote remote, FetchBounds bounds) {
        this.mirror = mirror;
        this.remote = remote;
        this.bounds = bounds;
        this.line = new Line(mirror, remote, bounds);
    }

    /** Brings {@code refs} up to date; those that the remote doesn't have are gone afterwards. */
    void run(List<String> refs) throws IOException {
        makeRoom(refs);
        try {
            fetch(refs);
        } catch (TransportException e) {
            requireWithinBounds(e);
            List<String> present = advertised(refs);
            if (present.size() == refs.size()) {
                throw line.explain(e);
            }
            forget(refs, present);
            fetchPresent(present);
        }
    }

    private void fetchPresent(List<String> refs) throws IOException {
        if (refs.isEmpty()) {
            return;
        }
        try {
            fetch(refs);
        } catch (TransportException e) {
            requireWithinBounds(e);
            throw line.explain(e);
        }
    }

    private void fetch(List<String> refs) throws NotSupportedException, TransportException {
        List<RefSpec> specs =
                refs.stream().map(ref -> new RefSpec("+" + ref + ":" + ref)).toList();
        try (Transport transport = line.open()) {
            FetchResult result = transport.fetch(new Deadline(bounds.deadline()), specs);
            result.getTrackingRefUpdates().forEach(this::requireUpdated);
        }
    }

    private void requireWithinBounds(TransportException failure) {
        if (line.isExceeded()) {
            throw RepositoryException.excessive(
                    "more than " + (bounds.transferBytes() >> 20) + " MB would have to be fetched", failure);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLargeObjectInPackException) {
                throw RepositoryException.excessive(
                        "it holds an object of more than " + (bounds.objectBytes() >> 20) + " MB", failure);
            }
        }
    }

    private void requireUpdated(TrackingRefUpdate update) {
        switch (update.getResult()) {
            case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> {}
            default ->
                throw new RepositoryException(
                        "the mirror of " + remote.name() + " could not be updated: " + update.getLocalName() + " "
                                + update.getResult(),
                        true);
        }
    }

    /** Where the remote has a ref; nothing is brought. */
    Optional<CommitId> tip(String ref) {
        return advertised().stream()
                .filter(each -> each.getName().equals(ref))
                .map(Ref::getObjectId)
                .filter(Objects::nonNull)
                .map(id -> new CommitId(id.name()))
                .findFirst();
    }

    private List<String> advertised(List<String> refs) {
        Set<String> names = advertised().stream().map(Ref::getName).collect(Collectors.toSet());
        return refs.stream().filter(names::contains).toList();
    }

    private List<Ref> advertised() {
        try (Transport transport = line.open();
                FetchConnection connection = transport.openFetch()) {
            return List.copyOf(connection.getRefs());
        } catch (NotSupportedException | TransportException e) {
            throw line.explain(e);
        }
    }

    private void forget(List<String> refs, List<String> present) throws IOException {
        List<String> gone = new ArrayList<>(refs);
        gone.removeAll(present);
        delete(gone);
    }

    /** Where the remote has {@code release/1.0} by now it can't have {@code release} any more, nor can the mirror. */
    private void makeRoom(List<String> refs) throws IOException {
        for (String ref : refs) {
            delete(mirror.getRefDatabase().getConflictingNames(ref));
        }
    }

    private void delete(Collection<String> refs) throws IOException {
        for (String ref : refs) {
            RefUpdate update = mirror.updateRef(ref);
            update.setForceUpdate(true);
            update.delete();
        }
    }
}

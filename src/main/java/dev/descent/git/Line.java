package dev.descent.git;

import dev.descent.repo.Remote;
import dev.descent.repo.RepositoryException;
import java.net.URISyntaxException;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;

/** The line between a mirror and its remote: shows the credential to nobody else, and remembers what the remote answered. */
final class Line {
    private final Repository mirror;
    private final Remote remote;
    private final FetchBounds bounds;
    private final BoundedHttp http;

    Line(Repository mirror, Remote remote, FetchBounds bounds) {
        this.mirror = mirror;
        this.remote = remote;
        this.bounds = bounds;
        this.http = new BoundedHttp(bounds.transferBytes());
    }

    Transport open() throws NotSupportedException, TransportException {
        Transport transport = Transport.open(mirror, address());
        transport.setTimeout(Math.toIntExact(bounds.patience().toSeconds()));
        transport.setTagOpt(TagOpt.NO_TAGS);
        transport.setRemoveDeletedRefs(false);
        if (transport instanceof TransportHttp overHttp) {
            overHttp.setHttpConnectionFactory(http);
            if (!remote.credential().reveal().isEmpty()) {
                overHttp.setPreemptiveBasicAuthentication(
                        "x-access-token", remote.credential().reveal());
            }
        }
        return transport;
    }

    private URIish address() {
        try {
            return new URIish(remote.url().toString());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not an address: " + remote.url(), e);
        }
    }

    /** Whether more came in than may. */
    boolean isExceeded() {
        return http.isExceeded();
    }

    /** Why the remote couldn't be talked to, by what it answered last. */
    RepositoryException explain(Exception failure) {
        return RemoteFailures.explain(remote, http.status(), failure);
    }
}

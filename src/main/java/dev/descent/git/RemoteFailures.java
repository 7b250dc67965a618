package dev.descent.git;

import dev.descent.repo.Remote;
import dev.descent.repo.RepositoryException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;

/** Says in a sentence why a remote can't be fetched from. */
final class RemoteFailures {
    private RemoteFailures() {}

    /** {@code status} is the last HTTP status, or 0. */
    static RepositoryException explain(Remote remote, int status, Exception failure) {
        String from = "fetch from " + remote.url();
        return switch (status) {
            case 401 -> later(from + ": the credential was not accepted (401)", failure);
            case 403 -> later(from + ": access was refused (403)", failure);
            case 404 -> refused(from + ": there is no such repository, or it is not visible to Descent (404)", failure);
            case 429 -> later(from + ": too many requests (429)", failure);
            case 301, 302, 307, 308 ->
                refused(from + ": the repository has moved (" + status + "), and redirects are not followed", failure);
            default ->
                status >= 500 ? later(from + ": the server failed (" + status + ")", failure) : explain(from, failure);
        };
    }

    private static RepositoryException explain(String from, Exception failure) {
        return switch (root(failure)) {
            case UnknownHostException unknown -> later(from + ": the host is unknown", failure);
            case InterruptedIOException timeout -> later(from + ": no answer in time", failure);
            case ConnectException connect -> later(from + ": the connection was refused", failure);
            case NoRouteToHostException route -> later(from + ": the host can't be reached", failure);
            case SSLException ssl -> later(from + ": no secure connection (" + ssl.getMessage() + ")", failure);
            case NoRemoteRepositoryException none -> refused(from + ": there is no repository", failure);
            default -> later(from + ": " + failure.getMessage(), failure);
        };
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static RepositoryException refused(String message, Exception cause) {
        return new RepositoryException(message, false, cause);
    }

    private static RepositoryException later(String message, Exception cause) {
        return new RepositoryException(message, true, cause);
    }
}

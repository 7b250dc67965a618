package dev.descent.git;

import java.io.IOException;
import java.net.Proxy;
import java.net.URL;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.JDKHttpConnection;
import org.eclipse.jgit.transport.http.JDKHttpConnectionFactory;

/** Opens HTTP connections and remembers the last status, which JGit's exceptions tell in prose only. */
final class StatusRecorder extends JDKHttpConnectionFactory {
    private volatile int status;

    /** The last HTTP status, or 0 when there was no answer. */
    int status() {
        return status;
    }

    @Override
    public HttpConnection create(URL url) throws IOException {
        return new Recorded(url);
    }

    @Override
    public HttpConnection create(URL url, Proxy proxy) throws IOException {
        return new Recorded(url, proxy);
    }

    private final class Recorded extends JDKHttpConnection {
        Recorded(URL url) throws IOException {
            super(url);
        }

        Recorded(URL url, Proxy proxy) throws IOException {
            super(url, proxy);
        }

        @Override
        public int getResponseCode() throws IOException {
            status = super.getResponseCode();
            return status;
        }
    }
}

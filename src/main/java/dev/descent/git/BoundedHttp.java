package dev.descent.git;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.URL;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.JDKHttpConnection;
import org.eclipse.jgit.transport.http.JDKHttpConnectionFactory;

/** Opens HTTP connections that end with an error once too much came in, and remembers the last status. */
final class BoundedHttp extends JDKHttpConnectionFactory {
    private final long maxBytes;
    private final AtomicLong received = new AtomicLong();
    private volatile int status;

    /** {@code maxBytes} may come in over all connections together. */
    BoundedHttp(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** The last HTTP status, which JGit's exceptions tell in prose only, or 0 when there was no answer. */
    int status() {
        return status;
    }

    /** Whether more was sent than may come in. */
    boolean isExceeded() {
        return received.get() > maxBytes;
    }

    @Override
    public HttpConnection create(URL url) throws IOException {
        return new Bounded(url);
    }

    @Override
    public HttpConnection create(URL url, Proxy proxy) throws IOException {
        return new Bounded(url, proxy);
    }

    private final class Bounded extends JDKHttpConnection {
        Bounded(URL url) throws IOException {
            super(url);
        }

        Bounded(URL url, Proxy proxy) throws IOException {
            super(url, proxy);
        }

        @Override
        public int getResponseCode() throws IOException {
            status = super.getResponseCode();
            return status;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream());
        }
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) throws IOException {
            if (received.addAndGet(bytes) > maxBytes) {
                throw new IOException("more than " + maxBytes + " bytes came in");
            }
        }
    }
}

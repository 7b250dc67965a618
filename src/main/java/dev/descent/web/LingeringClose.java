package dev.descent.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Reads on for a while after an answer that came before the end of the request's body, and throws away what comes (a lingering
 * close, RFC 9112, 9.6). A connection that is closed while its other side still writes is reset, and the reset can overtake the
 * answer: GitHub would note a broken connection instead of our 413.
 */
final class LingeringClose implements Filter {
    /** In bytes. Whoever sends more may lose the answer. */
    private static final long MOST = 4 * WebhookHandler.MAX_PAYLOAD;
    /** GitHub waits ten seconds for its answer. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final int AT_ONCE = 1 << 15;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        ServletInputStream body = request.getInputStream();
        if (!body.isFinished() && !waitsForAnswer(request)) {
            response.flushBuffer();
            discard(body);
        }
    }

    private static boolean waitsForAnswer(ServletRequest request) {
        return request instanceof HttpServletRequest http && http.getHeader("Expect") != null;
    }

    /** Whoever hung up, or stopped writing, has no use for more. */
    private static void discard(InputStream body) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        byte[] chunk = new byte[AT_ONCE];
        try {
            long left = MOST;
            int read = 0;
            while (read >= 0 && left > 0 && System.nanoTime() < deadline) {
                left -= read;
                read = body.read(chunk);
            }
        } catch (IOException hungUp) {
            return;
        }
    }
}

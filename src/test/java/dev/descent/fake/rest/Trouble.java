package dev.descent.fake.rest;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A way in which GitHub fails its callers. */
public sealed interface Trouble {
    /** It answers this status and does nothing. */
    record Status(int status, String message, Optional<Duration> retryAfter) implements Trouble {}

    /** It answers what was true some time ago, as its lists do now and then. */
    record Outdated(String body) implements Trouble {}

    /** It takes the request and never answers. */
    record Hang() implements Trouble {}

    /** It does what was asked, and the connection breaks before the answer. */
    record DropAnswer() implements Trouble {}

    /** It does what was asked, and keeps the answer back until the test lets it go. */
    record Late(CountDownLatch asked, CountDownLatch end) implements Trouble {
        public Late() {
            this(new CountDownLatch(1), new CountDownLatch(1));
        }

        void keepBack() {
            asked.countDown();
            await(end);
        }

        /** Waits until somebody waits for the answer. */
        public void awaitAsked() {
            if (!await(asked)) {
                throw new AssertionError("nobody asked");
            }
        }

        /** Lets the answer go. */
        public void release() {
            end.countDown();
        }

        private static boolean await(CountDownLatch latch) {
            try {
                return latch.await(2, TimeUnit.MINUTES);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /** It answers with this status. */
    static Trouble status(int status) {
        return new Status(status, "Something went wrong on purpose", Optional.empty());
    }

    /** It asks its caller to slow down, and for how long. */
    static Trouble limited(Duration retryAfter) {
        return new Status(403, "You have exceeded a secondary rate limit.", Optional.of(retryAfter));
    }
}

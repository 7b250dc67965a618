package dev.descent.repo;

/** A repository or tree that can't be read: infrastructure failed, or a promised object is missing. */
public final class RepositoryException extends RuntimeException {
    private final boolean retryable;
    private final boolean malformed;

    private RepositoryException(String message, boolean retryable, boolean malformed) {
        super(message);
        this.retryable = retryable;
        this.malformed = malformed;
    }

    public RepositoryException(String message, boolean retryable, Throwable cause) {
        super(message, cause);
        this.retryable = retryable;
        this.malformed = false;
    }

    public RepositoryException(String message, boolean retryable) {
        this(message, retryable, false);
    }

    /** What was committed is no tree that git would make; {@code message} is a sentence without a path of this machine. */
    public static RepositoryException malformed(String message) {
        return new RepositoryException(message, false, true);
    }

    /** Whether whoever made the commit is at fault, and not this machine. */
    public boolean isMalformed() {
        return malformed;
    }

    /** Whether the same call may succeed later. */
    public boolean isRetryable() {
        return retryable;
    }
}

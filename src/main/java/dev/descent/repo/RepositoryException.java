package dev.descent.repo;

/** A repository or tree that can't be read: infrastructure failed, or a promised object is missing. */
public final class RepositoryException extends RuntimeException {
    private final boolean retryable;

    public RepositoryException(String message, boolean retryable, Throwable cause) {
        super(message, cause);
        this.retryable = retryable;
    }

    public RepositoryException(String message, boolean retryable) {
        super(message);
        this.retryable = retryable;
    }

    /** Whether the same call may succeed later. */
    public boolean isRetryable() {
        return retryable;
    }
}

package dev.descent.repo;

/** A repository or tree that can't be read: infrastructure failed, or a promised object is missing. */
public final class RepositoryException extends RuntimeException {
    private final Kind kind;

    private RepositoryException(String message, Kind kind, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    private RepositoryException(String message, Kind kind) {
        super(message);
        this.kind = kind;
    }

    public RepositoryException(String message, boolean retryable, Throwable cause) {
        this(message, retryable ? Kind.RETRYABLE : Kind.PERMANENT, cause);
    }

    public RepositoryException(String message, boolean retryable) {
        this(message, retryable ? Kind.RETRYABLE : Kind.PERMANENT);
    }

    /** What was committed is no tree that git would make; {@code message} is a sentence without a path of this machine. */
    public static RepositoryException malformed(String message) {
        return new RepositoryException(message, Kind.MALFORMED);
    }

    /** There is more of it than is read; {@code message} is a sentence for people, without its full stop. */
    public static RepositoryException excessive(String message, Throwable cause) {
        return new RepositoryException(message, Kind.EXCESSIVE, cause);
    }

    /** Whether whoever made the commit is at fault, and not this machine. */
    public boolean isMalformed() {
        return kind == Kind.MALFORMED;
    }

    /** Whether there is more of it than is read. */
    public boolean isExcessive() {
        return kind == Kind.EXCESSIVE;
    }

    /** Whether the same call may succeed later. */
    public boolean isRetryable() {
        return kind == Kind.RETRYABLE;
    }

    private enum Kind {
        RETRYABLE,
        PERMANENT,
        MALFORMED,
        EXCESSIVE
    }
}

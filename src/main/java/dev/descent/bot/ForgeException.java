package dev.descent.bot;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The host refused, failed or didn't answer. */
public final class ForgeException extends RuntimeException {
    private final Kind kind;
    private final @Nullable Duration retryAfter;
    private final @Nullable RepositoryName movedTo;

    private ForgeException(Kind kind, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
        this.movedTo = null;
    }

    /** The repository has another name by now. */
    public ForgeException(RepositoryName from, RepositoryName to) {
        super(from + " is " + to + " by now");
        this.kind = Kind.MOVED;
        this.retryAfter = null;
        this.movedTo = to;
    }

    public ForgeException(Kind kind, String message) {
        this(kind, message, null, null);
    }

    public ForgeException(Kind kind, String message, Throwable cause) {
        this(kind, message, null, cause);
    }

    /** The host asks to be left alone for a while. */
    public static ForgeException limited(String message, Duration retryAfter) {
        return new ForgeException(Kind.LIMITED, message, retryAfter, null);
    }

    /** It isn't this installation's turn to write. */
    public static ForgeException paced(String message, Duration retryAfter) {
        return new ForgeException(Kind.PACED, message, retryAfter, null);
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }

    /** Whether the same call may succeed later. */
    public boolean isRetryable() {
        return switch (kind) {
            case REFUSED, SUSPENDED, MOVED, GONE, ARCHIVED, ABSENT, INVALID -> false;
            case UNAUTHENTICATED, LIMITED, CHANGED, PACED, FAILED, UNANSWERED -> true;
        };
    }

    /** How long the host wants to be left alone, if it said so, or we have to wait for our turn. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Whether nothing can be said in the repository, whatever it is. */
    boolean isAboutRepository() {
        return switch (kind) {
            case MOVED, GONE, ARCHIVED -> true;
            case REFUSED, SUSPENDED, ABSENT, INVALID, UNAUTHENTICATED, LIMITED, CHANGED, PACED, FAILED, UNANSWERED ->
                false;
        };
    }

    /** What the repository is called by now, if that is the trouble. */
    public Optional<RepositoryName> movedTo() {
        return Optional.ofNullable(movedTo);
    }

    /** What can go wrong. */
    public enum Kind {
        /** Not allowed. */
        REFUSED,
        /** Whoever installed us has us wait until they say otherwise. */
        SUSPENDED,
        /** The repository has another name by now. */
        MOVED,
        /** The repository isn't there any more, or not for this installation. */
        GONE,
        /** The repository can only be read. */
        ARCHIVED,
        /** There is no such thing, or we may not know of it. */
        ABSENT,
        /** What it was given makes no sense to the host. */
        INVALID,
        /** The credential is no longer accepted; a fresh one may be. */
        UNAUTHENTICATED,
        /** Too many calls. */
        LIMITED,
        /** What was seen there is out of date. */
        CHANGED,
        /** We keep to the pace that the host asks for; nothing went wrong. */
        PACED,
        /** The host is in trouble. */
        FAILED,
        /** The call didn't come to an end; what it asked for may have happened. */
        UNANSWERED
    }
}

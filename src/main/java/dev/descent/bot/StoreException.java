package dev.descent.bot;

/** The database can't do what it was asked; the same call may succeed later. */
public final class StoreException extends RuntimeException {
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    public StoreException(String message) {
        super(message);
    }
}

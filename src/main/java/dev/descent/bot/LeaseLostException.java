package dev.descent.bot;

/** Another process has taken the lane over and goes on there: whoever catches this has nothing more to do or to say. */
public final class LeaseLostException extends RuntimeException {
    public LeaseLostException(Lane lane) {
        super("another process goes on with lane " + lane.key());
    }
}

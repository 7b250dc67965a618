package dev.descent.bot;

/** Port: the right to act on a lane, until another process takes the lane over. */
public interface Lease {
    /** What it is the right to. */
    Lane lane();

    /**
     * Makes sure that the lane is still ours, and stays so for as long as one write takes. To be called immediately before each
     * write: whoever was stopped or cut off for long learns here that another goes on in its place.
     *
     * <p>Throws {@link LeaseLostException} when the lane was taken over, {@link StoreException} when nobody can tell.
     */
    void check();
}

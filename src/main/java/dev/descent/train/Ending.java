package dev.descent.train;

/**
 * How a run came to its end.
 *
 * @param step {@link Step#STOPPED}, {@link Step#HALTED} or {@link Step#REFUSED}
 * @param reason why, as a clause
 */
public record Ending(Step step, String reason) {
    static final String REASON = "reason";

    static Ending of(RunEvent event) {
        return new Ending(event.step(), event.details().text(REASON));
    }

    static Ending stopped(String reason) {
        return new Ending(Step.STOPPED, reason);
    }

    static Ending halted(String reason) {
        return new Ending(Step.HALTED, reason);
    }

    Details details() {
        return Details.NONE.with(REASON, reason);
    }
}

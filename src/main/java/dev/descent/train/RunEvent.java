package dev.descent.train;

import java.time.Instant;

/**
 * One line of a run's log.
 *
 * @param run the run's id
 * @param number its place in the log, from 1
 * @param key what makes it one of a kind
 * @param details what is to be known of it
 * @param usage what it took
 * @param time when it was logged
 */
public record RunEvent(String run, long number, StepKey key, Details details, Usage usage, Instant time) {
    public Step step() {
        return key.step();
    }

    public int epoch() {
        return key.epoch();
    }

    public String subject() {
        return key.subject();
    }

    /**
     * What a run does only once.
     *
     * @param epoch from 1; 0 for what concerns the run as a whole
     * @param subject the candidate or tree that it concerns, or empty
     * @param step what happened to it
     */
    public record StepKey(int epoch, String subject, Step step) {
        static StepKey ofRun(Step step) {
            return new StepKey(0, "", step);
        }
    }
}

package dev.descent.bot;

import dev.descent.train.Usage;
import java.time.Duration;

/** Something that happened and that an operator wants counted or timed. None names a repository or a person. */
public sealed interface Signal {
    /**
     * Somebody delivered a webhook, or tried to.
     *
     * @param event the kind of event, or {@code unverified}
     * @param status what they were answered, as HTTP says it
     */
    record Received(String event, int status) implements Signal {}

    /** A worker took a lane up. */
    record LaneTaken() implements Signal {}

    /** A worker is done with a lane for now. */
    record LaneLeft() implements Signal {}

    /**
     * A pull request was scored, both sides of it.
     *
     * @param time how long that took, without the fetch
     * @param files scored files of the head
     */
    record Scored(Duration time, int files) implements Signal {}

    /**
     * The host answered a call, or didn't.
     *
     * @param method as HTTP says it
     * @param route the path with names and numbers replaced by {@code *}
     * @param status as HTTP says it; 0 when there was no answer
     * @param time until there was one
     */
    record Called(String method, String route, int status, Duration time) implements Signal {}

    /** The host let us know how many calls it still takes from an installation within the hour. */
    record BudgetSeen(InstallationId installation, long left) implements Signal {}

    /** The host said that we go too fast. */
    record LimitHit() implements Signal {}

    /** Something that happened in a training; a run that goes on after a restart tells nothing twice. */
    sealed interface Training extends Signal {}

    /**
     * A training began.
     *
     * @param occasion {@code command}, {@code schedule} or {@code review}
     */
    record TrainingBegun(String occasion) implements Training {}

    /** An epoch is over. */
    record EpochClosed() implements Training {}

    /** A change went in. */
    record ChangeKept() implements Training {}

    /**
     * A change, or any change of a place, did not.
     *
     * @param gate who refused it
     */
    record ChangeRefused(String gate) implements Training {}

    /**
     * A language model was asked and is paid.
     *
     * @param model its name, or {@code review} where it looked at a change
     */
    record ModelPaid(String model, Usage usage) implements Training {}

    /**
     * A training is over.
     *
     * @param outcome {@code stopped}, {@code halted} or {@code refused}
     * @param time since it began, whatever came in between
     */
    record TrainingEnded(String outcome, Duration time) implements Training {}
}

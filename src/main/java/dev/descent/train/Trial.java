package dev.descent.train;

/** What became of an attempt to mend a hotspot. */
sealed interface Trial {
    /** A change that all gates let through. */
    record Passed(Candidate candidate, Measure measure) implements Trial {}

    /** A change that one of them didn't. */
    record Refused(Candidate candidate, Ruling.Refused refusal) implements Trial {}

    /** Nobody knew what to do. */
    record GaveUp() implements Trial {}
}

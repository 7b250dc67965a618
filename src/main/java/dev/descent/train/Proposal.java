package dev.descent.train;

import dev.descent.repo.Patch;

/** What an optimizer answers. */
public sealed interface Proposal {
    /**
     * A change.
     *
     * @param patch the edited files
     * @param approach what was done, as a word or two that never change: {@code collapsible-if}
     * @param message the first line of a commit message, at most 72 characters, such as {@code Collapse nested ifs in parse}
     */
    record Change(Patch patch, String approach, String message) implements Proposal {}

    /** Nothing to propose, and why. */
    record GivesUp(String reason) implements Proposal {}
}

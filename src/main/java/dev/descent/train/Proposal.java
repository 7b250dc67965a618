package dev.descent.train;

import dev.descent.repo.Patch;
import java.util.Optional;

/** What an optimizer answers. */
public sealed interface Proposal {
    /** What it took; nothing when whoever was paid didn't say, and then what was reserved counts as spent. */
    Optional<Usage> usage();

    /**
     * A change.
     *
     * @param patch the edited files
     * @param approach what was done, as a word or two that never change: {@code collapsible-if}
     * @param message the first line of a commit message, at most 72 characters, such as {@code Collapse nested ifs in parse}
     * @param model the language model that wrote it, or empty
     */
    record Change(Patch patch, String approach, String message, Optional<Usage> usage, String model)
            implements Proposal {
        /** A change that cost nothing and that no model wrote. */
        public Change(Patch patch, String approach, String message) {
            this(patch, approach, message, Optional.of(Usage.NONE), "");
        }
    }

    /**
     * Nothing to propose.
     *
     * @param reason why
     * @param model the language model that was asked, or empty
     */
    record GivesUp(String reason, Optional<Usage> usage, String model) implements Proposal {
        /** It cost nothing to find out, and no model was asked. */
        public GivesUp(String reason) {
            this(reason, Optional.of(Usage.NONE), "");
        }
    }
}

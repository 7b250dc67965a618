package dev.descent.train;

import java.util.Optional;

/** Port: looks once more at a change that every other gate let through, and may object. Nothing is accepted on its word. */
public interface Scrutiny {
    /** How the ledger calls it, {@code review} for instance. */
    String name();

    Finding look(Candidate candidate);

    /** The most that one look may take. Nothing for who works for nothing. */
    default Usage ceiling() {
        return Usage.NONE;
    }

    /**
     * What came of a look.
     *
     * @param objection why the change should not go in, as a clause; nothing when nothing was found
     * @param usage what it took; nothing when whoever was paid didn't say, and then what was reserved counts as spent
     */
    record Finding(Optional<String> objection, Optional<Usage> usage) {
        public static final Finding NOTHING = new Finding(Optional.empty(), Optional.of(Usage.NONE));

        /** An objection that cost nothing. */
        public static Finding objection(String reason) {
            return new Finding(Optional.of(reason), Optional.of(Usage.NONE));
        }
    }
}

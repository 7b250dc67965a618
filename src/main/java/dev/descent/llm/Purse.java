package dev.descent.llm;

import dev.descent.train.Usage;
import java.util.Optional;

/** What one proposal may cost: looked into before each call, and paid from after it. For one thread. */
final class Purse {
    private final Usage ceiling;
    private Usage spent = Usage.NONE;
    private boolean isKnown = true;

    Purse(Usage ceiling) {
        this.ceiling = ceiling;
    }

    /** Whether a call that takes at most this much is still covered. */
    boolean covers(Usage call) {
        Usage then = spent.plus(call);
        return then.tokens() <= ceiling.tokens() && then.microUsd() <= ceiling.microUsd();
    }

    void pay(Usage call) {
        spent = spent.plus(call);
    }

    /** Pays the most that a call can have cost, for nobody said what it did. */
    void payUnknown(Usage most) {
        pay(most);
        isKnown = false;
    }

    /** What was spent; nothing when some of it is not known. */
    Optional<Usage> spent() {
        return isKnown ? Optional.of(spent) : Optional.empty();
    }
}

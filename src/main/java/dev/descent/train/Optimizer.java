package dev.descent.train;

import java.util.Optional;

/** Port: proposes how to mend a hotspot. What it returns is only a patch; gates decide what becomes of it. */
public interface Optimizer {
    /** How the ledger calls it, {@code recipes} for instance. */
    String name();

    /** Proposes a change that mends the hotspot of {@code assignment}, or gives up, which costs nothing. */
    Proposal propose(Assignment assignment);

    /** That part of it of which all that it proposes is proven to keep what code does. */
    default Optional<Optimizer> proven() {
        return Optional.empty();
    }

    /** That part of it which proposes when nobody can be paid. */
    default Optional<Optimizer> unpaid() {
        return proven().filter(proven -> proven.ceiling().equals(Usage.NONE));
    }

    /** The most that one proposal may take: reserved before it is asked for. Nothing for who works for nothing. */
    default Usage ceiling() {
        return Usage.NONE;
    }
}

package dev.descent.train;

import java.util.Optional;

/**
 * Leaves alone what somebody remarked upon, for whoever can't read. What was said may be the opposite of what would be done.
 *
 * @param optimizer can't read
 */
public record Heedful(Optimizer optimizer) implements Optimizer {
    @Override
    public String name() {
        return optimizer.name();
    }

    @Override
    public Optional<Optimizer> proven() {
        return optimizer.proven().map(Heedful::new);
    }

    @Override
    public Usage ceiling() {
        return optimizer.ceiling();
    }

    @Override
    public Proposal propose(Assignment assignment) {
        return assignment.isRemarkedUpon()
                ? new Proposal.GivesUp("somebody remarked upon it, and " + name() + " can't read that")
                : optimizer.propose(assignment);
    }
}

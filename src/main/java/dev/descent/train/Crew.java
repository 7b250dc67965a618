package dev.descent.train;

import dev.descent.repo.Branches;
import dev.descent.source.Syntax;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Who takes part in a run.
 *
 * @param optimizer proposes
 * @param checks runs the repository's own checks; nobody does when the optimizer's changes are proven to be safe
 * @param scrutinies what else the repository asks for, the cheapest first
 * @param syntax reads code for the gates
 * @param branches keeps what is kept
 * @param clock tells the time
 * @param isCancelled whether somebody wants it to stop
 */
public record Crew(
        Optimizer optimizer,
        Optional<Checks> checks,
        List<Scrutiny> scrutinies,
        Syntax syntax,
        Branches branches,
        InstantSource clock,
        BooleanSupplier isCancelled) {}

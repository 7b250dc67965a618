package dev.descent.config;

import dev.descent.config.TrainingPlan.Budgets;

/**
 * What the operator of a server, who pays, lets each repository spend on models, whatever its configuration asks for.
 *
 * @param dollarsARun that a run may cost at most
 * @param dollarsAMonth that all runs of a repository may cost at most in a calendar month
 */
public record Ceilings(double dollarsARun, double dollarsAMonth) {
    public static final Ceilings DEFAULT = new Ceilings(Budgets.DEFAULT.dollars(), Budgets.DEFAULT.dollarsAMonth());

    /** What is wished for, as far as it is below. */
    public Budgets bound(Budgets wished) {
        return new Budgets(
                wished.epochs(),
                wished.tokens(),
                Math.min(wished.dollars(), dollarsARun),
                Math.min(wished.dollarsAMonth(), dollarsAMonth),
                wished.minutes());
    }
}

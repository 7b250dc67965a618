package dev.descent.cli;

import dev.descent.config.ModelAccess;
import dev.descent.config.TrainingPlan.Proof;
import dev.descent.source.Syntax;
import dev.descent.train.Checks;
import dev.descent.train.Optimizer;
import dev.descent.train.RunLogs;
import dev.descent.train.Scrutiny;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Port: what training needs of this machine. */
public interface Workshop {
    /** The optimizer that comes with Descent. */
    Optimizer recipes(Syntax syntax);

    /** An optimizer that asks language models; {@code syntax} reads their drafts for the gates. */
    Optimizer model(ModelAccess access, Syntax syntax);

    /** A review of each change by a language model. */
    Scrutiny review(ModelAccess access);

    /** A look at each change by a command that makes mutants, run in the sandbox with what the checks depend on. */
    Scrutiny mutants(Site site, List<String> command);

    /** What a model costs, where that is known. */
    Optional<ModelAccess.Price> price(String model);

    /** An optimizer that is a command, run in the sandbox. */
    Optimizer command(List<String> command);

    /** The checks of a repository, run in the sandbox; their reports are found by globs. */
    Checks checks(Site site, List<String> reports);

    /** The logs of all runs on the repository at {@code path}. */
    RunLogs runs(String path);

    InstantSource clock();

    /**
     * A repository whose own commands are run.
     *
     * @param path where it is
     * @param proof its commands
     * @param mayFetch whether what they depend on is fetched by a command with network
     */
    record Site(String path, Proof proof, boolean mayFetch) {}
}

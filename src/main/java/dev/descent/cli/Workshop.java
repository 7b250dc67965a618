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

    /** A look at each change by a command that makes mutants, run in the sandbox. */
    Scrutiny mutants(List<String> command);

    /** What a model costs, where that is known. */
    Optional<ModelAccess.Price> price(String model);

    /** An optimizer that is a command, run in the sandbox. */
    Optimizer command(List<String> command);

    /**
     * The checks of the repository at {@code path}, run in the sandbox; their reports are found by globs.
     *
     * @param mayFetch whether what they depend on is fetched by a command with network
     */
    Checks checks(String path, Proof proof, List<String> reports, boolean mayFetch);

    /** The logs of all runs on the repository at {@code path}. */
    RunLogs runs(String path);

    InstantSource clock();
}

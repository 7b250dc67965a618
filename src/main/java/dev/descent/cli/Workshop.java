package dev.descent.cli;

import dev.descent.source.Syntax;
import dev.descent.train.Checks;
import dev.descent.train.Optimizer;
import dev.descent.train.RunLogs;
import java.time.InstantSource;
import java.util.List;

/** Port: what training needs of this machine. */
public interface Workshop {
    /** The optimizer that comes with Descent. */
    Optimizer recipes(Syntax syntax);

    /** An optimizer that is a command, run in the sandbox. */
    Optimizer command(List<String> command);

    /** The checks of the repository at {@code path}, run in the sandbox; their reports are found by globs. */
    Checks checks(String path, List<String> command, List<String> reports);

    /** The logs of all runs on the repository at {@code path}. */
    RunLogs runs(String path);

    InstantSource clock();
}

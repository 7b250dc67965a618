package dev.descent.cli;

import dev.descent.config.BaseRules;
import dev.descent.config.ConfigResult;
import dev.descent.config.RepoConfig;
import dev.descent.repo.Snapshot;

/** Reads the rules by which trees are scored, and says what is wrong with them. */
final class Rules {
    private Rules() {}

    static BaseRules of(Snapshot tree, Terminal terminal) {
        BaseRules rules = BaseRules.of(tree);
        for (ConfigResult.Problem problem : rules.problems()) {
            String key = problem.key().isEmpty() ? "" : problem.key() + ": ";
            terminal.err()
                    .printf(
                            "descent: %s, line %d: %s%s The defaults apply.%n",
                            RepoConfig.PATH, problem.line(), key, problem.sentence());
        }
        return rules;
    }
}

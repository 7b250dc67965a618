package dev.descent.cli;

import dev.descent.loss.Term;
import dev.descent.train.Details;
import dev.descent.train.Limits;
import dev.descent.train.Limits.Cost;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** What a run is asked to do; kept in its log, for an interrupted run goes on under the terms that it began with. */
final class TrainOptions {
    private static final double MICRO = 1_000_000;

    @Option(names = "--epochs", paramLabel = "N", description = "At most N epochs; 5 if left out.")
    int epochs = Limits.DEFAULT.epochs();

    @Option(names = "--workers", paramLabel = "N", description = "So many hotspots at once; 2 if left out.")
    int workers = Limits.DEFAULT.workers();

    @Option(
            names = "--term",
            paramLabel = "NAME",
            description = "Bring down this term alone: complexity, economy, duplication, state or modularity.")
    Optional<Term> term = Optional.empty();

    @Option(names = "--budget-usd", paramLabel = "X", description = "What models may cost; 2 if left out.")
    double budget = Limits.DEFAULT.cost().microUsd() / MICRO;

    @Option(
            names = "--optimizer",
            paramLabel = "NAME",
            description =
                    "Who proposes: recipes (if left out), llm, which asks the language model that DESCENT_MODEL_..."
                            + " variables of the environment name, or command.")
    Proposer optimizer = Proposer.RECIPES;

    @Option(
            names = "--command",
            paramLabel = "\"ARGV\"",
            split = " ",
            description = "With --optimizer command: what to run; {files} stands for the hotspot's file.")
    List<String> command = List.of();

    @Option(
            names = "--check",
            paramLabel = "\"ARGV\"",
            split = " ",
            description = "The repository's own checks, run in the sandbox: \"mvn -o -q verify\" for instance; those of"
                    + " .github/descent.yml if left out.")
    List<String> check = List.of();

    @Option(
            names = "--reports",
            paramLabel = "GLOB",
            description = "Where the checks write test reports in JUnit's XML format; the usual places if left out.")
    List<String> reports = List.of();

    @Option(
            names = "--fetch",
            description = "Let the command of dependencies.fetch in the repository's configuration use the network.")
    boolean mayFetch;

    @Option(
            names = "--no-checks",
            description = "Run no checks: for recipes alone, which are proven to keep what code does.")
    boolean hasNoChecks;

    @Option(
            names = "--quarantine",
            paramLabel = "TEST",
            description = "A test that fails now and then, by the id of its report: what it says isn't heard.")
    List<String> quarantine = List.of();

    Limits limits() {
        Limits usual = Limits.DEFAULT;
        return usual.epochs(epochs).workers(workers).cost(new Cost(usual.cost().tokens(), Math.round(budget * MICRO)));
    }

    Set<String> quarantined() {
        return Set.copyOf(quarantine);
    }

    /** Why a run can't be begun like this, as a clause. */
    Optional<String> obstacle() {
        if (epochs < 1 || workers < 1) {
            return Optional.of("--epochs and --workers are 1 or more");
        }
        if (optimizer == Proposer.COMMAND && command.isEmpty()) {
            return Optional.of("--optimizer command needs --command");
        }
        return hasNoChecks && optimizer != Proposer.RECIPES
                ? Optional.of("--no-checks is for recipes alone: what a command or a model does nobody has proven")
                : Optional.empty();
    }

    Details details() {
        return Details.NONE
                .with("option.epochs", epochs)
                .with("option.workers", workers)
                .with("option.term", term.map(Term::key).orElse(""))
                .with("option.budget", budget)
                .with("option.optimizer", optimizer.toString())
                .with("option.command", String.join("\n", command))
                .with("option.check", String.join("\n", check))
                .with("option.reports", String.join("\n", reports))
                .with("option.fetch", Boolean.toString(mayFetch))
                .with("option.noChecks", Boolean.toString(hasNoChecks))
                .with("option.quarantine", String.join("\n", quarantine));
    }

    static TrainOptions of(Details details) {
        TrainOptions options = new TrainOptions();
        options.epochs = (int) details.whole("option.epochs");
        options.workers = (int) details.whole("option.workers");
        options.term = Arrays.stream(Term.values())
                .filter(each -> each.key().equals(details.text("option.term")))
                .findFirst();
        options.budget = details.number("option.budget");
        options.optimizer = Proposer.of(details.text("option.optimizer"));
        options.command = words(details, "option.command");
        options.check = words(details, "option.check");
        options.reports = words(details, "option.reports");
        options.mayFetch = Boolean.parseBoolean(details.text("option.fetch"));
        options.hasNoChecks = Boolean.parseBoolean(details.text("option.noChecks"));
        options.quarantine = words(details, "option.quarantine");
        return options;
    }

    private static List<String> words(Details details, String name) {
        return details.text(name).lines().toList();
    }
}

package dev.descent.bot;

import dev.descent.bot.TrainingRuns.TrainingRun;
import dev.descent.train.Ledger;
import dev.descent.train.Usage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was done on a branch of the bot's before.
 *
 * @param ledgers those of its runs, the one that made it first
 */
record History(List<Ledger> ledgers) {
    History {
        ledgers = List.copyOf(ledgers);
    }

    /** What was done before {@code now} on a branch that the run {@code first} made. */
    static History of(String first, BranchRef branch, TrainingRun now, TrainingRuns runs) {
        return new History(
                Stream.concat(Stream.of(first), runs.on(branch).stream().map(TrainingRun::id))
                        .filter(run -> !run.equals(now.id()))
                        .map(run -> Ledger.of(runs.log(run)))
                        .toList());
    }

    /** What somebody wanted in the first place: what comes after it stays within that. */
    Command.Train command() {
        String written = ledgers.getFirst().options().text(TrainingOrder.COMMAND);
        return CommandParser.parse(written)
                .map(wish -> wish instanceof Wish.Clear(Command.Train train) ? train : Command.Train.EVERYTHING)
                .orElse(Command.Train.EVERYTHING)
                .oneEpoch();
    }

    Usage spent() {
        return ledgers.stream().map(Ledger::spent).reduce(Usage.NONE, Usage::plus);
    }

    /** Why nothing more is done there, as a sentence: people steer as often as a run has epochs. */
    Optional<String> obstacle(TrainingOrder order) {
        int most = order.budgets().epochs();
        return ledgers.size() - 1 < most ? Optional.empty() : Optional.of(Messages.steeredEnough(most));
    }
}

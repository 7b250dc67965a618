package dev.descent.bot;

import dev.descent.bot.Event.CommandGiven;
import dev.descent.bot.Judgement.Measured;
import dev.descent.bot.Judgement.NotAnalysed;
import dev.descent.loss.Delta;
import dev.descent.report.Explanation;
import java.util.Optional;

/** Somebody gave a command that asks for something else than a score: they get one answer. Every step can be repeated. */
public final class AnswerCommand {
    private final Judge judge;

    public AnswerCommand(Judge judge) {
        this.judge = judge;
    }

    /** Answers a command. */
    void run(CommandGiven given, HostedPullRequest host) {
        new Answers(host).admit(given).ifPresent(command -> carryOut(command, given, host));
    }

    private void carryOut(Command command, CommandGiven given, HostedPullRequest host) {
        Answers answers = new Answers(host);
        switch (command) {
            case Command.Help() -> answers.done(given, Messages.help());
            case Command.Explain explain -> explain(explain, given, host);
            case Command.Train _, Command.Stop _ -> answers.decline(given, Training.refusal(command, given, host));
            case Command.Score() -> throw new IllegalArgumentException("a score is an errand of its own");
        }
    }

    private void explain(Command.Explain command, CommandGiven given, HostedPullRequest host) {
        Answers answers = new Answers(host);
        PullRequest seen = host.read();
        if (!seen.isOpen()) {
            answers.decline(given, Messages.closedForCommands());
            return;
        }
        switch (judge.judge(host, given.pullRequest().number(), seen, command.path())) {
            case NotAnalysed(String why) -> answers.decline(given, why);
            case Measured measured -> {
                switch (explanation(measured, command)) {
                    case Explanation.Found found -> answers.done(given, found.markdown(measured.revisions()));
                    case Explanation.Unknown(String sentence) -> answers.decline(given, sentence);
                }
            }
        }
    }

    private static Explanation explanation(Measured measured, Command.Explain command) {
        Delta delta = measured.parts().getFirst().delta();
        return Explanation.of(
                Optional.of(delta.base()), delta.head(), command.path().value(), command.symbol());
    }
}

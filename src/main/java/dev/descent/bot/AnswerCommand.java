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
    private final Training training;

    public AnswerCommand(Judge judge, Training training) {
        this.judge = judge;
        this.training = training;
    }

    /** Answers a command. */
    void run(Errand.Answer errand, HostedPullRequest host) {
        new Answers(host).admit(errand.given()).ifPresent(command -> carryOut(command, errand, host));
    }

    private void carryOut(Command command, Errand.Answer errand, HostedPullRequest host) {
        CommandGiven given = errand.given();
        Answers answers = new Answers(host);
        switch (command) {
            case Command.Help() -> answers.done(given, Messages.help());
            case Command.Explain explain -> explain(explain, given, host);
            case Command.Train _ -> training.begin(errand.delivery().delivery(), given, host);
            case Command.Stop _ -> training.stop(given, host);
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

package dev.descent.bot;

import dev.descent.bot.CheckResult.Conclusion;
import dev.descent.repo.CommitId;

/** Everything that the bot says besides scores, in one place. */
final class Messages {
    private static final String NOT_ANALYSED = "Not analysed";

    private Messages() {}

    static String help() {
        return """
                Write a command as the first line of a comment:
                - `/score` scores this pull request again.
                - `/help` shows this list.

                Whoever may push to this repository may give commands.""";
    }

    static String mayNotCommand() {
        return "Commands are for people who may push to this repository.";
    }

    static String headVanished() {
        return "The head of this pull request is gone: the repository has no `refs/pull/…/head` for it any more.";
    }

    static String baseVanished() {
        return "The branch that this pull request wants to change is gone.";
    }

    static String unrelated() {
        return "The head and the base branch have no commit in common, so there is nothing to compare the head with.";
    }

    static String tooLarge(String truncation) {
        return "This repository is too large to be scored: " + truncation + ".";
    }

    static CheckResult notAnalysed(String why) {
        return CheckResult.of(Conclusion.NEUTRAL, NOT_ANALYSED, why);
    }

    static CheckResult overtaken() {
        return CheckResult.of(
                Conclusion.CANCELLED,
                "Overtaken",
                "The pull request changed meanwhile; it is scored again as it is now.");
    }

    static CheckResult overtakenBy(CommitId head) {
        return CheckResult.of(Conclusion.CANCELLED, "Overtaken", "The head is " + head.abbreviated() + " by now.");
    }

    static CheckResult closed() {
        return CheckResult.of(Conclusion.CANCELLED, "Closed", "The pull request was closed before it was scored.");
    }

    static CheckResult apologyCheck(String incident) {
        return notAnalysed(apology(incident));
    }

    static String apology(String incident) {
        return "Sorry, this pull request could not be scored. Whoever runs this Descent finds the reason in its log under `"
                + incident + "`; `/score` tries again.";
    }
}

package dev.descent.bot;

import dev.descent.config.ConfigResult.Problem;
import dev.descent.config.RepoConfig;
import dev.descent.config.Scope;
import dev.descent.config.Scoring;
import dev.descent.loss.Term;
import dev.descent.repo.CommitId;
import dev.descent.report.CheckRunReport;
import dev.descent.report.CommentInput.CommandHelp;
import dev.descent.report.Markdown;
import dev.descent.report.ShortComment;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Everything that the bot says besides scores, in one place. */
final class Messages {
    private static final int NAMED = 10;

    private Messages() {}

    static String help() {
        String list = commands().stream()
                .map(command -> "- `" + command.usage() + "`: " + command.meaning() + "\n")
                .collect(Collectors.joining());
        return "Whoever may push to this repository may write a command as the first line of a comment:\n" + list;
    }

    static String mayNotCommand() {
        return "Commands are for people who may push to this repository.";
    }

    static String unreadableCommand(Command.Word word) {
        return "This can't be read as `" + word.usage()
                + "`: blanks are between words, and backticks around one that has" + " blanks in it.";
    }

    static String nothingFollows(Command.Word word) {
        return "`" + word.text() + "` stands alone on its line.";
    }

    static String onePlace() {
        return "`/explain` takes one file of this repository, and perhaps a function or type in it: `"
                + Command.Word.EXPLAIN.usage() + "`, for instance `/explain src/Till.java:Till.main`.";
    }

    static String trainingPaths() {
        return "`/train` takes up to " + Command.Train.MOST_PATHS
                + " files and folders of this repository, without `..` and not beginning with `/`: `"
                + Command.Word.TRAIN.usage() + "`.";
    }

    static String trainingOptions() {
        String terms = Arrays.stream(Term.values()).map(Term::key).collect(Collectors.joining("`, `", "`", "`"));
        return "After the paths of `/train` there may be `epochs` with a number from 1 to " + Command.Train.MOST_EPOCHS
                + " and `term` with one of " + terms + ", each once.";
    }

    static String declined(PullRequestNumber offer) {
        return "Pull request " + offer.value() + " offered a configuration and was closed: none is offered again.";
    }

    static String noSchedule() {
        return "No cleanup is proposed until `" + RepoConfig.PATH + "` of the default branch sets a `schedule`.";
    }

    static String noTraining(String obstacle) {
        return "This Descent can't train: " + obstacle;
    }

    static String noTrainingForForks() {
        return "Pull requests from forks are scored and never trained: nothing of them is executed.";
    }

    static String trainingGoesOn() {
        return "A training of this pull request goes on; `/stop` ends it.";
    }

    static String alreadyProposed(PullRequestNumber followUp) {
        return "What an earlier training came to is still open, pull request " + followUp.value()
                + ": merge or close it first.";
    }

    static String proposed(PullRequestNumber followUp) {
        return "It is proposed in #" + followUp.value() + ".";
    }

    static String movedOn() {
        return "The pull request moved on or was closed: nothing is trained, and nothing that was is proposed.";
    }

    static String conflicts(String base) {
        return "**Halted, somebody has to look:** " + Markdown.code(base)
                + " moved while this was trained, and what was kept conflicts with it: nothing is proposed.";
    }

    static String suggestionsAreYours() {
        return "A suggestion is yours to commit: Descent leaves it to people.";
    }

    static String answeredAt(String link) {
        return "This was heard together with [another remark](" + link + "), and what came of both is told there.";
    }

    static String steeredEnough(int most) {
        return "Remarks have steered " + most
                + " epochs on this branch, which is as many as `budgets.epochs` allows: from here on it" + " is yours.";
    }

    static String leftToPeople(String branch) {
        return "Somebody pushed to " + Markdown.code(branch) + ": from now on Descent leaves this branch to people.";
    }

    static String overtakenByBranch(String branch) {
        return Markdown.code(branch) + " has moved on, and this can't be merged there without somebody's help:"
                + " it is closed, and whatever is trained next begins anew.";
    }

    static String doneInBranch(String branch) {
        return "All of this is in " + Markdown.code(branch) + " by now, so it is closed.";
    }

    static String trainedEnded(PullRequestNumber trained) {
        return "Pull request " + trained.value()
                + ", for which this was made, is merged or closed: so this is closed, too.";
    }

    static String unanswered(Duration limit) {
        return "Nobody has answered this for " + limit.toDays() + " days, so it is closed to make room.";
    }

    static String leftAlone(int files, List<OpenPullRequest> theirs) {
        return "Files that pull requests of people change are left alone, " + files + " by now: " + numbers(theirs)
                + ".";
    }

    static String unheeded(List<OpenPullRequest> excessive, int most) {
        return "Whoever may not push has at most " + most + " files left alone; more change, and so hold nothing: "
                + numbers(excessive) + ".";
    }

    private static String numbers(List<OpenPullRequest> pullRequests) {
        String first = pullRequests.stream()
                .limit(NAMED)
                .map(each -> "`#" + each.number().value() + "`")
                .collect(Collectors.joining(", "));
        return pullRequests.size() > NAMED ? first + " and others" : first;
    }

    static String failed(String incident) {
        return "Sorry, that failed. Whoever runs this Descent finds the reason in its log under `" + incident + "`.";
    }

    static String nothingToStop() {
        return "No training of this pull request goes on.";
    }

    static String noCheckCommand() {
        return "Nothing is trained without checks: name the repository's own in `" + RepoConfig.PATH
                + "` of the base branch, for instance `check: [[npm, test]]`.";
    }

    static String pushedSince(CommitId head) {
        return "The head is `" + head.abbreviated()
                + "` by now, and nothing shows that it was when you gave the command:"
                + " look at it, and give the command again.";
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

    static String tooSlow(Duration limit) {
        return "Scoring this change takes more than " + limit.toMinutes() + " minutes and was given up.";
    }

    /** Doesn't quote the path, which somebody chose to do harm with. */
    static String malformed() {
        return "A commit of this pull request or of its base is damaged: it holds a path that git forbids, or one twice.";
    }

    static CheckRunReport overtakenBy(CommitId head) {
        return neutral("Overtaken", "The head of the pull request is " + head.abbreviated() + " by now.");
    }

    static CheckRunReport closed() {
        return neutral("Closed", "The pull request was closed before it was scored.");
    }

    static CheckRunReport forgotten() {
        return CheckRunReport.notAnalysed("Sorry, this check was interrupted; `/score` tries again.");
    }

    static CheckRunReport replaced() {
        return neutral("Replaced", "Another check of the same commit goes on in this one's place.");
    }

    static String closedForCommands() {
        return "This pull request is closed; commands work again when it is reopened.";
    }

    private static CheckRunReport neutral(String title, String sentence) {
        return new CheckRunReport(title, sentence, "", CheckRunReport.Conclusion.NEUTRAL, List.of(), List.of());
    }

    static String apology(String incident) {
        return "Sorry, this pull request could not be scored. Whoever runs this Descent finds the reason in its log under `"
                + incident + "`; `/score` tries again.";
    }

    /** How a comment begins: by what it is found, and which project it is about. */
    static String opening(String project) {
        String marker = StickyComment.marker(project);
        return project.equals(Scope.ROOT)
                ? marker
                : marker + "\nProject " + Markdown.code(project) + ", its files alone:";
    }

    /** The comment on a project that was touched before, and isn't any more. */
    static String untouched(String project) {
        return StickyComment.marker(project) + "\nThis pull request touches nothing of project "
                + Markdown.code(project) + " any more.\n";
    }

    /** The comment that says why there is no score. */
    static String comment(String why) {
        return ShortComment.notAnalysed(StickyComment.MARKER, why);
    }

    /** What is wrong with the configuration in force, a sentence for each mistake. */
    static List<String> problems(List<Problem> problems) {
        return mistakes(problems).stream()
                .map(mistake -> mistake + " The defaults apply.")
                .toList();
    }

    /** What is wrong with a configuration, a sentence for each mistake. */
    static List<String> mistakes(List<Problem> problems) {
        return problems.stream()
                .map(problem -> "`%s` line %d, column %d%s: %s"
                        .formatted(
                                RepoConfig.PATH,
                                problem.line(),
                                problem.column(),
                                problem.key().isEmpty() ? "" : ", `" + problem.key() + "`",
                                problem.sentence()))
                .toList();
    }

    static String missedGate(double delta, Scoring.Gate gate) {
        return String.format(
                Locale.ROOT,
                "the loss of the touched files moved by %+.3f, escrow left out, and `%s` allows %+.3f.",
                delta,
                RepoConfig.PATH,
                gate.maxDelta());
    }

    /** Every command that is understood. */
    static List<CommandHelp> commands() {
        return Arrays.stream(Command.Word.values())
                .map(word -> new CommandHelp(word.usage(), word.meaning()))
                .toList();
    }
}

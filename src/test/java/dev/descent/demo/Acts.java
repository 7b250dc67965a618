package dev.descent.demo;

import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.MovableClock;
import dev.descent.fake.hooks.Postman.Receipt;
import dev.descent.fake.state.CheckRun;
import dev.descent.fake.state.Issue;
import dev.descent.fake.state.Role;
import java.time.Duration;
import java.util.Optional;

/** What the demonstration shows: a pull request is scored, then trained, then the schedule comes round. */
final class Acts {
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final FakeGitHub github;
    private final FakeRepository courier;
    private final MovableClock clock;
    private final Show show;

    Acts(FakeGitHub github, FakeRepository courier, MovableClock clock, Show show) {
        this.github = github;
        this.courier = courier;
        this.clock = clock;
        this.show = show;
    }

    /** Plays all of them. */
    void play() {
        FakePullRequest pullRequest = Courier.propose(courier);
        score(pullRequest);
        if (train(pullRequest)) {
            cleanUp();
        }
    }

    private void score(FakePullRequest pullRequest) {
        show.say("opening a pull request and delivering its webhook, signed");
        Receipt receipt = github.deliver(pullRequest.events().opened());
        show.say("the server answered " + receipt.status() + "; waiting for its comment");
        String comment = pullRequest.nextComment().body();
        CheckRun check = pullRequest.checkRun();
        show.act("1. A pull request is opened: the bot comments");
        show.page(comment);
        show.line("Check run " + check.name() + ": " + check.conclusion().orElse("open") + ", " + check.title());
        check.annotations()
                .forEach(note -> show.line("  " + note.path() + ":" + note.startLine() + ": " + note.message()));
        show.line("");
        show.line("The pull request: " + pullRequest.url());
    }

    /** Somebody who may push writes {@code /train}; what comes of it is a follow-up pull request, or a refusal. */
    private boolean train(FakePullRequest pullRequest) {
        courier.collaborator("ada", Role.WRITE);
        // GitHub dates to the second, and a command means the head that its author can have seen.
        clock.pass(Duration.ofSeconds(2));
        show.act("2. Ada comments /train: what recipes can mend becomes a pull request onto hers");
        show.say("recipes propose, the repository's own checks run in the sandbox");
        github.deliver(pullRequest.events().commented(pullRequest.comment("ada", "/train")));
        String news = pullRequest.nextComment().body();
        while (news.contains("Training goes on")) {
            headline(news).ifPresent(show::say);
            news = pullRequest.editedComment().body();
        }
        if (!news.contains("It is proposed in")) {
            show.page(news);
            return false;
        }
        proposed(courier.nextPullRequest(), "follow-up");
        return true;
    }

    private void cleanUp() {
        show.act("3. A week later the schedule comes round: a cleanup of the default branch");
        show.say("the configuration says `" + Courier.SCHEDULE + "`; the clock is put forward by a week");
        clock.pass(A_WEEK);
        show.say("files under people's open pull requests are left alone; the others are trained");
        FakePullRequest cleanup = courier.nextPullRequest();
        proposed(cleanup, "cleanup");
        Issue dashboard = courier.nextIssue();
        while (!dashboard.body().contains("| #" + cleanup.number() + " |")) {
            dashboard = courier.changedIssue();
        }
        show.act("4. One issue says what is open, and why not more: the dashboard");
        show.page(dashboard.body());
        show.line("The dashboard: " + github.web() + "/" + courier.name() + "/issues/" + dashboard.number());
    }

    private void proposed(FakePullRequest pullRequest, String kind) {
        show.page(pullRequest.body());
        show.line("The " + kind + " pull request: " + pullRequest.url());
    }

    private static Optional<String> headline(String comment) {
        return comment.lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", ""))
                .findFirst();
    }
}

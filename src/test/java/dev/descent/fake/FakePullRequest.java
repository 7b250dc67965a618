package dev.descent.fake;

import dev.descent.fake.state.CheckRun;
import dev.descent.fake.state.IssueComment;
import dev.descent.fake.state.PullRequest;
import dev.descent.fake.state.PullRequest.Base;
import dev.descent.fake.state.PullRequest.Closing;
import dev.descent.fake.state.PullRequest.Review;
import dev.descent.fake.state.PullRequests;
import dev.descent.fake.state.Repo;
import dev.descent.fake.state.ReviewComment;
import dev.descent.fake.state.ReviewComment.Line;
import dev.descent.fake.state.Utterance;
import dev.descent.fake.state.Utterance.Changed;
import dev.descent.fake.state.Utterance.Checked;
import dev.descent.fake.state.Utterance.Commented;
import dev.descent.fake.state.Utterance.Edited;
import dev.descent.fake.state.Utterance.Reacted;
import dev.descent.fake.state.Utterance.Replied;
import dev.descent.fake.state.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A pull request in the hands of a test: what people do to it, and what they read there of the bot. */
public final class FakePullRequest {
    private final FakeGitHub github;
    private final World world;
    private final Repo repo;
    private final PullRequest state;
    private final Reader reader;

    FakePullRequest(FakeGitHub github, World world, Repo repo, PullRequest state) {
        this.github = github;
        this.world = world;
        this.repo = repo;
        this.state = state;
        this.reader = new Reader(world);
    }

    public int number() {
        return state.number();
    }

    /** The commit at the head. */
    public String head() {
        return world.with(state::headSha);
    }

    public String headBranch() {
        return state.from().branch();
    }

    public String baseBranch() {
        return world.with(state::baseBranch);
    }

    public String title() {
        return world.with(state::title);
    }

    public String body() {
        return world.with(state::body);
    }

    public boolean isOpen() {
        return world.with(state::isOpen);
    }

    /** The page to look at. */
    public String url() {
        return github.web() + "/" + repo.fullName() + "/pull/" + number();
    }

    /** The webhooks about it, as of now. */
    public PullRequestEvents events() {
        return new PullRequestEvents(github.payloads(), world, repo, state);
    }

    /** Pushes another commit; returns it. */
    public String push(Map<String, String> files) {
        return source().commit(headBranch(), files);
    }

    /** Replaces what is on the branch by one commit on top of the base; returns it. */
    public String forcePush(Map<String, String> files) {
        return source().forcePush(headBranch(), world.with(state::baseSha), files);
    }

    private FakeRepository source() {
        return github.handle(state.from().repo());
    }

    /** Aims it at another branch. */
    public void retarget(String branch) {
        change(() -> state.setBase(new Base(branch, repo.tip(branch).orElseThrow())));
    }

    /** Someone closes it unmerged. */
    public void close() {
        change(() -> state.close(new Closing(state.author(), world.now())));
    }

    /** Someone closes it unmerged. */
    public void close(String login) {
        change(() -> state.close(new Closing(world.user(login), world.now())));
    }

    /** Someone merges it; the branch that it is for moves to its head. */
    public void merge(String login) {
        change(() -> {
            repo.git().setRef("refs/heads/" + state.baseBranch(), state.headSha());
            state.merge(new Closing(world.user(login), world.now()));
            PullRequests.follow(world, repo, world.user(login));
        });
    }

    /** Someone presses the button on the page of a merged one that deletes its branch. */
    public void deleteBranch(String login) {
        change(() -> PullRequests.deleteMergedBranch(world, repo, state, world.user(login)));
    }

    public void reopen() {
        change(state::reopen);
    }

    /** Someone reviews it: {@code APPROVED}, {@code CHANGES_REQUESTED} or {@code COMMENTED}. */
    public Review review(String login, String verdict, String body) {
        return world.with(() -> {
            Review review = new Review(world.nextId(), world.user(login), verdict, body, world.now());
            state.reviews().add(review);
            return review;
        });
    }

    /** Someone comments on a line of the head in a review. */
    public ReviewComment lineComment(String login, String path, int line, String body) {
        return write(login, new Line(path, line, head()), body, Optional.empty());
    }

    /** Someone adds to the thread that began with a comment on a line. */
    public ReviewComment reply(String login, ReviewComment first, String body) {
        return write(login, first.line(), body, Optional.of(first.id()));
    }

    private ReviewComment write(String login, Line line, String body, Optional<Long> first) {
        return world.with(() -> {
            ReviewComment comment =
                    new ReviewComment(world.nextId(), number(), world.user(login), line, body, world.now(), first);
            repo.reviewComments().put(comment.id(), comment);
            return comment;
        });
    }

    /** Someone deletes a comment on a line. */
    public void delete(ReviewComment comment) {
        world.with(() -> repo.reviewComments().remove(comment.id()));
    }

    /** What the bot says by now in the thread that began with a comment on a line; it is read with this. */
    public List<String> replies(ReviewComment first) {
        Predicate<ReviewComment> isThere =
                reply -> reply.inReplyTo().filter(id -> id == first.id()).isPresent();
        reader.readAll(Replied.class, said -> isThere.test(said.reply()));
        return world.with(() -> repo.reviewComments().values().stream()
                .filter(isThere)
                .filter(reply -> reply.author().equals(world.bot()))
                .map(ReviewComment::body)
                .toList());
    }

    public void describe(String title, String body) {
        change(() -> state.describe(title, body));
    }

    public void draft(boolean isDraft) {
        change(() -> state.setDraft(isDraft));
    }

    public void label(String name) {
        change(() -> {
            repo.labels().add(name);
            state.labels().add(name);
        });
    }

    private void change(Runnable action) {
        world.with(() -> {
            action.run();
            state.touch(world.now());
        });
    }

    /** Deletes the head from the face of the earth: its branch, its fork, its commits. */
    public void loseHead() {
        world.with(() -> {
            state.from().repo().git().deleteRef("refs/heads/" + headBranch());
            if (state.from().repo() != repo) {
                world.remove(state.from().repo());
                state.loseHead();
            }
            repo.git().deleteRef(PullRequests.ref(state));
            repo.git().prune();
        });
    }

    /** Someone writes a comment. */
    public IssueComment comment(String login, String body) {
        return keep(() -> new IssueComment(
                world.nextId(), number(), world.user(login), body, world.now(), world.now(), List.of()));
    }

    /** Someone edits a comment. */
    public IssueComment edit(IssueComment comment, String body) {
        return keep(() -> comment.withBody(body, world.now()));
    }

    private IssueComment keep(Supplier<IssueComment> making) {
        return world.with(() -> {
            IssueComment comment = making.get();
            repo.comments().put(comment.id(), comment);
            return comment;
        });
    }

    /** Waits for the bot's next comment, and reads it. */
    public IssueComment nextComment() {
        return reader.next(
                        "a comment" + here(),
                        Commented.class,
                        said -> isHere(said, said.comment().issue()))
                .comment();
    }

    /** Waits for the bot's next edit of a comment, and reads it. */
    public IssueComment editedComment() {
        return reader.next(
                        "an edit" + here(),
                        Edited.class,
                        said -> isHere(said, said.comment().issue()))
                .comment();
    }

    /** All comments as they are now, anyone's; those of the bot are read with this. */
    public List<IssueComment> comments() {
        reader.readAll(Commented.class, said -> isHere(said, said.comment().issue()));
        reader.readAll(Edited.class, said -> isHere(said, said.comment().issue()));
        return world.with(() -> repo.comments().values().stream()
                .filter(comment -> comment.issue() == number())
                .toList());
    }

    /** Waits for the bot's next reaction to a comment here, and reads it: GitHub's word for the emoji. */
    public String nextReaction() {
        return reader.next("a reaction" + here(), Reacted.class, said -> isHere(said, said.issue()))
                .content();
    }

    /** Waits for the bot to change title, body, base, state or labels, and reads what it did. */
    public String nextChange() {
        return reader.next("a change" + here(), Changed.class, said -> isHere(said, said.number()))
                .what();
    }

    /** Waits for a check run to complete at the head, and reads it. */
    public CheckRun checkRun() {
        return checkRun(head());
    }

    /** Waits for a check run to complete at a commit, and reads it as it is then. */
    public CheckRun checkRun(String commit) {
        Checked checked = reader.next(
                "the end of a check run at " + commit,
                Checked.class,
                said -> said.repository().equals(repo.fullName())
                        && said.headSha().equals(commit));
        reader.readAll(Checked.class, said -> said.checkRun() == checked.checkRun());
        return world.with(() -> repo.checkRuns().get(checked.checkRun()));
    }

    /** Waits until the newest check run at the head is like this, and reads it: annotations come in several requests. */
    public CheckRun checkRun(Predicate<CheckRun> wanted) {
        CheckRun found = reader.until(
                "such a check run" + here(),
                () -> repo.checkRuns().descendingMap().values().stream()
                        .filter(run -> run.headSha().equals(state.headSha()))
                        .findFirst()
                        .filter(wanted));
        reader.readAll(Checked.class, said -> said.checkRun() == found.id());
        return found;
    }

    /** All check runs at the head as they are now, oldest first; the completed ones are read with this. */
    public List<CheckRun> checkRuns() {
        String head = head();
        reader.readAll(Checked.class, said -> said.headSha().equals(head));
        return world.with(() -> repo.checkRuns().values().stream()
                .filter(run -> run.headSha().equals(head))
                .toList());
    }

    private boolean isHere(Utterance said, int number) {
        return said.repository().equals(repo.fullName()) && number == number();
    }

    private String here() {
        return " on " + repo.fullName() + "#" + number();
    }
}

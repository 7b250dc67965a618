package dev.descent.github;

import static dev.descent.github.Calls.call;

import dev.descent.bot.CheckKey;
import dev.descent.bot.CheckRun;
import dev.descent.bot.CheckRunId;
import dev.descent.bot.Comment;
import dev.descent.bot.CommentId;
import dev.descent.bot.Conversation;
import dev.descent.bot.ForgeException;
import dev.descent.bot.ForgeException.Kind;
import dev.descent.bot.HostedPullRequest;
import dev.descent.bot.HostedRepository;
import dev.descent.bot.PullRequest;
import dev.descent.bot.PullRequestNumber;
import dev.descent.bot.Reaction;
import dev.descent.repo.CommitId;
import dev.descent.report.CheckRunReport;
import dev.descent.train.pace.Contribution.Fate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.GHCheckRun;
import org.kohsuke.github.GHCheckRunBuilder;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHPermissionType;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHPullRequestReviewComment;
import org.kohsuke.github.GHRepository;

/** A pull request at GitHub. */
final class GitHubPullRequest implements HostedPullRequest {
    private static final String CHECK_NAME = "Descent";
    private static final int PAGE = 100;

    private final App app;
    private final PacedConnector paced;
    private final GHRepository repository;
    private final PullRequestNumber number;
    private final GitHubRepository home;
    private final Conversation comments;
    private final Reactions reactions;
    private @Nullable GHPullRequest known;

    /** One of {@code home}, which the library knows as {@code repository}. */
    GitHubPullRequest(
            App app, PacedConnector paced, GHRepository repository, PullRequestNumber number, GitHubRepository home) {
        this.app = app;
        this.paced = paced;
        this.repository = repository;
        this.number = number;
        this.home = home;
        this.comments = new GitHubConversation(
                app,
                () -> call(
                        () -> conversation().listComments().withPageSize(PAGE).toList()),
                body -> call(() -> conversation().comment(body)));
        this.reactions = new Reactions(home.issues().writable(), number);
    }

    @Override
    public PullRequest read() {
        GHPullRequest now = call(() -> repository.getPullRequest(number.value()));
        known = now;
        return new PullRequest(
                now.getState() == GHIssueState.OPEN,
                new CommitId(now.getHead().getSha()),
                source(now),
                now.getBase().getRef(),
                new CommitId(now.getBase().getSha()));
    }

    static PullRequest.Source source(GHPullRequest pullRequest) {
        GHRepository from = pullRequest.getHead().getRepository();
        boolean isFork = from == null
                || from.getId() != pullRequest.getBase().getRepository().getId();
        return new PullRequest.Source(pullRequest.getHead().getRef(), isFork);
    }

    @Override
    public <T> T whileStill(PullRequest seen, Supplier<T> write) {
        try (PacedConnector.Reservation _ = paced.reserve()) {
            if (!read().equals(seen)) {
                throw new ForgeException(Kind.CHANGED, "the pull request changed while it was looked at");
            }
            return write.get();
        }
    }

    /** Where comments are; its other contents may be out of date. */
    private GHPullRequest conversation() {
        GHPullRequest pullRequest = known;
        if (pullRequest == null) {
            pullRequest = call(() -> repository.getPullRequest(number.value()));
            known = pullRequest;
        }
        return pullRequest;
    }

    @Override
    public Fate fate() {
        return new Fates(app, repository, home.issues().readable()).of(number);
    }

    @Override
    public HostedRepository repository() {
        return home;
    }

    @Override
    public void close() {
        call(() -> {
            conversation().close();
            return number;
        });
    }

    @Override
    public void describe(String body) {
        call(() -> {
            conversation().setBody(body);
            return number;
        });
    }

    @Override
    public boolean mayCommand(String login) {
        try {
            GHPermissionType permission = call(() -> repository.getPermission(login));
            return permission == GHPermissionType.ADMIN || permission == GHPermissionType.WRITE;
        } catch (ForgeException failure) {
            // Whom GitHub doesn't know, ghosts and some bots, it doesn't let push.
            if (failure.kind() == Kind.ABSENT) {
                return false;
            }
            throw failure;
        }
    }

    @Override
    public List<Comment> ownComments(String marker) {
        return comments.ownComments(marker);
    }

    @Override
    public void addComment(String body) {
        comments.addComment(body);
    }

    @Override
    public void editComment(CommentId id, String body) {
        comments.editComment(id, body);
    }

    @Override
    public void deleteComment(CommentId id) {
        comments.deleteComment(id);
    }

    @Override
    public Optional<Conversation> thread(CommentId first) {
        return reviewComments()
                .filter(comment -> comment.getId() == first.value())
                .findFirst()
                .map(begun -> new GitHubConversation(
                        app,
                        () -> reviewComments()
                                .filter(comment -> comment.getInReplyToId() == first.value())
                                .toList(),
                        body -> call(() -> begun.reply(body))));
    }

    private Stream<GHPullRequestReviewComment> reviewComments() {
        return call(() -> conversation().listReviewComments().withPageSize(PAGE).toList()).stream();
    }

    @Override
    public void react(CommentId id, Reaction reaction) {
        reactions.add(id, reaction);
    }

    @Override
    public List<CheckRun> checkRuns(CommitId commit) {
        Map<String, Object> filter =
                Map.of("filter", "all", "app_id", app.self().getId());
        Optional<List<GHCheckRun>> runs = callAboutCommit(() ->
                repository.getCheckRuns(commit.hex(), filter).withPageSize(PAGE).toList());
        return runs.orElse(List.of()).stream()
                .sorted(Comparator.comparingLong(GHCheckRun::getId).reversed())
                .flatMap(run -> CheckKey.parse(String.valueOf(run.getExternalId()))
                        .map(key -> new CheckRun(
                                new CheckRunId(run.getId()),
                                key,
                                run.getStartedAt(),
                                run.getStatus() == GHCheckRun.Status.COMPLETED))
                        .stream())
                .toList();
    }

    @Override
    public Optional<CheckRunId> startCheckRun(CommitId commit, CheckKey key) {
        return callAboutCommit(() -> repository
                        .createCheckRun(name(key), commit.hex())
                        .withExternalID(key.toString())
                        .withStatus(GHCheckRun.Status.IN_PROGRESS)
                        .create())
                .map(run -> new CheckRunId(run.getId()));
    }

    private static String name(CheckKey key) {
        return key.project().isEmpty() ? CHECK_NAME : CHECK_NAME + " (" + key.project() + ")";
    }

    /** GitHub answers 422 and says so, and elsewhere 404, when a commit is gone. */
    private static <T> Optional<T> callAboutCommit(Calls.Call<T> request) {
        try {
            return Optional.of(call(request));
        } catch (ForgeException failure) {
            boolean isGone = failure.kind() == Kind.ABSENT
                    || (failure.kind() == Kind.INVALID
                            && String.valueOf(failure.getMessage()).contains("No commit found"));
            if (isGone) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    @Override
    public void completeCheckRun(CheckRunId run, CheckKey key, CheckRunReport report) {
        GHCheckRunBuilder update = repository.updateCheckRun(run.value()).withExternalID(key.toString());
        call(() -> CheckRuns.completion(update, report).create());
    }
}

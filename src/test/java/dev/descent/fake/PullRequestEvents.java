package dev.descent.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.descent.fake.hooks.Payloads;
import dev.descent.fake.hooks.Webhook;
import dev.descent.fake.json.Json;
import dev.descent.fake.state.CheckRun;
import dev.descent.fake.state.IssueComment;
import dev.descent.fake.state.PullRequest;
import dev.descent.fake.state.Repo;
import dev.descent.fake.state.ReviewComment;
import dev.descent.fake.state.User;
import dev.descent.fake.state.World;

/** The webhooks about a pull request, each with what is true when it is asked for. */
public final class PullRequestEvents {
    private final Payloads payloads;
    private final World world;
    private final Repo repo;
    private final PullRequest state;

    PullRequestEvents(Payloads payloads, World world, Repo repo, PullRequest state) {
        this.payloads = payloads;
        this.world = world;
        this.repo = repo;
        this.state = state;
    }

    public Webhook opened() {
        return pullRequest("opened", state.author(), Json.object());
    }

    public Webhook reopened() {
        return pullRequest("reopened", state.author(), Json.object());
    }

    public Webhook closed() {
        return pullRequest("closed", state.author(), Json.object());
    }

    /** Someone submitted a review. */
    public Webhook reviewed(PullRequest.Review review) {
        return world.with(() -> payloads.review("submitted", repo, state, review));
    }

    /** Someone commented on a line. */
    public Webhook lineCommented(ReviewComment comment) {
        return world.with(() -> payloads.reviewComment(repo, state, comment));
    }

    /** Something was pushed to the head, which was at {@code before}. */
    public Webhook synchronize(String before) {
        return world.with(() ->
                pullRequest("synchronize", state.author(), Json.object("before", before, "after", state.headSha())));
    }

    /** The title was changed. */
    public Webhook retitled(String oldTitle) {
        return edited("title", Json.object("from", oldTitle));
    }

    /** The base was changed. */
    public Webhook retargeted(String oldBranch) {
        ObjectNode from = Json.object("from", oldBranch);
        String oldTip = world.with(() -> repo.tip(oldBranch).orElse(""));
        return edited("base", Json.object("ref", from, "sha", Json.object("from", oldTip)));
    }

    private Webhook edited(String field, ObjectNode change) {
        return pullRequest("edited", state.author(), Json.object("changes", Json.object(field, change)));
    }

    /** Someone set a label. */
    public Webhook labeled(String login, String name) {
        ObjectNode label = Json.object("name", name, "color", "ededed", "default", false);
        return world.with(() -> pullRequest("labeled", world.user(login), Json.object("label", label)));
    }

    private Webhook pullRequest(String action, User sender, ObjectNode details) {
        return world.with(() -> payloads.pullRequest(action, repo, state, sender, details));
    }

    public Webhook commented(IssueComment comment) {
        return world.with(() -> payloads.comment("created", repo, comment, Json.object()));
    }

    /** A comment was edited that said {@code before}. */
    public Webhook commentEdited(IssueComment comment, String before) {
        ObjectNode changes = Json.object("changes", Json.object("body", Json.object("from", before)));
        return world.with(() -> payloads.comment("edited", repo, comment, changes));
    }

    /** Someone pressed a button of a check run. */
    public Webhook requestedAction(CheckRun run, String login, String identifier) {
        ObjectNode details = Json.object("requested_action", Json.object("identifier", identifier));
        return world.with(() -> payloads.checkRun("requested_action", repo, run, world.user(login), details));
    }

    /** Something happened to a check run that nobody asked for. */
    public Webhook ofCheckRun(String action, CheckRun run) {
        return world.with(() -> payloads.checkRun(action, repo, run, world.bot(), Json.object()));
    }

    /** Someone asked for a check run to be done again. */
    public Webhook rerequested(CheckRun run, String login) {
        return world.with(() -> payloads.checkRun("rerequested", repo, run, world.user(login), Json.object()));
    }

    /** Someone asked for all checks of a commit to be done again that is, or was, the head. */
    public Webhook suiteRerequested(String commit, String login) {
        return world.with(() -> {
            PullRequest.Head from = state.from();
            PullRequest.Head then = new PullRequest.Head(from.repo(), from.branch(), commit);
            return payloads.checkSuite("rerequested", repo, then, world.user(login));
        });
    }
}

package dev.descent.fake.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.descent.fake.state.App;
import dev.descent.fake.state.AppSettings;
import dev.descent.fake.state.Installation;
import dev.descent.fake.state.InstallationToken;
import dev.descent.fake.state.Issue;
import dev.descent.fake.state.IssueComment;
import dev.descent.fake.state.Level;
import dev.descent.fake.state.Repo;
import dev.descent.fake.state.Role;
import dev.descent.fake.state.User;
import java.util.Map;

/** People, apps, repositories and comments in GitHub's JSON. */
public final class Bodies {
    private final Links links;

    public Bodies(Links links) {
        this.links = links;
    }

    public Links links() {
        return links;
    }

    public ObjectNode user(User user) {
        return Shape.of("simple-user", person(user));
    }

    /** A user's profile. */
    public ObjectNode profile(User user) {
        return Shape.of("public-user", person(user));
    }

    /** What someone may do in a repository. */
    public ObjectNode permission(User user, Role role) {
        ObjectNode collaborator = person(user);
        collaborator.put("role_name", role.word());
        return Shape.of(
                "repository-collaborator-permission",
                Json.object("permission", role.word(), "role_name", role.word(), "user", collaborator));
    }

    private ObjectNode person(User user) {
        return Json.object(
                "login", user.login(),
                "id", user.id(),
                "node_id", "U_" + user.id(),
                "type", user.type(),
                "url", links.user(user.login()),
                "html_url", links.profile(user.login()));
    }

    public ObjectNode repository(Repo repository) {
        ObjectNode json = Json.object(
                "id", repository.id(),
                "node_id", "R_" + repository.id(),
                "name", repository.name(),
                "full_name", repository.fullName(),
                "owner", user(repository.owner()),
                "private", repository.isPrivate(),
                "visibility", repository.isPrivate() ? "private" : "public",
                "archived", repository.isArchived(),
                "default_branch", repository.defaultBranch(),
                "pushed_at", repository.pushedAt().toString());
        json.setAll(Json.object(
                "fork", repository.parent().isPresent(),
                "url", links.repository(repository),
                "html_url", links.page(repository),
                "clone_url", links.page(repository) + ".git"));
        return Shape.of("full-repository", json);
    }

    /** The App as it describes itself, with what its owner set. */
    public ObjectNode app(App app, AppSettings settings) {
        ObjectNode json = app(app);
        json.set("permissions", permissions(settings.permissions()));
        json.set(
                "events",
                Json.array(settings.events().stream().map(TextNode::valueOf).toList()));
        return json;
    }

    /** The App as it describes itself, or as the author of a check run. */
    public ObjectNode app(App app) {
        return Shape.of(
                "integration",
                Json.object(
                        "id", app.id(),
                        "slug", app.slug(),
                        "name", app.slug(),
                        "node_id", "A_" + app.id(),
                        "html_url", links.web() + "/apps/" + app.slug(),
                        "owner", user(new User(1, "descent-authors")),
                        "permissions", Json.object("metadata", "read"),
                        "events", new String[] {"pull_request", "issue_comment", "check_run"}));
    }

    public ObjectNode installation(App app, Installation installation) {
        String url = links.api() + "/app/installations/" + installation.id();
        ObjectNode json = Json.object(
                "id", installation.id(),
                "account", account(installation.account()),
                "app_id", app.id(),
                "app_slug", app.slug(),
                "target_id", installation.account().id(),
                "target_type", "Organization",
                "repository_selection", "selected",
                "permissions", permissions(installation.permissions()),
                "access_tokens_url", url + "/access_tokens");
        json.setAll(Json.object(
                "repositories_url",
                links.api() + "/installation/repositories",
                "events",
                new String[] {"pull_request", "issue_comment", "check_run"},
                "created_at",
                installation.createdAt().toString(),
                "suspended_at",
                installation.suspended() ? "2026-01-01T00:00:00Z" : null));
        return Shape.of("installation", json);
    }

    /** An account has the fields of a user and of an enterprise: GitHub's document allows either, validators ask for both. */
    private ObjectNode account(User account) {
        ObjectNode json = user(account);
        json.put("name", account.login());
        json.put("slug", account.login());
        return Shape.of("enterprise", json);
    }

    public ObjectNode token(InstallationToken token) {
        return Json.object(
                "token", token.value(),
                "expires_at", token.expiresAt().toString(),
                "permissions", permissions(token.permissions()),
                "repository_selection", "selected");
    }

    private static JsonNode permissions(Map<String, Level> permissions) {
        ObjectNode json = Json.object();
        permissions.forEach((name, level) -> json.put(name, level.word()));
        return json;
    }

    public ObjectNode comment(Repo repository, IssueComment comment) {
        String issue = links.repository(repository) + "/issues/" + comment.issue();
        return Shape.of(
                "issue-comment",
                Json.object(
                        "id", comment.id(),
                        "node_id", "IC_" + comment.id(),
                        "body", comment.body(),
                        "user", user(comment.author()),
                        "created_at", comment.createdAt().toString(),
                        "updated_at", comment.updatedAt().toString(),
                        "url", links.repository(repository) + "/issues/comments/" + comment.id(),
                        "issue_url", issue,
                        "html_url",
                                links.page(repository) + "/pull/" + comment.issue() + "#issuecomment-" + comment.id(),
                        "author_association",
                                association(repository.role(comment.author().login()))));
    }

    /** GitHub calls private members {@code NONE}, whatever they may do: nobody may rely on this field. */
    static String association(Role role) {
        return role == Role.ADMIN ? "OWNER" : "NONE";
    }

    /** An issue that is no pull request. */
    public ObjectNode issue(Repo repository, Issue issue) {
        String url = links.repository(repository) + "/issues/" + issue.number();
        ObjectNode json = Json.object(
                "id", issue.id(),
                "node_id", "I_" + issue.id(),
                "number", issue.number(),
                "title", issue.title(),
                "body", issue.body(),
                "state", issue.isOpen() ? "open" : "closed",
                "user", user(issue.author()),
                "created_at", issue.createdAt().toString(),
                "updated_at", issue.updatedAt().toString(),
                "url", url);
        json.put("html_url", links.page(repository) + "/issues/" + issue.number());
        return Shape.of("issue", json);
    }

    public ObjectNode reaction(IssueComment.Reaction reaction) {
        return Shape.of(
                "reaction",
                Json.object(
                        "id", reaction.id(),
                        "user", user(reaction.user()),
                        "content", reaction.content(),
                        "created_at", reaction.createdAt().toString()));
    }

    public ObjectNode label(Repo repository, String name) {
        return Shape.of(
                "label",
                Json.object(
                        "id",
                        Math.abs((long) name.hashCode()),
                        "name",
                        name,
                        "color",
                        "ededed",
                        "url",
                        links.repository(repository) + "/labels/" + name));
    }
}

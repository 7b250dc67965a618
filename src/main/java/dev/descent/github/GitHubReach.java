package dev.descent.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.descent.bot.Delivery;
import dev.descent.bot.DeliveryId;
import dev.descent.bot.ForgeException;
import dev.descent.bot.ForgeException.Kind;
import dev.descent.bot.InstallationId;
import dev.descent.bot.LastWords;
import dev.descent.bot.PullRequestNumber;
import dev.descent.bot.PullRequestRef;
import dev.descent.bot.Reach;
import dev.descent.bot.RepositoryName;
import dev.descent.bot.RepositoryRef;
import dev.descent.repo.CommitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the App reaches at GitHub. */
final class GitHubReach implements Reach {
    private static final String INSTALLATIONS = "/app/installations";
    private static final String PAGE = "?per_page=100";

    private final ApiReads app;
    private final Function<InstallationId, ApiReads> installed;

    private final Function<RepositoryRef, ApiReads> contents;

    /** The App as such sees its installations; what they reach, each of them sees; files, who is let into a repository. */
    GitHubReach(
            ApiReads app, Function<InstallationId, ApiReads> installed, Function<RepositoryRef, ApiReads> contents) {
        this.app = app;
        this.installed = installed;
        this.contents = contents;
    }

    @Override
    public List<Installed> installations() {
        List<Installed> installations = new ArrayList<>();
        app.pages(INSTALLATIONS + PAGE, page -> {
            page.forEach(each -> installations.add(new Installed(
                    new InstallationId(each.path("id").asLong()),
                    each.hasNonNull("suspended_at"),
                    Instant.parse(each.path("created_at").asText()))));
            return true;
        });
        return installations;
    }

    @Override
    public boolean isInstalled(InstallationId installation) {
        return ifPresent(() -> app.get(INSTALLATIONS + "/" + installation.value()))
                .isPresent();
    }

    @Override
    public List<Reached> repositories(InstallationId installation) {
        List<Reached> repositories = new ArrayList<>();
        installed.apply(installation).pages("/installation/repositories" + PAGE, page -> {
            page.path("repositories")
                    .forEach(each -> repositories.add(
                            new Reached(name(each), each.path("archived").asBoolean(), stamp(each))));
            return true;
        });
        return repositories;
    }

    private static String stamp(JsonNode repository) {
        return repository.path("pushed_at").asText() + " "
                + repository.path("default_branch").asText();
    }

    @Override
    public Optional<byte[]> file(RepositoryRef repository, String path) {
        return ifPresent(() -> contents.apply(repository).get("/repos/" + repository + "/contents/" + path))
                .filter(found -> found.path("encoding").asText().equals("base64"))
                .map(found ->
                        Base64.getMimeDecoder().decode(found.path("content").asText()));
    }

    /** A public repository can be read through any installation, wherever it went. */
    @Override
    public Optional<RepositoryName> locate(InstallationId installation, RepositoryName repository) {
        return ifPresent(() -> name(installed.apply(installation).get("/repos/" + repository)))
                .filter(now -> belongs(installation, now));
    }

    private boolean belongs(InstallationId installation, RepositoryName repository) {
        return ifPresent(() -> app.get("/repos/" + repository + "/installation"))
                .filter(found -> found.path("id").asLong() == installation.value())
                .isPresent();
    }

    @Override
    public List<Found> openPullRequests(InstallationId installation, RepositoryName repository, Instant since) {
        List<Found> open = new ArrayList<>();
        String path = "/repos/" + repository + "/pulls" + PAGE + "&state=open&sort=updated&direction=desc";
        installed.apply(installation).pages(path, page -> {
            boolean isRecent = true;
            for (JsonNode each : page) {
                isRecent = !Instant.parse(each.path("updated_at").asText()).isBefore(since);
                if (isRecent
                        && !MergeQueue.isBranch(each.path("head").path("ref").asText())) {
                    open.add(found(installation, repository, each));
                }
            }
            return isRecent;
        });
        return open;
    }

    private static Found found(InstallationId installation, RepositoryName repository, JsonNode pull) {
        PullRequestNumber number = new PullRequestNumber(pull.path("number").asInt());
        LastWords.State state = new LastWords.State(
                new CommitId(pull.path("head").path("sha").asText()),
                pull.path("base").path("ref").asText());
        PullRequestRef pullRequest = new PullRequestRef(installation, repository, number);
        return new Found(pullRequest, state, found(hint("synchronize", pullRequest)));
    }

    @Override
    public Delivery touched(PullRequestRef own) {
        ObjectNode payload = hint("closed", own);
        ObjectNode pull = payload.putObject("pull_request");
        pull.put("number", own.number().value());
        pull.putObject("user").put("type", "Bot");
        pull.putObject("head").put("ref", PullRequestRef.OWN_BRANCHES);
        return found(payload);
    }

    private static ObjectNode hint(String action, PullRequestRef pullRequest) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put("action", action).put("number", pullRequest.number().value());
        payload.putObject("installation").put("id", pullRequest.installation().value());
        payload.putObject("repository")
                .put("full_name", pullRequest.repository().toString());
        return payload;
    }

    private static Delivery found(ObjectNode payload) {
        return new Delivery(new DeliveryId("found-" + UUID.randomUUID()), "pull_request", payload.toString());
    }

    private static RepositoryName name(JsonNode repository) {
        return RepositoryName.parse(repository.path("full_name").asText());
    }

    private static <T> Optional<T> ifPresent(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (ForgeException failure) {
            if (failure.kind() == Kind.ABSENT) {
                return Optional.empty();
            }
            throw failure;
        }
    }
}

package dev.descent.fake.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.descent.fake.state.PullRequest;
import dev.descent.fake.state.Repo;
import java.net.URI;
import java.net.URLEncoder;

/** Where things are: {@code api} for programs, {@code web} for people and git. */
public record Links(URI api, URI web) {
    String user(String login) {
        return api + "/users/" + escaped(login);
    }

    String profile(String login) {
        return web + "/" + escaped(login);
    }

    /** The brackets of a bot's login aren't allowed in a URI. */
    private static String escaped(String login) {
        return URLEncoder.encode(login, UTF_8);
    }

    String repository(Repo repository) {
        return api + "/repos/" + repository.fullName();
    }

    String page(Repo repository) {
        return web + "/" + repository.fullName();
    }

    String page(Repo repository, PullRequest pullRequest) {
        return page(repository) + "/pull/" + pullRequest.number();
    }
}

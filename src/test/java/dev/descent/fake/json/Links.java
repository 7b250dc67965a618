package dev.descent.fake.json;

import dev.descent.fake.state.PullRequest;
import dev.descent.fake.state.Repo;
import java.net.URI;

/** Where things are: {@code api} for programs, {@code web} for people and git. */
public record Links(URI api, URI web) {
    String user(String login) {
        return api + "/users/" + login;
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

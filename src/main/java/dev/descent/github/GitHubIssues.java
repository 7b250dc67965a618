package dev.descent.github;

import static dev.descent.github.Calls.call;

import dev.descent.bot.HostedIssues;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kohsuke.github.GHIssue;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHRepository;

/** The App's own issues in a repository at GitHub, which takes a pull request for an issue, too. */
final class GitHubIssues implements HostedIssues {
    private static final int PAGE = 100;

    private final App app;
    private final GHRepository repository;

    GitHubIssues(App app, GHRepository repository) {
        this.app = app;
        this.repository = repository;
    }

    @Override
    public List<Issue> own(String marker) {
        return call(() -> repository
                        .queryIssues()
                        .creator(app.login())
                        .state(GHIssueState.ALL)
                        .list()
                        .withPageSize(PAGE)
                        .toList())
                .stream()
                .filter(issue ->
                        !issue.isPullRequest() && issue.getUser().getLogin().equals(app.login()))
                .map(issue -> new Issue(
                        issue.getNumber(),
                        issue.getState() == GHIssueState.OPEN,
                        Optional.ofNullable(issue.getBody()).orElse("")))
                .filter(issue -> issue.body().contains(marker))
                .sorted(Comparator.comparingInt(Issue::number))
                .toList();
    }

    @Override
    public void open(String title, String body) {
        call(() -> repository.createIssue(title).body(body).create());
    }

    @Override
    public void rewrite(int number, String body) {
        change(number, issue -> issue.setBody(body));
    }

    @Override
    public void close(int number) {
        change(number, GHIssue::close);
    }

    private void change(int number, Change change) {
        call(() -> {
            GHIssue issue = repository.getIssue(number);
            change.make(issue);
            return issue;
        });
    }

    /** What is done to an issue. */
    @FunctionalInterface
    private interface Change {
        void make(GHIssue issue) throws IOException;
    }
}

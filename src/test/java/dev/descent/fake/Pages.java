package dev.descent.fake;

import dev.descent.fake.state.CheckRun;
import dev.descent.fake.state.IssueComment;
import dev.descent.fake.state.PullRequest;
import dev.descent.fake.state.Repo;
import dev.descent.fake.state.World;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Plain pages to look at: a pull request with its comments and check runs, their Markdown as it was written. */
final class Pages {
    private static final Pattern PATH = Pattern.compile("/([^/]+/[^/]+)/pull/(\\d{1,9})");
    private static final String STYLE = "<style>body{font:16px sans-serif;max-width:60em;margin:2em auto}"
            + "pre{white-space:pre-wrap;border:1px solid #ccc;padding:1em}</style>";

    private final World world;

    Pages(World world) {
        this.world = world;
    }

    /** The page at a path, or empty when there is none. */
    Optional<String> page(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return world.with(() -> world.repository(matcher.group(1))
                .flatMap(repository -> Optional.ofNullable(
                                repository.pullRequests().get(Integer.parseInt(matcher.group(2))))
                        .map(pullRequest -> page(repository, pullRequest))));
    }

    private static String page(Repo repository, PullRequest pullRequest) {
        String comments = repository.comments().values().stream()
                .filter(comment -> comment.issue() == pullRequest.number())
                .map(Pages::comment)
                .collect(Collectors.joining());
        String checks = repository.checkRuns().values().stream()
                .filter(run -> run.headSha().equals(pullRequest.headSha()))
                .map(Pages::check)
                .collect(Collectors.joining());
        return "<!doctype html><title>" + escaped(pullRequest.title()) + "</title>" + STYLE + "<h1>"
                + escaped(pullRequest.title()) + " #" + pullRequest.number() + "</h1><p>"
                + escaped(pullRequest.author().login()) + " wants to merge "
                + escaped(pullRequest.from().label())
                + " into " + escaped(pullRequest.baseBranch()) + "<pre>" + escaped(pullRequest.body()) + "</pre>"
                + comments + "<h2>Checks</h2>" + checks;
    }

    private static String comment(IssueComment comment) {
        return "<h3>" + escaped(comment.author().login()) + "</h3><pre>" + escaped(comment.body()) + "</pre>";
    }

    private static String check(CheckRun run) {
        return "<h3>" + escaped(run.name() + ": " + run.conclusion().orElse(run.status())) + "</h3><pre>"
                + escaped(run.title() + "\n\n" + run.summary()) + "</pre>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

package dev.descent.fake;

import dev.descent.fake.state.CheckRun;
import dev.descent.fake.state.Issue;
import dev.descent.fake.state.IssueComment;
import dev.descent.fake.state.PullRequest;
import dev.descent.fake.state.Repo;
import dev.descent.fake.state.World;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Plain pages to look at: a pull request with its comments and check runs, or an issue. */
final class Pages {
    private static final Pattern PATH = Pattern.compile("/([^/]+/[^/]+)/(?:pull|issues)/(\\d{1,9})");
    /** What others wrote is shown as they wrote it, as GitHub does; but nothing of it runs or is loaded. */
    private static final String POLICY = "<meta http-equiv=\"Content-Security-Policy\""
            + " content=\"default-src 'none'; style-src 'unsafe-inline'\">";

    private static final String STYLE = "<style>body{font:16px/1.5 sans-serif;max-width:70em;margin:2em auto}"
            + "section{border:1px solid #ccc;border-radius:6px;padding:0 1em;margin:1em 0}"
            + "table{border-collapse:collapse}th,td{border:1px solid #ccc;padding:.3em .8em;text-align:left}"
            + "code{background:#eee}</style>";
    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    private final Parser parser = Parser.builder().extensions(TABLES).build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().extensions(TABLES).build();
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
        int number = Integer.parseInt(matcher.group(2));
        return world.with(() -> world.repository(matcher.group(1)).flatMap(repository -> page(repository, number)));
    }

    private Optional<String> page(Repo repository, int number) {
        return Optional.ofNullable(repository.pullRequests().get(number))
                .map(pullRequest -> page(repository, pullRequest))
                .or(() -> Optional.ofNullable(repository.issues().get(number)).map(issue -> page(repository, issue)));
    }

    private String page(Repo repository, Issue issue) {
        return head(issue.title(), issue.number()) + "<p>"
                + escaped(issue.author().login()) + section(issue.body()) + comments(repository, issue.number());
    }

    private String page(Repo repository, PullRequest pullRequest) {
        String checks = repository.checkRuns().values().stream()
                .filter(run -> run.headSha().equals(pullRequest.headSha()))
                .map(this::check)
                .collect(Collectors.joining());
        return head(pullRequest.title(), pullRequest.number()) + "<p>"
                + escaped(pullRequest.author().login()) + " wants to merge "
                + escaped(pullRequest.from().label())
                + " into " + escaped(pullRequest.baseBranch()) + section(pullRequest.body())
                + comments(repository, pullRequest.number()) + "<h2>Checks</h2>" + checks;
    }

    private static String head(String title, int number) {
        return "<!doctype html>" + POLICY + "<title>" + escaped(title) + "</title>" + STYLE + "<h1>" + escaped(title)
                + " #" + number + "</h1>";
    }

    private String comments(Repo repository, int number) {
        return repository.comments().values().stream()
                .filter(comment -> comment.issue() == number)
                .map(this::comment)
                .collect(Collectors.joining());
    }

    private String comment(IssueComment comment) {
        return "<h3>" + escaped(comment.author().login()) + "</h3>" + section(comment.body());
    }

    private String check(CheckRun run) {
        return "<h3>" + escaped(run.name() + ": " + run.conclusion().orElse(run.status())) + "</h3>"
                + section(run.title() + "\n\n" + run.summary());
    }

    private String section(String markdown) {
        return "<section>" + renderer.render(parser.parse(markdown)) + "</section>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

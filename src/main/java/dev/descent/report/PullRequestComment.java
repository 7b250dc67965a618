package dev.descent.report;

import dev.descent.loss.Delta;
import dev.descent.loss.Verdict;
import dev.descent.report.CommentInput.CommandHelp;
import dev.descent.report.CommentInput.EarlierRun;
import dev.descent.report.CommentInput.Revisions;
import java.util.List;
import java.util.stream.Stream;

/** The one comment on a pull request, in GitHub's Markdown, never longer than GitHub takes. */
public final class PullRequestComment {
    /** GitHub refuses longer texts, in UTF-16 code units at the strictest reading. */
    public static final int LONGEST = 65_535;

    private static final int HOTSPOTS = 5;
    private static final int NOTES = 5;
    private static final int RUNS = 20;

    private final CommentInput input;
    private final DeltaMarkdown delta;
    private final Permalinks links;

    private PullRequestComment(CommentInput input) {
        Revisions revisions = input.revisions();
        this.input = input;
        this.links = Permalinks.to(revisions.repository(), revisions.head());
        this.delta = new DeltaMarkdown(input.delta(), links);
    }

    /** Whether a comment says anything: where nothing that is measured changed, the bot stays silent. */
    public static boolean isWorthWriting(Delta delta) {
        return delta.verdict() != Verdict.UNCHANGED;
    }

    /** The comment's text. */
    public static String render(CommentInput input) {
        return new PullRequestComment(input).render();
    }

    private String render() {
        LimitedText text = new LimitedText(LONGEST);
        text.add(input.opening() + "\n" + delta.headline() + "\n" + revisions() + " · " + delta.scope() + "\n");
        input.notes().stream().limit(NOTES).forEach(note -> text.add("\n> " + Markdown.prose(note) + "\n"));
        if (input.delta().verdict() != Verdict.NOT_ANALYSED) {
            text.add("\n" + delta.terms().render());
            addHotspots(text);
        }
        addFolded(text);
        return text.toString();
    }

    private String revisions() {
        Revisions revisions = input.revisions();
        String behind = revisions.commitsBehind() == 0
                ? ""
                : ", " + Numbers.count(revisions.commitsBehind(), "commit") + " behind";
        return "Base " + links.commit(revisions.base()) + " → head " + links.commit(revisions.head()) + behind;
    }

    private void addHotspots(LimitedText text) {
        MarkdownTable hotspots =
                delta.hotspots(input.hotspots().stream().limit(HOTSPOTS).toList());
        if (!hotspots.isEmpty()) {
            text.add("\n**" + Wording.GRADIENT + "**\n\n" + hotspots.render());
        }
    }

    private void addFolded(LimitedText text) {
        MarkdownTable commands = commands();
        text.reserve(commands.render().length() + LimitedText.FOLD);
        input.preview().ifPresent(preview -> text.fold(PreviewMarkdown.TITLE, PreviewMarkdown.table(preview, links)));
        text.fold("All touched files", delta.touchedFiles());
        text.fold("Not scored", delta.notScored());
        text.fold("What got better", delta.improvements());
        text.fold("Earlier runs", earlierRuns());
        text.release();
        text.fold("Commands", commands);
    }

    private MarkdownTable earlierRuns() {
        List<List<String>> rows =
                input.earlierRuns().stream().limit(RUNS).map(this::row).toList();
        return new MarkdownTable(List.of("Head", "Loss"), rows);
    }

    private List<String> row(EarlierRun run) {
        return List.of(
                links.commit(run.head()),
                Numbers.step(run.baseLoss(), run.headLoss(), run.headLoss() - run.baseLoss())
                        .toString());
    }

    private MarkdownTable commands() {
        List<List<String>> rows = Stream.concat(input.commands().stream(), Stream.of(flameGraph()))
                .map((CommandHelp command) ->
                        List.of(Markdown.code(command.usage()), Markdown.prose(command.meaning())))
                .toList();
        return new MarkdownTable(List.of("Command", "What it does"), rows);
    }

    private CommandHelp flameGraph() {
        Revisions revisions = input.revisions();
        return new CommandHelp(
                "descent score --base " + revisions.base().abbreviated() + " --head "
                        + revisions.head().abbreviated() + " --format html --out loss.html",
                "In a clone: draw the flame graph of base against head");
    }
}

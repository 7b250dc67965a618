package dev.descent.report;

import dev.descent.loss.Churn;
import dev.descent.loss.Delta;
import dev.descent.loss.Hotspot;
import dev.descent.loss.Score;
import dev.descent.report.PageData.Heading;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A flame graph of the loss and a table of hotspots, on one self-contained page. */
public final class HtmlReport {
    /** Lighter units are shown as part of their file, so that the page of a large repository stays usable. */
    private static final int MOST_UNITS = 10_000;

    private final Optional<URI> links;
    private final List<Hotspot> hotspots;

    private HtmlReport(Optional<URI> links, List<Hotspot> hotspots) {
        this.links = links;
        this.hotspots = hotspots;
    }

    /**
     * A tree's loss; width is loss, colour is the term. Places link to {@code links} with their path appended, where that is
     * known.
     */
    public static String render(Score score, Churn churn, List<Hotspot> hotspots, Optional<URI> links) {
        String subtitle = String.join(
                " · ",
                score.label(),
                Numbers.count(score.tokens(), "token") + " in "
                        + Numbers.count(score.files().size(), "file"),
                Wording.notScored(score.skipped()),
                "ruler " + score.ruler());
        List<Stack> stacks = Stack.of(score);
        HtmlReport report = new HtmlReport(links, hotspots);
        return report.page(
                new Heading(
                        "Loss " + Numbers.loss(score.loss()),
                        subtitle,
                        score.label(),
                        false,
                        score.tokens(),
                        merged(stacks),
                        report.address(),
                        ShapeFacts.of(score, churn)),
                stacks);
    }

    /** A change; width is the larger of both sides, red rose, blue fell. */
    public static String render(Delta delta, List<Hotspot> hotspots, Optional<URI> links) {
        String subtitle = String.join(
                " · ",
                Wording.wholeRepository(delta),
                delta.base().label() + " → " + delta.head().label(),
                Wording.notScored(delta.skipped()),
                "dark mass " + Numbers.change(Numbers.ratio(delta.darkGrowth(), delta.denominator())),
                "ruler " + delta.head().ruler());
        List<Stack> stacks = Stack.of(delta);
        HtmlReport report = new HtmlReport(links, hotspots);
        return report.page(
                new Heading(
                        Wording.headlineOfTouched(delta),
                        subtitle,
                        delta.head().label(),
                        true,
                        delta.denominator(),
                        merged(stacks),
                        report.address(),
                        List.of()),
                stacks);
    }

    private String address() {
        return links.map(URI::toString).orElse("");
    }

    private String page(Heading heading, List<Stack> stacks) {
        List<Stack> shown = pruned(stacks);
        List<String> files = shown.stream().map(Stack::path).distinct().toList();
        Map<String, Integer> indices = new LinkedHashMap<>();
        IntStream.range(0, files.size()).forEach(index -> indices.put(files.get(index), index));
        PageData data = new PageData(
                heading,
                PageData.TERMS,
                files.stream().map(PlainText::line).toList(),
                shown.stream()
                        .map(stack -> PageData.Unit.of(indices.getOrDefault(stack.path(), 0), stack))
                        .toList(),
                hotspots.stream().map(PageData.Spot::of).toList());
        return Page.of("flame.html", data, "text.js", "tree.js", "flame.js", "around.js");
    }

    private static int merged(List<Stack> stacks) {
        return Math.max(0, stacks.size() - MOST_UNITS);
    }

    /** The heaviest stacks, and the others added up by file. */
    private static List<Stack> pruned(List<Stack> stacks) {
        List<Stack> heaviestFirst = stacks.stream()
                .sorted(Comparator.comparingLong(Stack::weight).reversed())
                .toList();
        List<Stack> pruned =
                new ArrayList<>(heaviestFirst.stream().limit(MOST_UNITS).toList());
        Map<String, Stack> rest = new LinkedHashMap<>();
        heaviestFirst.stream().skip(MOST_UNITS).forEach(stack -> rest.merge(stack.path(), stack.inFile(), Stack::plus));
        pruned.addAll(rest.values());
        return pruned;
    }
}

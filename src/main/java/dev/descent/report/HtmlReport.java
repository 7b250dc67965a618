package dev.descent.report;

import dev.descent.loss.Delta;
import dev.descent.loss.Hotspot;
import dev.descent.loss.Score;
import dev.descent.report.PageData.Heading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One self-contained page with a flame graph of the loss and a table of hotspots. It loads nothing: its policy allows only
 * the script and the style that it carries, by their hashes.
 */
public final class HtmlReport {
    /** Lighter units are shown as part of their file, so that the page of a large repository stays usable. */
    private static final int MOST_UNITS = 20_000;

    private HtmlReport() {}

    /** A tree's loss; width is loss, colour is the term. */
    public static String render(Score score, List<Hotspot> hotspots) {
        String subtitle = String.join(
                " · ",
                score.label(),
                Numbers.count(score.tokens(), "token") + " in "
                        + Numbers.count(score.files().size(), "file"),
                Wording.notScored(score.skipped()),
                "ruler " + score.ruler());
        Heading heading = new Heading("Loss " + Numbers.loss(score.loss()), subtitle, score.label(), false);
        return page(data(heading, score.tokens(), Stack.of(score), hotspots));
    }

    /** A change; width is the larger of both sides, red rose, blue fell. */
    public static String render(Delta delta, List<Hotspot> hotspots) {
        String subtitle = String.join(
                " · ",
                Wording.wholeRepository(delta),
                delta.base().label() + " → " + delta.head().label(),
                Wording.notScored(delta.skipped()),
                "dark mass " + Numbers.change(Numbers.ratio(delta.darkGrowth(), delta.denominator())),
                "ruler " + delta.head().ruler());
        Heading heading =
                new Heading(Wording.headline(delta), subtitle, delta.head().label(), true);
        return page(data(heading, delta.denominator(), Stack.of(delta), hotspots));
    }

    private static PageData data(Heading heading, long tokens, List<Stack> stacks, List<Hotspot> hotspots) {
        return new PageData(
                heading,
                tokens,
                PageData.TERMS,
                units(stacks),
                hotspots.stream().map(PageData.Spot::of).toList());
    }

    private static List<PageData.Unit> units(List<Stack> stacks) {
        List<Stack> heaviestFirst = stacks.stream()
                .sorted(Comparator.comparingLong(Stack::weight).reversed())
                .toList();
        Stream<Stack> shown = heaviestFirst.stream().limit(MOST_UNITS);
        Stream<Stack> merged = heaviestFirst.stream().skip(MOST_UNITS).map(Stack::inFile);
        return Stream.concat(shown, merged).map(PageData.Unit::of).toList();
    }

    private static String page(PageData data) {
        String script = resource("text.js") + resource("flame.js") + resource("page.js");
        String style = resource("flame.css");
        return resource("page.html")
                .replace("@SCRIPT_HASH@", Digests.sha256Source(script))
                .replace("@STYLE_HASH@", Digests.sha256Source(style))
                .replace("@STYLE@", style)
                .replace("@SCRIPT@", script)
                .replace("@DATA@", Json.compact(data).replace("<", "\\u003c"));
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program is packaged without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " from the program", e);
        }
    }
}

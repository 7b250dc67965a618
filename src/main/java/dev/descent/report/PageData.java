package dev.descent.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.descent.loss.Hotspot;
import dev.descent.loss.Term;
import dev.descent.loss.Terms;
import java.util.Arrays;
import java.util.List;

/**
 * What the page's script is given; amounts in milli-tokens, in the order of {@code terms}, and left out where all are 0.
 *
 * @param heading what it is about
 * @param terms the terms' names
 * @param files the paths that units lie in
 * @param units what the graph is made of
 * @param hotspots the steepest first
 */
record PageData(Heading heading, List<String> terms, List<String> files, List<Unit> units, List<Spot> hotspots) {
    static final List<String> TERMS =
            Arrays.stream(Term.values()).map(Term::key).toList();

    /**
     * What the page is about.
     *
     * @param title the headline
     * @param subtitle what was measured
     * @param root what the whole is called
     * @param isDelta whether there is a base to compare with
     * @param tokens the denominator of the loss
     * @param merged how many units are too light to have a frame of their own
     * @param links the address that a path is appended to for a link to its code, or empty
     * @param facts figures that stand beside the terms
     */
    record Heading(
            String title,
            String subtitle,
            String root,
            boolean isDelta,
            long tokens,
            int merged,
            String links,
            List<ShapeFacts.Fact> facts) {
        Heading {
            title = PlainText.line(title);
            subtitle = PlainText.line(subtitle);
            root = PlainText.line(root);
        }
    }

    /**
     * A frame's own part.
     *
     * @param file the index of its path
     * @param frames type and function in the file; none for the file itself
     * @param line its first line at the head, 0 when it is gone
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Unit(int file, List<String> frames, int line, List<Long> base, List<Long> head, String why) {
        static Unit of(int file, Stack stack) {
            return new Unit(
                    file,
                    lines(stack.frames()
                            .subList(
                                    stack.inFile().frames().size(),
                                    stack.frames().size())),
                    stack.startLine(),
                    amounts(stack.base()),
                    amounts(stack.head()),
                    PlainText.line(stack.why()));
        }
    }

    /** A row of the table of hotspots, and the frame that it leads to. */
    record Spot(String path, List<String> frames, int line, String name, String why, long leverage, double churn) {
        static Spot of(Hotspot spot) {
            UnitPair unit = UnitPair.of(spot);
            List<String> frames = Stack.frames(unit);
            return new Spot(
                    PlainText.line(unit.path()),
                    lines(frames.subList(unit.path().split("/").length, frames.size())),
                    spot.unit().startLine(),
                    unit.isFile() ? "" : PlainText.line(spot.unit().name()),
                    PlainText.line(spot.unit().why()),
                    spot.unit().leverage().total(),
                    spot.churn());
        }
    }

    private static List<String> lines(List<String> texts) {
        return texts.stream().map(PlainText::line).toList();
    }

    private static List<Long> amounts(Terms terms) {
        return terms.equals(Terms.ZERO)
                ? List.of()
                : Arrays.stream(Term.values()).map(terms::get).toList();
    }
}

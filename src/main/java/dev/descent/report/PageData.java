package dev.descent.report;

import dev.descent.loss.Hotspot;
import dev.descent.loss.Term;
import dev.descent.loss.Terms;
import java.util.Arrays;
import java.util.List;

/**
 * What the page's script is given; amounts in milli-tokens, in the order of {@code terms}.
 *
 * @param heading what it is about
 * @param tokens the denominator of the loss
 * @param terms the terms' names
 * @param units what the graph is made of
 * @param hotspots the steepest first
 */
record PageData(Heading heading, long tokens, List<String> terms, List<Unit> units, List<Spot> hotspots) {
    static final List<String> TERMS =
            Arrays.stream(Term.values()).map(Term::key).toList();

    /**
     * What the page is about.
     *
     * @param title the headline
     * @param subtitle what was measured
     * @param root what the whole is called
     * @param isDelta whether there is a base to compare with
     */
    record Heading(String title, String subtitle, String root, boolean isDelta) {
        Heading {
            title = PlainText.line(title);
            subtitle = PlainText.line(subtitle);
            root = PlainText.line(root);
        }
    }

    /** A frame's own part; the first {@code depth} frames are folders and the file. */
    record Unit(List<String> frames, int depth, int line, List<Long> base, List<Long> head, String why) {
        static Unit of(Stack stack) {
            return new Unit(
                    lines(stack.frames()),
                    stack.inFile().frames().size(),
                    stack.startLine(),
                    amounts(stack.base()),
                    amounts(stack.head()),
                    PlainText.line(stack.why()));
        }
    }

    /** A row of the table of hotspots, and the frame that it leads to. */
    record Spot(String place, String name, String why, long leverage, List<String> frames) {
        static Spot of(Hotspot spot) {
            UnitPair unit = UnitPair.of(spot);
            return new Spot(
                    PlainText.line(unit.location()),
                    unit.isFile() ? "" : PlainText.line(spot.unit().name()),
                    PlainText.line(spot.unit().why()),
                    spot.unit().leverage().total(),
                    lines(Stack.frames(unit)));
        }
    }

    private static List<String> lines(List<String> texts) {
        return texts.stream().map(PlainText::line).toList();
    }

    private static List<Long> amounts(Terms terms) {
        return Arrays.stream(Term.values()).map(terms::get).toList();
    }
}

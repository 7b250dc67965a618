package dev.descent.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.descent.loss.Delta;
import dev.descent.loss.Score;
import dev.descent.loss.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The loss in the file format of speedscope (www.speedscope.app): sampled profiles whose weights are tokens. */
public final class SpeedscopeReport {
    private static final String SCHEMA = "https://www.speedscope.app/file-format-schema.json";

    private final Map<Frame, Integer> indices = new LinkedHashMap<>();
    private final List<Stack> stacks;

    private SpeedscopeReport(List<Stack> stacks) {
        this.stacks = stacks;
    }

    /** One profile: what each unit carries. */
    public static String render(Score score) {
        SpeedscopeReport report = new SpeedscopeReport(Stack.of(score));
        return report.file(score.label(), List.of(report.profile("loss", Stack::head)));
    }

    /** Four profiles: what rose, what fell, the head and the base. */
    public static String render(Delta delta) {
        SpeedscopeReport report = new SpeedscopeReport(Stack.of(delta));
        return report.file(
                delta.base().label() + " → " + delta.head().label(),
                List.of(
                        report.profile(
                                "rose",
                                stack -> stack.head().minus(stack.base()).positivePart()),
                        report.profile(
                                "fell",
                                stack -> stack.base().minus(stack.head()).positivePart()),
                        report.profile("head", Stack::head),
                        report.profile("base", Stack::base)));
    }

    private String file(String name, List<Profile> profiles) {
        Shared shared = new Shared(List.copyOf(indices.keySet()));
        return Json.indented(new File(SCHEMA, PlainText.line(name), "descent", 0, shared, profiles));
    }

    private Profile profile(String name, Function<Stack, Terms> amount) {
        List<List<Integer>> samples = new ArrayList<>();
        List<BigDecimal> weights = new ArrayList<>();
        for (Stack stack : stacks) {
            long weight = amount.apply(stack).total();
            if (weight > 0) {
                samples.add(sample(stack));
                weights.add(BigDecimal.valueOf(weight, 3));
            }
        }
        BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Profile("sampled", name + ", in tokens", "none", 0, total, samples, weights);
    }

    private List<Integer> sample(Stack stack) {
        int folders = stack.inFile().frames().size() - 1;
        List<Integer> frames = new ArrayList<>();
        for (int depth = 0; depth < stack.frames().size(); depth++) {
            String name = PlainText.line(stack.frames().get(depth));
            // folders of one name are one frame to the viewer, unless the path tells them apart
            List<String> path = stack.inFile().frames().subList(0, Math.min(depth, folders) + 1);
            frames.add(indices.computeIfAbsent(
                    new Frame(name, PlainText.line(String.join("/", path))), _ -> indices.size()));
        }
        return frames;
    }

    private record File(
            @JsonProperty("$schema") String schema,
            String name,
            String exporter,
            int activeProfileIndex,
            Shared shared,
            List<Profile> profiles) {}

    private record Shared(List<Frame> frames) {}

    private record Frame(String name, String file) {}

    private record Profile(
            String type,
            String name,
            String unit,
            long startValue,
            BigDecimal endValue,
            List<List<Integer>> samples,
            List<BigDecimal> weights) {}
}

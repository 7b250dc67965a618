package dev.descent.config;

import dev.descent.config.ConfigResult.Problem;
import dev.descent.config.YamlTree.Entry;
import dev.descent.config.YamlTree.Mapping;
import dev.descent.config.YamlTree.Scalar;
import dev.descent.config.YamlTree.Sequence;
import dev.descent.loss.Term;
import dev.descent.loss.Weights;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads a repository's configuration; {@code descent.schema.json} beside this class says the same to editors. */
public final class RepoConfigParser {
    /** Larger files are not read. */
    public static final int MAX_BYTES = 1 << 16;

    private static final double MAX_WEIGHT = 10;
    private static final long MAX_TOKENS = 1_000_000_000L;
    private static final int MAX_GLOBS = 200;
    private static final int MAX_GLOB_LENGTH = 200;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<Term, Integer> weights = new EnumMap<>(Term.class);
    private final List<Glob> ignore = new ArrayList<>();
    private double maxDelta;
    private long minTokens;
    private boolean hasGate;

    private RepoConfigParser() {}

    /** Reads a configuration; never throws for what the text holds. */
    public static ConfigResult parse(String yaml) {
        RepoConfigParser parser = new RepoConfigParser();
        try {
            parser.root(YamlTree.read(yaml));
        } catch (YamlTree.SyntaxException malformed) {
            parser.problems.add(malformed.place().problem("", "This isn't YAML: " + malformed.getMessage() + "."));
        }
        return parser.problems.isEmpty()
                ? new ConfigResult.Valid(parser.config())
                : new ConfigResult.Invalid(parser.problems);
    }

    /** What to say of a file of more than {@link #MAX_BYTES}. */
    public static ConfigResult tooLarge() {
        return new ConfigResult.Invalid(
                List.of(new Problem(1, 1, "", "This file has more than " + MAX_BYTES + " bytes and isn't read.")));
    }

    private RepoConfig config() {
        return new RepoConfig(
                new Weights(
                        weight(Term.COMPLEXITY),
                        weight(Term.ECONOMY),
                        weight(Term.DUPLICATION),
                        weight(Term.STATE),
                        weight(Term.MODULARITY)),
                ignore,
                hasGate ? Optional.of(new RepoConfig.Gate(maxDelta, minTokens)) : Optional.empty());
    }

    private int weight(Term term) {
        return weights.getOrDefault(term, Weights.DEFAULT.get(term));
    }

    private void root(YamlTree root) {
        mapping("", root, List.of("weights", "ignore", "gate"), entry -> {
            switch (entry.key()) {
                case "weights" -> weights(entry);
                case "ignore" -> ignore(entry);
                default -> gate(entry);
            }
        });
    }

    private void weights(Entry entry) {
        Map<String, Term> terms = new LinkedHashMap<>();
        for (Term term : Term.values()) {
            terms.put(term.key(), term);
        }
        mapping(
                "weights",
                entry.value(),
                List.copyOf(terms.keySet()),
                weight -> number("weights." + weight.key(), weight.value(), MAX_WEIGHT)
                        .ifPresent(value ->
                                weights.put(terms.get(weight.key()), Math.toIntExact(Math.round(value * 1000)))));
    }

    private void gate(Entry entry) {
        hasGate = true;
        mapping("gate", entry.value(), List.of("max-delta", "min-tokens"), key -> {
            if (key.key().equals("max-delta")) {
                number("gate.max-delta", key.value(), MAX_WEIGHT).ifPresent(value -> maxDelta = value);
            } else {
                number("gate.min-tokens", key.value(), MAX_TOKENS).ifPresent(value -> minTokens = Math.round(value));
            }
        });
    }

    private void ignore(Entry entry) {
        if (!(entry.value() instanceof Sequence(var place, var items)) || items.size() > MAX_GLOBS) {
            problem(entry.value(), "ignore", "This is a list of up to " + MAX_GLOBS + " patterns for paths.");
            return;
        }
        items.forEach(this::glob);
    }

    private void glob(YamlTree item) {
        try {
            if (item instanceof Scalar(var place, String text, var isNumber) && text.length() <= MAX_GLOB_LENGTH) {
                ignore.add(Glob.parse(text));
                return;
            }
        } catch (IllegalArgumentException unreadable) {
            // Reported below, as for anything else that isn't a pattern.
        }
        problem(
                item,
                "ignore",
                "This is no pattern such as generated/** or *.pb.go of up to " + MAX_GLOB_LENGTH + " characters.");
    }

    private void mapping(String path, YamlTree node, List<String> allowed, Consumer<Entry> each) {
        if (!(node instanceof Mapping(var place, var entries))) {
            problem(node, path, "Keys with values are expected here: " + String.join(", ", allowed) + ".");
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Entry entry : entries) {
            String key = path.isEmpty() ? entry.key() : path + "." + entry.key();
            if (!allowed.contains(entry.key())) {
                problems.add(entry.place()
                        .problem(key, "There is no such key; allowed are " + String.join(", ", allowed) + "."));
            } else if (!seen.add(entry.key())) {
                problems.add(entry.place().problem(key, "This key is there already."));
            } else {
                each.accept(entry);
            }
        }
    }

    private Optional<Double> number(String key, YamlTree node, double max) {
        if (node instanceof Scalar(var place, String text, var isNumber) && isNumber) {
            double value = parsed(text);
            if (value >= 0 && value <= max) {
                return Optional.of(value);
            }
        }
        problem(node, key, "A number from 0 to " + Math.round(max) + " is expected here.");
        return Optional.empty();
    }

    /** The number, or NaN for one of YAML's other notations. */
    private static double parsed(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException otherNotation) {
            return Double.NaN;
        }
    }

    private void problem(YamlTree node, String key, String sentence) {
        problems.add(node.place().problem(key, sentence));
    }
}

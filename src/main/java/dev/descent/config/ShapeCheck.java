package dev.descent.config;

import dev.descent.config.ConfigResult.Problem;
import dev.descent.config.YamlTree.Entry;
import dev.descent.config.YamlTree.Place;
import dev.descent.source.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds every place of a document that isn't as it may be. */
final class ShapeCheck {
    private final List<Problem> problems = new ArrayList<>();

    private ShapeCheck() {}

    /** What is wrong with a document, in the order of its text. */
    static List<Problem> problems(YamlTree document, Shape shape) {
        ShapeCheck check = new ShapeCheck();
        check.check("", document, shape);
        return check.problems;
    }

    private void check(String path, YamlTree node, Shape shape) {
        switch (shape) {
            case Shape.Keys keys when node instanceof YamlTree.Mapping mapping -> checkKeys(path, mapping, keys);
            case Shape.Items items
            when node instanceof YamlTree.Sequence(Place place, List<YamlTree> list) -> {
                if (list.size() < items.fewest() || list.size() > items.most()) {
                    problem(path, place, "This list has " + list.size() + "; " + items.expected() + " is expected.");
                }
                list.stream().limit(items.most()).forEach(item -> check(path, item, items.item()));
            }
            case Shape.Range range when node.asNumber().filter(range::holds).isPresent() -> {}
            case Shape.Words words when node.asText().filter(words::hold).isPresent() -> {}
            case Shape.Keys _, Shape.Items _, Shape.Range _, Shape.Words _ ->
                problem(path, node.place(), "Here is " + Found.in(node) + "; " + shape.expected() + " is expected.");
        }
    }

    private void checkKeys(String path, YamlTree.Mapping mapping, Shape.Keys keys) {
        Set<String> seen = new HashSet<>();
        for (Entry entry : mapping.entries()) {
            String key = inside(path, entry.key());
            Shape shape = keys.values().get(entry.key());
            if (shape == null) {
                problem(key, entry.place(), unknown(entry.key(), keys));
            } else if (!seen.add(entry.key())) {
                problem(key, entry.place(), "This key is there already.");
            } else {
                check(key, entry.value(), shape);
            }
        }
        keys.required().stream()
                .filter(key -> !seen.contains(key))
                .forEach(key -> problem(inside(path, key), mapping.place(), "This key is missing here."));
    }

    private static String unknown(String key, Shape.Keys keys) {
        String meant = Nearest.to(key, keys.values().keySet(), 1).stream()
                .findFirst()
                .map(name -> " did you mean " + name + "?")
                .orElse("");
        return "There is no such key" + (meant.isEmpty() ? "" : ":" + meant)
                + (meant.isEmpty() ? "; allowed" : " Allowed") + " are "
                + String.join(", ", keys.values().keySet()) + ".";
    }

    private static String inside(String path, String key) {
        return path.isEmpty() ? Found.shown(key) : path + "." + Found.shown(key);
    }

    private void problem(String key, Place place, String sentence) {
        problems.add(new Problem(place.line(), place.column(), key, sentence));
    }
}

package dev.descent.goodhart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * A change written down in each language, in one file below {@code goodhart/moves}. A line {@code === python} begins a
 * language; paths are relative to its sources. Commands, each on a line of its own:
 *
 * <pre>
 * @@ replace tariff.py#quote     the lines below take the place of this function or type
 * @@ delete tariff.py#quote      it is no more
 * @@ after tariff.py#quote       the lines below come to stand behind it
 * @@ change tariff.py            the lines below, once each, become those ...
 * @@ to                          ... below this
 * @@ write rules.json            a new file
 * @@ remove tariff.py            a file is no more
 * </pre>
 */
final class EditScript {
    private static final String COMMAND = "@@ ";

    private final List<Step> steps = new ArrayList<>();

    private record Step(String verb, String target, List<String> lines) {
        String file() {
            return target.contains("#") ? target.substring(0, target.indexOf('#')) : target;
        }

        String unit() {
            return target.substring(target.indexOf('#') + 1);
        }

        String text() {
            return String.join("\n", lines);
        }
    }

    private EditScript() {}

    /** The part of a script for one language. */
    static EditScript read(String name, Idiom idiom) {
        try {
            return parse(Files.readAllLines(Project.RESOURCES.resolve("moves").resolve(name + ".edits")), idiom);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EditScript parse(List<String> lines, Idiom idiom) {
        EditScript script = new EditScript();
        boolean isOurs = false;
        for (String line : lines) {
            if (line.startsWith("=== ")) {
                isOurs = line.substring(4).equals(idiom.key());
            } else if (isOurs && line.startsWith(COMMAND)) {
                String[] words = line.substring(COMMAND.length()).split(" ", 2);
                script.steps.add(new Step(words[0], words.length > 1 ? words[1] : "", new ArrayList<>()));
            } else if (isOurs) {
                script.steps.getLast().lines().add(line);
            }
        }
        if (script.steps.isEmpty()) {
            throw new IllegalArgumentException("nothing is written down for " + idiom);
        }
        return script;
    }

    Project apply(Project base) {
        Project head = base;
        for (int i = 0; i < steps.size(); i++) {
            Step next = i + 1 < steps.size() ? steps.get(i + 1) : steps.get(i);
            head = apply(head, steps.get(i), next);
        }
        return head;
    }

    private static Project apply(Project project, Step step, Step next) {
        String path = project.idiom().sources + step.file();
        return switch (step.verb()) {
            case "replace" -> project.replaced(path, step.unit(), step.lines());
            case "delete" -> project.replaced(path, step.unit(), List.of());
            case "after" -> {
                List<String> lines = new ArrayList<>(project.lines(path, step.unit()));
                lines.addAll(step.lines());
                yield project.replaced(path, step.unit(), lines);
            }
            case "change" -> project.changed(path, step.text(), next.text());
            case "to" -> project;
            case "write" -> project.with(path, step.text() + "\n");
            case "remove" -> project.without(path);
            default -> throw new IllegalArgumentException("no command " + step.verb());
        };
    }
}

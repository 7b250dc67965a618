package dev.descent.study;

import dev.descent.git.GitWorkplaces;
import dev.descent.loss.Program;
import dev.descent.loss.Programs;
import dev.descent.repo.CommitId;
import dev.descent.repo.Repository;
import dev.descent.repo.Snapshot;
import dev.descent.repo.Workplace;
import dev.descent.syntax.TreeSitterParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * {@code ./descent study draw KIND DIRECTORY N SEED}: N charges of a kind (economy, clones or state) of the git repositories
 * below a directory, to be looked at one by one. Each repository gives its charges for each reason in an order that the seed
 * fixes, and all of these take turns, so that what is rare is heard. Prints a list in Markdown.
 */
public final class Draw {
    private Draw() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 4) {
            System.err.println("descent: usage: descent study draw economy|clones|state DIRECTORY N SEED");
            System.exit(2);
        }
        Findings.Kind kind = Findings.Kind.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        int number = Integer.parseInt(arguments[2]);
        List<List<String>> hats = new ArrayList<>();
        for (Path repository : Calibration.repositories(Path.of(arguments[1]))) {
            findings(repository, kind).forEach((reason, found) -> {
                System.err.printf("descent: %s: %,d %s%n", Calibration.name(repository), found.size(), reason);
                List<String> hat = new ArrayList<>(found);
                Collections.shuffle(hat, new Random(Long.parseLong(arguments[3])));
                hats.add(hat.stream()
                        .map(finding -> "- " + Calibration.name(repository) + " " + finding)
                        .toList());
            });
        }
        draw(hats, number).forEach(System.out::println);
    }

    private static Map<String, List<String>> findings(Path path, Findings.Kind kind) {
        try (Workplace workplace = new GitWorkplaces().open(path.toString());
                TreeSitterParser parser = new TreeSitterParser()) {
            Repository repository = workplace.repository().orElseThrow();
            CommitId head = repository.resolve("HEAD").orElseThrow();
            Snapshot tree = repository.snapshot(head);
            Program program = Programs.read(tree, tree.rules(), parser);
            return new Findings(program).of(kind);
        }
    }

    private static List<String> draw(List<List<String>> hats, int number) {
        List<String> drawn = new ArrayList<>();
        for (int turn = 0; hats.stream().anyMatch(hasTurn(turn)) && drawn.size() < number; turn++) {
            for (List<String> hat : hats) {
                if (turn < hat.size() && drawn.size() < number) {
                    drawn.add(hat.get(turn));
                }
            }
        }
        return drawn.stream().sorted().toList();
    }

    private static Predicate<List<String>> hasTurn(int turn) {
        return hat -> turn < hat.size();
    }
}

package dev.descent.config;

import dev.descent.config.Scoring.Gate;
import dev.descent.config.TrainingPlan.Budgets;
import dev.descent.config.TrainingPlan.Extras;
import dev.descent.config.TrainingPlan.Proof;
import dev.descent.config.TrainingPlan.Schedule;
import dev.descent.loss.Term;
import dev.descent.loss.Weights;
import dev.descent.repo.TreePath;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a configuration of a document in which nothing is wrong. */
final class RepoConfigReader {
    private RepoConfigReader() {}

    static RepoConfig config(YamlTree root) {
        Scoring scoring = scoring(root, Scoring.DEFAULT, "");
        return new RepoConfig(
                scoring,
                training(root),
                list(root, "projects").map(project -> project(project, scoring)).toList());
    }

    /** What isn't said is as in {@code usual}; ignored paths come on top of it, below {@code folder}. */
    private static Scoring scoring(YamlTree node, Scoring usual, String folder) {
        Weights weights = node.find("weights")
                .map(given -> weights(given, usual.weights()))
                .orElse(usual.weights());
        List<Glob> ignore = Stream.concat(
                        usual.ignore().stream(),
                        list(node, "ignore")
                                .map(pattern -> Glob.parse(text(pattern)).below(folder)))
                .toList();
        Optional<Gate> gate = node.find("gate").map(RepoConfigReader::gate).or(usual::gate);
        return new Scoring(weights, ignore, gate);
    }

    private static Weights weights(YamlTree given, Weights usual) {
        return new Weights(
                weight(given, usual, Term.COMPLEXITY),
                weight(given, usual, Term.ECONOMY),
                weight(given, usual, Term.DUPLICATION),
                weight(given, usual, Term.STATE),
                weight(given, usual, Term.MODULARITY));
    }

    private static int weight(YamlTree given, Weights usual, Term term) {
        return given.find(term.key())
                .flatMap(YamlTree::asNumber)
                .map(value -> Math.toIntExact(Math.round(value * 1000)))
                .orElse(usual.get(term));
    }

    private static Gate gate(YamlTree given) {
        return new Gate(number(given, "max-delta", 0), whole(given, "min-tokens", Gate.SMALL_CHANGE));
    }

    private static Project project(YamlTree given, Scoring usual) {
        TreePath path = new TreePath(text(given, "path").orElseThrow());
        return new Project(text(given, "name").orElseThrow(), path, scoring(given, usual, path.value()));
    }

    private static TrainingPlan training(YamlTree root) {
        return new TrainingPlan(
                proof(root),
                globs(root, "protected"),
                root.find("schedule").map(RepoConfigReader::schedule),
                root.find("budgets").map(RepoConfigReader::budgets).orElse(Budgets.DEFAULT),
                root.find("gates").map(RepoConfigReader::extras).orElse(Extras.NONE));
    }

    private static Proof proof(YamlTree root) {
        List<List<String>> check = list(root, "check")
                .map(command ->
                        command.list().stream().map(RepoConfigReader::text).toList())
                .toList();
        return root.find("dependencies")
                .map(given -> new Proof(check, words(given, "fetch"), globs(given, "lock")))
                .orElseGet(() -> new Proof(check, List.of(), List.of()));
    }

    private static Schedule schedule(YamlTree given) {
        return new Schedule(
                new Cron(text(given, "cron").orElseThrow()),
                text(given, "zone").map(ZoneId::of).orElse(Schedule.USUAL_ZONE),
                (int) whole(given, "open-pull-requests", 1));
    }

    private static Extras extras(YamlTree given) {
        return new Extras(text(given, "review").filter("model"::equals).isPresent(), words(given, "mutation"));
    }

    private static Budgets budgets(YamlTree given) {
        Budgets usual = Budgets.DEFAULT;
        return new Budgets(
                (int) whole(given, "epochs", usual.epochs()),
                whole(given, "tokens", usual.tokens()),
                number(given, "usd", usual.dollars()),
                number(given, "usd-per-month", usual.dollarsAMonth()),
                (int) whole(given, "minutes", usual.minutes()));
    }

    private static Stream<YamlTree> list(YamlTree node, String key) {
        return node.find(key).stream().flatMap(items -> items.list().stream());
    }

    private static List<String> words(YamlTree node, String key) {
        return list(node, key).map(RepoConfigReader::text).toList();
    }

    private static List<Glob> globs(YamlTree node, String key) {
        return list(node, key).map(pattern -> Glob.parse(text(pattern))).toList();
    }

    private static Optional<String> text(YamlTree node, String key) {
        return node.find(key).flatMap(YamlTree::asText);
    }

    private static String text(YamlTree node) {
        return node.asText().orElseThrow();
    }

    private static double number(YamlTree node, String key, double usual) {
        return node.find(key).flatMap(YamlTree::asNumber).orElse(usual);
    }

    private static long whole(YamlTree node, String key, long usual) {
        return Math.round(number(node, key, (double) usual));
    }
}

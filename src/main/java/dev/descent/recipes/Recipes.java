package dev.descent.recipes;

import dev.descent.loss.FileScore;
import dev.descent.loss.Hotspot;
import dev.descent.repo.Entry;
import dev.descent.repo.Patch;
import dev.descent.repo.Snapshot;
import dev.descent.source.Syntax;
import dev.descent.train.Assignment;
import dev.descent.train.Optimizer;
import dev.descent.train.Proposal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The optimizer that needs nobody: picks, among its recipes, the one that is expected to save most where the loss is steepest. */
public final class Recipes implements Optimizer {
    static final List<Recipe> ALL = List.of(
            new BooleanReturn(),
            new BooleanComparison(),
            new PlainNegation(),
            new CollapsibleIf(),
            new SameBranches(),
            new ElseIf(),
            new RedundantElse(),
            new GuardClause(),
            new UnusedFunction(),
            new UnusedImport(),
            new PassThrough(),
            new MergeClones(),
            new ExtractCopies(),
            new ExtractFunction());

    private final Syntax syntax;

    public Recipes(Syntax syntax) {
        this.syntax = syntax;
    }

    /** Each recipe's approach, in the order in which they are preferred when they save the same. */
    public static List<String> approaches() {
        return ALL.stream().map(Recipe::approach).toList();
    }

    @Override
    public String name() {
        return "recipes";
    }

    @Override
    public Optional<Optimizer> proven() {
        return Optional.of(this);
    }

    @Override
    public Proposal propose(Assignment assignment) {
        Hotspot spot = assignment.hotspot();
        Optional<FileScore> file = assignment.score().files().stream()
                .filter(each -> each.path().equals(spot.path()))
                .findFirst();
        Optional<String> refusal = refusal(assignment, file);
        if (refusal.isPresent()) {
            return new Proposal.GivesUp(refusal.get());
        }
        return file.flatMap(each -> entry(assignment.tree(), each.path())
                        .flatMap(entry -> Code.of(
                                syntax, each.language(), assignment.tree().read(entry))))
                .flatMap(code -> best(assignment, code))
                .<Proposal>map(mended -> change(spot, mended))
                .orElseGet(() -> new Proposal.GivesUp(
                        "no recipe applies to " + spot.unit().name()));
    }

    private static Optional<String> refusal(Assignment assignment, Optional<FileScore> file) {
        String path = assignment.hotspot().path();
        if (file.isEmpty()) {
            return Optional.of(path + " is not scored");
        }
        if (List.of(path.split("/", -1)).contains("dist")) {
            return Optional.of(path + " was built from others");
        }
        return file.get().isTest()
                ? Optional.of(path + " is a test")
                : assignment.protectedPaths().exclusion(path).map(reason -> path + " is protected: " + reason);
    }

    private Optional<Fixpoint.Mended> best(Assignment assignment, Code code) {
        Reach reach = Reach.of(assignment.hotspot().unit());
        Surroundings surroundings =
                new Surroundings(assignment.tree(), assignment.hotspot().path());
        return ALL.stream()
                .filter(recipe -> !assignment.isRefused(recipe.approach()))
                .flatMap(recipe -> new Fixpoint(syntax, recipe, surroundings).mend(code, reach).stream())
                .filter(mended -> mended.saved() > 0)
                .max(Comparator.comparingDouble(mended -> mended.saved()
                        * assignment.lessons().welcome(mended.recipe().approach())));
    }

    private static Proposal.Change change(Hotspot spot, Fixpoint.Mended mended) {
        return new Proposal.Change(
                Patch.of(spot.path(), mended.code().bytes()),
                mended.recipe().approach(),
                Subject.of(mended.recipe().title(), spot.unit().name()));
    }

    private static Optional<Entry> entry(Snapshot tree, String path) {
        return tree.entries().stream()
                .filter(entry -> entry.path().equals(path) && entry.kind() == Entry.Kind.FILE)
                .findFirst();
    }
}

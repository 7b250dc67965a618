package dev.descent.goodhart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Delta;
import dev.descent.loss.FileScore;
import dev.descent.loss.Progress;
import dev.descent.loss.Ruler;
import dev.descent.loss.Score;
import dev.descent.loss.Scorer;
import dev.descent.loss.Terms;
import dev.descent.loss.UnitScore;
import dev.descent.loss.Verdict;
import dev.descent.loss.testing.MemoryFactsCache;
import dev.descent.loss.testing.MemoryTree;
import dev.descent.repo.PathRules;
import dev.descent.repo.Snapshot;
import dev.descent.syntax.TreeSitterParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** The laws on real files: this project's own core and the depots of three languages, a few files of them at a time. */
class RealCodeLaws {
    private static final int TRIES = 25;

    /** Characters; what is shorter may be an interface or a handful of accessors, which do nothing and so pay. */
    private static final int OF_SUBSTANCE = 1500;

    private static final TreeSitterParser PARSER = new TreeSitterParser();
    private static final Scorer SCORER = new Scorer(PARSER, new MemoryFactsCache(), 2);
    private static final SortedMap<String, String> FILES = files();

    @AfterContainer
    static void close() {
        SCORER.close();
        PARSER.close();
    }

    @Property(tries = TRIES)
    void the_loss_is_never_negative_and_shares_sum_to_it(@ForAll("trees") SortedMap<String, String> tree) {
        Score score = score(tree);

        assertThat(score.loss()).isNotNegative();
        assertThat(sum(score.files().stream().map(FileScore::share))).isEqualTo(score.terms());
        assertThat(score.files())
                .allSatisfy(file -> assertThat(sum(file.units().stream().map(UnitScore::share)))
                        .isEqualTo(file.share()));
    }

    @Property(tries = TRIES)
    void the_order_of_files_and_the_warmth_of_the_cache_are_irrelevant(
            @ForAll("trees") SortedMap<String, String> tree, @ForAll Random random) {
        List<Map.Entry<String, String>> shuffled = new ArrayList<>(tree.entrySet());
        Collections.shuffle(shuffled, random);
        MemoryTree other = new MemoryTree("tree");
        shuffled.forEach(file -> other.file(file.getKey(), file.getValue()));

        try (Scorer cold = new Scorer(PARSER, new MemoryFactsCache(), 1)) {
            assertThat(score(cold, other)).isEqualTo(score(tree));
        }
    }

    @Property(tries = TRIES)
    void comments_and_white_space_change_nothing(@ForAll("trees") SortedMap<String, String> tree) {
        assertUnchanged(tree, edited(tree, (path, text) -> {
            String comment = path.endsWith(".py") ? "# " : "// ";
            return comment + "Much could be said of this.\n\n" + text.replace("\n", "\n\n") + "\n" + comment
                    + "And more.\n";
        }));
    }

    @Property(tries = TRIES)
    void names_of_locals_change_nothing(@ForAll("trees") SortedMap<String, String> tree) {
        assertUnchanged(
                tree,
                edited(
                        tree,
                        (path, text) ->
                                text.replaceAll("\\b(least|billed|volumetric|longest|shuffled)\\b", "$1Renamed")));
    }

    @Property(tries = TRIES)
    void a_delta_is_exact_and_its_way_back_is_its_negation(
            @ForAll("trees") SortedMap<String, String> before, @ForAll("trees") SortedMap<String, String> after) {
        Score base = score(before);
        Score head = score(after);
        Delta there = Delta.between(base, head);

        assertThat(there.headTerms().minus(there.baseTerms()))
                .isEqualTo(head.terms().minus(base.terms()));
        assertThat(Delta.between(head, base).change()).isEqualTo(-there.change());
        assertThat(there.escrow()).isNotNegative();
        assertThat(there.paid()).isGreaterThanOrEqualTo(there.change());
    }

    @Property(tries = TRIES)
    void what_only_loses_files_of_substance_is_never_better(
            @ForAll("trees") SortedMap<String, String> tree, @ForAll Random random) {
        SortedMap<String, String> rest = new TreeMap<>(tree);
        rest.keySet().removeIf(path -> tree.get(path).length() > OF_SUBSTANCE && random.nextBoolean());

        Delta delta = Delta.between(score(tree), score(rest));

        boolean hadDeadCode = score(tree).files().stream()
                .flatMap(file -> file.units().stream())
                .anyMatch(UnitScore::isDead);
        assertThat(delta.verdict() == Verdict.BETTER && !hadDeadCode).isFalse();
    }

    @Property(tries = TRIES)
    void unrelated_clean_code_costs_its_file_and_its_own_reach(@ForAll("trees") SortedMap<String, String> tree) {
        SortedMap<String, String> padded = new TreeMap<>(tree);
        padded.put("elsewhere/pad.go", "package elsewhere\n\nfunc Twice(n int) int {\n\treturn n + n\n}\n");

        Delta delta = Delta.between(score(tree), score(padded));
        Terms change = delta.headTerms().minus(delta.baseTerms());

        assertThat(change.minus(Terms.of(dev.descent.loss.Term.MODULARITY, change.modularity())))
                .isEqualTo(new Terms(0, 25_000, 0, 0, 0));
        assertThat(change.modularity()).isBetween(0L, 1000L);
    }

    @Provide
    Arbitrary<SortedMap<String, String>> trees() {
        return Arbitraries.of(new ArrayList<>(FILES.keySet()))
                .set()
                .ofMinSize(2)
                .ofMaxSize(12)
                .map(paths -> {
                    SortedMap<String, String> tree = new TreeMap<>();
                    paths.forEach(path -> tree.put(path, FILES.get(path)));
                    return tree;
                });
    }

    private static void assertUnchanged(SortedMap<String, String> before, SortedMap<String, String> after) {
        Score base = score(before);
        Score head = score(after);

        assertThat(head.terms()).isEqualTo(base.terms());
        assertThat(head.tokens()).isEqualTo(base.tokens());
        assertThat(Delta.between(base, head).paid()).isZero();
    }

    private interface Edit {
        String apply(String path, String text);
    }

    private static SortedMap<String, String> edited(SortedMap<String, String> tree, Edit edit) {
        SortedMap<String, String> edited = new TreeMap<>();
        tree.forEach((path, text) -> edited.put(path, edit.apply(path, text)));
        return edited;
    }

    private static Score score(SortedMap<String, String> files) {
        MemoryTree tree = new MemoryTree("tree");
        files.forEach(tree::file);
        return score(SCORER, tree);
    }

    private static Score score(Scorer scorer, Snapshot tree) {
        return scorer.score(tree, PathRules.NONE, Ruler.DEFAULT, Progress.NONE);
    }

    private static Terms sum(Stream<Terms> shares) {
        return shares.reduce(Terms.ZERO, Terms::plus);
    }

    private static SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        for (Idiom idiom : Idiom.values()) {
            Project.read(idiom).files().forEach((path, text) -> files.put(idiom.key() + "/" + path, text));
        }
        Path core = Path.of("src/main/java/dev/descent/loss");
        try (Stream<Path> paths = Files.walk(core)) {
            for (Path path :
                    paths.filter(file -> file.toString().endsWith(".java")).toList()) {
                files.put(path.toString(), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}

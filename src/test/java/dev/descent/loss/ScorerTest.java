package dev.descent.loss;

import static dev.descent.loss.testing.FactsBuilder.file;
import static dev.descent.loss.testing.FunctionSketch.function;
import static dev.descent.loss.testing.TypeSketch.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.descent.loss.testing.MemoryFactsCache;
import dev.descent.loss.testing.MemoryTree;
import dev.descent.loss.testing.Scoring;
import dev.descent.repo.PathRules;
import dev.descent.repo.RepositoryException;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ScorerTest {
    private final Scoring scoring = new Scoring();

    @Test
    void a_tree_is_scored_file_by_file_and_unit_by_unit() {
        Score score = scoring.score(
                file("src/A.java").add(type("A").has(function("parse").tokens(240))),
                file("src/B.java").add(function("get").tokens(20)));

        assertThat(score.ruler()).isEqualTo(Ruler.VERSION);
        assertThat(score.label()).isEqualTo("tree");
        assertThat(score.tokens()).isEqualTo(260);
        assertThat(score.terms().complexity()).isEqualTo(140_000);
        assertThat(score.files()).extracting(FileScore::path).containsExactly("src/A.java", "src/B.java");
        assertThat(score.files().getFirst().units())
                .extracting(unit -> unit.kind().key() + " " + unit.name())
                .containsExactly("type A", "function A.parse", "file A.java");
        assertThat(Scoring.unit(score, "A.parse").share().complexity()).isEqualTo(140_000);
    }

    @Test
    void avoidable_tokens_for_each_token_of_production_code_are_the_loss() {
        Score score = scoring.score(file("src/A.java").add(function("parse").tokens(240)));

        assertThat(score.loss()).isEqualTo(score.terms().total() / 1000.0 / 240);
        assertThat(scoring.score(new MemoryTree("empty")).loss()).isZero();
    }

    @Test
    void a_weight_counts_charge_by_charge() {
        Shape flags = new Shape.Product(Collections.nCopies(8, new Shape.Part("flag", new Shape.Bool())));
        MemoryTree tree = scoring.tree(file("net.rs").type("Flags", flags));

        assertThat(scoring.score(tree).terms().state()).isEqualTo(32_000); // 8 · (8 − 4)
        Ruler half = new Ruler(new Weights(1000, 1000, 1000, 500, 1000));
        assertThat(scoring.score(tree, PathRules.NONE, half, new MemoryFactsCache())
                        .terms()
                        .state())
                .isEqualTo(16_000);
    }

    /** The example of Baldwin and MacCormack: 15 of 36 pairs reach each other. */
    @Test
    void the_shape_of_imports_is_reported() {
        Score score = scoring.score(
                file("a.py").tokens(10).imports("./b").imports("./c"),
                file("b.py").tokens(10).imports("./d"),
                file("c.py").tokens(10).imports("./e"),
                file("d.py").tokens(10),
                file("e.py").tokens(10).imports("./f"),
                file("f.py").tokens(10));

        assertThat(score.shape().propagationCost()).isEqualTo(15 / 36.0);
        assertThat(score.shape().imports()).isEqualTo(5);
        assertThat(score.shape().files()).isEqualTo(6);
        assertThat(score.shape().effectiveModules()).isEqualTo(2.4);
        assertThat(score.shape().optionValue(2)).isCloseTo(7.589, within(0.001)); // 2·√(6 · 2.4)
    }

    @Test
    void dead_code_costs_its_tokens_and_nothing_besides() {
        Score score = scoring.score(file("src/A.java")
                .add(type("A")
                        .has(function("unused")
                                .tokens(300)
                                .cognitive(30)
                                .booleanParameters(6)
                                .isPrivate())));

        UnitScore dead = Scoring.unit(score, "A.unused");
        assertThat(dead.share().economy()).isEqualTo(300_000);
        assertThat(dead.share().complexity() + dead.share().state()).isZero();
        assertThat(dead.why()).isEqualTo("Nothing refers to `A.unused` (300 tokens): delete it.");
    }

    @Test
    void tests_are_listed_and_carry_nothing() {
        Score score = scoring.score(
                file("src/main/java/A.java").add(function("parse").tokens(100)),
                file("src/test/java/ATest.java").add(function("huge").tokens(900)));

        FileScore test = score.files().getLast();
        assertThat(test.isTest()).isTrue();
        assertThat(test.tokens()).isEqualTo(900);
        assertThat(test.share()).isEqualTo(Terms.ZERO);
        assertThat(score.tokens()).isEqualTo(100);
    }

    @Test
    void test_code_inside_production_files_carries_nothing_either() {
        Score score = scoring.score(file("src/lib.rs")
                .add(function("parse").tokens(100))
                .add(type("tests").isTest().has(function("huge").tokens(900).with(Trait.TEST))));

        assertThat(score.tokens()).isEqualTo(100);
        assertThat(score.files().getFirst().tokens()).isEqualTo(100);
        assertThat(Scoring.unit(score, "tests.huge").share()).isEqualTo(Terms.ZERO);
    }

    @Test
    void what_the_cache_knows_is_neither_parsed_nor_read() {
        MemoryTree tree = scoring.tree(
                file("A.java").add(function("parse").tokens(240)),
                file("B.java").add(function("get")));
        tree.file("C.java", new byte[] {0, 1, 2});
        MemoryFactsCache cache = new MemoryFactsCache();

        Score cold = scoring.score(tree, PathRules.NONE, Ruler.DEFAULT, cache);
        assertThat(scoring.parser().parsed()).isEqualTo(2);
        assertThat(tree.reads()).isEqualTo(3);

        Score warm = scoring.score(tree, PathRules.NONE, Ruler.DEFAULT, cache);
        assertThat(warm).isEqualTo(cold);
        assertThat(scoring.parser().parsed()).isEqualTo(2);
        assertThat(tree.reads()).isEqualTo(3);
    }

    @Test
    void what_is_not_scored_is_listed_with_a_reason_in_peoples_words() {
        MemoryTree tree = new MemoryTree("tree")
                .file("README.md", "# Readme")
                .file("logo.png", new byte[] {0})
                .file("pom.xml", "<project/>")
                .file("app/Main.lua", "print(1)")
                .file("bin.py", new byte[] {'a', 0})
                .file("broken.py", "def")
                .file("bundle.js", "x".repeat(5000))
                .file("jquery.min.js", "x")
                .file("gen/a.go", "// Code generated by protoc-gen-go. DO NOT EDIT.\npackage a\n")
                .file("gen/b.ts", "/**\n * @generated\n */\nexport {}\n")
                .file("mine/c.go", "package c\n// calls generated code, do not worry\n")
                .file("ignored.py", "x = 1")
                .file("Package.swift", "let package = Package()")
                .file("app/build.gradle.kts", "plugins {}")
                .file("node_modules/x/index.js", "x")
                .symlink("link.py")
                .symlink("link.md")
                .submodule("libs/other")
                .unreadable("big.py", (1 << 20) + 1);
        PathRules rules =
                path -> path.equals("ignored.py") ? Optional.of("generated (.gitattributes)") : Optional.empty();

        Score score = scoring.score(tree, rules, Ruler.DEFAULT, new MemoryFactsCache());

        assertThat(score.files()).isEmpty();
        assertThat(score.skipped())
                .extracting(skipped -> skipped.path() + ": " + skipped.reason())
                .containsExactly(
                        "Package.swift: build file",
                        "app/Main.lua: unsupported language (Lua)",
                        "app/build.gradle.kts: build file",
                        "big.py: over 1 MB",
                        "bin.py: binary",
                        "broken.py: can't be parsed",
                        "bundle.js: minified (long lines)",
                        "gen/a.go: generated (says its header)",
                        "gen/b.ts: generated (says its header)",
                        "ignored.py: generated (.gitattributes)",
                        "jquery.min.js: minified (by its name)",
                        "libs/other: submodule",
                        "link.py: symbolic link",
                        "mine/c.go: can't be parsed",
                        "node_modules/x/index.js: vendored (node_modules/)");
    }

    @Test
    void progress_counts_up_to_the_number_of_files() {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        MemoryTree tree = scoring.tree(file("A.java"), file("B.java").add(function("b")), file("C.java"));
        try (Scorer scorer = new Scorer(scoring.parser(), new MemoryFactsCache(), 1)) {
            scorer.score(tree, PathRules.NONE, Ruler.DEFAULT, (done, total) -> heard.add(done + "/" + total));
        }

        assertThat(heard).containsExactly("1/3", "2/3", "3/3");
    }

    @Test
    void an_unreadable_tree_fails_the_score() {
        MemoryTree tree = new MemoryTree("tree").unreadable("a.py", 10);

        assertThatThrownBy(() -> scoring.score(tree))
                .isInstanceOf(RepositoryException.class)
                .hasMessage("missing blob of a.py");
    }

    @Test
    void an_interrupted_caller_stops_waiting() {
        CountDownLatch interrupted = new CountDownLatch(1);
        Progress stuck = (done, total) -> await(interrupted);
        try (Scorer scorer = new Scorer(scoring.parser(), new MemoryFactsCache(), 1)) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> scorer.score(scoring.tree(file("A.java")), PathRules.NONE, Ruler.DEFAULT, stuck))
                    .isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
            interrupted.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    @Test
    void go_modules_are_read_where_they_are_declared() {
        MemoryTree tree = new MemoryTree("tree")
                .file("go.mod", "module github.com/acme/shop\n\ngo 1.24\n")
                .file("tools/go.mod", "// tools\nmodule \"acme.example/tools\"\n")
                .file("vendor/x/go.mod", "module x\n")
                .file("empty/go.mod", "go 1.24\n");

        assertThat(GoModules.of(tree, PathRules.NONE))
                .containsOnly(Map.entry("", "github.com/acme/shop"), Map.entry("tools", "acme.example/tools"));
    }
}

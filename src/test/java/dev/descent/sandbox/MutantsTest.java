package dev.descent.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Gradient;
import dev.descent.loss.Progress;
import dev.descent.loss.Ruler;
import dev.descent.loss.Score;
import dev.descent.loss.Scorer;
import dev.descent.loss.testing.MemoryFactsCache;
import dev.descent.loss.testing.MemoryTree;
import dev.descent.repo.Patch;
import dev.descent.repo.PathRules;
import dev.descent.syntax.TreeSitterParser;
import dev.descent.train.Assignment;
import dev.descent.train.Candidate;
import dev.descent.train.Proposal;
import dev.descent.train.Scrutiny.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mutants as PIT reports them; a shell stands in for it, and finds fewer of them once a file says {@code weaker}. */
class MutantsTest {
    private static final String CART = "package shop;\n\nclass Cart {\n    int add(int a) {\n"
            + "        a = a * 3 + a % 7;\n".repeat(120) + "        return a;\n    }\n}\n";

    private static final String PIT = """
            echo "$1" > asked
            grep -q broken src/shop/Cart.java && exit 1
            grep -q silent src/shop/Cart.java && exit 0
            grep -q exempt src/shop/Cart.java && echo "<mutations/>" > mutations.xml && exit 0
            test -e src/shop/Elsewhere.java && third="<mutation detected='false' status='SURVIVED'><mutatedClass>shop.Elsewhere</mutatedClass></mutation>"
            grep -q weaker src/shop/Cart.java && second=false || second=true
            mkdir -p target/pit-reports
            cat > target/pit-reports/mutations.xml <<END
            <?xml version="1.0" encoding="UTF-8"?>
            <mutations partial="true">
            <mutation detected='true' status='KILLED' numberOfTestsRun='1'><sourceFile>Cart.java</sourceFile><mutatedClass>shop.Cart</mutatedClass></mutation>
            <mutation detected='$second' status='SURVIVED'><sourceFile>Cart.java</sourceFile><mutatedClass>shop.Cart\\$Line</mutatedClass></mutation>$third
            <mutation detected='false' status='NO_COVERAGE'><sourceFile>Stock.java</sourceFile><mutatedClass>shop.Stock</mutatedClass></mutation>
            </mutations>
            END
            """;

    @TempDir
    Path temp;

    private Finding look(String path, String before, String after) {
        return look(path, before, Patch.of(path, after.getBytes(StandardCharsets.UTF_8)));
    }

    private Finding look(String path, String before, Patch patch) {
        MemoryTree tree = new MemoryTree("head").file(path, before);
        try (TreeSitterParser parser = new TreeSitterParser();
                Scorer scorer = new Scorer(parser, new MemoryFactsCache(), 1)) {
            Score score = scorer.score(tree, PathRules.NONE, Ruler.DEFAULT, Progress.NONE);
            Assignment assignment = new Assignment(
                    tree, PathRules.NONE, score, Gradient.of(score, 1).getFirst(), Collections.emptySortedMap());
            Bubblewrap sandbox = new Bubblewrap(Limits.DEFAULT.within(Duration.ofSeconds(60)), List.of());
            Dependencies none = new Dependencies(sandbox, temp.resolve("homes"), Fetch.NONE, false);
            return new Mutants(sandbox, List.of("/bin/sh", "-c", PIT, "sh", "{class}"), none, temp.resolve("scratch"))
                    .look(new Candidate("1", assignment, new Proposal.Change(patch, "approach", "Mend it")));
        }
    }

    @Test
    void tests_that_find_as_many_mutants_as_before_have_nothing_against_a_change() {
        assertThat(look("src/shop/Cart.java", CART, CART.replace("% 7", "% 5"))).isEqualTo(Finding.NOTHING);
    }

    @Test
    void a_change_that_hides_mutants_from_the_tests_is_objected_to() {
        assertThat(look("src/shop/Cart.java", CART, CART + "// weaker\n"))
                .isEqualTo(Finding.objection("the tests find 50 % of its 2 mutants, 100 % of 2 before"));
    }

    @Test
    void what_moves_into_another_class_counts_there() {
        Patch patch = Patch.of("src/shop/Cart.java", CART.replace("% 7", "% 5").getBytes(StandardCharsets.UTF_8))
                .then(Patch.of(
                        "src/shop/Elsewhere.java",
                        "package shop;\n\nclass Elsewhere {}\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(look("src/shop/Cart.java", CART, patch))
                .isEqualTo(Finding.objection("the tests find 67 % of its 3 mutants, 100 % of 2 before"));
    }

    @Test
    void a_class_of_which_no_mutants_are_made_any_more_is_objected_to() {
        assertThat(look("src/shop/Cart.java", CART, CART + "// exempt\n"))
                .isEqualTo(Finding.objection("the tests find 0 % of its 0 mutants, 100 % of 2 before"));
    }

    @Test
    void a_command_that_writes_no_report_speaks_against_a_change() {
        assertThat(look("src/shop/Cart.java", CART, CART + "// silent\n"))
                .isEqualTo(Finding.objection("it fails: it writes no mutations.xml"));
    }

    @Test
    void a_command_that_fails_speaks_against_a_change() {
        assertThat(look("src/shop/Cart.java", CART, CART + "// broken\n"))
                .isEqualTo(Finding.objection("it fails: it ends with status 1: no output"));
    }

    @Test
    void what_has_no_classes_is_none_of_its_business() {
        String python = "def add(a):\n" + "    a = a * 3 + a % 7\n".repeat(120) + "    return a\n";

        assertThat(look("src/shop/cart.py", python, python + "# weaker\n")).isEqualTo(Finding.NOTHING);
    }
}

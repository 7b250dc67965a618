package dev.descent.loss;

import static dev.descent.loss.testing.FactsBuilder.file;
import static dev.descent.loss.testing.FunctionSketch.function;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.testing.FactsBuilder;
import dev.descent.loss.testing.Scoring;
import org.junit.jupiter.api.Test;

/** How large a change is, for whoever exempts small ones. */
class ChangedTokensTest {
    private final Scoring scoring = new Scoring();

    private static FactsBuilder code(String path, String text) {
        return file(path).add(function("main").text("DEF main ( ) { " + text + " }"));
    }

    private long changed(FactsBuilder base, FactsBuilder head) {
        return scoring.delta(scoring.tree(base), scoring.tree(head)).changedTokens();
    }

    @Test
    void what_comes_or_what_goes_whichever_is_more() {
        assertThat(changed(code("a.py", "a ;"), code("a.py", "a ; b ;"))).isEqualTo(2);
        assertThat(changed(code("a.py", "a ; b ;"), code("a.py", "a ;"))).isEqualTo(2);
        assertThat(changed(code("a.py", "a b c"), code("a.py", "a x"))).isEqualTo(2);
    }

    @Test
    void order_does_not_count() {
        assertThat(changed(code("a.py", "a ; b ;"), code("a.py", "b ; a ;"))).isZero();
    }

    @Test
    void code_that_goes_elsewhere_counts() {
        assertThat(changed(code("a.py", "a ;"), code("b.py", "a ;"))).isGreaterThan(4);
    }

    @Test
    void test_code_does_not_count() {
        assertThat(changed(code("tests/test_a.py", "a ;"), code("tests/test_a.py", "a ; b ; c ;")))
                .isZero();
    }
}

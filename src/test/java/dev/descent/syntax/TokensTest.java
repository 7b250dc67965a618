package dev.descent.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.source.Language;
import dev.descent.source.Tokens;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokensTest {
    @Test
    void commentsAreNoTokens() {
        assertThat(java("class A { /* x */ } // y").size()).isEqualTo(4);
    }

    @Test
    void aStringLiteralIsOneTokenThatWeighsASixthOfItsLength() {
        assertThat(java("class A { String s = \"\"; }").weight()).isEqualTo(9);
        assertThat(java("class A { String s = \"123456\"; }").weight()).isEqualTo(9);
        assertThat(java("class A { String s = \"1234567\"; }").weight()).isEqualTo(10);
        assertThat(java("class A { String s = \"12345\\n7\"; }").weight()).isEqualTo(10);
        assertThat(java("class A { String s = \"äöüäöü\"; }").weight()).isEqualTo(9);
    }

    @Test
    void namesAndLiteralsAreAbstracted() {
        Tokens tokens = java("class A { int x = 1; String s = \"t\"; Object o = null; }");

        assertThat(kinds(java("class B { int y = 2; String t = \"u\"; Object p = null; }")))
                .isEqualTo(kinds(tokens));
        assertThat(tokens.kind(1)).isEqualTo(Tokens.IDENTIFIER);
        assertThat(tokens.kind(6)).isEqualTo(Tokens.LITERAL);
        assertThat(tokens.kind(0)).isGreaterThan(Tokens.LITERAL);
    }

    @Test
    void equalTextsHaveEqualHashes() {
        Tokens tokens = java("class A { A a; }");

        assertThat(tokens.text(1)).isEqualTo(tokens.text(3)).isNotEqualTo(tokens.text(4));
    }

    @Test
    void annotationsWithArgumentsAreBarriersAndTheirNamesInUse() {
        String text = "@Path(Places.HOME) @Inherited class A { }";
        Tokens tokens = java(text);

        assertThat(IntStream.range(0, 7).map(tokens::kind)).containsOnly(Tokens.BARRIER);
        assertThat(tokens.kind(7)).isNotEqualTo(Tokens.BARRIER);
        assertThat(Facts.java(text).uses("", "HOME")).isEqualTo("0/1");
    }

    @Test
    void importsPackagesAndErrorsAreBarriers() {
        Tokens tokens = java("package a; import b.C; class A { int ) x; }");

        assertThat(IntStream.range(0, 8).map(tokens::kind)).containsOnly(Tokens.BARRIER);
        assertThat(tokens.kind(8)).isGreaterThan(Tokens.LITERAL);
        assertThat(kinds(tokens)).filteredOn(kind -> kind == Tokens.BARRIER).hasSize(9);
    }

    @Test
    void tokensKnowTheirLines() {
        Tokens tokens = java("class A\n{\n\n}");

        assertThat(IntStream.range(0, 4).map(tokens::line)).containsExactly(1, 1, 2, 4);
    }

    @Test
    void layoutAndTrailingCommasMakeNoDifference() {
        assertThat(kinds(java("class A { int[] x = { 1, 2, }; }")))
                .isEqualTo(kinds(java("class A\n{\n  int[] x =\n { 1, 2 }\n;\n}")));
    }

    private static java.util.List<Integer> kinds(Tokens tokens) {
        return IntStream.range(0, tokens.size()).mapToObj(tokens::kind).toList();
    }

    private static Tokens java(String text) {
        return Facts.of(Language.JAVA, text).file().tokens();
    }
}

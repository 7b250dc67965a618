package dev.descent.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.source.Language;
import dev.descent.source.SyntaxNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublicTreeTest {
    private static final TreeSitterParser PARSER = new TreeSitterParser();

    @AfterAll
    static void close() {
        PARSER.close();
    }

    private static SyntaxNode tree(Language language, String text) {
        return PARSER.tree(language, text.getBytes(UTF_8)).orElseThrow();
    }

    @Test
    void names_kinds_fields_and_texts() {
        SyntaxNode found = tree(Language.PYTHON, "if über:\n    go()\n")
                .descendants()
                .filter(node -> node.is("if_statement"))
                .findFirst()
                .orElseThrow();

        assertThat(found.child("condition").orElseThrow().text()).isEqualTo("über");
        assertThat(found.child("consequence").orElseThrow().text()).isEqualTo("go()");
        assertThat(found.children().getFirst().isNamed()).isFalse();
        assertThat(found.child("consequence").orElseThrow().parent()).contains(found);
        assertThat(found.named()).hasSize(2);
    }

    @Test
    void says_where_the_parser_had_to_guess() {
        assertThat(tree(Language.JAVA, "class A { int f( { } }").hasError()).isTrue();
        assertThat(tree(Language.JAVA, "class A { int f() { return 1; } }").hasError())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void covers_the_text_in_every_language(Language language) {
        SyntaxNode root = tree(language, "a b\n");

        assertThat(root.descendants())
                .allSatisfy(node -> assertThat(node.children())
                        .allSatisfy(child -> assertThat(child.start()).isBetween(node.start(), node.end())));
        assertThat(root.parent()).isEmpty();
    }
}

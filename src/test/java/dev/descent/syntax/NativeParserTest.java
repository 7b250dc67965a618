package dev.descent.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.source.Language;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeParserTest {
    private final NativeParser parser = new NativeParser(ParseLimit.DEFAULT);

    @AfterEach
    void close() {
        parser.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GO | package p; func f() {} | source_file package_clause function_declaration",
                "JAVA | class A { int x; } | program class_declaration class_body field_declaration",
                "JAVASCRIPT | const a = () => 1; | program lexical_declaration arrow_function",
                "PHP | <?php $a = 1; | program php_tag expression_statement",
                "PYTHON | def f(): pass | module function_definition pass_statement",
                "RUBY | def f; 1; end | program method body_statement",
                "RUST | fn main() {} | source_file function_item block",
                "SWIFT | let a = 1 | source_file property_declaration",
                "TSX | let a = <b>c</b>; | program jsx_element",
                "TYPESCRIPT | let a: number = 1; | program type_annotation",
            })
    void everyGrammarParses(Language language, String text, String kinds) {
        SyntaxTree tree = parse(language, text);

        assertThat(kindsOf(tree)).contains(kinds.split(" ")).doesNotContain("ERROR");
        assertThat(tree.endByte(0)).isEqualTo(text.length());
    }

    @Test
    void treeIsNavigable() {
        SyntaxTree tree = parse(Language.JAVA, "class A {\n  int x;\n}\n");
        int declaration = tree.firstChild(0);
        int name = child(tree, declaration, "name");
        int body = child(tree, declaration, "body");
        int field = tree.nextSibling(tree.firstChild(body));

        assertThat(tree.text(name)).isEqualTo("A");
        assertThat(tree.textIs(name, "A")).isTrue();
        assertThat(tree.textIs(name, "B")).isFalse();
        assertThat(tree.parent(body)).isEqualTo(declaration);
        assertThat(tree.limit(declaration)).isEqualTo(tree.size());
        assertThat(tree.startLine(declaration)).isEqualTo(1);
        assertThat(tree.endLine(declaration)).isEqualTo(3);
        assertThat(tree.startLine(field)).isEqualTo(2);
        assertThat(tree.grammar().name(tree.kind(field))).isEqualTo("field_declaration");
        assertThat(tree.nextSibling(declaration)).isEqualTo(SyntaxTree.NONE);
        assertThat(tree.isNamed(name)).isTrue();
        assertThat(tree.isNamed(tree.firstChild(body))).isFalse();
    }

    @Test
    void emptyTextIsATreeOfOneNode() {
        assertThat(parse(Language.JAVA, "").size()).isEqualTo(1);
    }

    @Test
    void hundredThousandNestedParenthesesParse() {
        String text = "class A { int x = " + "(".repeat(100_000) + "1" + ")".repeat(100_000) + "; }";

        SyntaxTree tree = parse(Language.JAVA, text);

        assertThat(tree.size()).isGreaterThan(300_000);
        assertThat(kindsOf(tree)).doesNotContain("ERROR");
    }

    @Test
    void hundredThousandOpenParenthesesEnd() {
        SyntaxTree tree = parse(Language.JAVA, "class A { int x = " + "(".repeat(100_000));

        assertThat(tree.size()).isGreaterThan(100_000);
    }

    @Test
    void illFormedUtf8IsTolerated() {
        byte[] text = "class A { String s = \"??\"; int y; }".getBytes(UTF_8);
        text[22] = (byte) 0xC3;
        text[23] = (byte) 0xFF;

        SyntaxTree tree = parser.parse(Grammar.of(Language.JAVA), text).orElseThrow();

        assertThat(kindsOf(tree)).contains("field_declaration");
        assertThat(tree.endByte(0)).isEqualTo(text.length);
        assertThat(tree.text(0)).contains("\uFFFD");
    }

    @Test
    void textBehindANulIsStillRead() {
        SyntaxTree tree = parse(Language.JAVA, "class A { }\0\nclass B { }");

        assertThat(IntStream.range(0, tree.size()).mapToObj(tree::text)).contains("A", "B");
        assertThat(tree.endByte(0)).isEqualTo(24);
    }

    @Test
    void syntaxErrorsGiveErrorNodesAndMissingOnes() {
        assertThat(kindsOf(parse(Language.JAVA, "class A { int ) x; }"))).contains("ERROR");

        SyntaxTree unfinished = parse(Language.JAVA, "class A { int x }");
        assertThat(IntStream.range(0, unfinished.size())
                        .filter(unfinished::isMissing)
                        .mapToObj(unfinished::kind)
                        .map(unfinished.grammar()::name))
                .containsExactly(";");
    }

    @Test
    void aTextBeyondTheLimitIsGivenUpAndTheParserGoesOn() {
        String large = "class A { " + "int f() { return 1 + 2; } ".repeat(10_000) + "}";
        try (NativeParser impatient = new NativeParser(new ParseLimit(5, Duration.ofMinutes(1)))) {
            assertThat(impatient.parse(Grammar.of(Language.JAVA), large.getBytes(UTF_8)))
                    .isEmpty();
            assertThat(impatient.parse(Grammar.of(Language.JAVA), "class B { }".getBytes(UTF_8)))
                    .get()
                    .satisfies(tree -> assertThat(kindsOf(tree)).contains("class_declaration"));
        }
    }

    @Test
    void twoThreadsSeeTheSameTree() throws Exception {
        String text = "class A { int f(int a) { return a > 0 ? f(a - 1) : 0; } }\n".repeat(200);
        Callable<List<String>> task = () -> {
            try (NativeParser own = new NativeParser(ParseLimit.DEFAULT)) {
                return kindsOf(own.parse(Grammar.of(Language.JAVA), text.getBytes(UTF_8))
                        .orElseThrow());
            }
        };
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            List<Future<List<String>>> trees = workers.invokeAll(List.of(task, task));

            assertThat(trees.get(0).get()).isEqualTo(trees.get(1).get()).isEqualTo(kindsOf(parse(Language.JAVA, text)));
        }
    }

    private SyntaxTree parse(Language language, String text) {
        return parser.parse(Grammar.of(language), text.getBytes(UTF_8)).orElseThrow();
    }

    private static int child(SyntaxTree tree, int node, String field) {
        return IntStream.range(node, tree.limit(node))
                .filter(child -> tree.parent(child) == node
                        && tree.field(child) == tree.grammar().field(field))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> kindsOf(SyntaxTree tree) {
        return IntStream.range(0, tree.size())
                .mapToObj(node -> tree.grammar().name(tree.kind(node)))
                .collect(Collectors.toList());
    }
}

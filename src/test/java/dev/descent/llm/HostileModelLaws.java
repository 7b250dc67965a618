package dev.descent.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.descent.demo.RememberedFacts;
import dev.descent.loss.Progress;
import dev.descent.loss.Ruler;
import dev.descent.loss.Score;
import dev.descent.loss.Scorer;
import dev.descent.loss.testing.MemoryTree;
import dev.descent.repo.PathRules;
import dev.descent.syntax.TreeSitterParser;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A model that only wants to do harm: it gets no file of this machine to see, and writes where it may or nowhere. */
class HostileModelLaws {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> MAY_BE_WRITTEN = Set.of("src/a.py", "src/new.py");
    private static final MemoryTree TREE = new MemoryTree("head")
            .file("src/a.py", "def f():\n    return 1\n")
            .file("tests/test_a.py", "def test_f():\n    assert f()\n")
            .file(".github/workflows/ci.yml", "on: push\n")
            .file("pom.xml", "<project/>\n")
            .symlink("src/link.py")
            .submodule("vendor");
    private static final PathRules PROTECTED =
            path -> MAY_BE_WRITTEN.contains(path) ? Optional.empty() : Optional.of("protected");

    private final Files files = new Files(TREE, PROTECTED);
    private final Symbols symbols = new Symbols(score());
    private final Draft draft = new Draft(files, symbols);
    private final ToolLoop loop = new ToolLoop(files, symbols, draft, made -> Optional.empty());

    private static Score score() {
        try (TreeSitterParser parser = new TreeSitterParser();
                Scorer scorer = new Scorer(parser, new RememberedFacts(), 1)) {
            return scorer.score(TREE, PathRules.NONE, Ruler.DEFAULT, Progress.NONE);
        }
    }

    @Property(tries = 1000)
    void nothing_escapes_and_nothing_forbidden_changes(@ForAll("calls") ToolExecutionRequest call) {
        String answer = loop.use(call);

        assertThat(answer).doesNotContain("root:").doesNotContain("PATH=").hasSizeLessThan(100_000);
        assertThat(MAY_BE_WRITTEN).containsAll(draft.patch().files().keySet());
    }

    @Provide
    Arbitrary<ToolExecutionRequest> calls() {
        return Combinators.combine(
                        Arbitraries.of(
                                "read", "search", "edit", "replace_symbol", "check", "finish", "bash", "../read"),
                        Arbitraries.oneOf(arguments(), Arbitraries.strings().ofMaxLength(40)))
                .as((name, arguments) -> ToolExecutionRequest.builder()
                        .id("1")
                        .name(name)
                        .arguments(arguments)
                        .build());
    }

    private static Arbitrary<String> arguments() {
        Arbitrary<String> path = Arbitraries.of(
                "src/a.py",
                "src/new.py",
                "tests/test_a.py",
                "/etc/passwd",
                "../../etc/passwd",
                "src/../pom.xml",
                ".git/config",
                ".GIT/hooks/pre-commit",
                "src/link.py",
                "vendor",
                "/proc/self/environ",
                "src//a.py",
                ".github/workflows/ci.yml",
                "src/a.py\0.txt",
                "",
                "C:\\Windows",
                "src\\a.py",
                "pom.xml",
                "./src/a.py");
        Arbitrary<Object> text =
                Arbitraries.of("def", "    return 1\n", "root", "", "f", "import os\nos.system('x')\n", 7, true);
        return Combinators.combine(path, text, text, text)
                .as((file, one, two, three) -> json(Map.of(
                        "path",
                        file,
                        "search",
                        one,
                        "replacement",
                        two,
                        "source",
                        three,
                        "symbol",
                        "f",
                        "anchor",
                        "x",
                        "text",
                        one)));
    }

    private static String json(Map<String, Object> arguments) {
        try {
            return JSON.writeValueAsString(arguments);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

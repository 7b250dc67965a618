package dev.descent.llm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.demo.RememberedFacts;
import dev.descent.loss.Gradient;
import dev.descent.loss.Progress;
import dev.descent.loss.Ruler;
import dev.descent.loss.Score;
import dev.descent.loss.Scorer;
import dev.descent.loss.testing.MemoryTree;
import dev.descent.repo.Patch;
import dev.descent.repo.Patch.Content;
import dev.descent.repo.PathRules;
import dev.descent.syntax.TreeSitterParser;
import dev.descent.train.Assignment;
import dev.descent.train.Proposal;
import dev.descent.train.Ruling;
import dev.descent.train.Usage;
import dev.descent.train.pace.Lessons;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A tangled function that a model is asked about, and a good answer. */
final class Question {
    static final String CODE = "import os\n\n\ndef total(a, b):\n"
            + "    if a:\n        for x in b:\n            if x and a or b:\n                print(x)\n".repeat(20);
    static final MemoryTree TREE = new MemoryTree("head")
            .file("src/cart.py", CODE)
            .file("src/shop.py", "from cart import total\n\n\ndef sell(a):\n    total(a, [])\n")
            .file(
                    "tests/test_cart.py",
                    "from cart import total\n\n\ndef test_total():\n    assert total(1, []) is None\n");
    static final String ANCHOR = Symbols.anchor(CODE.substring(CODE.indexOf("def")));
    static final String GOOD = """
            One: extract. Two: loop. Three: leave it.
            <choice>Loop over it</choice>
            <message>Loop in total</message>
            <replace_symbol path="src/cart.py" symbol="total" anchor="%s">
            def total(a, b):
                pass
            </replace_symbol>
            """.formatted(ANCHOR);
    static final Usage ONE_CALL = new Usage(1000, 400, 100, 1640);
    static final Usage PLENTY = new Usage(70_000, 0, 0, 250_000);

    /** One where a model had these approaches refused. */
    static Assignment assignment(Set<String> refused) {
        return assignment(refused, refused.size());
    }

    /** One where so many of these approaches were a model's. */
    static Assignment assignment(Set<String> refused, int failures) {
        try (TreeSitterParser parser = new TreeSitterParser();
                Scorer scorer = new Scorer(parser, new RememberedFacts(), 1)) {
            Score score = scorer.score(TREE, PathRules.NONE, Ruler.DEFAULT, Progress.NONE);
            SortedMap<String, String> reasons = new TreeMap<>();
            refused.forEach(approach -> reasons.put(approach, "loss: it\nrose by 12 tokens"));
            PathRules rules = path -> path.startsWith("tests/") ? Optional.of("tests are protected") : Optional.empty();
            return new Assignment(
                    TREE, rules, score, Gradient.of(score, 1).getFirst(), reasons, failures, Lessons.NONE, List.of());
        }
    }

    static Proposal propose(ModelSettings settings, Usage ceiling, Set<String> refused) {
        Model model = new Model(settings);
        return new LlmOptimizer(model, model, ceiling, candidate -> Ruling.PASSED).propose(assignment(refused));
    }

    static Proposal propose(Endpoint endpoint) {
        return propose(endpoint.settings(), PLENTY, Set.of());
    }

    static String text(Proposal proposal, String path) {
        Patch patch = ((Proposal.Change) proposal).patch();
        assertThat(patch.files().keySet()).containsExactly(path);
        return new String(((Content.Text) patch.files().get(path)).bytes(), UTF_8);
    }

    private Question() {}
}

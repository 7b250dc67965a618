package dev.descent.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.demo.RememberedFacts;
import dev.descent.loss.Gradient;
import dev.descent.loss.Hotspot;
import dev.descent.loss.Progress;
import dev.descent.loss.Ruler;
import dev.descent.loss.Score;
import dev.descent.loss.Scorer;
import dev.descent.loss.testing.MemoryTree;
import dev.descent.repo.Patch.Content;
import dev.descent.repo.PathRules;
import dev.descent.syntax.TreeSitterParser;
import dev.descent.train.Assignment;
import dev.descent.train.Proposal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandOptimizerTest {
    private static final String CODE = "def f(a, b):\n"
            + "    if a:\n        for x in b:\n            if x and a or b:\n                print(x)\n".repeat(20);

    @TempDir
    Path temp;

    private Proposal propose(MemoryTree tree, String... command) {
        try (TreeSitterParser parser = new TreeSitterParser();
                Scorer scorer = new Scorer(parser, new RememberedFacts(), 1)) {
            Score score = scorer.score(tree, PathRules.NONE, Ruler.DEFAULT, Progress.NONE);
            Hotspot hotspot = Gradient.of(score, 1).getFirst();
            Bubblewrap sandbox = new Bubblewrap(Limits.DEFAULT.within(Duration.ofSeconds(20)), List.of());
            return new CommandOptimizer(sandbox, List.of(command), temp)
                    .propose(new Assignment(tree, PathRules.NONE, score, hotspot, Collections.emptySortedMap()));
        }
    }

    @Test
    void what_a_command_did_to_the_files_is_its_proposal() {
        MemoryTree tree = new MemoryTree("head").file("lib/a.py", CODE).file("lib/old.py", "x = 1\n");

        Proposal proposal = propose(
                tree,
                "/bin/sh",
                "-c",
                "echo 'y = 1' > lib/new.py; rm lib/old.py; mkdir build; echo z > build/z; ln -s /etc/passwd lib/link;"
                        + " sed -i s/print/show/ \"$1\"",
                "sh",
                "{files}");

        assertThat(proposal).isInstanceOfSatisfying(Proposal.Change.class, change -> {
            assertThat(change.patch().files().keySet()).containsExactly("lib/a.py", "lib/new.py", "lib/old.py");
            assertThat(change.patch().files().get("lib/old.py")).isEqualTo(new Content.Gone());
            assertThat(change.patch().files().get("lib/a.py"))
                    .isInstanceOfSatisfying(
                            Content.Text.class,
                            text -> assertThat(new String(text.bytes(), UTF_8))
                                    .isEqualTo(CODE.replace("print", "show")));
            assertThat(change.message()).isEqualTo("Apply command sh to a.py");
        });
    }

    @Test
    void a_command_that_changes_nothing_gives_up() {
        assertThat(propose(new MemoryTree("head").file("a.py", CODE), "false"))
                .isEqualTo(new Proposal.GivesUp("the command changed nothing and ended with status 1"));
    }
}

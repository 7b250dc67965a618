package dev.descent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Gradient;
import dev.descent.loss.Progress;
import dev.descent.loss.Ruler;
import dev.descent.loss.Score;
import dev.descent.loss.Scorer;
import dev.descent.loss.UnitKind;
import dev.descent.loss.UnitScore;
import dev.descent.loss.testing.MemoryFactsCache;
import dev.descent.loss.testing.MemoryTree;
import dev.descent.repo.PathRules;
import dev.descent.syntax.TreeSitterParser;
import org.junit.jupiter.api.Test;

/** The example that made people ask for a state term: eight flags and three optionals, or five variants. */
class ConnectionExampleTest {
    private static final String FLAGS = """
            pub struct Connection {
                connecting: bool,
                connected: bool,
                authenticated: bool,
                encrypted: bool,
                reading: bool,
                writing: bool,
                closing: bool,
                failed: bool,
                peer: Option<SocketAddr>,
                session: Option<SessionId>,
                error: Option<String>,
            }
            """;

    private static final String VARIANTS = """
            pub enum Connection {
                Disconnected,
                Connecting { peer: SocketAddr },
                Connected { peer: SocketAddr, session: SessionId },
                Closing { session: SessionId },
                Failed { error: String },
            }
            """;

    @Test
    void eight_flags_and_three_optionals_can_be_in_2048_states() {
        Score score = score(FLAGS);
        UnitScore connection = type(score);

        assertThat(connection.stateMilliBits()).isEqualTo(11_000);
        assertThat(connection.share().state()).isEqualTo(56_000); // 8 · (11 − 4)
        assertThat(connection.why())
                .isEqualTo("`connecting`, `connected`, `authenticated` and 5 more (8 flags) and"
                        + " `peer`, `session` and `error` (3 optionals) make 2,048 states (11.0 bits):"
                        + " name the valid ones as variants of one type.");
        assertThat(Gradient.of(score, 1).getFirst().unit()).isEqualTo(connection);
    }

    @Test
    void five_variants_can_be_in_five_states() {
        UnitScore connection = type(score(VARIANTS));

        assertThat(connection.stateMilliBits()).isEqualTo(2_322); // log2 5; addresses and texts count no states
        assertThat(connection.share().state()).isZero();
    }

    private static UnitScore type(Score score) {
        return score.files().getFirst().units().stream()
                .filter(unit -> unit.kind() == UnitKind.TYPE)
                .findFirst()
                .orElseThrow();
    }

    private static Score score(String text) {
        MemoryTree tree = new MemoryTree("example").file("src/connection.rs", text);
        try (TreeSitterParser parser = new TreeSitterParser();
                Scorer scorer = new Scorer(parser, new MemoryFactsCache(), 1)) {
            return scorer.score(tree, PathRules.NONE, Ruler.DEFAULT, Progress.NONE);
        }
    }
}

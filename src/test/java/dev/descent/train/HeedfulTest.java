package dev.descent.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeedfulTest {
    /** Everything that it proposes is proven. */
    private record Sure() implements Optimizer {
        @Override
        public String name() {
            return "sure";
        }

        @Override
        public Proposal propose(Assignment assignment) {
            return new Proposal.GivesUp("nothing");
        }

        @Override
        public Optional<Optimizer> proven() {
            return Optional.of(this);
        }
    }

    @Test
    void who_proposes_what_is_proven_goes_on_to_when_it_is_heedful() {
        Optimizer heedful = new Heedful(new Sure());

        assertThat(heedful.proven()).contains(heedful);
    }
}

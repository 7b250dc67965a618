package dev.descent.store.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.source.Parsed;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FactsCodecLaws {
    private static final FactsCodec CODEC = new FactsCodec();

    @Provide
    Arbitrary<Parsed> parsed() {
        return FactsArbitraries.parsed();
    }

    @Property(tries = 300)
    void what_was_encoded_is_decoded(@ForAll("parsed") Parsed parsed) {
        assertThat(CODEC.decode(CODEC.encode(parsed))).contains(parsed);
    }

    @Property(tries = 300)
    void what_is_cut_off_is_nothing(@ForAll("parsed") Parsed parsed, @ForAll @IntRange(max = 1 << 20) int at) {
        byte[] whole = CODEC.encode(parsed);

        assertThat(CODEC.decode(Arrays.copyOf(whole, at % whole.length))).isEmpty();
    }

    @Property(tries = 1000)
    void noise_never_throws(@ForAll byte[] noise) {
        assertThat(CODEC.decode(noise)).isNotNull();
    }
}

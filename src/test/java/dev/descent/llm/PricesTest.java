package dev.descent.llm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PricesTest {
    @ParameterizedTest
    @ValueSource(strings = {"gpt-5", "gpt-5-2025-08-07", "gpt-5.1", "gemini-2.5-pro-preview-06-05", "gemini-2.5-pro"})
    void the_table_knows_models_and_their_dated_versions(String model) {
        assertThat(Prices.of(model)).contains(new Price(1.25, 0.125, 1.25, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-5-pro", "gpt-5.2", "claude-sonnet-4-9", "gpt", ""})
    void a_model_that_only_sounds_alike_has_no_price(String model) {
        assertThat(Prices.of(model)).isEmpty();
    }
}

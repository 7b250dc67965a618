package dev.descent.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.bot.Watermarks;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Up to when things were looked through, on each database. */
@ParameterizedClass
@EnumSource
class WatermarksTest {
    @Parameter
    private TestDatabase kind;

    @Test
    void each_thing_has_its_own_and_the_last_word_counts(@TempDir Path folder) {
        Instant noon = Instant.parse("2026-11-21T12:00:00Z");
        try (Database database = Database.open(kind.fresh(folder))) {
            Watermarks watermarks = new SqlWatermarks(database);
            assertThat(watermarks.of("deliveries")).isEmpty();

            watermarks.advance("deliveries", noon);
            watermarks.advance("deliveries", noon.plusSeconds(1));
            watermarks.advance("other", noon);

            assertThat(watermarks.of("deliveries")).contains(noon.plusSeconds(1));
        }
    }
}

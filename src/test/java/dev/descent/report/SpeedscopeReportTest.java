package dev.descent.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.descent.loss.Delta;
import dev.descent.loss.Score;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What speedscope's own schema and importer ask of a file. */
class SpeedscopeReportTest {
    @Test
    void a_score_is_one_profile_that_adds_up_to_the_loss() throws IOException {
        Score score = SampleScores.head();
        JsonNode file = read(SpeedscopeReport.render(score));

        assertIsSpeedscopes(file);
        assertThat(names(file)).containsExactly("loss, in tokens");
        assertThat(file.at("/profiles/0/endValue")
                        .decimalValue()
                        .movePointRight(3)
                        .longValueExact())
                .isEqualTo(score.terms().total());
        assertThat(stacks(file, 0))
                .contains("src/net/connection.rs/Connection/poll 238.000", "src/util/time.rs 25.000");
    }

    @Test
    void a_change_shows_what_rose_and_what_fell() throws IOException {
        Delta delta = SampleScores.delta();
        JsonNode file = read(SpeedscopeReport.render(delta));

        assertIsSpeedscopes(file);
        assertThat(names(file))
                .containsExactly("rose, in tokens", "fell, in tokens", "head, in tokens", "base, in tokens");
        assertThat(stacks(file, 0)).contains("src/net/frame.rs/Frame/parse 110.500");
        assertThat(stacks(file, 1)).contains("src/net/connection.rs/Connection 28.000");
        assertThat(file.at("/profiles/3/endValue")
                        .decimalValue()
                        .movePointRight(3)
                        .longValueExact())
                .isEqualTo(delta.baseTerms().total());
    }

    @Test
    void names_stay_names_whatever_they_hold() throws IOException {
        JsonNode file = read(SpeedscopeReport.render(SampleScores.hostile("\"};\u2028<b>\u0007")));

        assertIsSpeedscopes(file);
        assertThat(file.at("/shared/frames/0/name").asText()).doesNotContain("\u0007", "\u2028");
    }

    /** Required members and types, by the published schema; indices in range and weights for every sample, by the importer. */
    private static void assertIsSpeedscopes(JsonNode file) {
        assertThat(file.get("$schema").asText()).isEqualTo("https://www.speedscope.app/file-format-schema.json");
        assertThat(file.get("name").isTextual()).isTrue();
        assertThat(file.get("exporter").isTextual()).isTrue();
        assertThat(file.get("activeProfileIndex").asInt())
                .isBetween(0, file.get("profiles").size() - 1);
        JsonNode frames = file.at("/shared/frames");
        assertThat(frames)
                .isNotEmpty()
                .allMatch(frame ->
                        frame.get("name").isTextual() && frame.get("file").isTextual());
        for (JsonNode profile : file.get("profiles")) {
            assertThat(profile.get("type").asText()).isEqualTo("sampled");
            assertThat(profile.get("unit").asText()).isEqualTo("none");
            assertThat(profile.get("name").isTextual()).isTrue();
            assertThat(profile.get("startValue").decimalValue()).isZero();
            assertThat(profile.get("weights"))
                    .hasSameSizeAs(profile.get("samples"))
                    .allMatch(JsonNode::isNumber);
            assertThat(profile.get("samples"))
                    .allSatisfy(sample -> assertThat(sample)
                            .isNotEmpty()
                            .allMatch(index -> index.isInt() && index.asInt() >= 0 && index.asInt() < frames.size()));
        }
    }

    private static List<String> names(JsonNode file) {
        return file.get("profiles").findValuesAsText("name");
    }

    private static List<String> stacks(JsonNode file, int profile) {
        JsonNode samples = file.at("/profiles/" + profile + "/samples");
        List<String> stacks = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            List<String> names = new ArrayList<>();
            samples.get(i)
                    .forEach(index -> names.add(
                            file.at("/shared/frames/" + index + "/name").asText()));
            JsonNode weight = file.at("/profiles/" + profile + "/weights/" + i);
            stacks.add(String.join("/", names) + " " + weight.decimalValue().setScale(3));
        }
        return stacks;
    }

    private static JsonNode read(String json) throws IOException {
        return new ObjectMapper()
                .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(json);
    }
}

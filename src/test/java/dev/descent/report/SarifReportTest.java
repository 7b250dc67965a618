package dev.descent.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.descent.loss.Hotspot;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What GitHub's code scanning asks of SARIF, beyond the standard's schema. */
class SarifReportTest {
    @Test
    void every_rule_says_what_it_means_and_what_helps() throws IOException {
        assertThat(run("1").at("/tool/driver/rules")).hasSize(5).allSatisfy(rule -> {
            assertThat(rule.get("id").asText()).matches("descent/[a-z]+").hasSizeLessThanOrEqualTo(255);
            assertThat(rule.get("name").asText()).isNotBlank().hasSizeLessThanOrEqualTo(255);
            for (String text : List.of("shortDescription", "fullDescription", "help")) {
                assertThat(rule.at("/" + text + "/text").asText()).isNotBlank().hasSizeLessThanOrEqualTo(1024);
            }
            assertThat(rule.at("/defaultConfiguration/level").asText()).isIn("note", "warning", "error");
        });
    }

    @Test
    void every_result_has_a_rule_a_message_and_one_place() throws IOException {
        JsonNode run = run("weird name/ü%.rs");
        assertThat(run.get("results")).isNotEmpty().allSatisfy(result -> {
            JsonNode rule =
                    run.at("/tool/driver/rules/" + result.get("ruleIndex").asInt());
            assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
            assertThat(result.at("/message/text").asText()).isNotBlank();
            assertThat(result.get("locations")).hasSize(1);
        });
    }

    @Test
    void places_are_relative_to_the_root_of_the_sources() throws IOException {
        assertThat(run("weird name/ü%.rs").get("results")).allSatisfy(result -> {
            JsonNode place = result.at("/locations/0/physicalLocation");
            URI uri = URI.create(place.at("/artifactLocation/uri").asText());
            assertThat(uri.isAbsolute()).isFalse();
            assertThat(uri.getPath()).doesNotStartWith("/").isEqualTo("weird name/ü%.rs");
            assertThat(place.at("/artifactLocation/uriBaseId").asText()).isEqualTo("%SRCROOT%");
            assertThat(place.at("/region/startLine").asInt()).isPositive();
            assertThat(place.at("/region/endLine").asInt())
                    .isGreaterThanOrEqualTo(place.at("/region/startLine").asInt());
        });
    }

    @Test
    void fingerprints_tell_results_apart_and_stay_the_same() throws IOException {
        assertThat(fingerprints(run("a.rs"))).doesNotHaveDuplicates().isEqualTo(fingerprints(run("a.rs")));
    }

    @Test
    void an_analysis_has_a_category_of_its_own() throws IOException {
        assertThat(run("a.rs").at("/automationDetails/id").asText()).isEqualTo("descent/");
    }

    /** GitHub shows the first 5,000 of at most 25,000 results. */
    @Test
    void the_steepest_results_come_first() throws IOException {
        List<Double> leverages = StreamSupport.stream(run("a.rs").get("results").spliterator(), false)
                .map(result -> result.at("/properties/leverage").asDouble())
                .toList();
        assertThat(leverages).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    private static Set<String> fingerprints(JsonNode run) {
        Set<String> all = new HashSet<>();
        run.get("results")
                .forEach(result -> assertThat(all.add(result.at("/partialFingerprints/primaryLocationLineHash")
                                .asText()))
                        .isTrue());
        return all;
    }

    private static JsonNode run(String path) throws IOException {
        List<Hotspot> hotspots = SampleScores.hotspots(SampleScores.hostile(path));
        JsonNode log = new ObjectMapper().readTree(SarifReport.render("1", hotspots));
        assertThat(log.get("version").asText()).isEqualTo("2.1.0");
        assertThat(log.get("runs")).hasSize(1);
        return log.at("/runs/0");
    }
}

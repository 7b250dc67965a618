package dev.descent.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.descent.loss.Churn;
import dev.descent.loss.Delta;
import dev.descent.loss.Gradient;
import dev.descent.loss.Hotspot;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written as JSON is what the published schemas promise. */
class SchemaTest {
    private static final Schema SCORE =
            schema(SpecificationVersion.DRAFT_2020_12, "/dev/descent/report/score.schema.json");
    private static final Schema HISTORY =
            schema(SpecificationVersion.DRAFT_2020_12, "/dev/descent/report/history.schema.json");
    private static final Schema TRAINING =
            schema(SpecificationVersion.DRAFT_2020_12, "/dev/descent/report/train.schema.json");
    private static final Schema SARIF = schema(SpecificationVersion.DRAFT_4, "/sarif/sarif-schema-2.1.0.json");

    private static final String SCORE_JSON = JsonReport.of(
                    SampleScores.head(), Churn.NONE, Gradient.of(SampleScores.head(), 10))
            .text();

    @Test
    void a_score_keeps_to_its_schema() {
        assertThat(errors(SCORE, SCORE_JSON)).isEmpty();
    }

    @Test
    void a_delta_keeps_to_its_schema() {
        Delta delta = SampleScores.delta();
        assertThat(errors(
                        SCORE,
                        JsonReport.of(delta, SampleScores.hotspots(delta)).text()))
                .isEmpty();
    }

    @Test
    void an_empty_tree_keeps_to_its_schema() {
        assertThat(errors(
                        SCORE,
                        JsonReport.of(SampleScores.score("nothing", List.of(), List.of()), Churn.NONE, List.of())
                                .text()))
                .isEmpty();
    }

    @Test
    void a_history_keeps_to_its_schema() {
        String json = HistoryReport.json(SampleScores.curve());
        assertThat(errors(HISTORY, json)).isEmpty();
        assertThat(errors(HISTORY, json.replace("\"commit\"", "\"sha\""))).isNotEmpty();
    }

    @Test
    void a_training_run_keeps_to_its_schema() {
        String json = TrainingReport.json(TrainingReportTest.LEDGER);
        assertThat(errors(TRAINING, json)).isEmpty();
        assertThat(errors(TRAINING, json.replace("\"dropped\"", "\"gone\""))).isNotEmpty();
    }

    @Test
    void a_name_that_the_schema_does_not_know_is_refused() {
        assertThat(errors(SCORE, SCORE_JSON.replace("\"stateBits\"", "\"statebits\"")))
                .isNotEmpty();
    }

    @Test
    void an_amount_below_zero_is_refused() {
        assertThat(errors(SCORE, SCORE_JSON.replace("\"avoidable\": 608.500", "\"avoidable\": -608.500")))
                .isNotEmpty();
    }

    @Test
    void hotspots_keep_to_the_schema_of_sarif() {
        assertThat(errors(SARIF, SarifReport.render("1", SampleScores.hotspots(SampleScores.delta()))))
                .isEmpty();
        assertThat(errors(
                        SARIF, SarifReport.render("1", SampleScores.hotspots(SampleScores.hostile("a b/\u202E\n|%")))))
                .isEmpty();
    }

    @Test
    void sarif_has_no_more_results_than_github_takes() {
        Hotspot spot = SampleScores.hotspots(SampleScores.delta()).getFirst();
        String sarif = SarifReport.render("1", Collections.nCopies(SarifReport.MOST_RESULTS + 1, spot));
        assertThat(sarif.split("\"ruleId\"", -1)).hasSize(SarifReport.MOST_RESULTS + 1);
    }

    private static List<String> errors(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static Schema schema(SpecificationVersion version, String resource) {
        try (InputStream in = SchemaTest.class.getResourceAsStream(resource)) {
            return SchemaRegistry.withDefaultDialect(version).getSchema(in, InputFormat.JSON);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package dev.descent.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.descent.config.ConfigResult.Problem;
import dev.descent.loss.Weights;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepoConfigParserTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(RepoConfigParser.class.getResourceAsStream("descent.schema.json"));

    @Test
    void every_key_at_once() {
        RepoConfig config = valid("""
                weights: { state: 1, modularity: 0.25 }
                ignore:
                  - generated/**
                  - "*.pb.go"
                gate:
                  max-delta: 0.05
                  min-tokens: 200
                """);

        assertThat(config.weights()).isEqualTo(new Weights(1000, 1000, 1000, 1000, 250));
        assertThat(config.gate()).contains(new RepoConfig.Gate(0.05, 200));
        assertThat(config.rules().exclusion("api/a.pb.go")).contains("ignored by *.pb.go (.github/descent.yml)");
        assertThat(config.rules().exclusion("api/a.go")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing but a comment\n", "{}", "---\n"})
    void every_key_is_optional(String yaml) {
        assertThat(valid(yaml)).isEqualTo(RepoConfig.DEFAULT);
    }

    @Test
    void a_gate_without_figures_lets_no_rise_pass() {
        RepoConfig.Gate gate = valid("gate: {}").gate().orElseThrow();

        assertThat(gate.passes(0, 500)).isTrue();
        assertThat(gate.passes(0.001, 500)).isFalse();
    }

    @Test
    void small_changes_pass_every_gate() {
        assertThat(new RepoConfig.Gate(0.05, 200).passes(3, 199)).isTrue();
        assertThat(new RepoConfig.Gate(0.05, 200).passes(3, 200)).isFalse();
    }

    @Test
    void mistakes_are_named_by_line_column_and_key_all_of_them() {
        assertThat(problems("""
                wieghts: {}
                weights:
                  state: heavy
                  complexity: 11
                  complexity: 1
                ignore: generated
                gate:
                  max-delta: -1
                  max-tokens: 3
                """))
                .containsExactly(
                        new Problem(1, 1, "wieghts", "There is no such key; allowed are weights, ignore, gate."),
                        new Problem(3, 10, "weights.state", "A number from 0 to 10 is expected here."),
                        new Problem(4, 15, "weights.complexity", "A number from 0 to 10 is expected here."),
                        new Problem(5, 3, "weights.complexity", "This key is there already."),
                        new Problem(6, 9, "ignore", "This is a list of up to 200 patterns for paths."),
                        new Problem(8, 14, "gate.max-delta", "A number from 0 to 10 is expected here."),
                        new Problem(
                                9, 3, "gate.max-tokens", "There is no such key; allowed are max-delta, min-tokens."));
    }

    @Test
    void what_is_no_yaml_is_said_with_its_place() {
        assertThat(problems("weights: {\nignore: [")).singleElement().satisfies(problem -> {
            assertThat(problem.sentence()).startsWith("This isn't YAML: ");
            assertThat(problem.line()).isGreaterThan(1);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "just text",
                "weights: 3",
                "weights: [1]",
                "weights: { state: '1' }",
                "weights: { state: true }",
                "weights: { state: .nan }",
                "ignore: {}",
                "ignore: [3, [a]]",
                "ignore: ['']",
                "gate: yes",
                "gate:",
                "a: &a [*a, *a]",
            })
    void nonsense_is_refused_and_never_thrown(String yaml) {
        assertThat(problems(yaml)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "weights: { state: 0 }",
                "weights: { state: 10 }",
                "weights: { state: 10.5 }",
                "weights: { state: -0.5 }",
                "weights: { status: 1 }",
                "weights: { state: one }",
                "weights: []",
                "ignore: [a, 'b/**']",
                "ignore: a",
                "ignore: [[a]]",
                "gate: { max-delta: 0.1 }",
                "gate: { max-delta: much }",
                "gate: { min-tokens: 100 }",
                "gate: { min-tokens: -1 }",
                "gate: { warn: true }",
                "gate: [1]",
                "schedule: daily",
                "[]",
            })
    void the_published_schema_says_the_same(String yaml) throws JsonProcessingException {
        boolean parses = RepoConfigParser.parse(yaml) instanceof ConfigResult.Valid;
        JsonNode json = new YAMLMapper().readTree(yaml);

        assertThat(SCHEMA.validate(json.toString(), com.networknt.schema.InputFormat.JSON)
                        .isEmpty())
                .isEqualTo(parses);
    }

    private static RepoConfig valid(String yaml) {
        ConfigResult result = RepoConfigParser.parse(yaml);
        assertThat(result).isInstanceOf(ConfigResult.Valid.class);
        return ((ConfigResult.Valid) result).config();
    }

    private static List<Problem> problems(String yaml) {
        return Optional.of(RepoConfigParser.parse(yaml))
                .filter(ConfigResult.Invalid.class::isInstance)
                .map(ConfigResult.Invalid.class::cast)
                .orElseThrow()
                .problems();
    }
}

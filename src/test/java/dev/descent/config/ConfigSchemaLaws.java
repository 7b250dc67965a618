package dev.descent.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** An editor that goes by the published schema, and we, accept and refuse the same documents. */
class ConfigSchemaLaws {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ConfigSchema.text(), InputFormat.JSON);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void the_schema_and_the_parser_agree(@ForAll("documents") Object document) throws JsonProcessingException {
        boolean parses = RepoConfigParser.parse(YAML.writeValueAsString(document)) instanceof ConfigResult.Valid;

        Statistics.collect(parses);
        Statistics.coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 10);
            coverage.check(false).percentage(share -> share > 10);
        });
        assertThat(isAllowed(JSON.valueToTree(document))).isEqualTo(parses);
    }

    @Example
    void every_example_and_default_of_the_schema_is_allowed_by_it() throws JsonProcessingException {
        List<Map<String, JsonNode>> documents = new ArrayList<>();
        JSON.readTree(ConfigSchema.text()).path("properties").properties().forEach(key -> {
            JsonNode example = key.getValue().has("$ref")
                    ? definition(key.getValue().path("$ref").asText()).path("examples")
                    : key.getValue().path("examples");
            example.forEach(value -> documents.add(Map.of(key.getKey(), value)));
        });

        assertThat(documents).hasSizeGreaterThan(4).allSatisfy(document -> {
            assertThat(isAllowed(JSON.valueToTree(document))).isTrue();
            assertThat(RepoConfigParser.parse(YAML.writeValueAsString(document)))
                    .isInstanceOf(ConfigResult.Valid.class);
        });
    }

    @Example
    void what_the_schema_calls_a_default_is_the_default() {
        assertThat(RepoConfigParser.parse("""
                weights: { complexity: 1, economy: 1, duplication: 1, state: 1, modularity: 1 }
                budgets: { epochs: 5, tokens: 400000, usd: 2, usd-per-month: 20, minutes: 45 }
                """)).isEqualTo(new ConfigResult.Valid(RepoConfig.DEFAULT));
        assertThat(RepoConfigParser.parse("gate: { max-delta: 0, min-tokens: 50 }"))
                .isEqualTo(RepoConfigParser.parse("gate: {}"));
        assertThat(RepoConfigParser.parse("schedule: { cron: 0 6 * * *, zone: UTC, open-pull-requests: 1 }"))
                .isInstanceOf(ConfigResult.Valid.class);
    }

    private static JsonNode definition(String reference) {
        try {
            return JSON.readTree(ConfigSchema.text()).at(reference.substring(1));
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private static boolean isAllowed(JsonNode document) {
        return SCHEMA.validate(document.toString(), InputFormat.JSON).isEmpty();
    }

    /** Documents made of keys that there are, and a few that there aren't, with values that may stand there or elsewhere. */
    @Provide
    Arbitrary<Object> documents() {
        return mapping(Map.ofEntries(
                        Map.entry("weights", weights()),
                        Map.entry("ignore", globs()),
                        Map.entry("gate", gate()),
                        Map.entry(
                                "check",
                                words().list().ofMinSize(1).ofMaxSize(3).list().ofMaxSize(3)),
                        Map.entry(
                                "dependencies",
                                mapping(Map.of("fetch", words().list().ofMaxSize(3), "lock", globs()))),
                        Map.entry("protected", globs()),
                        Map.entry("schedule", schedule()),
                        Map.entry("budgets", budgets()),
                        Map.entry("gates", gates()),
                        Map.entry("projects", projects()),
                        Map.entry("weigths", numbers())))
                .map(document -> (Object) document);
    }

    private static Arbitrary<?> weights() {
        return mapping(Map.of("state", numbers(), "economy", numbers(), "beauty", numbers()));
    }

    private static Arbitrary<?> gate() {
        return mapping(Map.of("max-delta", numbers(), "min-tokens", numbers(), "warn", strangers()));
    }

    private static Arbitrary<?> gates() {
        return mapping(Map.of(
                "review",
                Arbitraries.of("model", "none", "me", ""),
                "mutation",
                words().list().ofMaxSize(3)));
    }

    private static Arbitrary<?> budgets() {
        return mapping(Map.of("epochs", numbers(), "tokens", numbers(), "usd", numbers(), "minutes", numbers()));
    }

    private static Arbitrary<?> schedule() {
        Arbitrary<Object> crons = Arbitraries.of(
                "0 6 * * 1-5",
                "*/5 * * * *",
                "60 * * * *",
                "* * * *",
                "0,1 2-3/4 31 12 7",
                "* * * * 8",
                "1,",
                "@daily");
        Arbitrary<Object> zones = Arbitraries.of("UTC", "Europe/Berlin", "europe/berlin", "../etc", "");
        return Combinators.combine(
                        mapping(Map.of("zone", zones, "open-pull-requests", numbers())), crons.injectNull(0.2))
                .as((rest, cron) -> {
                    Map<String, Object> all = new LinkedHashMap<>(rest);
                    if (cron != null) {
                        all.put("cron", cron);
                    }
                    return all;
                });
    }

    private static Arbitrary<?> projects() {
        Arbitrary<Object> names = Arbitraries.of("web", "a.b-c_d", "Web", "-web", "a--b", "", "a".repeat(41), "w", 3);
        Arbitrary<Object> paths = Arbitraries.of(
                "services/web",
                "a",
                "/a",
                "a/",
                "a//b",
                "..",
                "a/../b",
                "./a",
                ".git",
                "a/.GIT/b",
                "é 中",
                "a\\b",
                "",
                "a".repeat(201),
                "...",
                "a/..b",
                "x\u202Ey");
        Arbitrary<Map<String, Object>> project = Combinators.combine(
                        names,
                        paths,
                        mapping(Map.of("weights", weights(), "ignore", globs(), "gate", gate(), "x", numbers())))
                .as((name, path, rest) -> {
                    Map<String, Object> all = new LinkedHashMap<>(rest);
                    all.put("name", name);
                    all.put("path", path);
                    return all;
                });
        return project.list().ofMaxSize(1);
    }

    private static Arbitrary<?> globs() {
        Arbitrary<Object> globs = Arbitraries.oneOf(
                Arbitraries.of(
                        "a",
                        "generated/**",
                        "*.pb.go",
                        "/a",
                        "a/",
                        "!a",
                        "",
                        " ",
                        " a",
                        "a ",
                        "/",
                        "./",
                        ".",
                        "./a",
                        "a//b",
                        "**",
                        "a b",
                        "a".repeat(201),
                        "é"),
                strangers());
        return Arbitraries.oneOf(globs.list().ofMaxSize(3), strangers());
    }

    private static Arbitrary<Object> words() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, Arbitraries.of("npm", "test", "--offline", " ", "é")),
                net.jqwik.api.Tuple.of(1, strangers()));
    }

    private static Arbitrary<Object> numbers() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, Arbitraries.of(0, 1, 2, 5, 10, 1.0, 0.5)),
                net.jqwik.api.Tuple.of(2, Arbitraries.of(10.5, -1, 11, 20, 21, 1e9, 1_000_000_001, -0.0, 2.5)),
                net.jqwik.api.Tuple.of(1, strangers()));
    }

    private static Arbitrary<Object> strangers() {
        return Arbitraries.of("text", "1", true, 3, List.of(), List.of("a"), Map.of(), Map.of("a", 1));
    }

    /** Some of these keys, each with one of its values. */
    private static Arbitrary<Map<String, Object>> mapping(Map<String, Arbitrary<?>> values) {
        Arbitrary<Map<String, Object>> mapping = Arbitraries.just(Map.of());
        for (Map.Entry<String, Arbitrary<?>> key : values.entrySet()) {
            Arbitrary<Object> value = key.getValue().map(any -> (Object) any);
            mapping = Combinators.combine(mapping, value, Arbitraries.integers().between(0, values.size()))
                    .as((some, one, dice) -> {
                        if (dice > 1) {
                            return some;
                        }
                        Map<String, Object> more = new LinkedHashMap<>(some);
                        more.put(key.getKey(), one);
                        return more;
                    });
        }
        return mapping;
    }
}

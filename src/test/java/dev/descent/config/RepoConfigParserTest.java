package dev.descent.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.config.ConfigResult.Problem;
import dev.descent.config.Scoring.Gate;
import dev.descent.config.TrainingPlan.Budgets;
import dev.descent.config.TrainingPlan.Extras;
import dev.descent.config.TrainingPlan.Schedule;
import dev.descent.loss.Weights;
import dev.descent.repo.TreePath;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepoConfigParserTest {
    @Test
    void how_the_repository_is_scored() {
        Scoring scoring = valid("""
                weights: { state: 1, modularity: 0.25 }
                ignore:
                  - generated/**
                  - "*.pb.go"
                gate:
                  max-delta: 0.05
                  min-tokens: 200
                """).scoring();

        assertThat(scoring.weights()).isEqualTo(new Weights(1000, 1000, 1000, 1000, 250));
        assertThat(scoring.gate()).contains(new Gate(0.05, 200));
        assertThat(scoring.rules().exclusion("api/a.pb.go")).contains("ignored by *.pb.go (.github/descent.yml)");
        assertThat(scoring.rules().exclusion("api/a.go")).isEmpty();
    }

    @Test
    void how_the_repository_is_trained() {
        TrainingPlan training = valid("""
                check:
                  - [npm, ci, --offline]
                  - [npm, test]
                dependencies: { fetch: [npm, ci], lock: [.npmrc] }
                protected: [api/**]
                schedule: { cron: 0 6 * * 1-5, zone: Europe/Berlin, open-pull-requests: 2 }
                budgets: { epochs: 3, tokens: 100000, usd: 0.5, usd-per-month: 5, minutes: 20 }
                gates: { review: model, mutation: [mvn, "-Dclass={class}"] }
                """).training();

        assertThat(training.check()).containsExactly(List.of("npm", "ci", "--offline"), List.of("npm", "test"));
        assertThat(training.proof().fetch()).containsExactly("npm", "ci");
        assertThat(training.proof().isLock("web/.npmrc")).isTrue();
        assertThat(training.proof().isLock("web/npmrc")).isFalse();
        assertThat(training.protection().exclusion("web/.npmrc")).contains(".npmrc (.github/descent.yml)");
        assertThat(training.protectedPaths()).containsExactly(Glob.parse("api/**"));
        assertThat(training.schedule()).contains(new Schedule(new Cron("0 6 * * 1-5"), ZoneId.of("Europe/Berlin"), 2));
        assertThat(training.budgets()).isEqualTo(new Budgets(3, 100_000, 0.5, 5, 20));
        assertThat(training.extras()).isEqualTo(new Extras(true, List.of("mvn", "-Dclass={class}")));
    }

    @Test
    void a_project_has_what_it_says_and_else_what_the_root_has() {
        RepoConfig config = valid("""
                weights: { state: 0.5, economy: 0 }
                ignore: ["*.pb.go"]
                gate: { max-delta: 0.1 }
                projects:
                  - name: web
                    path: services/web
                    weights: { state: 2 }
                    ignore: [generated/**]
                    gate: { max-delta: 0 }
                  - { name: api, path: services/api }
                """);

        Project web = config.projects().getFirst();
        assertThat(web.path()).isEqualTo(new TreePath("services/web"));
        assertThat(web.scoring().weights()).isEqualTo(new Weights(1000, 0, 1000, 2000, 1000));
        assertThat(web.scoring().gate()).contains(new Gate(0, Gate.SMALL_CHANGE));
        assertThat(web.scoring().rules().exclusion("services/web/generated/a.ts"))
                .isPresent();
        assertThat(web.scoring().rules().exclusion("services/web/a.pb.go")).isPresent();
        assertThat(web.scoring().rules().exclusion("generated/a.ts")).isEmpty();
        assertThat(config.projects().getLast().scoring()).isEqualTo(config.scoring());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing but a comment\n", "{}", "---\n", "\uFEFF{}", "---\n{}\n...\n"})
    void every_key_is_optional(String yaml) {
        assertThat(valid(yaml)).isEqualTo(RepoConfig.DEFAULT);
    }

    @Test
    void a_gate_without_figures_lets_no_rise_pass_but_that_of_a_small_change() {
        Gate gate = valid("gate: {}").scoring().gate().orElseThrow();

        assertThat(gate.passes(0, 500)).isTrue();
        assertThat(gate.passes(0.001, 500)).isFalse();
        assertThat(gate.passes(0.001, 49)).isTrue();
    }

    @Test
    void small_changes_pass_every_gate() {
        assertThat(new Gate(0.05, 200).passes(3, 199)).isTrue();
        assertThat(new Gate(0.05, 200).passes(3, 200)).isFalse();
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
                  min-tokens: 3.5
                  colour: 3
                projects:
                  - { name: A b, path: ../up }
                """))
                .containsExactly(
                        new Problem(
                                1,
                                1,
                                "wieghts",
                                "There is no such key: did you mean weights? Allowed are weights, ignore, gate, check,"
                                        + " dependencies, protected, schedule, budgets, gates, projects."),
                        new Problem(
                                3, 10, "weights.state", "Here is the text `heavy`; a number from 0 to 10 is expected."),
                        new Problem(4, 15, "weights.complexity", "Here is `11`; a number from 0 to 10 is expected."),
                        new Problem(5, 3, "weights.complexity", "This key is there already."),
                        new Problem(6, 9, "ignore", "Here is the text `generated`; a list of up to 200 is expected."),
                        new Problem(8, 14, "gate.max-delta", "Here is `-1`; a number from 0 to 10 is expected."),
                        new Problem(
                                9,
                                15,
                                "gate.min-tokens",
                                "Here is `3.5`; a whole number from 0 to 1000000000 is expected."),
                        new Problem(10, 3, "gate.colour", "There is no such key; allowed are max-delta, min-tokens."),
                        new Problem(
                                12,
                                13,
                                "projects.name",
                                "Here is the text `A b`; a name of up to 40 lower-case letters and digits, with single dots,"
                                        + " dashes or underscores between is expected."),
                        new Problem(
                                12,
                                24,
                                "projects.path",
                                "Here is the text `../up`; the path of a folder in the repository such as services/web is"
                                        + " expected."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schedule: { cron: '0 6 * * *', zone: Mars/Base }       | The text `Mars/Base` is no time zone that is known here.",
                "projects: [{name: a, path: a}, {name: a, path: b}]     | The text `a` is a project's already.",
                "projects: [{name: a, path: a}, {name: b, path: a}]     | The text `a` is a project's already.",
                "projects: [{name: a}]                                  | This key is missing here.",
                "schedule: {}                                           | This key is missing here.",
                "check: []                                              | This list has 0; a list of 1 to 20 is expected.",
            })
    void what_a_sentence_says(String yaml, String sentence) {
        assertThat(problems(yaml)).extracting(Problem::sentence).containsExactly(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 6 * * 1-5", "*/15 * * * *", "0,30 8-18/2 1,15 1-6 0", "59 23 31 12 7", "0 22-4 * * *"})
    void times_of_a_schedule(String cron) {
        assertThat(valid("schedule: { cron: '" + cron + "' }").training().schedule())
                .contains(new Schedule(new Cron(cron), ZoneOffset.UTC, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "* * * *",
                "* * * * * *",
                "60 * * * *",
                "* 24 * * *",
                "* * 0 * *",
                "* * 32 * *",
                "* * * 13 *",
                "* * * * 8",
                "*/0 * * * *",
                "a * * * *",
                "1, * * * *",
                "@daily",
                "0 6  * * *",
                "MON * * * *"
            })
    void times_that_there_are_not(String cron) {
        assertThat(problems("schedule: { cron: '" + cron + "' }"))
                .extracting(Problem::key)
                .containsExactly("schedule.cron");
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

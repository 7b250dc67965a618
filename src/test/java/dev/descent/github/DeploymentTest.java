package dev.descent.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.descent.config.ServeSettings;
import dev.descent.config.ServeSettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator copies says what the server does. */
class DeploymentTest {
    private static final Pattern SETTING = Pattern.compile("DESCENT_[A-Z_]+");
    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void the_manifest_grants_what_the_bot_asks_tokens_for_and_no_other_right_to_write() throws IOException {
        JsonNode granted = documents("app-manifest.yml").getFirst().get("default_permissions");
        TreeSet<String> written = new TreeSet<>();
        for (TokenUse use : TokenUse.values()) {
            use.permissions().forEach((name, permission) -> {
                String level = permission.name().toLowerCase(Locale.ROOT);
                assertThat(granted.path(name).asText()).as(name).isIn(level, "write");
                if (level.equals("write")) {
                    written.add(name);
                }
            });
        }
        granted.properties().stream()
                .filter(entry -> entry.getValue().asText().equals("write"))
                .forEach(entry -> assertThat(written).contains(entry.getKey()));
    }

    @Test
    void the_manifest_keeps_the_app_private_and_hears_what_the_bot_answers() throws IOException {
        JsonNode manifest = documents("app-manifest.yml").getFirst();

        assertThat(manifest.get("public").asBoolean(true)).isFalse();
        assertThat(manifest.get("hook_attributes").get("url").asText()).endsWith("/webhooks/github");
        assertThat(manifest.get("default_events"))
                .extracting(JsonNode::asText)
                .contains("pull_request", "issue_comment", "check_run");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/operations.md",
                "Dockerfile",
                "deploy/compose/compose.yml",
                "deploy/kubernetes/descent.yml"
            })
    void every_setting_that_is_written_down_exists(String file) throws IOException {
        List<String> named = SETTING.matcher(Files.readString(Path.of(file)))
                .results()
                .map(match -> match.group())
                .distinct()
                .toList();

        assertThat(named)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(problems(Map.of(name, "x")))
                        .noneMatch(problem -> problem.startsWith(name + " is no setting")));
        assertThat(problems(Map.of("DESCENT_TYPO", "x"))).anyMatch(problem -> problem.contains("is no setting"));
    }

    @Test
    void kubernetes_runs_it_without_rights_and_without_its_service_variables() throws IOException {
        JsonNode pod = documents("deploy/kubernetes/descent.yml").stream()
                .filter(object -> object.get("kind").asText().equals("StatefulSet"))
                .findFirst()
                .orElseThrow()
                .at("/spec/template/spec");

        assertThat(pod.get("enableServiceLinks").asBoolean(true)).isFalse();
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/containers/0/securityContext/readOnlyRootFilesystem")
                        .asBoolean())
                .isTrue();
    }

    private static List<String> problems(Map<String, String> values) {
        return switch (ServeSettingsReader.read(values)) {
            case ServeSettings.WithoutApp _ -> List.of();
            case ServeSettings.Invalid(List<String> problems) -> problems;
            case ServeSettings.Valid _ -> List.of();
        };
    }

    private static List<JsonNode> documents(String file) throws IOException {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(Path.of(file).toFile())) {
            return documents.readAll();
        }
    }
}

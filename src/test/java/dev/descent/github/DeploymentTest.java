package dev.descent.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.descent.config.ServeSettings;
import dev.descent.config.ServeSettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator copies says what the server does. */
class DeploymentTest {
    private static final Pattern SETTING = Pattern.compile("DESCENT_[A-Z_]+");
    /** What is copied from the folder that is built, not from another stage. */
    private static final Pattern COPIED = Pattern.compile("(?m)^COPY (?!--)(.+) \\S+$");

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
                "deploy/kubernetes/deployment.yaml",
                "deploy/kubernetes/kustomization.yaml"
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
    void kubernetes_runs_two_of_it_without_rights_and_without_its_service_variables() throws IOException {
        JsonNode deployment = documents("deploy/kubernetes/deployment.yaml").getFirst();
        JsonNode pod = deployment.at("/spec/template/spec");
        JsonNode container = pod.at("/containers/0");

        assertThat(deployment.at("/spec/replicas").asInt()).isEqualTo(2);
        assertThat(pod.get("enableServiceLinks").asBoolean(true)).isFalse();
        assertThat(pod.get("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                .isFalse();
        assertThat(container.at("/securityContext/capabilities/drop/0").asText())
                .isEqualTo("ALL");
        assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/readyz");
        assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/healthz");
    }

    @Test
    void kubernetes_scrapes_the_port_that_the_settings_name_and_nobody_else_reaches_it() throws IOException {
        JsonNode template =
                documents("deploy/kubernetes/deployment.yaml").getFirst().at("/spec/template");
        String port = template.at("/metadata/annotations/prometheus.io~1port").asText();

        assertThat(environment(template)).containsEntry("DESCENT_METRICS_PORT", port);
        assertThat(documents("deploy/kubernetes/service.yaml").getFirst().at("/spec/ports"))
                .hasSize(1);
        assertThat(documents("deploy/kubernetes/network.yaml").getFirst().at("/spec/ingress/1/from"))
                .isNotEmpty();
    }

    @Test
    void every_file_of_a_secret_that_kubernetes_mounts_is_generated() throws IOException {
        JsonNode template =
                documents("deploy/kubernetes/deployment.yaml").getFirst().at("/spec/template");
        JsonNode kustomization =
                documents("deploy/kubernetes/kustomization.yaml").getFirst();

        assertThat(environment(template).values())
                .filteredOn(value -> value.startsWith("/run/secrets/descent/"))
                .hasSize(3)
                .allSatisfy(file -> assertThat(kustomization.at("/secretGenerator/0/files"))
                        .extracting(JsonNode::asText)
                        .contains(file.replace("/run/secrets/descent/", "secrets/")));
        assertThat(kustomization.get("resources"))
                .extracting(JsonNode::asText)
                .allSatisfy(
                        file -> assertThat(Path.of("deploy/kubernetes", file)).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"descent", "database"})
    void compose_runs_both_without_rights_on_a_root_that_nobody_writes(String name) throws IOException {
        JsonNode compose = documents("deploy/compose/compose.yml").getFirst();
        JsonNode service = compose.at("/services/" + name);

        assertThat(service.get("read_only").asBoolean()).isTrue();
        assertThat(service.at("/cap_drop/0").asText()).isEqualTo("ALL");
        assertThat(service.at("/security_opt/0").asText()).isEqualTo("no-new-privileges:true");
        assertThat(service.get("secrets"))
                .extracting(JsonNode::asText)
                .allSatisfy(
                        secret -> assertThat(compose.get("secrets").has(secret)).isTrue());
    }

    /** Bubblewrap makes namespaces and mounts within them; all else stays dropped, for these files only add to the usual ones. */
    @Test
    void what_may_train_in_a_container_may_make_sandboxes_and_nothing_else() throws IOException {
        String profile = "seccomp-training.json";
        JsonNode forbidden =
                new ObjectMapper().readTree(Path.of("deploy", profile).toFile()).at("/syscalls/0/names");
        JsonNode service = documents("deploy/compose/training.yml").getFirst().at("/services/descent");
        JsonNode pod =
                documents("deploy/kubernetes-training/training.yaml").getFirst().at("/spec/template/spec");
        JsonNode rights = pod.at("/containers/0/securityContext");

        assertThat(Files.readString(Path.of("Dockerfile"))).containsPattern("apt-get install .*bubblewrap");
        assertThat(forbidden)
                .extracting(JsonNode::asText)
                .contains("bpf", "init_module", "kexec_load", "keyctl", "ptrace", "reboot")
                .doesNotContain("clone", "clone3", "unshare", "mount", "umount2", "pivot_root", "setns");
        assertThat(service.get("security_opt"))
                .extracting(JsonNode::asText)
                .containsExactly("seccomp=../" + profile, "apparmor=unconfined", "systempaths=unconfined");
        assertThat(service.properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("security_opt", "pids_limit", "mem_limit", "environment");
        assertThat(pod.get("hostUsers").asBoolean(true)).isFalse();
        assertThat(rights.get("procMount").asText()).isEqualTo("Unmasked");
        assertThat(rights.at("/seccompProfile/localhostProfile").asText()).isEqualTo(profile);
        assertThat(rights.properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("procMount", "seccompProfile", "appArmorProfile");
        assertThat(documents("deploy/kubernetes-training/kustomization.yaml")
                        .getFirst()
                        .at("/patches/0/path")
                        .asText())
                .isEqualTo("training.yaml");
    }

    @Test
    void the_image_is_built_from_files_that_docker_gets_to_see() throws IOException {
        List<String> seen = Files.readAllLines(Path.of(".dockerignore")).stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();

        assertThat(COPIED.matcher(Files.readString(Path.of("Dockerfile"))).results())
                .flatMap(copy -> List.of(copy.group(1).split(" ")))
                .hasSizeGreaterThan(4)
                .allSatisfy(file -> {
                    assertThat(Path.of(file)).exists();
                    assertThat(seen).contains(file);
                });
    }

    private static Map<String, String> environment(JsonNode template) {
        Map<String, String> environment = new TreeMap<>();
        for (JsonNode variable : template.at("/spec/containers/0/env")) {
            environment.put(variable.get("name").asText(), variable.get("value").asText());
        }
        return environment;
    }

    private static List<String> problems(Map<String, String> values) {
        return switch (ServeSettingsReader.read(values, model -> Optional.empty())) {
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

package dev.descent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log's lines, written by a process of its own: logging is set up once a process. */
class LogsTest {
    @Test
    void a_line_for_programs_is_an_object_with_what_it_belongs_to() throws Exception {
        JsonNode line = new ObjectMapper().readTree(log("json"));

        assertThat(line.get("level").asText()).isEqualTo("WARN");
        assertThat(line.get("formattedMessage").asText()).isEqualTo("it happened to \"7\"\nand again");
        assertThat(line.get("mdc").get("delivery").asText()).isEqualTo("d-1");
        assertThat(line.get("timestamp").asLong()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", ""})
    void a_line_for_people_is_a_sentence_with_what_it_belongs_to(String format) throws Exception {
        assertThat(log(format)).contains("WARN  Speaker | it happened to \"7\"\nand again [delivery=d-1]\n");
    }

    private static String log(String format) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dlogback.configurationFile="
                                + Path.of("src/main/resources/logback.xml").toUri(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Speaker.class.getName(),
                        format)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}

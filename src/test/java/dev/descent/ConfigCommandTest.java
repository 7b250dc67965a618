package dev.descent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.Shell.Result;
import dev.descent.config.ConfigSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code descent config}: mistakes are found before anybody else finds them. */
class ConfigCommandTest {
    @TempDir
    Path temp;

    private Shell shell;
    private Path file;

    @BeforeEach
    void aDirectory() throws IOException {
        shell = new Shell(temp.resolve("cache"));
        file = Files.createDirectory(temp.resolve(".github")).resolve("descent.yml");
    }

    @Test
    void what_is_right_is_said_in_a_line() throws IOException {
        Files.writeString(file, "gate: { max-delta: 0.1 }\n");

        Result result = shell.run("config", "check", temp.toString());

        assertThat(result.status()).isZero();
        assertThat(result.out()).isEqualTo(file + ": nothing is wrong\n");
        assertThat(shell.run("config", "check", file.toString())).isEqualTo(result);
    }

    @Test
    void mistakes_are_printed_as_compilers_do() throws IOException {
        Files.writeString(file, "gate:\n  max-delta: low\nbugdets: {}\n");

        Result result = shell.run("config", "check", temp.toString());

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out().lines())
                .hasSize(2)
                .startsWith(file + ":2:14: gate.max-delta: Here is the text `low`; a number from 0 to 10 is expected.")
                .last()
                .asString()
                .startsWith(file + ":3:1: bugdets: There is no such key: did you mean budgets?");
    }

    @Test
    void mistakes_are_written_for_programs() throws IOException {
        Files.writeString(file, "gate: 3\n");

        Result result = shell.run("config", "check", temp.toString(), "--format", "json");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains("\"valid\" : false", "\"line\" : 1", "\"column\" : 7", "\"key\" : \"gate\"");
    }

    @Test
    void no_configuration_is_no_mistake_but_a_file_that_was_named_has_to_be_there() {
        assertThat(shell.run("config", "check", temp.toString()).status()).isZero();

        Result missing = shell.run("config", "check", file.toString());
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.err()).isEqualTo("descent: no such file: " + file + "\n");
    }

    @Test
    void the_schema_can_be_had() {
        assertThat(shell.run("config", "schema").out()).isEqualTo(ConfigSchema.text());
    }

    @Test
    void wrong_usage_is_told_apart() {
        assertThat(shell.run("config").status()).isEqualTo(2);
        assertThat(shell.run("config", "check", "--format", "xml").status()).isEqualTo(2);
    }
}

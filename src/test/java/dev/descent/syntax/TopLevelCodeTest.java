package dev.descent.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.source.Language;
import org.junit.jupiter.api.Test;

/** What runs when a file is loaded counts; what is only looked up doesn't. */
class TopLevelCodeTest {
    @Test
    void a_table_of_constants_is_data() {
        assertThat(topLevel(
                        Language.RUST, "const TYPES: &[(&str, &str)] = &[(\"ada\", \"*.adb\"), (\"go\", \"*.go\")];\n"))
                .isZero();
        assertThat(topLevel(Language.PYTHON, "CODES = {\"ok\": 200, \"gone\": 410}\n"))
                .isZero();
        assertThat(topLevel(Language.TYPESCRIPT, "export const codes = { ok: 200, gone: 410 };\n"))
                .isZero();
    }

    @Test
    void calls_and_decisions_are_code() {
        assertThat(topLevel(Language.PYTHON, "start(8080)\n")).isEqualTo(4);
        assertThat(topLevel(Language.JAVASCRIPT, "if (debug) { x = 1 }\n")).isEqualTo(9);
    }

    @Test
    void tests_inside_a_production_file_are_not_its_code() {
        assertThat(topLevel(Language.RUST, "#[cfg(test)]\nmod tests {\n    check!(one, \"a\", vec![1]);\n}\n"))
                .isZero();
        assertThat(topLevel(Language.RUST, "check!(one);\n")).isPositive();
    }

    private static int topLevel(Language language, String text) {
        return Facts.of(language, text).file().functions().getFirst().tokens();
    }
}

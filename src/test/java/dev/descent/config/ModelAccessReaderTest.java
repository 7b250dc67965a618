package dev.descent.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.config.ModelAccess.Price;
import dev.descent.config.ModelAccess.Priced;
import dev.descent.config.ModelAccess.Vendor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelAccessReaderTest {
    private static final Price LISTED = new Price(1, 0.1, 1, 4);
    private static final Priced SMALL = new Priced("small-1", LISTED);

    @TempDir
    private Path folder;

    private final Map<String, String> values = new HashMap<>();

    @BeforeEach
    void least() {
        values.put("DESCENT_MODEL_PROVIDER", "anthropic");
        values.put("DESCENT_MODEL", "small-1");
        values.put("DESCENT_MODEL_KEY", "sk-canary");
    }

    private ModelAccess.Result read() {
        return ModelAccessReader.read(values, model -> Optional.of(LISTED).filter(_ -> model.equals(SMALL.model())));
    }

    private ModelAccess valid() {
        assertThat(read()).isInstanceOf(ModelAccess.Valid.class);
        return ((ModelAccess.Valid) read()).access();
    }

    private List<String> problems() {
        assertThat(read()).isInstanceOf(ModelAccess.Invalid.class);
        return ((ModelAccess.Invalid) read()).problems();
    }

    @Test
    void provider_model_and_key_are_enough_for_a_model_of_the_table() {
        assertThat(valid())
                .isEqualTo(new ModelAccess(Vendor.ANTHROPIC, Optional.empty(), Optional.of("sk-canary"), SMALL, SMALL));
    }

    @Test
    void the_key_may_come_from_a_file_and_is_never_shown() throws IOException {
        values.remove("DESCENT_MODEL_KEY");
        values.put(
                "DESCENT_MODEL_KEY_FILE",
                Files.writeString(folder.resolve("key"), "sk-canary\n").toString());

        assertThat(valid().key()).contains("sk-canary");
        assertThat(valid().toString()).contains("small-1").doesNotContain("canary");
    }

    @Test
    void each_model_may_have_a_price_of_its_own_which_wins_over_the_table() {
        values.put("DESCENT_MODEL_PRICE", "2, 0.2, 2.5, 8");
        values.put("DESCENT_MODEL_STRONGER", "large-1");
        values.put("DESCENT_MODEL_STRONGER_PRICE", "20,2,25,80");

        assertThat(valid().usual()).isEqualTo(new Priced("small-1", new Price(2, 0.2, 2.5, 8)));
        assertThat(valid().stronger()).isEqualTo(new Priced("large-1", new Price(20, 2, 25, 80)));
    }

    @Test
    void ollama_is_free_needs_no_key_and_may_be_in_the_next_room() {
        values.clear();
        values.put("DESCENT_MODEL_PROVIDER", "ollama");
        values.put("DESCENT_MODEL", "qwen3-coder");
        values.put("DESCENT_MODEL_URL", "http://gpu.lan:11434/");

        assertThat(valid())
                .isEqualTo(new ModelAccess(
                        Vendor.OLLAMA,
                        Optional.of(URI.create("http://gpu.lan:11434")),
                        Optional.empty(),
                        new Priced("qwen3-coder", Price.FREE),
                        new Priced("qwen3-coder", Price.FREE)));
    }

    @Test
    void without_any_setting_it_is_said_what_is_needed() {
        values.clear();

        assertThat(problems())
                .containsExactly(
                        "DESCENT_MODEL_PROVIDER is missing.",
                        "DESCENT_MODEL_KEY or DESCENT_MODEL_KEY_FILE is missing.",
                        "DESCENT_MODEL is missing.");
    }

    @Test
    void every_problem_is_said_at_once() {
        values.put("DESCENT_MODEL_PROVIDER", "skynet");
        values.put("DESCENT_MODEL_URL", "http://models.example/v1");
        values.put("DESCENT_MODEL_PRICE", "3,NaN,-1");
        values.put("DESCENT_MODEL_STRONGER", "large-1");
        values.put("DESCENT_MODEL_KEZ", "typo");
        values.remove("DESCENT_MODEL_KEY");
        values.put("DESCENT_MODEL_KEY_FILE", "/no/such/file");

        assertThat(problems())
                .satisfiesExactly(
                        said -> assertThat(said)
                                .startsWith("DESCENT_MODEL_KEZ is no setting; there are DESCENT_MODEL, "),
                        said -> assertThat(said)
                                .isEqualTo("DESCENT_MODEL_PROVIDER is skynet, none of openai, anthropic, gemini and"
                                        + " ollama."),
                        said -> assertThat(said)
                                .isEqualTo("DESCENT_MODEL_URL is http://models.example/v1, not an https URL; the key"
                                        + " travels there."),
                        said -> assertThat(said)
                                .isEqualTo("DESCENT_MODEL_KEY_FILE names /no/such/file, which can't be read."),
                        said -> assertThat(said)
                                .isEqualTo("DESCENT_MODEL_PRICE is 3,NaN,-1, not four prices in US dollars per million"
                                        + " tokens: INPUT,CACHED,CACHE_WRITE,OUTPUT, such as 3,0.3,3.75,15."),
                        said -> assertThat(said)
                                .isEqualTo("What large-1 costs isn't known; say with DESCENT_MODEL_STRONGER_PRICE="
                                        + "INPUT,CACHED,CACHE_WRITE,OUTPUT, in US dollars per million tokens."));
    }

    @Test
    void a_server_reads_the_same() {
        values.put("DESCENT_MODEL_PRICE", "1,1,1");
        values.put("DESCENT_MODEL_NAME", "x");

        assertThat(ServeSettingsReader.read(values, model -> Optional.empty()))
                .isInstanceOfSatisfying(
                        ServeSettings.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .satisfiesExactlyInAnyOrder(
                                        said -> assertThat(said).startsWith("DESCENT_MODEL_PRICE is 1,1,1, not"),
                                        said -> assertThat(said).startsWith("DESCENT_MODEL_NAME is no setting")));
    }
}

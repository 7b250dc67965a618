package dev.descent.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class WebhookSecretsTest {
    private static final String SECRET = "It's a Secret to Everybody";
    private static final byte[] BODY = "Hello, World!".getBytes(UTF_8);
    private static final String SIGNATURE = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

    @Test
    void accepts_the_vector_that_github_publishes() {
        assertThat(new WebhookSecrets(List.of(SECRET)).hasSigned(BODY, SIGNATURE))
                .isTrue();
    }

    @Test
    void accepts_the_old_secret_while_it_is_rotated() {
        assertThat(new WebhookSecrets(List.of("the new one", SECRET)).hasSigned(BODY, SIGNATURE))
                .isTrue();
    }

    @Test
    void refuses_a_secret_that_is_gone() {
        assertThat(new WebhookSecrets(List.of("the new one")).hasSigned(BODY, SIGNATURE))
                .isFalse();
    }

    @Test
    void refuses_ten_thousand_mutations_of_body_and_signature() {
        WebhookSecrets secrets = new WebhookSecrets(List.of(SECRET));
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < 5_000; i++) {
            assertThat(secrets.hasSigned(mutated(BODY, random), SIGNATURE)).isFalse();
            String signature = new String(mutated(SIGNATURE.getBytes(UTF_8), random), UTF_8);
            assertThat(secrets.hasSigned(BODY, signature)).as(signature).isFalse();
        }
    }

    private static byte[] mutated(byte[] original, RandomGenerator random) {
        byte[] mutated = original.clone();
        mutated[random.nextInt(mutated.length)] ^= (byte) (1 + random.nextInt(127));
        return mutated;
    }
}

package dev.descent;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.descent.Shell.Result;
import dev.descent.git.RealGit;
import dev.descent.llm.Endpoint;
import dev.descent.llm.Provider;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code descent train --optimizer llm} against an endpoint that answers by a script, its checks in the real sandbox. */
class LlmTrainingTest {
    private static final String TEST = "src/test/java/shop/CartTest.java";
    private static final String CART = """
            package shop;

            public final class Cart {
                private Cart() {}

                public static int total(int[] prices, boolean isMember) {
                    int sum = 0;
                    for (int price : prices) {
                        if (isMember) {
                            if (price > 0) {
                                sum = sum + price;
                            } else {
                                if (price < 0) {
                                    sum = sum + price;
                                }
                            }
                        } else {
                            if (price != 0) {
                                sum = sum + price;
                            }
                        }
                    }
                    return sum;
                }
            }
            """;
    private static final String SHIP = """
            package shop;

            public final class Ship {
                private Ship() {}

                public static String label(int weight, boolean isFragile, boolean isAbroad, String city) {
                    String label = "";
                    if (city != null) {
                        if (isFragile) {
                            if (weight > 10) {
                                label = isAbroad ? "crate by sea to " + city : "crate by road to " + city;
                            } else {
                                if (isAbroad) {
                                    label = "box by air to " + city;
                                } else {
                                    label = "box by hand to " + city;
                                }
                            }
                        } else {
                            for (int i = 0; i < weight; i++) {
                                if (i % 5 == 0) {
                                    if (isAbroad && i > 20 || city.length() > i) {
                                        label = label + "*";
                                    } else {
                                        label = label + "-";
                                    }
                                }
                            }
                            label = label + city;
                        }
                    } else {
                        label = isAbroad ? "return to the sender abroad" : "return to the sender";
                    }
                    return label;
                }
            }
            """;
    private static final String CART_TEST = """
            package shop;

            import java.nio.file.Files;
            import java.nio.file.Path;

            public final class CartTest {
                public static void main(String[] args) throws Exception {
                    assert Cart.total(new int[] {4, 0, -1}, true) == Cart.total(new int[] {3}, false);
                    assert Ship.label(0, false, false, "Ulm").equals("Ulm");
                    Files.writeString(
                            Path.of(args[0]),
                            "<testsuite><testcase classname='shop.CartTest' name='total'/></testsuite>");
                }
            }
            """;
    private static final String CHECK = """
            set -eu
            mkdir -p build/classes build/reports
            javac -nowarn -d build/classes src/*/java/shop/*.java
            java -ea -cp build/classes shop.CartTest build/reports/cart.xml
            """;
    private static final String SHORTER = """
            One: sum at once. Two: a stream. Three: leave it.
            <choice>Sum at once</choice>
            <message>Sum prices at once in total</message>
            <write path="src/main/java/shop/Cart.java">
            package shop;

            public final class Cart {
                private Cart() {}

                public static int total(int[] prices, boolean isMember) {
                    int sum = 0;
                    for (int price : prices) {
                        sum += price;
                    }
                    return sum;
                }
            }
            </write>
            """;
    private static final String OTHER_SIGNATURE =
            SHORTER.replace("Sum at once", "Drop the flag").replace(", boolean isMember) {", ") {");
    private static final String OTHER_TEST = """
            <choice>Relax the test</choice>
            <message>Relax the test</message>
            <edit path="%s"><search>assert Cart</search><with>boolean ignored = Cart</with></edit>
            """.formatted(TEST);

    @TempDir
    Path temp;

    private RealGit git;
    private Shell shell;

    @BeforeEach
    void aShop() {
        git = RealGit.init(temp.resolve("shop"))
                .write("src/main/java/shop/Cart.java", CART)
                .write("src/main/java/shop/Ship.java", SHIP)
                .write(TEST, CART_TEST)
                .write("check", CHECK);
        git.commit("A shop");
        shell = new Shell(temp.resolve("cache"));
    }

    private Result train(Endpoint endpoint, String... more) {
        shell.with("DESCENT_MODEL_PROVIDER", "openai")
                .with("DESCENT_MODEL", "a-model")
                .with("DESCENT_MODEL_KEY", "sk-canary")
                .with("DESCENT_MODEL_URL", endpoint.url())
                .with("DESCENT_MODEL_PRICE", "1,0.1,1.25,10");
        return train(more);
    }

    private Result train(String... more) {
        List<String> line = new java.util.ArrayList<>(
                List.of("train", git.directory().toString(), "--optimizer", "llm", "--epochs", "1", "--workers", "1"));
        line.addAll(List.of("--check", "sh check", "--reports", "build/reports/*.xml"));
        line.addAll(List.of(more));
        return shell.run(line.toArray(String[]::new));
    }

    private static Endpoint endpoint() {
        return new Endpoint(Provider.OPENAI).otherwise("<give_up>It is fine as it is.</give_up>");
    }

    private List<String> subjects() {
        return git.run("log", "--format=%s", "--branches=descent/*", "^main")
                .lines()
                .toList();
    }

    private static List<String> asked(Endpoint endpoint) {
        return endpoint.requests().stream().map(JsonNode::toString).toList();
    }

    @Test
    void what_a_model_proposes_becomes_a_commit_with_its_price_in_the_ledger() {
        try (Endpoint endpoint = endpoint().about("Cart.total").says(SHORTER)) {
            Result result = train(endpoint, "--format", "json");

            assertThat(result.status()).as(result.err()).isZero();
            assertThat(subjects()).containsExactly("Sum prices at once in total");
            assertThat(result.out())
                    .contains("\"optimizer\": \"a-model\"", "\"approach\": \"Sum at once\"")
                    .containsPattern("\"input\": 1000,\\s+\"cached\": 400,\\s+\"output\": 100,\\s+\"usd\": 0.00164");
            assertThat(result.err())
                    .contains("descent: no answer: It is fine as it is.")
                    .doesNotContain("canary");
            assertThat(asked(endpoint)).noneMatch(request -> request.contains("canary"));
        }
    }

    @Test
    void a_model_hears_why_it_was_refused_and_may_do_better() {
        try (Endpoint endpoint =
                endpoint().about("Cart.total").says(OTHER_SIGNATURE).says(SHORTER)) {
            Result result = train(endpoint);

            assertThat(result.out()).contains("dropped Drop the flag: ", "public surface: ");
            assertThat(asked(endpoint))
                    .anySatisfy(request -> assertThat(request)
                            .contains("Refused before, don't propose it again: Drop the flag (public surface: "));
            assertThat(subjects()).containsExactly("Sum prices at once in total");
        }
    }

    @Test
    void a_model_that_edits_a_test_is_refused_and_told() {
        try (Endpoint endpoint =
                endpoint().about("Cart.total").says(OTHER_TEST).says(OTHER_TEST).says(OTHER_TEST)) {
            Result result = train(endpoint);

            assertThat(result.out()).contains("Nothing was changed.");
            assertThat(result.err()).contains(TEST + "` may not be edited: a test");
            assertThat(asked(endpoint))
                    .anySatisfy(request -> assertThat(request).contains(TEST + "` may not be edited: a test"));
            assertThat(subjects()).isEmpty();
        }
    }

    @Test
    void a_model_at_work_with_tools_may_ask_the_gates_of_the_run() {
        try (Endpoint endpoint = endpoint()
                .about("Cart.total")
                .says(OTHER_SIGNATURE)
                .says(OTHER_SIGNATURE.replace("Drop the flag", "Drop it"))
                .says(OTHER_SIGNATURE.replace("Drop the flag", "Drop it again"))
                .calls("edit", """
                        {"path": "src/main/java/shop/Cart.java", "search": "int total(", "replacement": "int sum("}""")
                .calls("check", "{}")) {
            train(endpoint);

            assertThat(asked(endpoint))
                    .anySatisfy(request -> assertThat(request).contains("The gate public surface: "));
            assertThat(subjects()).isEmpty();
        }
    }

    @Test
    void a_wrong_key_is_told_once() {
        try (Endpoint endpoint = new Endpoint(Provider.OPENAI)
                .then(aResponse().withStatus(401))
                .then(aResponse().withStatus(401))) {
            Result result = train(endpoint);

            assertThat(result.err()).containsOnlyOnce("descent: no answer: the endpoint answered 401");
            assertThat(subjects()).isEmpty();
        }
    }

    @Test
    void without_settings_nothing_begins_and_every_problem_is_said() {
        Result result = train();

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err().lines())
                .containsExactly(
                        "descent: DESCENT_MODEL_PROVIDER is missing.",
                        "descent: DESCENT_MODEL_KEY or DESCENT_MODEL_KEY_FILE is missing.",
                        "descent: DESCENT_MODEL is missing.");
        assertThat(temp.resolve("cache/runs")).doesNotExist();
    }

    @Test
    void a_model_never_goes_without_checks() {
        Result result = shell.run("train", git.directory().toString(), "--optimizer", "llm", "--no-checks");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("--no-checks is for recipes alone");
    }
}

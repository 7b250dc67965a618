package dev.descent.loss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.source.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestPathsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/test/java/com/acme/Shop.java",
                "src/test/resources/sample/src/main/java/Shop.java",
                "shop/src/integrationTest/java/Shop.java",
                "shop/src/testFixtures/java/Shop.java",
                "shop/src/jmh/java/CartBenchmark.java",
                "app/ShopTest.java",
                "shop/src/commonTest/kotlin/Shop.kt",
                "shop/src/androidUnitTest/kotlin/Shop.kt",
                "app/ShopTest.kt",
                "core/shared/ShopSpec.scala",
                "core/shared/ShopSuite.scala",
                "core/src/it/scala/Shop.scala",
                "tests/shop.py",
                "shop/test_cart.py",
                "shop/cart_test.py",
                "shop/conftest.py",
                "polls/tests.py",
                "cart/cart_test.go",
                "cart/testdata/sample.go",
                "src/cart/tests.rs",
                "benches/cart_test.rs",
                "src/cart.spec.ts",
                "src/cart.test.tsx",
                "src/__tests__/cart.js",
                "spec/cart.js",
                "e2e/login.ts",
                "spec/cart.rb",
                "lib/cart_spec.rb",
                "lib/test_cart.rb",
                "features/steps.rb",
                "src/CartTest.php",
                "src/Tests/Cart.php",
                "ShopTests/Cart.swift",
                "Sources/CartTests.swift",
                "util/cache_test.cc",
                "src/test_list.c",
                "base/cart_unittest.cc",
                "Shop/CartTests.cs",
                "Shop.Tests/Cart.cs",
                "Shop.UnitTests/Data/Sample.cs"
            })
    void tests_are_known_by_their_paths(String path) {
        assertThat(isTest(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/java/com/acme/Shop.java",
                "spring-test/src/main/java/org/springframework/test/context/TestContext.java",
                "src/main/java/com/acme/AbTest.java",
                "shop/src/commonMain/kotlin/ConnectionSpec.kt",
                "core/shared/src/Shop.scala",
                "shop/contest.py",
                "shop/latest.py",
                "shop/testing.py",
                "cart/test.go",
                "cart/attest.go",
                "src/cart.ts",
                "src/inspect.ts",
                "src/testUtils/cart.ts",
                "src/latest/cart.rs",
                "lib/inspec.rb",
                "lib/testing/unit.rb",
                "src/Contest.php",
                "Sources/Testing/Cart.swift",
                "src/contest.c",
                "src/latest.cc",
                "Shop.Testing/Cart.cs",
                "Shop/Contest.cs"
            })
    void production_code_is_not_mistaken_for_them(String path) {
        assertThat(isTest(path)).isFalse();
    }

    private static boolean isTest(String path) {
        return TestPaths.isTest(path, Language.ofPath(path).orElseThrow());
    }
}

package dev.descent.loss.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Charge;
import dev.descent.loss.Program;
import dev.descent.loss.Reason;
import dev.descent.loss.SourceFile;
import dev.descent.loss.UnitKind;
import dev.descent.source.FileFacts;
import dev.descent.source.Language;
import dev.descent.syntax.TreeSitterParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same little program in every language: one helper is called once, one twice, one never, and one passes on. */
class EconomyOfRealCodeTest {
    private static final String JAVA = """
            package shop;
            public final class Cart {
                public int pay(int price) { return once(price) + twice(price) + twice(1) + through(price, 2); }
                private int once(int price) { return price * 3; }
                private int twice(int price) { return price * 5; }
                private int never(int price) { return price * 7; }
                private int through(int price, int rate) { return Math.max(price, rate); }
            }
            """;

    private static final String PYTHON = """
            class Cart:
                def pay(self, price):
                    return self._once(price) + self._twice(price) + self._twice(1) + _through(price, 2)

                def _once(self, price):
                    return price * 3

                def _twice(self, price):
                    return price * 5

                def _never(self, price):
                    return price * 7


            def _through(price, rate):
                return max(price, rate)
            """;

    private static final String TYPESCRIPT = """
            export function pay(price: number): number {
              return once(price) + twice(price) + twice(1) + through(price, 2);
            }
            function once(price: number): number { return price * 3; }
            const twice = (price: number): number => price * 5;
            function never(price: number): number { return price * 7; }
            function through(price: number, rate: number): number { return Math.max(price, rate); }
            """;

    private static final String GO = """
            package shop

            func Pay(price int) int { return once(price) + twice(price) + twice(1) + through(price, 2) }

            func once(price int) int { return price * 3 }

            func twice(price int) int { return price * 5 }

            func never(price int) int { return price * 7 }

            func through(price, rate int) int { return larger.Of(price, rate) }
            """;

    private static final String PHP = """
            <?php
            namespace Shop;
            final class Cart {
                public function pay(int $price): int {
                    return $this->once($price) + self::twice($price) + self::twice(1) + $this->through($price, 2);
                }
                private function once(int $price): int { return $price * 3; }
                private static function twice(int $price): int { return $price * 5; }
                private function never(int $price): int { return $price * 7; }
                private function through(int $price, int $rate): int { return max($price, $rate); }
            }
            """;

    private static final String RUBY = """
            class Cart
              def pay(price)
                once(price) + twice(price) + self.twice(1) + through(price, 2) + rate
              end

              private

              def once(price) = price * 3

              def twice(price) = price * 5 + rate

              def never(price) = price * 7

              def through(price, rate) = larger(price, rate)

              def rate = 11
            end
            """;

    private static final String SWIFT = """
            struct Cart {
                func pay(_ price: Int) -> Int {
                    return 1 + once(price) + self.twice(price) * twice(1) + through(price, with: 2)
                }
                private func once(_ price: Int) -> Int { price * 3 }
                private func twice(_ price: Int) -> Int { price * 5 }
                private func never(_ price: Int) -> Int { price * 7 }
                private func through(_ price: Int, with rate: Int) -> Int { max(price, rate) }
            }
            let paid = Cart().pay(1) + Cart().pay(2)
            """;

    private static final String RUST = """
            pub fn pay(price: i32) -> i32 { once(price) + twice(price) + twice(1) + through(price, 2) }
            fn once(price: i32) -> i32 { price * 3 }
            fn twice(price: i32) -> i32 { price * 5 }
            fn never(price: i32) -> i32 { price * 7 }
            fn through(price: i32, rate: i32) -> i32 { larger(price, rate) }

            #[cfg(test)]
            mod tests {
                use super::*;

                #[test]
                fn pays() { assert_eq!(pay(1), 10); }
            }
            """;

    private static final String C = """
            #include "cart.h"
            static int once(int price);
            int pay(int price) { return once(price) + twice(price) + twice(1) + through(price, 2); }
            static int once(int price) { return price * 3; }
            static int twice(int price) { return price * 5; }
            static int never(int price) { return price * 7; }
            static int through(int price, int rate) { return larger(price, rate); }
            """;

    private static final String CPP = """
            namespace {
            class Cart {
             public:
              int Pay(int price) { return once(price) + twice(price) + twice(1) + through(price, 2); }
             private:
              int once(int price) { return price * 3; }
              int twice(int price) { return price * 5; }
              int never(int price) { return price * 7; }
              int through(int price, int rate) { return std::max(price, rate); }
            };
            }
            int Total(int price) { return Cart().Pay(price) + Cart().Pay(2); }
            """;

    static Stream<Arguments> programs() {
        return Stream.of(
                Arguments.of("shop/cart.c", C),
                Arguments.of("shop/cart.cc", CPP),
                Arguments.of(
                        "shop/Cart.cs", JAVA.replace("package", "namespace").replace("final ", "sealed ")),
                Arguments.of("shop/Cart.java", JAVA),
                Arguments.of("shop/cart.py", PYTHON),
                Arguments.of("shop/cart.ts", TYPESCRIPT),
                Arguments.of("shop/cart.js", TYPESCRIPT.replace(": number", "")),
                Arguments.of("shop/cart.go", GO),
                Arguments.of("src/Cart.php", PHP),
                Arguments.of("lib/cart.rb", RUBY),
                Arguments.of("src/cart.rs", RUST),
                Arguments.of("Sources/Shop/Cart.swift", SWIFT));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void each_helper_is_charged_for_what_it_is(String path, String text) {
        assertThat(findings(Map.of(path, text)))
                .containsExactlyInAnyOrder("once: SingleUse", "never: Dead", "through: SingleUse");
    }

    @Test
    void a_type_is_used_though_a_variable_has_its_name() {
        String text = """
                package shop

                type item struct{ price int }

                func Total(items []item) int {
                	sum := 0
                	for _, item := range items {
                		sum += item.price
                	}
                	return sum
                }
                """;

        assertThat(findings(Map.of("shop/cart.go", text))).isEmpty();
    }

    @Test
    void a_private_function_may_be_called_from_the_file_beside_it() {
        String caller = "package shop\n\nfunc Print() { print(once(1)); print(once(2)) }\n";
        String callee = "package shop\n\nfunc once(price int) int { return price * 3 }\n";

        assertThat(findings(Map.of("shop/a.go", caller, "shop/b.go", callee))).isEmpty();
    }

    @Test
    void a_declaration_in_a_header_and_its_definition_are_one_function() {
        String header = "int once(int price);\nint pay(int price);\n";
        String source = "#include \"cart.h\"\nint pay(int price) { return once(price); }\n"
                + "int once(int price) { return price * 3; }\n";
        String other = "#include \"cart.h\"\nint total(int price) { return pay(price); }\n";

        assertThat(findings(Map.of("shop/cart.h", header, "shop/cart.c", source, "shop/total.c", other)))
                .containsExactly("pay: PassesOn", "once: SingleUse");
    }

    @Test
    void what_a_macro_a_table_or_broken_code_may_need_is_left_alone() {
        String macro = "#define PAY(a) charge(a)\nstatic int charge(int price) { return price * 3; }\n";
        String table = "static int get(int a) { return a * 3; }\nstruct command all[] = { { \"get\", get } };\n";
        String broken = "static int unclear(int a) { return a * 3; }\nint f( { ] int );\n";

        assertThat(findings(Map.of("a.c", macro, "b.c", table, "c.c", broken))).isEmpty();
    }

    @Test
    void what_a_header_keeps_static_is_public_to_all_who_include_it() {
        String header = "static inline int never(int price) { return price * 3; }\n";

        assertThat(findings(Map.of("shop/cart.h", header))).isEmpty();
    }

    @Test
    void of_several_files_to_include_none_is_known_to_be_called() {
        String user = "#include \"poll.c\"\nint run(int a) { return wait_for(a); }\n";
        String variant = "static int wait_for(int a) { return a * 3; }\n";

        assertThat(findings(Map.of("loop.c", user, "poll.c", variant))).containsExactly("wait_for: SingleUse");
        assertThat(findings(Map.of("loop.c", user + "#include \"select.c\"\n", "poll.c", variant, "select.c", variant)))
                .isEmpty();
    }

    @Test
    void a_heir_that_is_defined_outside_its_class_is_no_single_use() {
        String header = "class Shape { public: virtual int Area() = 0; };\n"
                + "class Square : public Shape { public: int Area() override; };\n";
        String source = "#include \"square.h\"\nint Square::Area() { return 3; }\n"
                + "int Twice(Shape& shape) { return 2 * shape.Area(); }\n";

        assertThat(findings(Map.of("square.h", header, "square.cc", source)))
                .containsExactly("Shape: SingleImplementation");
    }

    @Test
    void the_parts_of_a_class_share_what_is_private() {
        String one = "namespace Shop;\npublic partial class Cart { private int Rate(int a) { return a * 3; } }\n";
        String other = "namespace Shop;\npublic partial class Cart { public int Pay() => Rate(1) + Rate(2); }\n";

        assertThat(findings(Map.of("Cart.cs", one, "Cart.Pay.cs", other))).isEmpty();
        assertThat(findings(Map.of("Cart.cs", one))).containsExactly("Rate: Dead");
    }

    @Test
    void what_frameworks_of_c_sharp_call_is_left_alone() {
        String text = """
                namespace Shop;
                public class Cart : Component {
                    [JsonConstructor] private static Cart Make(int a) { return a * 3; }
                    private void Button_Click(object sender, RoutedEventArgs e) { a = 3; }
                    private void Awake() { a = 3; }
                    private void OnEnable() { a = 3; }
                    partial void Loaded() { a = 3; }
                    int IShape.Area() { return 3; }
                    private int Named => 3;
                    public string Name() => nameof(Hidden);
                    private int Hidden() { return 3; }
                }
                """;

        assertThat(findings(Map.of("Cart.cs", text))).containsExactly("Named: Dead");
    }

    @Test
    void imports_are_counted_as_they_resolve() {
        String user =
                "import { pay } from './cart.js'\nimport fs from 'fs'\nexport const run = () => pay(1) + pay(2)\n";
        Program program = program(Map.of("shop/cart.ts", TYPESCRIPT, "shop/run.ts", user));

        assertThat(new Economy()
                        .charges(program).stream().map(Charge::reason).filter(Reason.FileCost.class::isInstance))
                .containsExactly(new Reason.FileCost(0), new Reason.FileCost(1));
    }

    @Test
    void tests_inside_a_file_of_rust_import_nothing() {
        Program program = program(Map.of("src/lib.rs", "pub mod cart;\n", "src/cart.rs", RUST));

        assertThat(Rules.of(program).shape().imports()).isEqualTo(1);
    }

    @Test
    void what_a_protocol_may_ask_for_is_left_alone_wherever_the_conformance_stands() {
        String type = "struct Cart {\n func price() -> Int { rate(1) }\n func rate(_ a: Int) -> Int { a * 3 }\n}\n";
        String conformance = "extension Cart: Priced {}\n";

        assertThat(findings(Map.of("a.swift", type)))
                .containsExactlyInAnyOrder("Cart: Dead", "price: Dead", "rate: Dead");
        assertThat(findings(Map.of("a.swift", type, "b.swift", conformance))).isEmpty();
    }

    @Test
    void an_heir_may_replace_what_a_class_elsewhere_may_declare() {
        String base = "class Shop\n  def open = start(1)\n\n  private\n\n  def start(a) = a * 3\nend\n";
        String heir = "class Stall < Shop\n  def go = stop(2)\n\n  private\n\n  def stop(a) = a * 3\nend\n";

        assertThat(findings(Map.of("shop.rb", base))).containsExactly("start: SingleUse");
        assertThat(findings(Map.of("shop.rb", base, "stall.rb", heir))).isEmpty();
    }

    @Test
    void nothing_is_certain_in_a_file_with_syntax_errors() {
        String broken = SWIFT + "struct ]] let 1 = ) {\n";

        assertThat(findings(Map.of("Cart.swift", broken))).isEmpty();
    }

    private static List<String> findings(Map<String, String> texts) {
        Program program = program(texts);
        return new Economy()
                .charges(program).stream()
                        .filter(charge -> charge.unit().kind() != UnitKind.FILE)
                        .map(charge -> name(program, charge) + ": "
                                + charge.reason().getClass().getSimpleName())
                        .toList();
    }

    private static String name(Program program, Charge charge) {
        FileFacts facts = program.files().get(charge.unit().file()).facts();
        String name = charge.unit().kind() == UnitKind.TYPE
                ? facts.types().get(charge.unit().index()).name()
                : facts.functions().get(charge.unit().index()).name();
        return name.replaceFirst("^_", "");
    }

    private static Program program(Map<String, String> texts) {
        List<SourceFile> files = new ArrayList<>();
        try (TreeSitterParser parser = new TreeSitterParser()) {
            texts.forEach((path, text) -> {
                Language language = Language.ofPath(path).orElseThrow();
                FileFacts facts = (FileFacts) parser.parse(language, text.getBytes(StandardCharsets.UTF_8));
                files.add(new SourceFile(path, false, facts));
            });
        }
        return new Program(files, Set.of(), Map.of());
    }
}

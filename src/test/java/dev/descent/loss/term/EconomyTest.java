package dev.descent.loss.term;

import static dev.descent.loss.testing.FactsBuilder.file;
import static dev.descent.loss.testing.FactsBuilder.program;
import static dev.descent.loss.testing.FunctionSketch.function;
import static dev.descent.loss.testing.TypeSketch.abstraction;
import static dev.descent.loss.testing.TypeSketch.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Charge;
import dev.descent.loss.Program;
import dev.descent.loss.Reason;
import dev.descent.loss.UnitKind;
import dev.descent.loss.testing.FactsBuilder;
import dev.descent.loss.testing.FunctionSketch;
import dev.descent.source.FunctionFacts.Trait;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EconomyTest {
    @Nested
    class Files {
        @Test
        void a_file_costs_25_and_each_file_it_imports_5() {
            Program program = program(
                    file("a.ts")
                            .tokens(10)
                            .imports("./b")
                            .imports("./c")
                            .imports("./b")
                            .imports("react"),
                    file("b.ts").tokens(10),
                    file("c.ts").tokens(10));

            assertThat(charges(program)).extracting(Charge::milliTokens).containsExactly(35_000L, 25_000L, 25_000L);
            assertThat(charges(program).getFirst().reason()).isEqualTo(new Reason.FileCost(2));
        }

        @Test
        void in_java_types_that_share_a_file_cost_as_files_of_their_own_do() {
            FactsBuilder java = file("Shop.java")
                    .add(type("Shop"))
                    .add(type("Till"))
                    .add(type("Drawer").within("Till"));
            FactsBuilder python = file("shop.py").add(type("Shop")).add(type("Till"));

            assertThat(charges(program(java))).extracting(Charge::milliTokens).containsExactly(50_000L);
            assertThat(charges(program(python))).extracting(Charge::milliTokens).containsExactly(25_000L);
        }

        @Test
        void an_empty_file_and_a_test_cost_nothing() {
            assertThat(charges(program(
                            file("p/__init__.py"), file("test_a.py").test().tokens(50))))
                    .isEmpty();
        }
    }

    @Nested
    class SingleUse {
        @Test
        void a_private_function_with_one_call_site_costs_30() {
            Program program =
                    program(shop(function("total").of("Shop").isPrivate()).calls("pay", "total"));

            assertThat(reasons(program, "total")).containsExactly(new Reason.SingleUse("src/Shop.java", "Shop.pay"));
            assertThat(amount(program, "total")).isEqualTo(30_000);
        }

        @Test
        void two_call_sites_make_it_shared() {
            Program program = program(shop(function("total").of("Shop").isPrivate())
                    .calls("pay", "total")
                    .calls("", "total"));

            assertThat(reasons(program, "total")).isEmpty();
        }

        @Test
        void a_function_that_is_passed_around_is_more_than_its_calls() {
            Program program = program(shop(function("total").of("Shop").isPrivate())
                    .calls("pay", "total")
                    .mentions("pay", "total"));

            assertThat(reasons(program, "total")).isEmpty();
        }

        @Test
        void a_function_that_calls_itself_can_not_be_inlined() {
            Program recursive =
                    program(shop(function("total").of("Shop").isPrivate()).calls("total", "total"));
            Program entered = program(shop(function("total").of("Shop").isPrivate())
                    .calls("total", "total")
                    .calls("pay", "total"));

            assertThat(reasons(recursive, "total")).doesNotHaveAnyElementsOfTypes(Reason.SingleUse.class);
            assertThat(reasons(entered, "total")).isEmpty();
        }

        @Test
        void two_functions_that_call_each_other_can_not_be_inlined() {
            Program program = program(file("a/a.go")
                    .add(function("walk").isInternal())
                    .add(function("step").isInternal())
                    .calls("", "walk", "walk")
                    .calls("walk", "step")
                    .calls("step", "walk"));

            assertThat(reasons(program, "step")).isEmpty();
        }

        @Test
        void heirs_may_replace_a_method_that_is_not_private() {
            FactsBuilder heir = file("src/Kiosk.ts").add(type("Kiosk")).implementation("Shop", "Kiosk");

            assertThat(reasons(program(typed(function("total")), heir), "total"))
                    .isEmpty();
            assertThat(reasons(program(typed(function("total").isPrivate()), heir), "total"))
                    .hasSize(1);
        }

        private static FactsBuilder typed(FunctionSketch total) {
            return file("src/Shop.ts")
                    .add(type("Shop").has(function("pay")).has(total))
                    .calls("pay", "total");
        }

        @ParameterizedTest
        @EnumSource(names = {"CONSTRUCTOR", "ABSTRACT", "OVERRIDE", "ENTRY_POINT", "TEST"})
        void what_others_may_call_is_left_alone(Trait trait) {
            Program program = program(
                    shop(function("total").of("Shop").isPrivate().with(trait)).calls("pay", "total"));

            assertThat(reasons(program, "total")).isEmpty();
        }

        @Test
        void an_export_that_only_its_own_module_calls_counts_as_private() {
            Program program = program(
                    file("cart.ts").add(function("total")).add(function("pay")).calls("pay", "total"));

            assertThat(reasons(program, "total")).hasSize(1);
        }

        @Test
        void an_export_that_another_module_calls_is_an_interface() {
            Program program = program(
                    file("cart.ts").add(function("total")),
                    file("till.ts").imports("./cart", "total").calls("", "total"));

            assertThat(reasons(program, "total")).isEmpty();
        }

        @Test
        void a_package_of_go_is_one_module() {
            Program program = program(
                    file("cart/total.go").add(function("total").isInternal()),
                    file("cart/pay.go").add(function("Pay")).calls("Pay", "total"));

            assertThat(reasons(program, "total")).containsExactly(new Reason.SingleUse("cart/pay.go", "Pay"));
        }

        @Test
        void an_export_that_is_exported_again_is_an_interface() {
            Program program = program(
                    file("cart.ts").add(function("total")).calls("", "total"),
                    file("index.ts").imports("./cart", "total"));

            assertThat(reasons(program, "total")).isEmpty();
        }

        @Test
        void a_name_with_two_meanings_is_nobodys() {
            Program program = program(
                    file("cart.ts").add(function("total")).calls("", "total"),
                    file("till.ts").add(function("total")));

            assertThat(reasons(program, "total")).isEmpty();
        }

        @Test
        void a_name_with_two_meanings_is_told_apart_by_scope() {
            Program program = program(
                    shop(function("total").of("Shop").isPrivate()).calls("pay", "total"),
                    file("src/Till.java").add(function("total").of("Till")).calls("", "total", "total"));

            assertThat(reasons(program, "total")).hasSize(1);
        }

        @Test
        void a_method_that_an_interface_asks_for_may_be_called_through_it() {
            Program program = program(
                    file("a/stock.go")
                            .add(function("reserve").of("stock").isInternal())
                            .calls("", "reserve"),
                    file("b/ports.go")
                            .add(function("reserve").of("reserver").isInternal().with(Trait.ABSTRACT)));

            assertThat(reasons(program, "reserve")).isEmpty();
        }

        @Test
        void methods_of_standard_interfaces_are_called_by_libraries() {
            Program program = program(
                    file("a/list.go").add(function("Less").of("byPrice")).calls("", "Less"));

            assertThat(reasons(program, "Less")).isEmpty();
        }

        @Test
        void a_call_from_a_test_alone_says_nothing() {
            Program program = program(
                    file("a/cart.go").add(function("total").isInternal()),
                    file("a/cart_test.go").test().add(function("TestTotal")).calls("TestTotal", "total"));

            assertThat(reasons(program, "total")).isEmpty();
        }

        @Test
        void an_enclosed_function_is_seen_inside_the_one_around_it() {
            Program program = program(file("cart.py")
                    .add(function("pay"))
                    .add(function("total").within("pay").isPrivate())
                    .calls("pay", "total")
                    .add(function("other"))
                    .calls("other", "total"));

            assertThat(reasons(program, "total")).containsExactly(new Reason.SingleUse("cart.py", "pay"));
        }

        @Test
        void what_was_not_read_may_call_it_too() {
            FactsBuilder cart =
                    file("cart/cart.go").add(function("total").isInternal()).calls("", "total");

            assertThat(reasons(unread("cart/wire_gen.go", cart), "total")).isEmpty();
            assertThat(reasons(unread("till/wire_gen.go", cart), "total")).hasSize(1);
        }

        @Test
        void inlining_into_a_long_function_saves_nothing() {
            Program program = program(file("src/Shop.java")
                    .add(type("Shop")
                            .has(function("pay").tokens(300))
                            .has(function("total").isPrivate().tokens(90)))
                    .calls("pay", "total"));

            Charge charge = of(program, "total").findFirst().orElseThrow();

            assertThat(charge.milliTokens()).isEqualTo(30_000);
            assertThat(charge.savedMilliTokens()).isZero();
        }
    }

    @Nested
    class MiddleMen {
        @Test
        void a_function_that_only_passes_its_arguments_on_costs_30_once() {
            Program program = program(file("a/cart.go")
                    .add(function("total").isInternal().parameters(1).with(Trait.WRAPPER))
                    .calls("", "total"));

            assertThat(reasons(program, "total")).containsExactly(new Reason.PassesOn());
            assertThat(amount(program, "total")).isEqualTo(30_000);
        }

        @Test
        void what_stands_before_a_library_keeps_it_apart() {
            FactsBuilder cart = file("a/cart.go")
                    .add(function("total").isInternal().parameters(1).with(Trait.WRAPPER))
                    .calls("", "total")
                    .calls("", "total")
                    .calls("total", "Max");

            assertThat(reasons(program(cart), "total")).isEmpty();
            assertThat(reasons(program(cart, file("b/numbers.go").add(function("Max"))), "total"))
                    .containsExactly(new Reason.PassesOn());
        }

        @Test
        void it_may_be_there_for_those_who_are_not_here() {
            Program program = program(
                    file("a/cart.go").add(function("Total").parameters(1).with(Trait.WRAPPER)));

            assertThat(reasons(program, "Total")).isEmpty();
        }

        @Test
        void tests_alone_do_not_say_that_nobody_else_is_meant() {
            Program program = program(
                    file("a/cart.go").add(function("Total").parameters(1).with(Trait.WRAPPER)),
                    file("a/cart_test.go").test().calls("", "Total"));

            assertThat(reasons(program, "Total")).isEmpty();
        }

        @Test
        void an_adapter_is_no_middle_man() {
            Program program = program(shop(function("total").of("Shop").with(Trait.WRAPPER, Trait.OVERRIDE))
                    .calls("pay", "total"));

            assertThat(reasons(program, "total")).isEmpty();
        }
    }

    @Nested
    class Abstractions {
        @Test
        void an_abstraction_with_one_implementation_costs_50() {
            Program program = program(
                    file("src/Store.ts").add(abstraction("Store")),
                    file("src/DiskStore.ts").add(type("DiskStore")).implementation("Store", "DiskStore"));

            assertThat(reasons(program, "Store")).containsExactly(new Reason.SingleImplementation("DiskStore"));
            assertThat(amount(program, "Store")).isEqualTo(50_000);
        }

        @Test
        void a_fake_in_a_test_is_a_second_implementation() {
            Program program = program(
                    file("src/Store.ts").add(abstraction("Store")),
                    file("src/DiskStore.ts").add(type("DiskStore")).implementation("Store", "DiskStore"),
                    file("src/Store.test.ts").test().add(type("FakeStore")).implementation("Store", "FakeStore"));

            assertThat(reasons(program, "Store")).isEmpty();
        }

        @Test
        void an_abstraction_that_nothing_implements_may_be_an_interface_to_others() {
            assertThat(reasons(program(file("src/Store.ts").add(abstraction("Store"))), "Store"))
                    .isEmpty();
        }

        @Test
        void implementations_of_an_abstraction_below_count() {
            FactsBuilder store = file("src/Store.ts").add(abstraction("Store"));
            FactsBuilder cached =
                    file("src/Cached.ts").add(abstraction("Cached")).implementation("Store", "Cached");
            FactsBuilder one = file("src/One.ts").add(type("One")).implementation("Cached", "One");
            FactsBuilder two = file("src/Two.ts").add(type("Two")).implementation("Cached", "Two");

            assertThat(reasons(program(store, cached, one), "Store")).hasSize(1);
            assertThat(reasons(program(store, cached, one, two), "Store")).isEmpty();
        }

        @Test
        void a_lambda_may_stand_for_an_interface_with_one_method() {
            FactsBuilder implementation =
                    file("src/Twice.java").add(type("Twice")).implementation("Rule", "Twice");
            FunctionSketch apply = function("apply").with(Trait.ABSTRACT);
            FunctionSketch name = function("name").with(Trait.ABSTRACT);

            assertThat(reasons(
                            program(
                                    file("src/Rule.java")
                                            .add(abstraction("Rule").has(apply)),
                                    implementation),
                            "Rule"))
                    .isEmpty();
            assertThat(reasons(
                            program(
                                    file("src/Rule.java")
                                            .add(abstraction("Rule").has(apply).has(name)),
                                    implementation),
                            "Rule"))
                    .hasSize(1);
        }

        @Test
        void go_implements_by_having_the_methods() {
            FactsBuilder port = file("ports/port.go")
                    .add(abstraction("Stock")
                            .has(function("Reserve").with(Trait.ABSTRACT))
                            .has(function("Release").with(Trait.ABSTRACT)));
            FactsBuilder shelf = file("shelf/shelf.go")
                    .add(type("Shelf").has(function("Reserve")).has(function("Release")));
            FactsBuilder half = file("half/half.go").add(type("Half").has(function("Reserve")));
            FactsBuilder heir = file("heir/heir.go")
                    .add(type("Heir").has(function("Reserve")))
                    .implementation("Shelf", "Heir");

            assertThat(reasons(program(port, shelf, half), "Stock"))
                    .containsExactly(new Reason.SingleImplementation("Shelf"));
            assertThat(reasons(program(port, shelf, heir), "Stock"))
                    .as("what Heir embeds has the other method")
                    .isEmpty();
        }

        @Test
        void a_foreign_type_is_no_reason_to_do_without() {
            assertThat(reasons(
                            program(file("src/a.rs").add(abstraction("Pretty")).implementation("Pretty", "Vec")),
                            "Pretty"))
                    .isEmpty();
        }
    }

    @Nested
    class Dead {
        @Test
        void what_nothing_refers_to_costs_all_its_tokens() {
            Program program =
                    program(shop(function("total").of("Shop").isPrivate().tokens(70)));

            assertThat(reasons(program, "total")).containsExactly(new Reason.Dead(70));
            assertThat(amount(program, "total")).isEqualTo(70_000);
        }

        @Test
        void a_dead_type_and_its_members_add_up_to_its_tokens() {
            Program program = program(file("src/Shop.java")
                    .add(type("Shop").has(function("pay")))
                    .add(type("Gone")
                            .isPrivate()
                            .tokens(100)
                            .has(function("Gone").with(Trait.CONSTRUCTOR).tokens(20))
                            .has(function("run").tokens(30))));

            assertThat(charges(program).stream()
                            .filter(charge -> charge.reason() instanceof Reason.Dead)
                            .map(Charge::milliTokens))
                    .containsExactlyInAnyOrder(50_000L, 20_000L, 30_000L);
        }
    }

    private static FactsBuilder shop(FunctionSketch total) {
        return file("src/Shop.java").add(function("pay").of("Shop")).add(total);
    }

    private static Program unread(String path, FactsBuilder... files) {
        return new Program(Stream.of(files).map(FactsBuilder::source).toList(), Set.of(path), Map.of());
    }

    private static List<Charge> charges(Program program) {
        return new Economy().charges(program);
    }

    private static Stream<Charge> of(Program program, String name) {
        return charges(program).stream()
                .filter(charge -> charge.unit().kind() != UnitKind.FILE)
                .filter(charge -> name(program, charge).equals(name));
    }

    private static List<Reason> reasons(Program program, String name) {
        return of(program, name).map(Charge::reason).toList();
    }

    private static long amount(Program program, String name) {
        return of(program, name).mapToLong(Charge::milliTokens).sum();
    }

    private static String name(Program program, Charge charge) {
        var facts = program.files().get(charge.unit().file()).facts();
        return charge.unit().kind() == UnitKind.TYPE
                ? facts.types().get(charge.unit().index()).name()
                : facts.functions().get(charge.unit().index()).name();
    }
}

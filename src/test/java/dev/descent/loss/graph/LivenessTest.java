package dev.descent.loss.graph;

import static dev.descent.loss.testing.FactsBuilder.file;
import static dev.descent.loss.testing.FactsBuilder.program;
import static dev.descent.loss.testing.FunctionSketch.function;
import static dev.descent.loss.testing.TypeSketch.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Program;
import dev.descent.loss.UnitRef;
import dev.descent.loss.testing.FactsBuilder;
import dev.descent.source.FunctionFacts.Trait;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LivenessTest {
    @Test
    void a_private_function_lives_by_being_called_or_named() {
        assertThat(dead(file("a/a.go").add(function("pay").isInternal()))).containsExactly("pay");
        assertThat(dead(file("a/a.go").add(function("pay").isInternal()).calls("", "pay")))
                .isEmpty();
        assertThat(dead(file("a/a.go").add(function("pay").isInternal()).mentions("", "pay")))
                .isEmpty();
    }

    @Test
    void what_is_internal_to_a_module_of_kotlin_may_be_called_from_any_package() {
        FactsBuilder caller = file("web/Page.kt").namespace("web").calls("", "pay");

        assertThat(dead(
                        file("shop/Till.kt")
                                .namespace("shop")
                                .add(function("pay").isInternal()),
                        caller))
                .isEmpty();
        assertThat(dead(
                        file("shop/Till.java")
                                .namespace("shop")
                                .add(function("pay").isInternal()),
                        caller))
                .containsExactly("pay");
    }

    @Test
    void calling_oneself_or_one_another_is_no_life() {
        assertThat(dead(file("a/a.go")
                        .add(function("pay").isInternal())
                        .add(function("total").isInternal())
                        .calls("pay", "pay", "total")
                        .calls("total", "pay")))
                .containsExactly("pay", "total");
    }

    @Test
    void what_only_the_dead_call_is_dead() {
        assertThat(dead(file("a/a.go")
                        .add(function("gone").isInternal())
                        .add(function("helper").isInternal())
                        .add(function("Used"))
                        .add(function("shared").isInternal())
                        .calls("gone", "helper", "shared")
                        .calls("Used", "shared")))
                .containsExactly("gone", "helper");
    }

    @Test
    void what_others_may_call_is_alive() {
        assertThat(dead(file("src/Shop.java")
                        .add(function("open"))
                        .add(function("main").isPrivate())
                        .add(function("readObject").isPrivate())
                        .add(function("bean").isInternal().with(Trait.ENTRY_POINT))
                        .add(function("run").isInternal().with(Trait.OVERRIDE))))
                .isEmpty();
    }

    @Test
    void a_test_keeps_alive_what_it_calls() {
        assertThat(dead(
                        file("a/a.go").add(function("pay").isInternal()),
                        file("a/a_test.go").test().add(function("TestPay")).calls("TestPay", "pay")))
                .isEmpty();
    }

    @Test
    void the_same_name_in_another_package_keeps_nothing_alive() {
        assertThat(dead(
                        file("a/a.go").add(function("pay").isInternal()),
                        file("b/b.go").add(function("pay").isInternal()).calls("", "pay")))
                .containsExactly("pay");
    }

    @Test
    void the_same_name_in_another_language_keeps_nothing_alive() {
        assertThat(dead(
                        file("a/a.go").add(function("pay").isInternal()),
                        file("a/b.ts").add(function("buy")).calls("buy", "pay")))
                .containsExactly("pay");
    }

    @Test
    void an_enclosed_function_lives_with_the_one_around_it() {
        assertThat(dead(file("a.py")
                        .add(function("_gone").isPrivate())
                        .add(function("inner").within("_gone").isPrivate())
                        .add(function("used"))
                        .add(function("deep").within("used").isPrivate())))
                .containsExactly("_gone", "inner");
    }

    @Test
    void members_live_with_their_type() {
        FactsBuilder unused = file("a/a.go")
                .add(type("cart")
                        .isInternal()
                        .has(function("New").with(Trait.CONSTRUCTOR))
                        .has(function("Total")));
        FactsBuilder used = file("a/a.go")
                .add(type("cart")
                        .isInternal()
                        .has(function("New").with(Trait.CONSTRUCTOR))
                        .has(function("Total")))
                .mentions("", "cart");

        assertThat(dead(unused)).containsExactly("New", "Total", "cart");
        assertThat(dead(used)).isEmpty();
    }

    @Test
    void a_type_lives_by_a_member_that_is_called() {
        assertThat(dead(file("a/a.go")
                        .add(type("cart").isInternal().has(function("total").isInternal()))
                        .calls("", "total")))
                .isEmpty();
    }

    @Test
    void an_underscore_in_python_keeps_out_only_those_who_do_not_ask() {
        FactsBuilder helper = file("shop/util.py").add(function("_round").isPrivate());

        assertThat(dead(helper, file("shop/cart.py").imports("./util", "_round")))
                .isEmpty();
        assertThat(dead(helper, file("shop/cart.py").imports("./util").calls("", "_round")))
                .isEmpty();
        assertThat(dead(helper, file("other/cart.py").calls("", "_round"))).containsExactly("_round");
    }

    @Test
    void a_private_function_in_rust_is_seen_by_the_modules_below() {
        FactsBuilder parent = file("src/cart.rs").add(function("round").isPrivate());

        assertThat(dead(parent, file("src/cart/item.rs").calls("", "round"))).isEmpty();
        assertThat(dead(parent, file("src/till.rs").calls("", "round"))).containsExactly("round");
    }

    @Test
    void a_page_may_call_the_functions_of_a_script() {
        assertThat(dead(file("static/menu.js").add(function("toggle").isPrivate())))
                .isEmpty();
        assertThat(dead(file("static/menu.js")
                        .imports("./other")
                        .add(function("toggle").isPrivate())))
                .containsExactly("toggle");
    }

    @Test
    void types_that_frameworks_look_for_are_alive() {
        assertThat(dead(file("src/Beans.java").add(type("Beans").isInternal()))).isEmpty();
        assertThat(dead(file("shop/models.py").add(type("_Cart").isPrivate()).implementation("Model", "_Cart")))
                .isEmpty();
    }

    /** The names of the dead, functions first. */
    private static List<String> dead(FactsBuilder... files) {
        Program program = program(files);
        Relations relations = Relations.of(ImportGraph.of(program));
        Units units = new Units(program);
        return IntStream.range(0, files.length)
                .boxed()
                .flatMap(file -> Stream.concat(
                        IntStream.range(1, units.facts(file).functions().size())
                                .mapToObj(function -> UnitRef.function(file, function)),
                        IntStream.range(0, units.facts(file).types().size())
                                .mapToObj(type -> UnitRef.type(file, type))))
                .filter(relations::isDead)
                .map(units::name)
                .toList();
    }
}

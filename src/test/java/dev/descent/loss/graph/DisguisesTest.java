package dev.descent.loss.graph;

import static dev.descent.loss.testing.FactsBuilder.file;
import static dev.descent.loss.testing.FunctionSketch.function;
import static dev.descent.loss.testing.TypeSketch.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.UnitRef;
import dev.descent.loss.testing.FactsBuilder;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisguisesTest {
    private static FactsBuilder refunds() {
        return file("refund.py")
                .add(type("Refund").has(function("of")))
                .add(type("Delay").has(function("of").with(Trait.OVERRIDE)))
                .implementation("Refund", "Delay")
                .add(function("refund"));
    }

    @Test
    void a_stateless_class_with_one_method_that_is_made_in_one_place_is_a_function() {
        assertThat(isDisguise(refunds().calls("refund", "Delay"))).isTrue();
    }

    @Test
    void made_in_two_places_or_named_as_a_value_it_is_a_class() {
        assertThat(isDisguise(refunds().calls("refund", "Delay", "Delay"))).isFalse();
        assertThat(isDisguise(refunds().calls("refund", "Delay").mentions("refund", "Delay")))
                .isFalse();
    }

    @Test
    void with_state_or_several_methods_it_is_a_class() {
        Shape.Part flag = new Shape.Part("late", new Shape.Bool());
        assertThat(isDisguise(file("refund.py")
                        .add(type("Refund"))
                        .add(type("Delay")
                                .has(function("of").with(Trait.OVERRIDE))
                                .shape(new Shape.Product(List.of(flag))))
                        .add(function("refund"))
                        .calls("refund", "Delay")))
                .isFalse();
        assertThat(isDisguise(file("refund.py")
                        .add(type("Refund"))
                        .add(type("Delay").has(function("of")).has(function("say")))
                        .add(function("refund"))
                        .calls("refund", "Delay")))
                .isFalse();
    }

    @Test
    void what_extends_something_unseen_may_be_called_from_there() {
        assertThat(isDisguise(refunds().implementation("Thread", "Delay").calls("refund", "Delay")))
                .isFalse();
    }

    private static boolean isDisguise(FactsBuilder file) {
        return Relations.of(ImportGraph.of(FactsBuilder.program(file)))
                .onlyMaker(UnitRef.type(0, 1))
                .isPresent();
    }
}

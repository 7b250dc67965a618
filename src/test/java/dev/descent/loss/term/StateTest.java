package dev.descent.loss.term;

import static dev.descent.loss.testing.FactsBuilder.file;
import static dev.descent.loss.testing.FactsBuilder.program;
import static dev.descent.loss.testing.FunctionSketch.function;
import static dev.descent.loss.testing.TypeSketch.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Charge;
import dev.descent.loss.Reason.ManyStates;
import dev.descent.loss.Reason.StatePart;
import dev.descent.loss.UnitRef;
import dev.descent.loss.testing.FactsBuilder;
import dev.descent.source.Shape;
import dev.descent.source.Shape.Part;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StateTest {
    private static final Shape OPAQUE = new Shape.Opaque();
    private static final Shape BOOL = new Shape.Bool();
    private static final Shape OPTIONAL = new Shape.Optional(OPAQUE);

    @Test
    void every_shape_has_its_bits() {
        assertThat(bits(OPAQUE)).isZero();
        assertThat(bits(BOOL)).isEqualTo(1000);
        assertThat(bits(new Shape.Choice(1))).isZero();
        assertThat(bits(new Shape.Choice(5))).isEqualTo(2322); // log2 5 = 2.3219
        assertThat(bits(OPTIONAL)).isEqualTo(1000);
        assertThat(bits(new Shape.Optional(BOOL))).isEqualTo(1585); // log2 3
        assertThat(bits(product(BOOL, BOOL, new Shape.Choice(4)))).isEqualTo(4000);
        assertThat(bits(sum(OPAQUE, BOOL, new Shape.Choice(5)))).isEqualTo(3000); // log2 (1 + 2 + 5)
        assertThat(bits(new Shape.Compared(3))).isEqualTo(2000);
        assertThat(bits(new Shape.Masked(6))).isEqualTo(7000);
        assertThat(bits(new Shape.Keyed(3))).isEqualTo(7000);
        assertThat(bits(new Shape.Keyed(0))).isZero();
        assertThat(bits(new Shape.Named("Elsewhere"))).isZero();
        assertThat(bits(new Shape.Optional(new Shape.Named("Elsewhere")))).isEqualTo(1000);
        assertThat(bits(sum())).isZero();
    }

    @Test
    void eight_flags_and_three_optionals_are_2048_states() {
        FactsBuilder file = file("net.rs").type("Connection", flagsAndOptionals());

        assertThat(charges(file)).singleElement().satisfies(charge -> {
            assertThat(charge.unit()).isEqualTo(UnitRef.type(0, 0));
            assertThat(charge.reason())
                    .isEqualTo(new ManyStates(
                            11_000,
                            List.of(
                                    new StatePart(List.of("part0", "part1", "part2"), 8, "flag", "flags"),
                                    new StatePart(List.of("part8", "part9", "part10"), 3, "optional", "optionals"))));
            assertThat(charge.milliTokens()).isEqualTo(56_000); // 8 · (11 − 4)
            assertThat(charge.savedMilliTokens()).isEqualTo(56_000 - 1_755); // 12 variants: 8 · (3.585 − 2.4)² / 6.4
        });
    }

    @Test
    void every_bit_is_a_parts_most_bits_first() {
        assertThat(kinds(product(BOOL, OPTIONAL, new Shape.Compared(3), new Shape.Masked(6))))
                .containsExactly("6 bit masks, 7.0 bits", "compared with 3 literals", "flag", "optional");
        assertThat(kinds(product(new Shape.Keyed(3), new Shape.Keyed(0), new Shape.Choice(1), OPAQUE)))
                .containsExactly("map with 3 known keys, 7.0 bits");
        assertThat(kinds(product(new Shape.Optional(new Shape.Choice(63)), sum(OPAQUE, OPAQUE, OPAQUE))))
                .containsExactly("optional, 6.0 bits", "3 variants");
        assertThat(kinds(product(sum(OPAQUE, new Shape.Choice(63))))).containsExactly("2 variants, 6.0 bits");
    }

    @Test
    void a_type_that_is_a_choice_itself_goes_by_its_own_name() {
        assertThat(charges(file("a.rs").type("Colour", new Shape.Choice(64))))
                .extracting(Charge::reason)
                .containsExactly(new ManyStates(
                        6_000, List.of(new StatePart(List.of("Colour"), 1, "choice of 64", "choices of 64"))));
    }

    @Test
    void many_kinds_of_fields_are_summed_up() {
        assertThat(parts(product(IntStream.of(128, 64, 32, 16, 8, 4)
                        .mapToObj(Shape.Choice::new)
                        .toList())))
                .extracting(StatePart::many)
                .containsExactly(
                        "choices of 128",
                        "choices of 64",
                        "choices of 32",
                        "choices of 16",
                        "more fields with 5.0 bits"); // log2 8 + log2 4
    }

    @Test
    void the_enum_that_replaces_them_costs_nothing() {
        Shape payload = product(OPAQUE, OPAQUE);
        FactsBuilder file = file("net.rs").type("Connection", sum(OPAQUE, OPAQUE, payload, payload, OPAQUE));

        assertThat(StateBits.of(file.facts()).ofType(0)).isEqualTo(2322);
        assertThat(charges(file)).isEmpty();
    }

    @Test
    void flags_gain_nothing_by_moving_into_a_struct_of_their_own() {
        FactsBuilder file = file("net.rs")
                .type("Flags", product(Collections.nCopies(8, BOOL)))
                .type("Connection", product(new Shape.Named("Flags"), OPTIONAL, OPTIONAL, OPTIONAL));

        assertThat(charges(file)).singleElement().satisfies(charge -> {
            assertThat(charge.unit()).isEqualTo(UnitRef.type(0, 1));
            assertThat(charge.reason())
                    .isEqualTo(new ManyStates(
                            11_000,
                            List.of(
                                    new StatePart(
                                            List.of("part0.part0", "part0.part1", "part0.part2"), 8, "flag", "flags"),
                                    new StatePart(List.of("part1", "part2", "part3"), 3, "optional", "optionals"))));
        });
    }

    @Test
    void a_type_with_two_owners_counts_by_itself() {
        FactsBuilder file = file("net.rs")
                .type("Flags", product(Collections.nCopies(8, BOOL)))
                .type("Client", product(new Shape.Named("Flags")))
                .type("Server", product(new Shape.Named("Flags")));

        assertThat(charges(file)).singleElement().satisfies(charge -> {
            assertThat(charge.unit()).isEqualTo(UnitRef.type(0, 0));
            assertThat(charge.milliTokens()).isEqualTo(32_000); // 8 · (8 − 4)
        });
    }

    @Test
    void a_nested_type_counts_in_the_type_around_it_whoever_else_uses_it() {
        FactsBuilder file = file("Net.java")
                .add(type("Connection").shape(product(new Shape.Named("Flags"))))
                .add(type("Flags").within("Connection").shape(product(Collections.nCopies(8, BOOL))))
                .add(type("Pool").shape(product(new Shape.Named("Flags"))));

        StateBits bits = StateBits.of(file.facts());

        assertThat(bits.ofType(0)).isEqualTo(8000);
        assertThat(bits.isInlined(1)).isTrue();
        assertThat(bits.ofType(2)).isZero();
    }

    @Test
    void a_name_means_the_nearest_type() {
        FactsBuilder file = file("Net.java")
                .add(type("Mode").shape(new Shape.Choice(2)))
                .add(type("Client").shape(product(new Shape.Named("Mode"))))
                .add(type("Mode").within("Client").shape(new Shape.Choice(16)));

        assertThat(StateBits.of(file.facts()).ofType(1)).isEqualTo(4000);
    }

    @Test
    void types_that_hold_each_other_come_to_an_end() {
        FactsBuilder file = file("tree.rs")
                .type("Node", product(BOOL, new Shape.Optional(new Shape.Named("Node"))))
                .type("Ping", product(BOOL, new Shape.Named("Pong")))
                .type("Pong", product(BOOL, BOOL, new Shape.Named("Ping")));

        StateBits bits = StateBits.of(file.facts());

        assertThat(bits.ofType(0)).isEqualTo(2000);
        assertThat(bits.ofType(1)).isEqualTo(1000);
        assertThat(bits.ofType(2)).isEqualTo(2000);
    }

    @Test
    void types_that_double_at_every_step_stay_finite() {
        FactsBuilder file = file("bomb.rs");
        for (int i = 0; i < 40; i++) {
            Shape next = new Shape.Named("T" + (i + 1));
            file.type("T" + i, product(next, next, BOOL));
        }

        assertThat(charges(file))
                .isNotEmpty()
                .allSatisfy(charge -> assertThat(charge.savedMilliTokens()).isBetween(0L, charge.milliTokens()));
    }

    @Test
    void the_order_of_fields_and_variants_is_irrelevant() {
        List<Shape> shapes = IntStream.range(1, 40)
                .<Shape>mapToObj(n -> product(new Shape.Choice(n), new Shape.Choice(2 * n + 1)))
                .toList();

        assertThat(bits(sum(shapes))).isEqualTo(bits(sum(shapes.reversed())));
        assertThat(bits(product(shapes))).isEqualTo(bits(product(shapes.reversed())));
    }

    @Test
    void boolean_parameters_are_states_of_their_function() {
        assertThat(charges(file("a.py").add(function("run").booleanParameters(2))))
                .isEmpty();
        assertThat(charges(file("a.py").add(function("run").booleanParameters(6))))
                .singleElement()
                .satisfies(charge -> {
                    assertThat(charge.unit()).isEqualTo(UnitRef.function(0, 1));
                    assertThat(charge.milliTokens()).isEqualTo(16_000); // 8 · (6 − 4)
                    assertThat(charge.reason())
                            .isEqualTo(new ManyStates(
                                    6_000,
                                    List.of(new StatePart(List.of(), 6, "boolean parameter", "boolean parameters"))));
                });
    }

    private static List<String> kinds(Shape shape) {
        return parts(shape).stream().map(StatePart::one).toList();
    }

    private static List<StatePart> parts(Shape shape) {
        return charges(file("a.rs").type("It", shape)).stream()
                .map(charge -> (ManyStates) charge.reason())
                .flatMap(states -> states.parts().stream())
                .toList();
    }

    private static Shape flagsAndOptionals() {
        return product(Stream.concat(Collections.nCopies(8, BOOL).stream(), Collections.nCopies(3, OPTIONAL).stream())
                .toList());
    }

    private static int bits(Shape shape) {
        return StateBits.of(file("a.rs").type("It", shape).facts()).ofType(0);
    }

    private static Shape product(Shape... shapes) {
        return product(List.of(shapes));
    }

    private static Shape product(List<? extends Shape> shapes) {
        return new Shape.Product(parts(shapes));
    }

    private static Shape sum(Shape... shapes) {
        return sum(List.of(shapes));
    }

    private static Shape sum(List<? extends Shape> shapes) {
        return new Shape.Sum(parts(shapes));
    }

    private static List<Part> parts(List<? extends Shape> shapes) {
        return IntStream.range(0, shapes.size())
                .mapToObj(i -> new Part("part" + i, shapes.get(i)))
                .toList();
    }

    private static List<Charge> charges(FactsBuilder file) {
        return new State().charges(program(file));
    }
}

package dev.descent.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.source.Shape;
import dev.descent.source.Shape.Bool;
import dev.descent.source.Shape.Choice;
import dev.descent.source.Shape.Compared;
import dev.descent.source.Shape.Keyed;
import dev.descent.source.Shape.Masked;
import dev.descent.source.Shape.Named;
import dev.descent.source.Shape.Opaque;
import dev.descent.source.Shape.Part;
import dev.descent.source.Shape.Product;
import dev.descent.source.Shape.Sum;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaShapesTest {
    private static final Shape OPAQUE = new Opaque();

    @Test
    void aClassIsTheProductOfItsInstanceFields() {
        Shape shape = Facts.java("""
                class Connection {
                    static boolean shared;
                    boolean open, secure;
                    int port;
                    Peer peer;
                    List<String> headers;
                    byte[] buffer;
                }
                """).type("Connection").shape();

        assertThat(shape)
                .isEqualTo(new Product(List.of(
                        new Part("open", new Bool()),
                        new Part("secure", new Bool()),
                        new Part("port", OPAQUE),
                        new Part("peer", new Named("Peer")),
                        new Part("headers", new Named("List")),
                        new Part("buffer", OPAQUE))));
    }

    @Test
    void aRecordIsTheProductOfItsComponents() {
        assertThat(Facts.java("record R(boolean a, String b) {}").type("R").shape())
                .isEqualTo(new Product(List.of(new Part("a", new Bool()), new Part("b", OPAQUE))));
    }

    @Test
    void anEnumIsAChoice() {
        assertThat(Facts.java("enum E { A, B, C { void f() {} }; int x; }")
                        .type("E")
                        .shape())
                .isEqualTo(new Choice(3));
    }

    @Test
    void aSealedFamilyIsASum() {
        Shape sum = new Sum(List.of(new Part("A", new Named("A")), new Part("B", new Named("B"))));

        assertThat(Facts.java("sealed interface S permits A, x.B {}").type("S").shape())
                .isEqualTo(sum);
        assertThat(Facts.java("sealed interface S { record A() implements S {} enum B implements S { X } }")
                        .type("S")
                        .shape())
                .isEqualTo(sum);
    }

    @Test
    void whatHasNoFieldsIsOpaque() {
        Facts facts = Facts.java("interface I { int X = 1; } class C { void f() {} } enum E { ; } @interface N {}");

        assertThat(facts.file().types())
                .allSatisfy(type -> assertThat(type.shape()).isEqualTo(OPAQUE));
    }

    @Test
    void optionalsAreOptional() {
        Facts facts = Facts.java("""
                record R(Optional<Boolean> a, @Nullable Peer b, OptionalInt c, Optional<E> d, Boolean e) {}
                """);

        assertThat(facts.field("R", "a")).isEqualTo(optional(optional(new Bool())));
        assertThat(facts.field("R", "b")).isEqualTo(optional(new Named("Peer")));
        assertThat(facts.field("R", "c")).isEqualTo(optional(OPAQUE));
        assertThat(facts.field("R", "d")).isEqualTo(optional(new Named("E")));
        assertThat(facts.field("R", "e")).isEqualTo(optional(new Bool()));
    }

    @Test
    void useOfNullMakesAFieldOptional() {
        Facts facts = Facts.java("""
                class A {
                    Peer assigned;
                    Peer tested;
                    Peer initialised = null;
                    Peer never;
                    void f() {
                        this.assigned = null;
                        if (null != tested) { never = g(); }
                    }
                }
                """);

        assertThat(facts.field("A", "assigned")).isEqualTo(optional(new Named("Peer")));
        assertThat(facts.field("A", "tested")).isEqualTo(optional(new Named("Peer")));
        assertThat(facts.field("A", "initialised")).isEqualTo(optional(new Named("Peer")));
        assertThat(facts.field("A", "never")).isEqualTo(new Named("Peer"));
    }

    @Test
    void textComparedWithLiteralsIsAnEnumInDisguise() {
        Facts facts = Facts.java("""
                class A {
                    String state;
                    String name;
                    int mode;
                    int level;
                    void f(A other) {
                        if (state.equals("open") || "closed".equals(other.state)) { }
                        if (Objects.equals(this.state, "open") || state == "broken") { }
                        if (name.equals("root")) { }
                        switch (mode) { case 1, 2: break; case 3: break; default: }
                        switch (level) { case 1 -> f(); default -> g(); }
                    }
                }
                """);

        assertThat(facts.field("A", "state")).isEqualTo(new Compared(3));
        assertThat(facts.field("A", "name")).isEqualTo(OPAQUE);
        assertThat(facts.field("A", "mode")).isEqualTo(new Compared(3));
        assertThat(facts.field("A", "level")).isEqualTo(OPAQUE);
    }

    @Test
    void anIntegerOfFlagsCountsItsMasks() {
        Facts facts = Facts.java("""
                class A {
                    int flags;
                    void f() {
                        flags |= OPEN;
                        flags &= ~SECURE;
                        if ((flags & OPEN) != 0 || (this.flags & 4) == 4) { }
                    }
                }
                """);

        assertThat(facts.field("A", "flags")).isEqualTo(new Masked(3));
    }

    @Test
    void aMapKeyedByTextCountsItsKeys() {
        Facts facts = Facts.java("""
                class A {
                    Map<String, Object> fields = new HashMap<>();
                    HashMap<String, Object> untouched;
                    Map<Integer, Object> byNumber;
                    void f() { fields.put("a", fields.get("b")); fields.get("a"); fields.get(key); }
                }
                """);

        assertThat(facts.field("A", "fields")).isEqualTo(new Keyed(2));
        assertThat(facts.field("A", "untouched")).isEqualTo(new Keyed(0));
        assertThat(facts.field("A", "byNumber")).isEqualTo(new Named("Map"));
    }

    private static Shape optional(Shape of) {
        return new Shape.Optional(of);
    }
}

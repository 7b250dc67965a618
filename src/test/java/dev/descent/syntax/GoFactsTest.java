package dev.descent.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.FunctionFacts;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Import;
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
import dev.descent.source.TypeFacts;
import dev.descent.source.Visibility;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoFactsTest {
    private static final Shape OPAQUE = new Opaque();

    @Test
    void importsAreInNormalForm() {
        Facts facts = Facts.go("""
                package shop

                import "fmt"
                import (
                    c "github.com/acme/shop/cart"
                    _ "embed"
                    . "math"
                )
                """);

        assertThat(facts.file().namespace()).isEqualTo("shop");
        assertThat(facts.file().imports())
                .containsExactly(
                        new Import("fmt", List.of(), 3),
                        new Import("github.com/acme/shop/cart", List.of("c"), 5),
                        new Import("embed", List.of(), 6),
                        new Import("math", List.of(), 7));
    }

    @Test
    void methodsBelongToTheirReceiver() {
        Facts facts = Facts.go("""
                package p
                func f(a, b int, ok bool, rest ...string) {}
                func (t T) g() {}
                func (t *Pair[K, V]) H() {}
                type I interface { j(int, bool) }
                """);

        assertThat(facts.file().functions())
                .extracting(FunctionFacts::qualifiedName)
                .containsExactly("", "f", "T.g", "Pair.H", "I.j");
        assertThat(facts.function("f").parameters()).isEqualTo(4);
        assertThat(facts.function("f").booleanParameters()).isEqualTo(1);
        assertThat(facts.function("I.j").parameters()).isEqualTo(2);
        assertThat(facts.function("I.j").booleanParameters()).isEqualTo(1);
        assertThat(facts.function("I.j").traits()).containsExactly(Trait.ABSTRACT);
        assertThat(facts.function("f").visibility()).isEqualTo(Visibility.INTERNAL);
        assertThat(facts.function("Pair.H").visibility()).isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void traitsFollowNamesThatTheLanguageGivesMeaning() {
        Facts facts = Facts.go("""
                package p
                type Shape interface { area() int }
                func (s Square) area() int { return s.side }
                func (s Square) String() string { return s.name }
                func (s Square) own() int { return 1 }
                func main() { }
                func init() { }
                """);

        assertThat(facts.function("Square.area").traits()).containsExactly(Trait.OVERRIDE);
        assertThat(facts.function("Square.String").traits()).containsExactly(Trait.OVERRIDE);
        assertThat(facts.function("Square.own").traits()).isEmpty();
        assertThat(facts.function("main").traits()).containsExactly(Trait.ENTRY_POINT);
        assertThat(facts.function("init").traits()).containsExactly(Trait.ENTRY_POINT);
    }

    @Test
    void wrappersPassTheirOwnArgumentsOn() {
        assertThat(traits("func f(a, b int) int { return g(a, b) }")).contains(Trait.WRAPPER);
        assertThat(traits("func f(a ...int) { g(a...) }")).contains(Trait.WRAPPER);
        assertThat(traits("func f(a int) { pkg.G(a) }")).contains(Trait.WRAPPER);
        assertThat(traits("func f(a T, b int) int { return a.g(b) }")).contains(Trait.WRAPPER);
        assertThat(traits("func f() { g() }")).contains(Trait.WRAPPER);
        assertThat(Facts.go("package p\nfunc (b *B) f(a int) { b.buf.g(a) }\n")
                        .function("B.f")
                        .traits())
                .doesNotContain(Trait.WRAPPER);
        assertThat(traits("func f(a string) m.Value { return m.Value(a) }")).doesNotContain(Trait.WRAPPER);
        assertThat(traits("func f(a ...int) { g(a) }")).doesNotContain(Trait.WRAPPER);
        assertThat(traits("func f(a int) int { return g(a, 1) }")).doesNotContain(Trait.WRAPPER);
        assertThat(traits("func f(a int) (int, error) { return g(a), nil }")).doesNotContain(Trait.WRAPPER);
        assertThat(traits("func f(a int) { g(a)\n h(a) }")).doesNotContain(Trait.WRAPPER);
        assertThat(traits("func f(a int) T { return T{a} }")).doesNotContain(Trait.WRAPPER);
        assertThat(traits("func f(a int) { go g(a) }")).doesNotContain(Trait.WRAPPER);
    }

    private static java.util.Set<Trait> traits(String function) {
        return Facts.go("package p\n" + function + "\n").function("f").traits();
    }

    @Test
    void cyclomaticCountsDecisions() {
        FunctionFacts f = Facts.go("""
                package p
                func f(x int) {                                   // 1
                    if a && b || c { } else if d { }              // +4
                    for i := range x { }                          // +1
                    switch x { case 1, 2: case 3: default: }      // +2
                    select { case <-c: default: }                 // +1
                    g := func() { for { } }                       // +1
                }
                """).function("f");

        assertThat(f.cyclomatic()).isEqualTo(10);
    }

    @Test
    void usesAreCallsAndMentions() {
        Facts facts = Facts.go("""
                package p
                var table = build(Size)
                func f(cart *Cart) {
                    item := cart.First()
                    for i, each := range item.All() { use(i, each, handler) }
                    x := Box{size: tax}
                    y := &other.Crate[int]{}
                    lookup("fifth")
                }
                """);

        assertThat(facts.uses("", "build")).isEqualTo("1/0");
        assertThat(facts.uses("", "Size")).isEqualTo("0/1");
        assertThat(facts.uses("f", "Cart")).isEqualTo("0/1");
        assertThat(facts.uses("f", "First")).isEqualTo("1/0");
        assertThat(facts.uses("f", "All")).isEqualTo("1/0");
        assertThat(facts.uses("f", "handler")).isEqualTo("0/1");
        assertThat(facts.uses("f", "Box")).isEqualTo("1/0");
        assertThat(facts.uses("f", "Crate")).isEqualTo("1/0");
        assertThat(facts.uses("f", "fifth")).isEqualTo("0/1");
        assertThat(facts.uses("f", "item")).as("a local variable").isEqualTo("0/0");
        assertThat(facts.uses("f", "each")).as("a loop variable").isEqualTo("0/0");
        assertThat(facts.uses("f", "cart")).as("a parameter").isEqualTo("0/0");
    }

    @Test
    void implementationsAreFoundByMethodsEmbeddingAndAssertions() {
        Facts facts = Facts.go("""
                package p
                type Shape interface { area() int; name() string }
                type Big interface { Shape; huge() }
                type Number interface { ~int | ~float64 }
                func (s Square) area() int { return 1 }
                func (s *Square) name() string { return n }
                func (c Circle) area() int { return 2 }
                type Base struct { *log.Logger; Mixin; x int }
                var _ Big = (*Cube)(nil)
                """);

        assertThat(facts.file().implementations())
                .containsExactly(
                        new Implementation("Shape", "Square"),
                        new Implementation("Shape", "Big"),
                        new Implementation("Logger", "Base"),
                        new Implementation("Mixin", "Base"),
                        new Implementation("Big", "Cube"));
        assertThat(facts.file().types())
                .filteredOn(TypeFacts::isAbstraction)
                .extracting(TypeFacts::name)
                .containsExactly("Shape", "Big");
    }

    @Test
    void aStructIsTheProductOfItsFields() {
        Facts facts = Facts.go("""
                package p
                type Conn struct {
                    open, secure bool
                    port int
                    peer *Peer
                    limit *int
                    retry *bool
                    state State
                    inner struct { ready bool }
                    err error
                    Mixin
                    headers []string
                }
                func (c *Conn) f() { if c.peer == nil { c.err = nil } }
                """);

        assertThat(facts.type("Conn").shape())
                .isEqualTo(new Product(List.of(
                        new Part("open", new Bool()),
                        new Part("secure", new Bool()),
                        new Part("port", OPAQUE),
                        new Part("peer", new Shape.Optional(new Named("Peer"))),
                        new Part("limit", new Shape.Optional(OPAQUE)),
                        new Part("retry", new Shape.Optional(new Bool())),
                        new Part("state", new Named("State")),
                        new Part("inner", new Product(List.of(new Part("ready", new Bool())))),
                        new Part("err", new Shape.Optional(new Named("error"))),
                        new Part("Mixin", new Named("Mixin")),
                        new Part("headers", OPAQUE))));
    }

    @Test
    void constantsOfATypeAreItsChoices() {
        Facts facts = Facts.go("""
                package p
                type Color int
                const ( Red Color = iota; Green; Blue )
                const Other = 7
                type State string
                const Open State = "open"
                const Closed State = "closed"
                type Flags uint8
                const ( _ Flags = 1 << iota; A; B )
                type Size int
                """);

        assertThat(facts.type("Color").shape()).isEqualTo(new Choice(3));
        assertThat(facts.type("State").shape()).isEqualTo(new Choice(2));
        assertThat(facts.type("Flags").shape()).isEqualTo(new Masked(2));
        assertThat(facts.type("Size").shape()).isEqualTo(OPAQUE);
    }

    @Test
    void anInterfaceWithAMarkerIsASum() {
        Facts facts = Facts.go("""
                package p
                type Event interface { isEvent() }
                func (Opened) isEvent() {}
                func (*Closed) isEvent() {}
                """);

        assertThat(facts.type("Event").isAbstraction()).isFalse();
        assertThat(facts.type("Event").shape())
                .isEqualTo(new Sum(
                        List.of(new Part("Opened", new Named("Opened")), new Part("Closed", new Named("Closed")))));
    }

    @Test
    void usesShowStatesThatTheDeclarationHides() {
        Facts facts = Facts.go("""
                package p
                type T struct {
                    state string
                    flags uint
                    data map[string]any
                    kind int
                }
                func (t *T) f() {
                    if t.state == "open" || t.state != "closed" { }
                    switch t.kind { case 1, 2: case 3: }
                    t.flags |= FlagA
                    if t.flags & FlagB != 0 { t.flags &^= FlagA }
                    t.data["x"] = t.data["y"]
                    switch v := t.data["z"].(type) { case int: use("not", "a", "case", v) }
                }
                """);

        assertThat(facts.field("T", "state")).isEqualTo(new Compared(2));
        assertThat(facts.field("T", "kind")).isEqualTo(new Compared(3));
        assertThat(facts.field("T", "flags")).isEqualTo(new Masked(2));
        assertThat(facts.field("T", "data")).isEqualTo(new Keyed(3));
    }

    @Test
    void layoutMakesNoDifference() {
        assertThat(Facts.go("package p\nfunc f() { a(); b() }\n")
                        .file()
                        .tokens()
                        .weight())
                .isEqualTo(Facts.go("package p\n\nfunc f() {\n\ta()\n\tb()\n}\n")
                        .file()
                        .tokens()
                        .weight());
    }
}

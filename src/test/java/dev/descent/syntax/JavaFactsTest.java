package dev.descent.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.FunctionFacts;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Import;
import dev.descent.source.NameUse;
import dev.descent.source.TypeFacts;
import dev.descent.source.Visibility;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaFactsTest {
    @Test
    void importsAreInNormalForm() {
        Facts facts = Facts.java("""
                package com.acme.shop;

                import java.util.List;
                import com.acme.cart.*;
                import static com.acme.Money.euro;
                import static com.acme.Tax.*;
                import com.acme.Outer.Inner;
                """);

        assertThat(facts.file().namespace()).isEqualTo("com.acme.shop");
        assertThat(facts.file().imports())
                .containsExactly(
                        new Import("java/util/List", List.of("List"), 3),
                        new Import("com/acme/cart/*", List.of(), 4),
                        new Import("com/acme/Money", List.of("euro"), 5),
                        new Import("com/acme/Tax", List.of(), 6),
                        new Import("com/acme/Outer/Inner", List.of("Inner"), 7));
    }

    @Test
    void functionsStandInSourceOrderBehindTheTopLevelCode() {
        Facts facts = Facts.java("""
                class A {
                    A() {}
                    void f() { Runnable r = () -> g(); }
                    static class B { void h() {} }
                    void g() {}
                }
                record R(int x) { R { check(x); } }
                """);

        assertThat(facts.file().functions())
                .extracting(FunctionFacts::qualifiedName)
                .containsExactly("", "A.A", "A.f", "B.h", "A.g", "R.R");
        assertThat(facts.file().types())
                .extracting(TypeFacts::name, TypeFacts::parent)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A", -1),
                        org.assertj.core.groups.Tuple.tuple("B", 0),
                        org.assertj.core.groups.Tuple.tuple("R", -1));
    }

    @Test
    void functionKnowsItsExtentAndWeight() {
        FunctionFacts f = Facts.java("""
                class A {
                    // says what
                    @Deprecated
                    int f(int x) {
                        return x; // why
                    }
                }
                """).function("A.f");

        assertThat(f.span().startLine()).isEqualTo(3);
        assertThat(f.span().endLine()).isEqualTo(6);
        assertThat(f.span().startToken()).isEqualTo(3);
        assertThat(f.tokens()).isEqualTo("@ Deprecated int f ( int x ) { return x ; }".split(" ").length);
    }

    @Test
    void parametersAreCountedAndTheBooleanOnesToo() {
        FunctionFacts f = Facts.java("class A { void f(boolean a, Boolean b, int c, String... d) {} }")
                .function("A.f");

        assertThat(f.parameters()).isEqualTo(4);
        assertThat(f.booleanParameters()).isEqualTo(2);
    }

    @Test
    void visibilityFollowsTheModifiers() {
        Facts facts = Facts.java("""
                class A {
                    public void a() {}
                    protected void b() {}
                    void c() {}
                    private void d() {}
                    public interface I { void e(); }
                }
                """);

        assertThat(facts.function("A.a").visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(facts.function("A.b").visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(facts.function("A.c").visibility()).isEqualTo(Visibility.INTERNAL);
        assertThat(facts.function("A.d").visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(facts.function("I.e").visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(facts.type("A").visibility()).isEqualTo(Visibility.INTERNAL);
        assertThat(facts.type("I").visibility()).isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void traitsFollowAnnotationsAndSupertypes() {
        Facts facts = Facts.java("""
                abstract class A implements B {
                    A() {}
                    @Override public void a() {}
                    public void mayImplement() {}
                    public static void isStatic() {}
                    private void hidden() {}
                    @Nullable Object inert() { return x; }
                    @Scheduled void framework() {}
                    abstract void open();
                    native void foreign();
                    public static void main(String[] args) {}
                }
                class C { public String toString() { return x; } public void free() {} }
                """);

        assertThat(facts.function("A.A").traits()).containsExactly(Trait.CONSTRUCTOR);
        assertThat(facts.function("A.a").traits()).containsExactly(Trait.OVERRIDE);
        assertThat(facts.function("A.mayImplement").traits()).containsExactly(Trait.OVERRIDE);
        assertThat(facts.function("A.isStatic").traits()).isEmpty();
        assertThat(facts.function("A.hidden").traits()).isEmpty();
        assertThat(facts.function("A.inert").traits()).isEmpty();
        assertThat(facts.function("A.framework").traits()).containsExactly(Trait.ENTRY_POINT);
        assertThat(facts.function("A.open").traits()).containsExactly(Trait.ABSTRACT);
        assertThat(facts.function("A.foreign").traits()).containsExactly(Trait.ABSTRACT);
        assertThat(facts.function("A.main").traits()).containsExactly(Trait.ENTRY_POINT);
        assertThat(facts.function("C.toString").traits()).containsExactly(Trait.OVERRIDE);
        assertThat(facts.function("C.free").traits()).isEmpty();
    }

    @Test
    void wrappersPassTheirOwnArgumentsOn() {
        assertWrapper("int f(int a, int b) { return g(a, b); }");
        assertWrapper("void f(int a) { this.g(a); }");
        assertWrapper("private void f(int a) { inner.g(a); }");
        assertNoWrapper("void f(int a) { inner.g(a); }");
        assertNoWrapper("void f(int a) { this.inner.g(a); }");
        assertWrapper("void f() { g(); }");
        assertWrapper("String f(Thing a, int b) { return a.g(b); }");
        assertWrapper("static int f(int a) { return (Other.g(a)); }");
    }

    @Test
    void whatDoesMoreIsNoWrapper() {
        assertNoWrapper("int f(int a, int b) { return g(b, a); }");
        assertNoWrapper("int f(int a) { return g(a, 1); }");
        assertNoWrapper("int f(int a) { return g(a) + 1; }");
        assertNoWrapper("int f(int a) { log(a); return g(a); }");
        assertNoWrapper("int f(int a) { return h().g(a); }");
        assertNoWrapper("A f(int a) { return new A(a); }");
        assertNoWrapper("int f() { return items.size(); }");
        assertNoWrapper("int f(int a) { return f(a); }");
        assertNoWrapper("int f(int a) { return other.f(a); }");
        assertNoWrapper("int f(int a) { return !g(a); }");
        assertNoWrapper("void f(int a) { if (x) { g(a); } }");
        assertNoWrapper("abstract int f(int a);");
        assertNoWrapper("void f() { }");
    }

    private static void assertWrapper(String method) {
        assertThat(Facts.java("class A { " + method + " }").function("A.f").traits())
                .contains(Trait.WRAPPER);
    }

    private static void assertNoWrapper(String method) {
        assertThat(Facts.java("class A { " + method + " }").function("A.f").traits())
                .doesNotContain(Trait.WRAPPER);
    }

    @Test
    void cyclomaticCountsDecisions() {
        FunctionFacts f = Facts.java("""
                class A {
                    int f(int x) {                                 // 1
                        if (a && b || c) { x++; }                  // +3
                        else if (d) { x--; }                       // +1
                        for (int i = 0; i < 9; i++) { }            // +1
                        do { } while (e);                          // +1
                        switch (x) {
                            case 1: case 2: break;                 // +2
                            default: break;
                        }
                        try { g(); } catch (E e) { }               // +1
                        Runnable r = () -> { while (h) { } };      // +1
                        return i ? 1 : 2;                          // +1
                    }
                    void plain() { }
                }
                """).function("A.f");

        assertThat(f.cyclomatic()).isEqualTo(12);
    }

    @Test
    void topLevelCodeIsWhatInitialisersCompute() {
        Facts facts = Facts.java("""
                package a.b;
                import x.Y;
                class A {
                    int plain;
                    int x = 1 + 2;
                    static { go(); }
                    enum E { ONE(7), TWO; }
                    void f() { int local = 3; }
                }
                """);

        int sum = 3;
        int initialiser = "static { go ( ) ; }".split(" ").length;
        assertThat(facts.file().functions().getFirst().tokens()).isEqualTo(sum + initialiser);
    }

    @Test
    void usesAreCallsAndMentions() {
        Facts facts = Facts.java("""
                class A {
                    Shop shop = new Shop(OPEN);
                    void f(Cart cart) {
                        Item item = cart.first();
                        item.price().add(tax);
                        first();
                        run(this::third, "fourth", "no name");
                        new Box<Item>();
                        new Outer.Inner();
                    }
                }
                """);

        assertThat(facts.uses("", "Shop")).isEqualTo("1/1");
        assertThat(facts.uses("", "OPEN")).isEqualTo("0/1");
        assertThat(facts.uses("", "shop")).isEqualTo("0/0");
        assertThat(facts.uses("A.f", "Cart")).isEqualTo("0/1");
        assertThat(facts.uses("A.f", "first")).isEqualTo("2/0");
        assertThat(facts.uses("A.f", "third")).isEqualTo("0/1");
        assertThat(facts.uses("A.f", "fourth")).isEqualTo("0/1");
        assertThat(facts.uses("A.f", "tax")).isEqualTo("0/1");
        assertThat(facts.uses("A.f", "Box")).isEqualTo("1/0");
        assertThat(facts.uses("A.f", "Item")).isEqualTo("0/2");
        assertThat(facts.uses("A.f", "Outer")).isEqualTo("0/1");
        assertThat(facts.uses("A.f", "Inner")).isEqualTo("1/0");
        assertThat(facts.uses("A.f", "cart")).as("a parameter").isEqualTo("0/0");
        assertThat(facts.uses("A.f", "item")).as("a local variable").isEqualTo("0/0");
        assertThat(facts.uses("A.f", "f")).as("the declaration").isEqualTo("0/0");
    }

    @Test
    void usesAreSortedByFunctionThenName() {
        List<NameUse> uses = Facts.java("class A { int x = b() + a(); void f() { d(); c(); } }")
                .file()
                .uses();

        assertThat(uses)
                .isSortedAccordingTo(Comparator.comparingInt(NameUse::function).thenComparing(NameUse::name));
        assertThat(uses).extracting(NameUse::name).containsExactly("a", "b", "c", "d");
    }

    @Test
    void implementationsNameBothSides() {
        Facts facts = Facts.java("""
                class A extends Base<String> implements x.First, Second {
                    Runnable r = new Runnable() { public void run() {} };
                }
                interface I extends J {}
                """);

        assertThat(facts.file().implementations())
                .extracting(Implementation::abstraction)
                .containsExactly("Base", "First", "Second", "Runnable", "J");
        assertThat(facts.file().implementations())
                .contains(new Implementation("First", "A"), new Implementation("J", "I"));
    }

    @Test
    void openFamiliesAreAbstractionsAndSealedOnesAreNot() {
        Facts facts = Facts.java("""
                interface Open {}
                abstract class Half {}
                sealed interface Closed permits X {}
                sealed abstract class Shut permits X {}
                final class X implements Closed {}
                @interface Note {}
                """);

        assertThat(facts.file().types())
                .filteredOn(TypeFacts::isAbstraction)
                .extracting(TypeFacts::name)
                .containsExactly("Open", "Half");
    }

    @Test
    void darkMassIsLongTextErrorsAndEvaluation() {
        Facts facts = Facts.java("""
                class A {
                    String s = "%s";
                    Object o = engine.eval(s);
                }
                """.formatted("x".repeat(42)));

        assertThat(facts.file().dark().longStringTokens()).isEqualTo(7);
        assertThat(facts.file().dark().errorTokens()).isZero();
        assertThat(facts.file().dark().evalCalls()).isEqualTo(1);
        assertThat(Facts.java("class A { int ) x; }").file().dark().errorTokens())
                .isEqualTo(1);
    }

    @Test
    void textsWithoutDeclarationsHaveTopLevelCodeOnly() {
        for (String text : List.of("", "   \n\n", "// only a comment\n", "}}}}", "\0\0", "\uFEFF")) {
            assertThat(Facts.java(text).file().functions()).as(text).hasSize(1);
        }
    }
}

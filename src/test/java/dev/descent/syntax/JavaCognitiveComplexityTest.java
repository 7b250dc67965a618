package dev.descent.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.source.FunctionFacts.Trait;
import org.junit.jupiter.api.Test;

/** Cognitive Complexity of Java, rule by rule of the white paper; the figure of each line stands in its comment. */
class JavaCognitiveComplexityTest {
    @Test
    void straightCodeIsFree() {
        assertBody(0, "int a = 1; a++; call(a); return;");
    }

    @Test
    void ifCountsOne() {
        assertBody(1, "if (a) { b(); }");
    }

    @Test
    void elseCountsOne() {
        assertBody(2, """
                if (a) { b(); }   // +1
                else { c(); }     // +1
                """);
    }

    @Test
    void elseWithoutBracesCountsOne() {
        assertBody(2, "if (a) b(); else c();");
    }

    @Test
    void elseIfCountsOneWithoutNesting() {
        assertBody(9, """
                for (;;) {                // +1
                    if (a) {              // +2
                        x();
                    } else if (b) {       // +1
                        y();
                    } else if (c) {       // +1
                        if (d) { z(); }   // +3
                    } else {              // +1
                        w();
                    }
                }
                """);
    }

    @Test
    void elseBranchNestsAsDeepAsTheIf() {
        assertBody(4, """
                if (a) { x(); }               // +1
                else {                        // +1
                    while (b) { y(); }        // +2
                }
                """);
    }

    @Test
    void conditionOfAnIfIsNotNested() {
        assertBody(2, """
                if (a ? b : c) { x(); }   // +1 +1
                """);
    }

    @Test
    void ternaryCountsAndNests() {
        assertBody(3, "int x = a ? b : (c ? d : e);");
        assertBody(3, "int x = a ? b : c ? d : e;");
        assertBody(3, """
                if (a) {              // +1
                    x = b ? c : d;    // +2
                }
                """);
    }

    @Test
    void everyLoopCountsAndNests() {
        assertBody(10, """
                for (int i = 0; i < n; i++) {     // +1
                    for (String s : all) {        // +2
                        while (a) {               // +3
                            do { b(); }           // +4
                            while (c);
                        }
                    }
                }
                """);
    }

    @Test
    void switchCountsOnceHoweverManyCases() {
        assertBody(1, """
                switch (number) {       // +1
                    case 1: return;
                    case 2: return;
                    case 3, 4: return;
                    default: return;
                }
                """);
    }

    @Test
    void guardsOfPatternsCountOnlyTheirOperators() {
        assertBody(2, """
                switch (shape) {                                // +1
                    case Circle c when c.r() > 1 -> a();
                    case Square s when s.a() > 1 && b -> c();   // +1
                    default -> d();
                }
                """);
    }

    @Test
    void switchExpressionCountsOnceAndNests() {
        assertBody(3, """
                String s = switch (x) {               // +1
                    case 1 -> "one";
                    default -> a ? "two" : "many";    // +2
                };
                """);
    }

    @Test
    void tryAndFinallyAreFreeAndEachCatchCountsAndNests() {
        assertBody(4, """
                try {
                    a();
                } catch (B | C e) {        // +1
                    if (d) { x(); }        // +2
                } catch (E e) {            // +1
                    y();
                } finally {
                    z();
                }
                """);
    }

    @Test
    void synchronizedAndTryDoNotNest() {
        assertBody(1, "synchronized (this) { try { if (a) { b(); } } finally { c(); } }");
    }

    @Test
    void tryWithResourcesIsFree() {
        assertBody(0, "try (Reader r = open()) { r.read(); }");
    }

    @Test
    void onlyJumpsToLabelsCount() {
        assertBody(7, """
                OUT:
                for (int i = 1; i < n; i++) {             // +1
                    for (int j = 2; j < i; j++) {         // +2
                        if (i % j == 0) { continue OUT; } // +3 +1
                    }
                }
                """);
        assertBody(4, """
                while (a) {                  // +1
                    if (b) { continue; }     // +2
                    break;
                }
                OUT: { break OUT; }          // +1
                """);
        assertBody(1, "if (a) { return; }");
    }

    @Test
    void likeOperatorsInSequenceCountOnce() {
        assertBody(1, "boolean x = a && b && c && d;");
        assertBody(1, "boolean x = a || b || c;");
    }

    @Test
    void eachChangeOfOperatorCounts() {
        assertBody(4, """
                if (a               // +1 for the if
                    && b && c       // +1
                    || d || e       // +1
                    && f) { x(); }  // +1
                """);
        assertBody(3, "boolean x = a || b && c || d;");
    }

    @Test
    void parenthesesDoNotEndASequenceButNegationDoes() {
        assertBody(1, "boolean x = a && (b && c);");
        assertBody(3, """
                if (a                        // +1 for the if
                    &&                       // +1
                    !(b && c)) { x(); }      // +1
                """);
    }

    @Test
    void operatorsOfDifferentExpressionsAreDifferentSequences() {
        assertBody(2, "boolean x = a && b; boolean y = c && d;");
        assertBody(2, "boolean x = a && f(b && c);");
    }

    @Test
    void bitwiseOperatorsAreFree() {
        assertBody(0, "boolean x = a & b | c ^ d;");
    }

    @Test
    void lambdaNestsWithoutCounting() {
        assertBody(2, """
                Runnable r = () -> {     // +0, nesting 1
                    if (a) { b(); }      // +2
                };
                """);
    }

    @Test
    void methodOfAnAnonymousClassNestsOnce() {
        assertBody(2, """
                Runnable r = new Runnable() {
                    public void run() {          // +0, nesting 1
                        if (a) { b(); }          // +2
                    }
                };
                """);
    }

    @Test
    void methodsOfALocalClassCountInTheirHolder() {
        Facts facts = Facts.java("""
                class A {
                    void f() {
                        class Local {
                            void g() {
                                if (a) { b(); }   // +2
                            }
                        }
                    }
                }
                """);

        assertThat(facts.function("A.f").cognitive()).isEqualTo(2);
        assertThat(facts.file().functions()).hasSize(2);
    }

    @Test
    void methodsOfANestedClassStartAtLevelZero() {
        Facts facts = Facts.java("class A { static class B { void f() { if (a) { b(); } } } }");

        assertThat(facts.function("B.f").cognitive()).isEqualTo(1);
    }

    @Test
    void directRecursionCountsOnce() {
        assertThat(Facts.java("""
                        class A {
                            int f(int n) {
                                if (n < 2) { return n; }         // +1
                                return f(n - 1) + f(n - 2);      // +1
                            }
                        }
                        """).function("A.f").cognitive()).isEqualTo(2);
        assertThat(Facts.java("class A { int f(int n) { return this.f(n); } }")
                        .function("A.f")
                        .cognitive())
                .isEqualTo(1);
    }

    @Test
    void indirectRecursionCountsForEachInTheCycle() {
        Facts facts = Facts.java("""
                class A {
                    void f() { g(); }
                    void g() { h(); }
                    void h() { f(); }
                    void outside() { f(); }
                }
                """);

        assertThat(facts.function("A.f").cognitive()).isEqualTo(1);
        assertThat(facts.function("A.g").cognitive()).isEqualTo(1);
        assertThat(facts.function("A.h").cognitive()).isEqualTo(1);
        assertThat(facts.function("A.outside").cognitive()).isZero();
    }

    @Test
    void callingAnOverloadOrTheSuperclassOrAnotherObjectIsNoRecursion() {
        Facts facts = Facts.java("""
                class A {
                    void f() { f(1); }
                    void f(int n) { super.f(n); other.f(n); }
                }
                """);

        assertThat(facts.file().functions())
                .allSatisfy(f -> assertThat(f.cognitive()).isZero());
    }

    @Test
    void initialisersCountInTopLevelCode() {
        Facts facts = Facts.java("""
                class A {
                    static int x = a ? b : c;                     // +1
                    static { if (d) { e(); } }                    // +1
                    Runnable r = () -> { if (f) { g(); } };       // +1
                }
                """);

        assertThat(facts.file().functions().getFirst().cognitive()).isEqualTo(3);
    }

    /** The method {@code sumOfPrimes} of the paper's introduction. */
    @Test
    void sumOfPrimes() {
        assertBody(7, """
                int total = 0;
                OUT: for (int i = 1; i <= max; ++i) {    // +1
                    for (int j = 2; j < i; ++j) {        // +2
                        if (i % j == 0) {                // +3
                            continue OUT;                // +1
                        }
                    }
                    total += i;
                }
                return;
                """);
    }

    /** The method {@code getWords} of the paper's introduction. */
    @Test
    void getWords() {
        assertBody(1, """
                switch (number) {      // +1
                    case 1: return "one";
                    case 2: return "a couple";
                    case 3: return "a few";
                    default: return "lots";
                }
                """);
    }

    /** The structure of {@code overriddenSymbolFrom} in the paper's appendix: 19. */
    @Test
    void overriddenSymbolFrom() {
        assertBody(19, """
                if (classType.isUnknown()) {                                            // +1
                    return Symbols.unknownMethodSymbol;
                }
                boolean unknownFound = false;
                List<JavaSymbol> symbols = classType.getSymbol().members().lookup(name);
                for (JavaSymbol overrideSymbol : symbols) {                             // +1
                    if (overrideSymbol.isKind(JavaSymbol.MTH)                           // +2
                            && !overrideSymbol.isStatic()) {                            // +1
                        MethodJavaSymbol methodJavaSymbol = (MethodJavaSymbol) overrideSymbol;
                        if (canOverride(methodJavaSymbol)) {                            // +3
                            Boolean overriding = checkOverridingParameters(methodJavaSymbol, classType);
                            if (overriding == null) {                                   // +4
                                if (!unknownFound) {                                    // +5
                                    unknownFound = true;
                                }
                            } else if (overriding) {                                    // +1
                                return methodJavaSymbol;
                            }
                        }
                    }
                }
                if (unknownFound) {                                                     // +1
                    return Symbols.unknownMethodSymbol;
                }
                return null;
                """);
    }

    @Test
    void lambdasThatStandInNoMethodNestNothing() {
        Facts facts = Facts.java("class A { Predicate<String> p = s -> { if (a) { return b; } return c; }; }");

        assertThat(facts.file().functions().getFirst().cognitive()).isEqualTo(1);
    }

    @Test
    void qualifiedThisIsTheObjectItself() {
        Facts facts = Facts.java("""
                class B {
                    void self() { B.this.self(); }
                    void other() { C.this.other(); }
                }
                """);

        assertThat(facts.function("B.self").cognitive()).isEqualTo(1);
        assertThat(facts.function("B.other").cognitive()).isZero();
    }

    @Test
    void variablesHideNoMethods() {
        Facts facts = Facts.java("class A { void run(Runnable run) { run(run); } }");

        assertThat(facts.function("A.run").cognitive()).isEqualTo(1);
    }

    @Test
    void methodsOfAnonymousClassesInFieldsAreFunctionsOfTheirOwn() {
        Facts facts = Facts.java("""
                class A {
                    Runnable r = new Runnable() {
                        public void run() {
                            if (a) {                                      // +1
                                new Thread() { void b() { if (c) {} } };  // +3
                            }
                        }
                    };
                    Visitor v = visiting(new Visitor() {
                        void visit(Node n) { visit(n.next()); }           // +1
                    });
                }
                """);

        assertThat(facts.function("r.run").cognitive()).isEqualTo(4);
        assertThat(facts.function("v.visit").cognitive()).isEqualTo(1);
        assertThat(facts.file().functions().getFirst().cognitive()).isZero();
        assertThat(facts.function("r.run").traits()).contains(Trait.OVERRIDE);
    }

    @Test
    void theObjectRoundAnAnonymousClassIsAnother() {
        Facts facts = Facts.java("""
                class A {
                    void run() {}
                    Runnable r = new Runnable() { public void run() { A.this.run(); } };
                }
                """);

        assertThat(facts.file().functions())
                .allSatisfy(f -> assertThat(f.cognitive()).isZero());
    }

    @Test
    void methodsOfConstantsAreFunctionsOfTheirOwn() {
        Facts facts = Facts.java("""
                enum Op {
                    PLUS { int apply(int a) { return a > 0 ? 1 : 2; } },  // +1
                    NIL { int apply(int a) { return 0; } };
                    abstract int apply(int a);
                }
                """);

        assertThat(facts.function("PLUS.apply").cognitive()).isEqualTo(1);
        assertThat(facts.function("NIL.apply").cognitive()).isZero();
        assertThat(facts.function("Op.apply").cognitive()).isZero();
    }

    private static void assertBody(int expected, String body) {
        Facts facts = Facts.java("class A { Object method(int n) { " + body + "\n} }");

        assertThat(facts.file().dark().errorTokens()).isZero();
        assertThat(facts.function("A.method").cognitive()).as(body).isEqualTo(expected);
    }
}

package dev.descent.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.source.Language;
import org.junit.jupiter.api.Test;

class CFactsTest {
    @Test
    void functionsAreKnownByTheirDeclarators() {
        Facts facts = c("""
                int plain(void) { return 1; }
                char *pointer(int a, char **rest) { return rest[a]; }
                static int hidden(bool on, const struct cart *cart, ...) { return on; }
                int (*chooser(int a))(int) { return 0; }
                int old(a, b) int a; int b; { return a + b; }
                int declared_only(int a);
                int (*not_a_function)(int);
                __attribute__((constructor)) static void at_start(void) { }
                """);

        assertThat(FactsText.functions(facts))
                .containsExactly(
                        "plain PUBLIC",
                        "pointer PUBLIC",
                        "hidden PRIVATE",
                        "chooser PUBLIC",
                        "old PUBLIC",
                        "at_start PRIVATE ENTRY_POINT");
        assertThat(facts.function("plain").parameters()).isZero();
        assertThat(facts.function("pointer").parameters()).isEqualTo(2);
        assertThat(facts.function("hidden").parameters()).isEqualTo(2);
        assertThat(facts.function("hidden").booleanParameters()).isEqualTo(1);
        assertThat(facts.function("old").parameters()).isEqualTo(2);
    }

    @Test
    void aFunctionThatOnlyPassesItsArgumentsOnIsAWrapper() {
        Facts facts = c("""
                int pay(int a, int b) { return charge(a, b); }
                int swapped(int a, int b) { return charge(b, a); }
                void log_it(const char *text) { write_log(text); }
                """);

        assertThat(FactsText.functions(facts))
                .containsExactly("pay PUBLIC WRAPPER", "swapped PUBLIC", "log_it PUBLIC WRAPPER");
    }

    @Test
    void aPrototypeIsNoUseAndAnAddressIsAMention() {
        Facts facts = c("""
                static int helper(int a);
                static int (*table[])(int) = { helper, &helper };
                static int helper(int a) { return a; }
                int run(struct task *task) {
                    int local = helper(task->helper);
                    register_it(helper);
                    return (*helper)(local);
                }
                """);

        assertThat(facts.uses("", "helper")).isEqualTo("0/2");
        assertThat(facts.uses("run", "helper")).isEqualTo("1/2");
        assertThat(facts.uses("run", "local")).isEqualTo("0/0");
    }

    @Test
    void whatAMacroNamesIsMentioned() {
        Facts facts = c("""
                #define PAY(a) charge((a), \\
                    limit_of(a))
                #define COMMAND(name) name##Command
                static int charge(int a, int b) { return a + b; }
                static int limit_of(int a) { return a; }
                static void getCommand(void) { }
                static void putAway(void) { }
                """);

        assertThat(facts.uses("", "charge")).isEqualTo("0/1");
        assertThat(facts.uses("", "limit_of")).isEqualTo("0/1");
        assertThat(facts.uses("", "getCommand")).isEqualTo("0/1");
        assertThat(facts.uses("", "putAway")).isEqualTo("0/0");
    }

    @Test
    void aPrototypeInsideAFunctionIsNoLocalVariable() {
        Facts facts = c("int run(void) { extern int other(int); return other(1); }");

        assertThat(facts.uses("run", "other")).isEqualTo("1/1");
    }

    @Test
    void includes() {
        Facts facts = c("""
                #include <stdio.h>
                #include "util/list.h"
                #include GENERATED
                """);

        assertThat(FactsText.imports(facts)).containsExactly("<stdio.h> [] 1", "util/list.h [] 2");
        assertThat(facts.file().tokens().kind(0)).isZero();
    }

    @Test
    void shapesOfTypes() {
        Facts facts = c("""
                struct connection {
                    bool connected;
                    _Bool closing;
                    unsigned retry : 1, spare : 3;
                    int port, *sizes;
                    char name[16];
                    enum { IDLE, BUSY, DONE } phase;
                    union { int number; bool truth; } value;
                    struct { bool read, written; };
                    void (*callback)(int);
                    struct session *session;
                };
                enum colour { RED, GREEN = 4, BLUE };
                enum flags { A = 1 << 0, B = 1 << 1 };
                typedef struct { bool on; } lamp;
                typedef struct node { struct node *next; } node_t;
                struct tree { node_t *root; lamp lamp; };
                struct forward;
                struct forward *make(void);
                """);

        assertThat(FactsText.types(facts))
                .containsExactly(
                        "connection PUBLIC {connected: bool, closing: bool, retry: bool, spare: _, port: _, sizes: _,"
                                + " name: _, phase: choice(3), value: <number: _ | truth: bool>,"
                                + " : {read: bool, written: bool}, callback: _, session: session}",
                        "colour PUBLIC choice(3)",
                        "flags PUBLIC masked(2)",
                        "lamp PUBLIC {on: bool}",
                        "node PUBLIC {next: node}",
                        "tree PUBLIC {root: node, lamp: lamp}");
    }

    @Test
    void statesThatHideInNumbersTextsAndPointers() {
        Facts facts = c("""
                struct order { char *state; int phase; unsigned flags; struct cart *cart; };
                int run(struct order *order) {
                    if (strcmp(order->state, "new") == 0 || !strcasecmp(order->state, "paid")) return 1;
                    switch (order->phase) { case 1: return 1; case 2: return 2; case 3: return 3; }
                    order->flags |= PAID;
                    if (order->flags & SENT) return 4;
                    return order->cart == NULL;
                }
                """);

        assertThat(FactsText.shapes(facts))
                .containsExactly("order {state: compared(2), phase: compared(3), flags: masked(2), cart: cart?}");
    }

    @Test
    void onlyC_sCodeInFunctionsIsRun() {
        Facts facts = c("""
                static int limits[] = { 1 << 2, 3 | 4, SIZE(5) };
                int f(void) { return limits[0]; }
                """);

        assertThat(facts.file().functions().getFirst().tokens()).isZero();
    }

    @Test
    void charactersAndTextsAreSingleTokens() {
        assertThat(c("char a = 'a';").file().tokens().size()).isEqualTo(5);
        assertThat(c("char *a = \"twelve chars\" \"six\";").file().tokens().weight())
                .isEqualTo(8);
    }

    @Test
    void codeThatIsCompiledForTestsOnlyIsTestCode() {
        Facts facts = c("""
                int used(void) { return 1; }
                #ifdef LIST_TEST
                int check(void) { return used() + 1; }
                #endif
                #ifndef LIST_TEST
                int shipped(void) { return used() + 2; }
                #endif
                """);

        assertThat(FactsText.functions(facts)).containsExactly("used PUBLIC", "check PUBLIC TEST", "shipped PUBLIC");
    }

    @Test
    void conditionalsInsideExpressionsAreReadWithAllTheyEnclose() {
        Facts facts = c("""
                int f(int a) {
                    return g(a,
                #ifdef WIDE
                        2,
                #endif
                        3);
                }
                """);

        assertThat(facts.file().dark().errorTokens()).isZero();
        assertThat(facts.function("f").tokens()).isEqualTo(18);
    }

    private static Facts c(String text) {
        return Facts.of(Language.C, text);
    }
}

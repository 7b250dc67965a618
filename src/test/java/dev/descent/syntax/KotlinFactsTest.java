package dev.descent.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.FunctionFacts;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Language;
import org.junit.jupiter.api.Test;

class KotlinFactsTest {
    @Test
    void eightBooleansAndThreeNullablesAreElevenBits() {
        Facts facts = parse("""
                class Connection(
                    private var isConnecting: Boolean = false,
                    private var isConnected: Boolean = false,
                ) {
                    var isAuthenticating = false
                    var isAuthenticated: Boolean = false
                    var isClosing = false
                    var isClosed = false
                    var hasError = false
                    var needsRetry = false
                    var socket: Socket? = null
                    var session: Session? = null
                    var error: String? = null
                }
                """);

        assertThat(FactsText.types(facts))
                .containsExactly("Connection PUBLIC {isConnecting: bool, isConnected: bool, isAuthenticating: bool,"
                        + " isAuthenticated: bool, isClosing: bool, isClosed: bool, hasError: bool,"
                        + " needsRetry: bool, socket: Socket?, session: Session?, error: _?}");
    }

    @Test
    void sealedFamiliesAreSumsAndEnumsAreChoices() {
        Facts facts = parse("""
                enum class Mode { OPEN, CLOSED, LOST }
                sealed interface State
                data object Idle : State
                data class Busy(val since: Long, val mode: Mode) : State
                private sealed class Result {
                    class Good(val on: Boolean) : Result()
                    object Bad : Result()
                }
                """);

        assertThat(FactsText.types(facts))
                .containsExactly(
                        "Mode PUBLIC choice(3)",
                        "State PUBLIC <Idle: Idle | Busy: Busy>",
                        "Idle PUBLIC _",
                        "Busy PUBLIC {since: _, mode: Mode}",
                        "Result PRIVATE <Good: Good | Bad: Bad>",
                        "Good PUBLIC {on: bool}",
                        "Bad PUBLIC _");
    }

    @Test
    void textsFlagsAndMapsAreStatesByTheirUses() {
        Facts facts = parse("""
                class Cart {
                    var state: String = "new"
                    private var flags = 0
                    val prices: Map<String, Int> = mapOf()
                    fun isNew() = state == "new" || state == "used" || "gone" == state
                    fun kind() = when (kind) { "a", "b" -> 1; "c" -> 2; else -> 3 }
                    val kind: String = load()
                    fun mark() { flags = flags or OPEN; flags = flags and 4 }
                    fun price() = prices["apple"]!! + prices.getValue("pear")
                }
                """);

        assertThat(FactsText.shapes(facts))
                .containsExactly("Cart {state: compared(3), flags: masked(2), prices: keyed(2), kind: compared(3)}");
    }

    @Test
    void whatHasNoFieldOrNeverChangesIsNoState() {
        Facts facts = parse("""
                class Cart(plain: Boolean) {
                    private val fixed = true
                    val size: Int get() = 1
                    val computed: Boolean
                        get() = false
                    val lazily: Boolean by lazy { true }
                    companion object { const val LIMIT = 3; var shared = false }
                }
                """);

        assertThat(FactsText.shapes(facts)).containsExactly("Cart _");
    }

    @Test
    void functionsOwnersVisibilitiesAndTraits() {
        Facts facts = parse("""
                class Cart(val open: Boolean) : Door {
                    constructor() : this(true) { go() }
                    override fun open() {}
                    private fun hidden(a: Int, quick: Boolean, vararg rest: String) {}
                    internal fun inside() = 1
                    protected fun shielded() {}
                    operator fun plus(other: Cart) = this
                    @Subscribe fun onEvent() {}
                    @JvmStatic fun quiet() {}
                    fun wrap(a: Int) = another(a)
                    val size: Int
                        get() { return 1 }
                    companion object { fun of() = 2 }
                }
                fun Cart.extension(a: Int) = a
                fun main() { fun local() {} }
                abstract class Base { abstract fun todo() }
                """);

        assertThat(FactsText.functions(facts))
                .containsExactly(
                        "Cart.Cart PUBLIC CONSTRUCTOR",
                        "Cart.open PUBLIC OVERRIDE",
                        "Cart.hidden PRIVATE",
                        "Cart.inside INTERNAL",
                        "Cart.shielded PUBLIC",
                        "Cart.plus PUBLIC ENTRY_POINT",
                        "Cart.onEvent PUBLIC ENTRY_POINT",
                        "Cart.quiet PUBLIC",
                        "Cart.wrap PUBLIC WRAPPER",
                        "Cart.size PUBLIC",
                        "Cart.of PUBLIC",
                        "extension PUBLIC",
                        "main PUBLIC ENTRY_POINT",
                        "local PUBLIC",
                        "Base.todo PUBLIC ABSTRACT");
        FunctionFacts hidden = facts.function("Cart.hidden");
        assertThat(hidden.parameters()).isEqualTo(3);
        assertThat(hidden.booleanParameters()).isEqualTo(1);
        assertThat(facts.function("local").isEnclosed()).isTrue();
    }

    @Test
    void interfacesAndAbstractClassesAreAbstractions() {
        Facts facts = parse("""
                interface Door {
                    fun open()
                }
                internal fun interface Act {
                    fun act()
                }
                abstract class Base
                open class Plain : Base(), Door
                val act = object : Act { override fun act() {} }
                fun local() = object : Door { override fun open() {} }
                """);

        assertThat(FactsText.types(facts))
                .containsExactly(
                        "Door PUBLIC abstraction _",
                        "Act INTERNAL abstraction _",
                        "Base PUBLIC abstraction _",
                        "Plain PUBLIC _",
                        "act PUBLIC _");
        assertThat(facts.file().implementations())
                .extracting(Implementation::abstraction)
                .containsExactly("Base", "Door", "Act", "Door");
        assertThat(facts.function("act.act").traits()).containsExactly(Trait.OVERRIDE);
        assertThat(facts.file().dark().errorTokens()).isZero();
    }

    @Test
    void aPrimaryConstructorMayStandOnALineOfItsOwn() {
        Facts facts = parse("""
                class Reader
                    @JvmOverloads
                    internal constructor(
                        private val source: Source,
                        val quick: Boolean = true,
                    ) : Closeable {
                        override fun close() {}
                    }
                """);

        assertThat(FactsText.types(facts)).containsExactly("Reader PUBLIC {source: Source, quick: bool}");
        assertThat(facts.function("Reader.close").span().startLine()).isEqualTo(7);
        assertThat(facts.file().dark().errorTokens()).isZero();
    }

    @Test
    void importsAndPackage() {
        Facts facts = parse("""
                package com.acme.shop

                import com.acme.Thing
                import com.acme.util.*
                import com.acme.x.load as read
                """);

        assertThat(facts.file().namespace()).isEqualTo("com.acme.shop");
        assertThat(FactsText.imports(facts))
                .containsExactly("com/acme/Thing [Thing] 3", "com/acme/util/* [] 4", "com/acme/x/load [load] 5");
    }

    @Test
    void usesAreCallsOrMentions() {
        Facts facts = parse("""
                fun use(cart: Cart, a: Int) {
                    load(a)
                    cart.price(count = a).total
                    Cart(a)
                    list.forEach(::print)
                    val other = "name ${render(a)} $label"
                    cart plus other
                }
                """);

        assertThat(facts.uses("use", "load")).isEqualTo("1/0");
        assertThat(facts.uses("use", "price")).isEqualTo("1/0");
        assertThat(facts.uses("use", "total")).isEqualTo("0/1");
        assertThat(facts.uses("use", "Cart")).isEqualTo("1/1");
        assertThat(facts.uses("use", "print")).isEqualTo("0/1");
        assertThat(facts.uses("use", "render")).isEqualTo("1/0");
        assertThat(facts.uses("use", "label")).isEqualTo("0/1");
        assertThat(facts.uses("use", "plus")).isEqualTo("0/1");
        assertThat(facts.uses("use", "count")).isEqualTo("0/0");
    }

    @Test
    void codeOutsideFunctions() {
        assertThat(parse("val a = 1\nconst val b = \"x\"\n").function("").tokens())
                .isZero();
        // load, (, 1, )
        assertThat(parse("val a = load(1)\n").function("").tokens()).isEqualTo(4);
        // init, {, go, (, ), }
        assertThat(parse("class A { init { go() } }\n").function("").tokens()).isEqualTo(6);
    }

    @Test
    void aStringWeighsByItsLengthAndTheCodeInItCounts() {
        // val, a, =, ⌈12 / 6⌉
        assertThat(parse("val a = \"123456789012\"").file().tokens().weight()).isEqualTo(5);
        // val, a, =, the empty rest, b
        assertThat(parse("val a = \"$b\"").file().tokens().weight()).isEqualTo(5);
    }

    private static Facts parse(String text) {
        return Facts.of(Language.KOTLIN, text);
    }
}

package dev.descent.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.source.FunctionFacts;
import dev.descent.source.Language;
import org.junit.jupiter.api.Test;

class ScalaFactsTest {
    @Test
    void eightBooleansAndThreeOptionsAreElevenBits() {
        Facts facts = parse("""
                class Connection(private var isConnecting: Boolean, var isConnected: Boolean) {
                  var isAuthenticating = false
                  var isAuthenticated: Boolean = false
                  var isClosing = false
                  var isClosed = false
                  var hasError = false
                  var needsRetry = false
                  var socket: Option[Socket] = None
                  var session: Option[Session] = None
                  var error: String = null
                }
                """);

        assertThat(FactsText.types(facts))
                .containsExactly("Connection PUBLIC {isConnecting: bool, isConnected: bool, isAuthenticating: bool,"
                        + " isAuthenticated: bool, isClosing: bool, isClosed: bool, hasError: bool,"
                        + " needsRetry: bool, socket: Socket?, session: Session?, error: _?}");
    }

    @Test
    void sealedFamiliesAndEnumsAreSumsOrChoices() {
        Facts facts = parse("""
                sealed trait State
                case object Idle extends State
                case class Busy(since: Long, on: Boolean) extends State
                object Mode extends Enumeration { val Open, Closed, Lost = Value }
                enum Colour { case Red, Green; case Blue }
                enum Paint { case Plain; case Mixed(loud: Boolean, with: Either[Boolean, Colour]) }
                """);

        assertThat(FactsText.types(facts))
                .containsExactly(
                        "State PUBLIC <Idle: Idle | Busy: Busy>",
                        "Idle PUBLIC _",
                        "Busy PUBLIC {since: _, on: bool}",
                        "Mode PUBLIC choice(3)",
                        "Colour PUBLIC choice(3)",
                        "Paint PUBLIC <Plain: _ | Mixed: {loud: bool, with: <Left: bool | Right: Colour>}>");
    }

    @Test
    void textsFlagsAndMapsAreStatesByTheirUses() {
        Facts facts = parse("""
                class Cart(plain: Boolean) {
                  private val fixed = true
                  lazy val late = compute()
                  var state: String = "new"
                  val prices: Map[String, Int] = Map()
                  private var flags = 0
                  def isNew = state == "new" || state == "used" || state == "gone"
                  def price = prices("apple") + prices.getOrElse("pear", 0)
                  def mark(): Unit = { flags |= 4; flags & Open }
                }
                """);

        assertThat(FactsText.shapes(facts))
                .containsExactly("Cart {prices: keyed(2), state: compared(3), flags: masked(2)}");
    }

    @Test
    void functionsOwnersVisibilitiesAndTraits() {
        Facts facts = parse("""
                class Cart(val open: Boolean) {
                  def price = 1
                  private def hidden(a: Int, quick: Boolean)(rest: String*)(implicit c: Ctx): Unit = {}
                  private[acme] def inside = hidden(1, quick = true)
                  protected def shielded = 2
                  def +(other: Cart): Cart = this
                  @Subscribe private def onEvent(): Unit = {}
                  @tailrec private def quiet(): Unit = ()
                  private def wrap(a: Int) = other(a)
                  def this() = this(true)
                }
                object Cart {
                  implicit def convert(a: Int): Cart = new Cart
                  def apply(): Cart = new Cart
                  def outer() = { def local() = 1; local() }
                }
                class Special extends Cart { def implementing(): Unit = {}; private def own(): Unit = {} }
                """);

        assertThat(FactsText.functions(facts))
                .containsExactly(
                        "Cart.price PUBLIC",
                        "Cart.hidden PRIVATE",
                        "Cart.inside INTERNAL",
                        "Cart.shielded PUBLIC",
                        "Cart.+ PUBLIC ENTRY_POINT",
                        "Cart.onEvent PRIVATE ENTRY_POINT",
                        "Cart.quiet PRIVATE",
                        "Cart.wrap PRIVATE WRAPPER",
                        "Cart.this PUBLIC CONSTRUCTOR",
                        "Cart.convert PUBLIC ENTRY_POINT",
                        "Cart.apply PUBLIC ENTRY_POINT",
                        "Cart.outer PUBLIC",
                        "local PUBLIC",
                        "Special.implementing PUBLIC OVERRIDE",
                        "Special.own PRIVATE");
        FunctionFacts hidden = facts.function("Cart.hidden");
        assertThat(hidden.parameters()).isEqualTo(3);
        assertThat(hidden.booleanParameters()).isEqualTo(1);
    }

    @Test
    void valuesThatAreAnonymousClassesAndGivensAreTypes() {
        Facts facts = parse("""
                trait Instances {
                  private val ordering: Ordering[Cart] = new Ordering[Cart] with Extra[Cart] {
                    def compare(a: Cart, b: Cart): Int = 0
                  }
                  private implicit val shown: Show[Cart] = new Show[Cart] { def show(a: Cart): String = "" }
                }
                given Eq[Cart] with
                  def same(a: Cart, b: Cart): Boolean = true
                """);

        assertThat(FactsText.types(facts))
                .containsExactly("Instances PUBLIC _", "ordering PRIVATE _", "shown PUBLIC _", "given_Eq PUBLIC _");
        assertThat(FactsText.functions(facts))
                .containsExactly(
                        "ordering.compare PUBLIC OVERRIDE",
                        "shown.show PUBLIC OVERRIDE ENTRY_POINT",
                        "given_Eq.same PUBLIC OVERRIDE ENTRY_POINT");
    }

    @Test
    void onlyTraitsThatLeaveMembersToOthersAreAbstractions() {
        Facts facts = parse("""
                trait Door { def open(): Unit }
                trait Mixin { def help = 1 }
                abstract class Base(x: Int)
                sealed trait Closed { def x: Int }
                private trait Neighbourly
                """);

        assertThat(FactsText.types(facts))
                .containsExactly(
                        "Door PUBLIC abstraction _",
                        "Mixin PUBLIC _",
                        "Base PUBLIC abstraction _",
                        "Closed PUBLIC _",
                        "Neighbourly INTERNAL _");
    }

    @Test
    void importsAndPackages() {
        Facts facts = parse("""
                package com.acme
                package shop

                import com.acme.Thing
                import com.acme.util._
                import com.acme.x.{A, B => C, _}, a.b
                class X { import Inner.go }
                """);

        assertThat(facts.file().namespace()).isEqualTo("com.acme.shop");
        assertThat(FactsText.imports(facts))
                .containsExactly(
                        "com/acme/* [] 2",
                        "com/acme/Thing [Thing] 4",
                        "com/acme/util/* [] 5",
                        "com/acme/x/A [A] 6",
                        "com/acme/x/B [B] 6",
                        "com/acme/x/* [] 6",
                        "a/b [b] 6",
                        "Inner/go [go] 7");
    }

    @Test
    void usesAreCallsOrMentions() {
        Facts facts = parse("""
                object O {
                  def use(cart: Cart, a: Int) = {
                    load(a)
                    cart.price(count = a).total
                    new Door(a)
                    xs.foreach(print)
                    cart plus s"name ${render(a)} $label"
                    this.go[Int](a)
                    a match { case Known(b) => b; case Limit => 1 }
                  }
                }
                """);

        assertThat(facts.uses("O.use", "load")).isEqualTo("1/0");
        assertThat(facts.uses("O.use", "price")).isEqualTo("1/0");
        assertThat(facts.uses("O.use", "total")).isEqualTo("0/1");
        assertThat(facts.uses("O.use", "Door")).isEqualTo("1/0");
        assertThat(facts.uses("O.use", "print")).isEqualTo("0/1");
        assertThat(facts.uses("O.use", "plus")).isEqualTo("1/0");
        assertThat(facts.uses("O.use", "render")).isEqualTo("1/0");
        assertThat(facts.uses("O.use", "label")).isEqualTo("0/1");
        assertThat(facts.uses("O.use", "go")).isEqualTo("1/0");
        assertThat(facts.uses("O.use", "Known")).isEqualTo("0/1");
        assertThat(facts.uses("O.use", "Limit")).isEqualTo("0/1");
        assertThat(facts.uses("O.use", "count")).isEqualTo("0/0");
        assertThat(facts.uses("O.use", "s")).isEqualTo("0/0");
    }

    @Test
    void codeOutsideFunctions() {
        assertThat(parse("object O { val a = 1 }").function("").tokens()).isZero();
        // load, (, 1, )
        assertThat(parse("object O { val a = load(1) }").function("").tokens()).isEqualTo(4);
        // go, (, )
        assertThat(parse("object O extends App { go() }").function("").tokens()).isEqualTo(3);
    }

    private static Facts parse(String text) {
        return Facts.of(Language.SCALA, text);
    }
}

package dev.descent.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.Language;
import dev.descent.source.Unparsed;
import org.junit.jupiter.api.Test;

class CSharpFactsTest {
    @Test
    void functionsAndTheirVisibility() {
        Facts facts = cSharp("""
                namespace Shop;
                public class Cart {
                    public Cart(int size) { this.size = size; }
                    ~Cart() { Close(); }
                    int size;
                    public int Total() { return size; }
                    internal void Open() { size = 1; }
                    protected void Close() { size = 0; }
                    void Hidden() { size = 2; }
                    public static Cart operator +(Cart a, Cart b) { return a; }
                    public static implicit operator int(Cart cart) => cart.size;
                    public abstract int Price(bool net, bool? gross, params string[] rest);
                    private class Inner { public void Go() { Run(1); } }
                }
                class Other { void Run() { Local(); void Local() { Go(); } } }
                interface IShape { int Area(); int Twice() => 2 * Area(); }
                """);

        assertThat(facts.file().namespace()).isEqualTo("Shop");
        assertThat(FactsText.functions(facts))
                .containsExactly(
                        "Cart.Cart PUBLIC CONSTRUCTOR",
                        "Cart.~Cart PRIVATE CONSTRUCTOR",
                        "Cart.Total PUBLIC",
                        "Cart.Open INTERNAL",
                        "Cart.Close PUBLIC",
                        "Cart.Hidden PRIVATE",
                        "Cart.operator+ PUBLIC ENTRY_POINT",
                        "Cart.operator int PUBLIC ENTRY_POINT",
                        "Cart.Price PUBLIC ABSTRACT OVERRIDE",
                        "Inner.Go PUBLIC",
                        "Other.Run PRIVATE",
                        "Local PRIVATE WRAPPER",
                        "IShape.Area PUBLIC ABSTRACT",
                        "IShape.Twice PUBLIC");
        assertThat(facts.function("Cart.Price").parameters()).isEqualTo(3);
        assertThat(facts.function("Cart.Price").booleanParameters()).isEqualTo(2);
        assertThat(facts.function("Local").isEnclosed()).isTrue();
        assertThat(FactsText.types(facts))
                .containsExactly(
                        "Cart PUBLIC {size: _}",
                        "Inner PRIVATE _",
                        "Other INTERNAL _",
                        "IShape INTERNAL abstraction _");
    }

    @Test
    void accessorsWithABodyAreFunctionsOfTheirProperty() {
        Facts facts = cSharp("""
                class Cart {
                    public int Automatic { get; private set; } = 3;
                    public bool Arrow => open;
                    public string Name { get { return name; } set { name = value.Trim(); } }
                    public int this[int i] { get => all[i]; }
                    public event Action Sold { add { Add(value); } remove { } }
                }
                """);

        assertThat(FactsText.functions(facts))
                .containsExactly(
                        "Cart.Arrow PUBLIC",
                        "Cart.Name PUBLIC",
                        "Cart.Name PUBLIC",
                        "Cart.this[] PUBLIC",
                        "Cart.Sold PUBLIC",
                        "Cart.Sold PUBLIC");
        assertThat(FactsText.shapes(facts)).containsExactly("Cart {Automatic: _}");
    }

    @Test
    void whatMayOverrideIsMarked() {
        Facts facts = cSharp("""
                class Cart : Base, IShape {
                    public int Area() { return 3; }
                    public static int Static() { return 3; }
                    protected override int Price() { return 3; }
                    protected virtual int Rate() { return 3; }
                    int IShape.Sides() { return 3; }
                    private int Own() { return 3; }
                }
                """);

        assertThat(FactsText.functions(facts))
                .containsExactly(
                        "Cart.Area PUBLIC OVERRIDE",
                        "Cart.Static PUBLIC",
                        "Cart.Price PUBLIC OVERRIDE",
                        "Cart.Rate PUBLIC OVERRIDE",
                        "Cart.Sides PRIVATE OVERRIDE",
                        "Cart.Own PRIVATE");
        assertThat(facts.file().implementations())
                .containsExactly(new Implementation("Base", "Cart"), new Implementation("IShape", "Cart"));
    }

    @Test
    void whatFrameworksCallIsAnEntryPoint() {
        Facts facts = cSharp("""
                class Program {
                    static void Main(string[] args) { }
                    [Obsolete("old")] void Inert() { }
                    [OnDeserialized] void Loaded() { }
                    [DllImport("c")] static extern int Native(int a);
                    void Clicked(object sender, EventArgs e) { }
                    [Fact] public void Checks() { }
                }
                """);

        assertThat(FactsText.functions(facts))
                .containsExactly(
                        "Program.Main PRIVATE ENTRY_POINT",
                        "Program.Inert PRIVATE",
                        "Program.Loaded PRIVATE ENTRY_POINT",
                        "Program.Native PRIVATE ABSTRACT ENTRY_POINT",
                        "Program.Clicked PRIVATE ENTRY_POINT",
                        "Program.Checks PUBLIC ENTRY_POINT TEST");
    }

    @Test
    void aFunctionThatOnlyPassesItsArgumentsOnIsAWrapper() {
        Facts facts = cSharp("""
                class Cart {
                    int Pay(int a, ref int b) => Charge(a, ref b);
                    async Task Wait(int a) { await other.Wait2(a); }
                    int Swapped(int a, int b) => Charge(b, a);
                    Cart Make(int a) => new Cart(a);
                    int OfParameter(Cart a, int b) => a.Inner.Pay(a, b);
                }
                """);

        assertThat(FactsText.functions(facts))
                .containsExactly(
                        "Cart.Pay PRIVATE WRAPPER",
                        "Cart.Wait PRIVATE WRAPPER",
                        "Cart.Swapped PRIVATE",
                        "Cart.Make PRIVATE",
                        "Cart.OfParameter PRIVATE");
    }

    @Test
    void usings() {
        Facts facts = cSharp("""
                global using System.Linq;
                using System;
                using static Acme.Util;
                using Short = Acme.Shop.Cart<int>;
                namespace Acme.Shop { using Inner; class Cart { } }
                """);

        assertThat(FactsText.imports(facts))
                .containsExactly(
                        "::System/Linq [] 1", "System [] 2", "Acme/Util [] 3", "Acme/Shop/Cart [] 4", "Inner [] 5");
        assertThat(facts.file().namespace()).isEqualTo("Acme.Shop");
    }

    @Test
    void callsAndMentions() {
        Facts facts = cSharp("""
                class Cart {
                    void Run(Cart other) {
                        Pay(1); this.Pay(2); other.Pay(3); other?.Pay(4); Of<int>(5);
                        var action = Pay; Use(nameof(Pay), "Pay"); var made = new Item(6);
                        Named(amount: other);
                    }
                }
                """);

        assertThat(facts.uses("Cart.Run", "Pay")).isEqualTo("4/3");
        assertThat(facts.uses("Cart.Run", "Of")).isEqualTo("1/0");
        assertThat(facts.uses("Cart.Run", "Item")).isEqualTo("1/0");
        assertThat(facts.uses("Cart.Run", "amount")).isEqualTo("0/0");
        assertThat(facts.uses("Cart.Run", "other")).isEqualTo("0/0");
    }

    @Test
    void shapesOfTypes() {
        Facts facts = cSharp("""
                class Connection {
                    const int Max = 3;
                    static bool shared;
                    bool open, closed = true;
                    bool? maybe;
                    Nullable<int> count;
                    string? note;
                    Colour colour;
                    (bool On, int Size) pair;
                    Dictionary<string, int> byName;
                    public Mode Mode { get; set; }
                    enum Colour { Red, Green, Blue }
                    [Flags] enum Rights { Read = 1, Write = 2 }
                }
                record Item(string Name, bool Sold, int? Rest);
                struct Point { public int X; }
                delegate int Handler(int a);
                """);

        assertThat(FactsText.shapes(facts))
                .containsExactly(
                        "Connection {open: bool, closed: bool, maybe: bool?, count: _?, note: _?, colour: Colour,"
                                + " pair: {On: bool, Size: _}, byName: keyed(0), Mode: Mode}",
                        "Colour choice(3)",
                        "Rights masked(2)",
                        "Item {Name: _, Sold: bool, Rest: _?}",
                        "Point {X: _}",
                        "Handler _");
    }

    @Test
    void anAbstractTypeThatOnlyItsOwnTypesCanExtendIsASum() {
        Facts facts = cSharp("""
                public abstract record State {
                    private State() { }
                    public sealed record Idle : State;
                    public sealed record Busy(bool Fast) : State;
                }
                public abstract record Open { public sealed record One : Open; }
                """);

        assertThat(FactsText.types(facts))
                .containsExactly(
                        "State PUBLIC <Idle: Idle | Busy: Busy>",
                        "Idle PUBLIC _",
                        "Busy PUBLIC {Fast: bool}",
                        "Open PUBLIC abstraction _",
                        "One PUBLIC _");
    }

    @Test
    void statesThatHideInTextsNumbersAndMaps() {
        Facts facts = cSharp("""
                class Order {
                    string state; int phase; int level; Rights flags; object note; Dictionary<string, int> map;
                    int Run() {
                        if (state == "new" || state.Equals("paid")) return 1;
                        switch (phase) { case 1: return 1; case 2: return 2; case 3: return 3; }
                        if (level is 1 or 2) return level switch { 3 => 1, _ => 2 };
                        map["a"] = 1; map.TryGetValue("b", out var x);
                        note = null;
                        return 0;
                    }
                }
                """);

        assertThat(FactsText.shapes(facts))
                .containsExactly("Order {state: compared(2), phase: compared(3), level: compared(3), flags: Rights,"
                        + " note: _?, map: keyed(2)}");
    }

    @Test
    void everyKindOfTextIsOneToken() {
        assertThat(cSharp("class A { string a = \"x\"; }").file().tokens().size())
                .isEqualTo(
                        cSharp("class A { string a = @\"x\"; }").file().tokens().size())
                .isEqualTo(cSharp("class A { string a = \"\"\"x\"\"\"; }")
                        .file()
                        .tokens()
                        .size())
                .isEqualTo(cSharp("class A { char a = 'x'; }").file().tokens().size());
        assertThat(cSharp("class A { string a = $\"x {b} y\"; }")
                        .file()
                        .tokens()
                        .size())
                .isEqualTo(
                        cSharp("class A { string a = \"x\"; }").file().tokens().size() + 3);
    }

    @Test
    void regionsAndPragmasAreNoCode() {
        String code = "class A { int a; }";

        assertThat(cSharp("#region all of it\n#nullable enable\n" + code + "\n#endregion\n")
                        .file()
                        .tokens())
                .extracting(tokens -> tokens.size())
                .isEqualTo(cSharp(code).file().tokens().size());
    }

    @Test
    void bracketsThatExhaustTheParserAreRefusedAndShiftsAreNot() {
        try (TreeSitterParser parser = new TreeSitterParser()) {
            byte[] hostile = ("int x = " + "a<".repeat(300)).getBytes(UTF_8);

            assertThat(parser.parse(Language.C_SHARP, hostile)).isEqualTo(new Unparsed("nested too deeply"));
        }
        assertThat(cSharp("class A { int[] all = { " + "1 << 2, ".repeat(300) + "}; }")
                        .file()
                        .dark()
                        .errorTokens())
                .isZero();
    }

    private static Facts cSharp(String text) {
        return Facts.of(Language.C_SHARP, text);
    }
}

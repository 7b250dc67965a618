package dev.descent.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.FunctionFacts;
import dev.descent.source.Language;
import org.junit.jupiter.api.Test;

class RustFactsTest {
    @Test
    void eightBooleansAndThreeOptionsAreElevenBits() {
        Facts facts = parse("""
                pub struct Connection {
                    is_connecting: bool,
                    is_connected: bool,
                    is_authenticating: bool,
                    is_authenticated: bool,
                    is_closing: bool,
                    is_closed: bool,
                    has_error: bool,
                    needs_retry: bool,
                    socket: Option<TcpStream>,
                    session: Option<Session>,
                    error: Option<String>,
                }
                """);

        assertThat(FactsText.types(facts))
                .containsExactly("Connection PUBLIC {is_connecting: bool, is_connected: bool, is_authenticating: bool,"
                        + " is_authenticated: bool, is_closing: bool, is_closed: bool, has_error: bool,"
                        + " needs_retry: bool, socket: TcpStream?, session: Session?, error: _?}");
    }

    @Test
    void theEnumThatReplacesThemHasFiveVariants() {
        Facts facts = parse("""
                pub enum Connection {
                    Disconnected,
                    Connecting { socket: TcpStream },
                    Authenticating(TcpStream),
                    Ready { socket: TcpStream, session: Session },
                    Failed(String),
                }
                """);

        assertThat(FactsText.types(facts))
                .containsExactly("Connection PUBLIC <Disconnected: _ | Connecting: {socket: TcpStream}"
                        + " | Authenticating: TcpStream | Ready: {socket: TcpStream, session: Session} | Failed: _>");
    }

    @Test
    void shapesOfTypes() {
        Facts facts = parse("""
                enum Colour { Red, Green, Blue }
                enum Never {}
                struct Unit;
                struct Pair(bool, Colour);
                struct Held {
                    boxed: Box<Colour>,
                    shared: Arc<Mutex<bool>>,
                    atomic: AtomicBool,
                    reference: &'static Colour,
                    list: Vec<Option<bool>>,
                    tuple: (bool, u8),
                    maybe: Option<bool>,
                    twice: std::option::Option<Option<bool>>,
                    outcome: Result<Colour, String>,
                    callback: fn(bool) -> bool,
                    dynamic: Box<dyn Fn(bool)>,
                }
                union Bits { whole: u32, half: u16 }
                type Alias = Option<bool>;
                trait Shape { fn area(&self) -> f64; }
                """);

        assertThat(FactsText.shapes(facts))
                .containsExactly(
                        "Colour choice(3)",
                        "Never _",
                        "Unit _",
                        "Pair {0: bool, 1: Colour}",
                        "Held {boxed: Colour, shared: bool, atomic: bool, reference: Colour, list: Vec,"
                                + " tuple: {0: bool, 1: _}, maybe: bool?, twice: bool??, outcome: <Ok: Colour | Err: _>,"
                                + " callback: _, dynamic: _}",
                        "Bits <whole: _ | half: _>",
                        "Alias bool?",
                        "Shape _");
    }

    @Test
    void flagsInDisguiseCountAsWhatTheyAre() {
        Facts facts = parse("""
                const OPEN: u32 = 1 << 0;
                const DIRTY: u32 = 1 << 1;
                struct Disguised {
                    mode: String,
                    flags: u32,
                    extra: HashMap<String, Value>,
                    count: usize,
                }
                impl Disguised {
                    fn run(&mut self) {
                        if self.mode == "read" || self.mode == "write" || "append" == self.mode {
                            self.flags |= OPEN;
                        }
                        if self.flags & DIRTY != 0 && self.count > 3 {
                            self.extra.insert("size".to_string(), Value::Null);
                        }
                        match self.extra.get("owner") {
                            _ => self.extra["size"].clone(),
                        }
                    }
                }
                """);

        assertThat(FactsText.shapes(facts))
                .containsExactly("Disguised {mode: compared(3), flags: masked(2), extra: keyed(2), count: _}");
    }

    @Test
    void matchingAStringIsComparingIt() {
        Facts facts = parse("""
                struct Command { verb: String, level: u8 }
                fn run(command: &Command) -> u8 {
                    match command.verb.as_str() {
                        "get" => 1,
                        "put" | "post" => 2,
                        _ => match command.level { 0 => 1, 1 => 2, _ => 3 },
                    }
                }
                """);

        assertThat(FactsText.shapes(facts)).containsExactly("Command {verb: compared(3), level: compared(2)}");
    }

    @Test
    void functionsWithOwnersVisibilitiesAndTraits() {
        Facts facts = parse("""
                pub struct Cart;
                impl Cart {
                    pub fn new() -> Self { Cart }
                    pub(crate) fn add(&mut self, item: Item) { self.items.push(item); }
                    fn total(&self) -> u32 { 0 }
                }
                impl fmt::Display for Cart {
                    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result { Ok(()) }
                }
                impl<T> Stack<T> {
                    pub(super) fn pop(&mut self) {}
                }
                pub trait Priced {
                    fn price(&self) -> u32;
                    fn taxed(&self) -> u32 { self.price() + 1 }
                }
                fn main() {}
                #[no_mangle]
                pub extern "C" fn exported() {}
                extern "C" { fn imported(); }
                #[inline]
                #[must_use]
                fn plain() {}
                #[get("/")]
                async fn route() {}
                fn outer() { fn inner() {} }
                """);

        assertThat(FactsText.functions(facts))
                .containsExactly(
                        "Cart.new PUBLIC CONSTRUCTOR",
                        "Cart.add INTERNAL",
                        "Cart.total PRIVATE",
                        "Cart.fmt PUBLIC OVERRIDE",
                        "Stack.pop INTERNAL",
                        "Priced.price PUBLIC ABSTRACT",
                        "Priced.taxed PUBLIC",
                        "main PRIVATE ENTRY_POINT",
                        "exported PUBLIC ENTRY_POINT",
                        "imported PRIVATE ABSTRACT",
                        "plain PRIVATE",
                        "route PRIVATE ENTRY_POINT",
                        "outer PRIVATE",
                        "inner PRIVATE");
        assertThat(facts.file().implementations()).containsExactly(new Implementation("Display", "Cart"));
        assertThat(FactsText.types(facts)).contains("Cart PUBLIC _", "Priced PUBLIC abstraction _");
    }

    @Test
    void wrappersPassTheirArgumentsOn() {
        Facts facts = parse("""
                fn passes(a: u8, b: u8) -> u8 { other(a, b) }
                fn passes_with_return(a: u8) -> u8 { return self::other(a); }
                fn passes_a_try(a: u8) -> Result<u8, E> { other(a)? }
                fn adds(a: u8) -> u8 { other(a, 1) }
                fn twice(a: u8) -> u8 { other(a); other(a) }
                impl Cart {
                    fn add(&mut self, item: Item) { self.items.push(item); }
                    pub fn put(&mut self, item: Item) { self.items.push(item); }
                    fn holding(item: Item) -> Cart { Cart::Of(item) }
                }
                """);

        assertThat(facts.file().functions().stream()
                        .filter(function -> function.has(FunctionFacts.Trait.WRAPPER))
                        .map(FunctionFacts::name))
                .containsExactly("passes", "passes_with_return", "passes_a_try", "add");
    }

    @Test
    void whatAMacroCallsIsMentioned() {
        Facts facts = parse("""
                macro_rules! warn { ($($t:tt)*) => { if verbose() { eprintln!($($t)*); } } }
                fn verbose() -> bool { true }
                fn run() -> bool { verbose() }
                """);

        assertThat(facts.uses("", "verbose")).isEqualTo("0/1");
        assertThat(facts.uses("run", "verbose")).isEqualTo("1/0");
    }

    @Test
    void testCodeInsideAProductionFile() {
        Facts facts = parse("""
                fn production() {}
                #[cfg(test)]
                mod tests {
                    use super::*;
                    struct Fake { open: bool }
                    fn helper() {}
                    #[test]
                    fn works() { helper(); helper(); }
                }
                #[tokio::test]
                async fn alone() {}
                """);

        assertThat(FactsText.functions(facts))
                .containsExactly(
                        "production PRIVATE",
                        "helper PRIVATE TEST",
                        "works PRIVATE ENTRY_POINT TEST",
                        "alone PRIVATE ENTRY_POINT TEST");
        assertThat(FactsText.types(facts)).containsExactly("Fake PRIVATE {open: bool} test");
    }

    @Test
    void parametersAndTheBooleanOnesAmongThem() {
        FunctionFacts function = parse(
                        "impl A { fn f(&mut self, a: bool, b: &bool, c: Option<bool>, mut d: u8, (e, f): (u8, u8)) {} }")
                .function("A.f");

        assertThat(function.parameters()).isEqualTo(5);
        assertThat(function.booleanParameters()).isEqualTo(2);
    }

    @Test
    void importsAreExpandedTrees() {
        Facts facts = parse("""
                use std::collections::HashMap;
                use crate::shop::{cart::Cart, Item as Thing, self};
                pub use self::inner::*;
                use super::super::other;
                mod inner;
                pub(crate) mod shop;
                mod inline { use super::Hidden; }
                extern crate serde;
                """);

        assertThat(FactsText.imports(facts))
                .containsExactly(
                        "std/collections/HashMap [HashMap] 1",
                        "crate/shop/cart/Cart [Cart] 2",
                        "crate/shop/Item [Item] 2",
                        "crate/shop [shop] 2",
                        "self/inner/* [] 3",
                        "super/super/other [other] 4",
                        "self/inner [inner] 5",
                        "self/shop [shop] 6",
                        "super/Hidden [Hidden] 7",
                        "serde [serde] 8");
    }

    @Test
    void usesAreCallsOrMentions() {
        Facts facts = parse("""
                fn run(list: &[Item]) -> Cart {
                    let total = helper(1) + helper(2);
                    list.iter().map(convert).collect::<Vec<_>>();
                    println!("{}", in_macro(total));
                    dispatch("handler");
                    Cart { items: Cart::empty() }
                }
                """);

        assertThat(FactsText.uses(facts))
                .contains(
                        "run helper 2 0",
                        "run convert 0 1",
                        "run in_macro 1 0",
                        "run handler 0 1",
                        "run empty 1 0",
                        "run dispatch 1 0",
                        "run Item 0 1")
                .doesNotContain("run run 0 1");
    }

    @Test
    void tokensAreLeavesAndStringsAreWeighed() {
        assertThat(tokens("fn f() {}")).isEqualTo(6);
        assertThat(tokens("// one\n/* two */ fn f() {} /// three\n")).isEqualTo(6);
        assertThat(tokens("const A: &str = \"\";")).isEqualTo(8);
        assertThat(tokens("const A: &str = \"sixsix\";")).isEqualTo(8);
        assertThat(tokens("const A: &str = \"sixsix+\";")).isEqualTo(9);
        assertThat(tokens("fn f(a: u8,) {}")).isEqualTo(tokens("fn f(a: u8) {}"));
    }

    @Test
    void attributesBelongToTheirFunction() {
        FunctionFacts function =
                parse("use a;\n\n#[inline]\n#[must_use]\nfn f() {}\n").function("f");

        assertThat(function.span().startLine()).isEqualTo(3);
        assertThat(function.span().endLine()).isEqualTo(5);
        assertThat(function.tokens()).isEqualTo(4 + 4 + 6);
    }

    private static int tokens(String text) {
        return parse(text).file().tokens().weight();
    }

    private static Facts parse(String text) {
        return Facts.of(Language.RUST, text);
    }
}

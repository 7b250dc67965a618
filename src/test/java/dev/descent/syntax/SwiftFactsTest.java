package dev.descent.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.source.FunctionFacts;
import dev.descent.source.Language;
import org.junit.jupiter.api.Test;

class SwiftFactsTest {
    @Test
    void functions_have_owners_visibility_and_traits() {
        Facts facts = swift("""
                func helper() {}
                public final class Cart: Base {
                    public init(owner: Owner) { super.init() }
                    deinit { close() }
                    var total: Int { items.count }
                    private var size: Int { get { 1 } set { log(newValue) } }
                    var open = false { didSet { log(open) } }
                    subscript(index: Int) -> Item { items[index] }
                    override func add(_ item: Item, at index: Int) { put(item, index) }
                    @objc private func tapped() {}
                    @discardableResult fileprivate func check() -> Bool { true }
                    static func == (a: Cart, b: Cart) -> Bool { true }
                }
                public protocol Store { func put(_ item: Item) }
                private extension Cart { func hidden() {} }
                extension Cart { public func shown() { func inner() {} } }
                """);

        assertThat(FactsText.functions(facts))
                .containsExactly(
                        "helper INTERNAL",
                        "Cart.init PUBLIC CONSTRUCTOR",
                        "Cart.deinit INTERNAL ENTRY_POINT WRAPPER",
                        "Cart.total INTERNAL",
                        "Cart.size PRIVATE",
                        "Cart.open INTERNAL ENTRY_POINT",
                        "Cart.subscript INTERNAL ENTRY_POINT",
                        "Cart.add INTERNAL OVERRIDE WRAPPER",
                        "Cart.tapped PRIVATE ENTRY_POINT",
                        "Cart.check PRIVATE",
                        "Cart.== INTERNAL ENTRY_POINT",
                        "Store.put PUBLIC ABSTRACT",
                        "Cart.hidden PRIVATE",
                        "Cart.shown PUBLIC",
                        "inner INTERNAL");
    }

    @Test
    void parameters_and_flags_are_counted() {
        FunctionFacts function = swift("func f(_ a: Int, for b: Bool = true, c: Bool, d: [Bool]) {}\n")
                .function("f");

        assertThat(function.parameters()).isEqualTo(4);
        assertThat(function.booleanParameters()).isEqualTo(2);
    }

    @Test
    void calls_are_told_from_mentions_whatever_operators_stand_before_them() {
        Facts facts = swift("""
                func go(total: Int) {
                    let price = tax(total: 1) + rate(2) * self.rate(3)
                    if !open(price) { items.map(tax) }
                    button.add(#selector(tapped))
                    prices["a"] = Item(price: 1)
                    Cart.shared.open(total)
                }
                """);

        assertThat(facts.uses("go", "tax")).isEqualTo("1/1");
        assertThat(facts.uses("go", "rate")).isEqualTo("2/0");
        assertThat(facts.uses("go", "open")).isEqualTo("2/0");
        assertThat(facts.uses("go", "tapped")).isEqualTo("0/1");
        assertThat(facts.uses("go", "prices")).isEqualTo("0/1");
        assertThat(facts.uses("go", "Item")).isEqualTo("1/0");
        assertThat(facts.uses("go", "Cart")).isEqualTo("0/1");
        assertThat(facts.uses("go", "price")).isEqualTo("0/0");
        assertThat(facts.uses("go", "total")).isEqualTo("0/0");
    }

    @Test
    void types_say_what_they_build_on_and_extensions_are_none() {
        Facts facts = swift("""
                class A: B, Codable {}
                struct C {}
                extension C: D, Equatable {}
                extension Array where Element == Int {}
                protocol E: D {}
                actor F {}
                """);

        assertThat(facts.file().implementations())
                .extracting(implementation -> implementation.type() + " < " + implementation.abstraction())
                .containsExactly("A < B", "C < D", "E < D");
        assertThat(FactsText.types(facts))
                .containsExactly("A INTERNAL _", "C INTERNAL _", "E INTERNAL abstraction _", "F INTERNAL _");
    }

    @Test
    void states_are_read_off_stored_properties_and_cases() {
        Facts facts = swift("""
                struct Job {
                    var done = false
                    let urgent: Bool
                    let constant = 1
                    var owner: Owner?, flag: Optional<Bool>
                    var status: String = "new"
                    var options: [String: Int] = [:]
                    var pair: (Bool, Bool)
                    var list: [Bool] = []
                    static var shared = false
                    var computed: Bool { status == "old" || status == "new" && options["a"] == 1 }
                    lazy var log = Log()
                    var answer: Result<Bool, Failure>
                }
                enum Suit: Int { case a = 1, b, c }
                enum Shape { case point, circle(Int), box(Bool, b: Bool?) }
                struct Flags: OptionSet {
                    let rawValue: Int
                    static let read = Flags(rawValue: 1)
                    static let write = Flags(rawValue: 2)
                }
                """);

        assertThat(FactsText.shapes(facts))
                .containsExactly(
                        "Job {done: bool, urgent: bool, owner: Owner?, flag: bool?, status: compared(2), "
                                + "options: keyed(1), pair: {0: bool, 1: bool}, list: _, log: Log, "
                                + "answer: <success: bool | failure: Failure>}",
                        "Suit choice(3)",
                        "Shape <point: _ | circle: _ | box: {0: bool, 1: bool?}>",
                        "Flags masked(2)");
    }

    @Test
    void imports_name_modules() {
        assertThat(FactsText.imports(swift("import Foundation\n@testable import struct Shop.Cart\n")))
                .containsExactly("Foundation [] 1", "Shop/Cart [] 2");
    }

    @Test
    void text_is_weighed_and_the_code_in_it_counts() {
        assertThat(tokens("let a = \"1234567\"")).isEqualTo(5);
        assertThat(tokens("let a = \"1\\(b)2\"")).isEqualTo(5);
        assertThat(tokens("// no\n/* no */ f(); g()")).isEqualTo(6);
    }

    @Test
    void initialisers_and_statements_are_top_level_code() {
        assertThat(topLevel("let a = 1\nstruct B { var c = [1, 2] }\n")).isZero();
        assertThat(topLevel("struct B { var c = make(1) }\n")).isEqualTo(4);
        assertThat(topLevel("start(8080)\n")).isEqualTo(4);
    }

    private static int topLevel(String text) {
        return swift(text).file().functions().getFirst().tokens();
    }

    private static int tokens(String text) {
        return swift(text).file().tokens().weight();
    }

    private static Facts swift(String text) {
        return Facts.of(Language.SWIFT, text);
    }
}

package dev.descent.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.source.FunctionFacts;
import dev.descent.source.Language;
import org.junit.jupiter.api.Test;

class PhpFactsTest {
    @Test
    void functions_have_owners_visibility_and_traits() {
        Facts facts = php("""
                namespace Acme\\Shop;
                function helper() { return 1; }
                abstract class Cart extends Base implements \\Countable {
                    public function __construct(private Owner $owner) { parent::__construct($owner); }
                    public function count(): int { return 1; }
                    abstract protected function price(Item $item): int;
                    private static function check(Item $item) { return 1; }
                    function __toString() { return ''; }
                    #[Route('/')]
                    private function page() { return 2; }
                }
                final class Plain {
                    public function add($item, ...$rest) { return Items::put($item, ...$rest); }
                    private function local() { function inner() { return 1; } return fn($x) => $x; }
                }
                trait Logs { private function log() { return 1; } }
                interface Store { public function put($x); }
                """);

        assertThat(facts.file().namespace()).isEqualTo("Acme/Shop");
        assertThat(FactsText.functions(facts))
                .containsExactly(
                        "helper PUBLIC",
                        "Cart.__construct PUBLIC CONSTRUCTOR OVERRIDE",
                        "Cart.count PUBLIC OVERRIDE",
                        "Cart.price PUBLIC ABSTRACT OVERRIDE",
                        "Cart.check PRIVATE",
                        "Cart.__toString PUBLIC OVERRIDE ENTRY_POINT",
                        "Cart.page PRIVATE ENTRY_POINT",
                        "Plain.add PUBLIC WRAPPER",
                        "Plain.local PRIVATE",
                        "inner PUBLIC",
                        "Logs.log INTERNAL OVERRIDE",
                        "Store.put PUBLIC ABSTRACT");
    }

    @Test
    void what_may_be_called_by_a_computed_name_is_an_entry_point() {
        assertThat(FactsText.functions(
                        php("class A { function go($x) { $this->$x(1, 2); } private function b() { c(); d(); } }")))
                .containsExactly("A.go PUBLIC ENTRY_POINT", "A.b PRIVATE ENTRY_POINT");
    }

    @Test
    void parameters_and_flags_are_counted() {
        FunctionFacts function =
                php("function f(int $a, ?bool $b, $c = FALSE, string ...$d) {}").function("f");

        assertThat(function.parameters()).isEqualTo(4);
        assertThat(function.booleanParameters()).isEqualTo(2);
    }

    @Test
    void variables_are_no_uses_and_callables_are_mentions() {
        Facts facts = php("""
                function go($total) {
                    $total = total($total);
                    array_map('total', [$this, 'price'], total(...));
                    $this->price->pay(rate: 1);
                    Cart::open();
                    new Item(Cart::LIMIT);
                    $f = \\Acme\\tax(1);
                    \\round(1);
                }
                """);

        assertThat(facts.uses("go", "total")).isEqualTo("1/2");
        assertThat(facts.uses("go", "price")).isEqualTo("0/2");
        assertThat(facts.uses("go", "round")).isEqualTo("0/1");
        assertThat(facts.uses("go", "pay")).isEqualTo("1/0");
        assertThat(facts.uses("go", "rate")).isEqualTo("0/0");
        assertThat(facts.uses("go", "open")).isEqualTo("1/0");
        assertThat(facts.uses("go", "Cart")).isEqualTo("0/2");
        assertThat(facts.uses("go", "Item")).isEqualTo("1/0");
        assertThat(facts.uses("go", "tax")).isEqualTo("1/0");
    }

    @Test
    void types_say_what_they_build_on() {
        Facts facts = php("""
                abstract class A extends \\B\\C implements D, E { use F; }
                interface G extends D {}
                enum H: string implements D { case X = 'x'; }
                function f() { return new class extends A {}; }
                """);

        assertThat(facts.file().implementations())
                .extracting(implementation ->
                        implementation.type().replaceAll("@.*", "@") + " < " + implementation.abstraction())
                .containsExactly("A < C", "A < D", "A < E", "A < F", "G < D", "H < D", "class@ < A");
        assertThat(FactsText.types(facts))
                .containsExactly("A PUBLIC abstraction _", "G PUBLIC abstraction _", "H PUBLIC choice(1)");
    }

    @Test
    void states_are_read_off_properties_and_promoted_parameters() {
        Facts facts = php("""
                class Job {
                    private bool $done = false;
                    public ?bool $urgent = null;
                    private string $status;
                    private array $options = [];
                    private array $items = [];
                    protected int|null $count;
                    private A|B $either;
                    private $flag = true;
                    private $owner;
                    public static bool $shared = false;
                    const LIMIT = 1;
                    public function __construct(private readonly ?Log $log, bool $ignored, public int $flags = 0) {}
                    function go() {
                        if ($this->status === 'new' || $this->status == 'old') { $this->options['a'] = 1; }
                        $this->owner = null;
                        $this->flags |= self::READ;
                        return $this->flags & self::WRITE ? match ($this->status) { 'x', 'y' => 1, default => 2 } : 3;
                    }
                }
                enum Suit { case A; case B; case C; const D = self::A; }
                """);

        assertThat(FactsText.shapes(facts))
                .containsExactly(
                        "Job {done: bool, urgent: bool?, status: compared(4), options: keyed(1), items: _, count: _?, "
                                + "either: <A: A | B: B>, flag: bool, owner: _?, log: Log?, flags: masked(2)}",
                        "Suit choice(3)");
    }

    @Test
    void imports_are_used_names_absolute_names_and_included_files() {
        Facts facts = php("""
                use Acme\\Cart;
                use Acme\\{Item, Sub\\Box as B};
                use function Acme\\tax;
                require_once __DIR__ . '/helpers.php';
                include $path;
                $x = new \\Acme\\Log();
                $y = new Acme\\Other();
                """);

        assertThat(FactsText.imports(facts))
                .containsExactly(
                        "Acme/Cart [Cart] 2",
                        "Acme/Item [Item] 3",
                        "Acme/Sub/Box [Box] 3",
                        "Acme/tax [tax] 4",
                        "./helpers.php [] 5",
                        "Acme/Log [] 7");
    }

    @Test
    void a_variable_is_one_token_and_the_code_in_text_counts() {
        assertThat(tokens("$a = $b;")).isEqualTo(4);
        assertThat(tokens("f(\"1234567\");")).isEqualTo(6);
        assertThat(tokens("f(\"12 $a 34\");")).isEqualTo(6);
        assertThat(tokens("// no\n/** no */\nf();")).isEqualTo(4);
        assertThat(Facts.of(Language.PHP, "<p>hello</p>\n<?php f();")
                        .file()
                        .tokens()
                        .weight())
                .isEqualTo(4 + 2);
    }

    @Test
    void statements_outside_functions_are_top_level_code() {
        assertThat(topLevel("return ['a' => 1];")).isZero();
        assertThat(topLevel("declare(strict_types=1); use A\\B; namespace C;")).isZero();
        assertThat(topLevel("namespace A { class B { private $c = [1]; function d() { e(); } } }"))
                .isZero();
        assertThat(topLevel("start(8080);")).isEqualTo(5);
        assertThat(topLevel("class A { private $a = [1, 2]; function f() { g(); } }"))
                .isZero();
    }

    private static int topLevel(String text) {
        return php(text).file().functions().getFirst().tokens();
    }

    private static int tokens(String text) {
        return php(text).file().tokens().weight();
    }

    private static Facts php(String text) {
        return Facts.of(Language.PHP, "<?php\n" + text);
    }
}

package dev.descent.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.source.FileFacts.Implementation;
import dev.descent.source.Language;
import org.junit.jupiter.api.Test;

class CppFactsTest {
    @Test
    void functionsOfAClassInAndOutsideItsBody() {
        Facts facts = cpp("""
                namespace shop {
                class Cart {
                 public:
                  explicit Cart(int size) : size_(size) { }
                  Cart(const Cart&) = delete;
                  ~Cart();
                  int Total() const { return size_; }
                  bool operator==(const Cart& other) const { return size_ == other.size_; }
                  operator bool() const { return size_ > 0; }
                  template <typename T> T As() { return T(size_); }
                 protected:
                  void Close() { size_ = 0; }
                 private:
                  void Hidden() { size_ = 2; }
                  int Declared(int a);
                  int size_;
                };
                int Cart::Declared(int a) { return a; }
                template <class T> void ns::Other<T>::Go() { Run(1); }
                static int Helper(bool on, int b = 3) { return b; }
                namespace { int Local() { return 1; } class Quiet { int Own() { return 2; } }; }
                }
                """);

        assertThat(FactsText.functions(facts))
                .containsExactly(
                        "Cart.Cart PUBLIC CONSTRUCTOR",
                        "Cart.Cart PUBLIC CONSTRUCTOR ABSTRACT",
                        "Cart.Total PUBLIC",
                        "Cart.operator== PUBLIC ENTRY_POINT",
                        "Cart.operator bool PUBLIC ENTRY_POINT",
                        "Cart.As PUBLIC",
                        "Cart.Close PUBLIC",
                        "Cart.Hidden INTERNAL",
                        "Cart.Declared PUBLIC",
                        "Other.Go PUBLIC",
                        "Helper PRIVATE",
                        "Local PRIVATE",
                        "Quiet.Own PRIVATE");
        assertThat(facts.function("Helper").parameters()).isEqualTo(2);
        assertThat(facts.function("Helper").booleanParameters()).isEqualTo(1);
    }

    @Test
    void whatHeirsMayImplementIsAFunctionWithoutABody() {
        Facts facts = cpp("""
                class Shape {
                 public:
                  virtual ~Shape() = default;
                  virtual int Area() const = 0;
                };
                struct Square final : public Shape, private ns::Base<int> {
                  int Area() const override;
                  int Side() { return 3; }
                };
                struct Plain { virtual int Rate() { return 3; } };
                """);

        assertThat(FactsText.functions(facts))
                .containsExactly(
                        "Shape.~Shape PUBLIC CONSTRUCTOR ABSTRACT",
                        "Shape.Area PUBLIC ABSTRACT OVERRIDE",
                        "Square.Area PUBLIC ABSTRACT OVERRIDE",
                        "Square.Side PUBLIC OVERRIDE",
                        "Plain.Rate PUBLIC OVERRIDE");
        assertThat(facts.type("Shape").isAbstraction()).isTrue();
        assertThat(facts.type("Square").isAbstraction()).isFalse();
        assertThat(facts.file().implementations())
                .containsExactly(new Implementation("Shape", "Square"), new Implementation("Base", "Square"));
    }

    @Test
    void macrosThatStandForAttributesDoNotHideAClass() {
        Facts facts = cpp("""
                class SHOP_EXPORT Cart : public Base {
                 public:
                  int Total() EXCLUSIVE_LOCKS_REQUIRED(mutex_) { return size_; }
                 private:
                  int size_ GUARDED_BY(mutex_);
                };
                SHOP_EXPORT int free_function(int a);
                #define SHOP_API __attribute__((visibility("default")))
                """);

        assertThat(facts.file().dark().errorTokens()).isZero();
        assertThat(FactsText.functions(facts)).containsExactly("Cart.Total PUBLIC OVERRIDE");
        assertThat(FactsText.types(facts)).containsExactly("Cart PUBLIC {size_: _}");
    }

    @Test
    void callsAndMentions() {
        Facts facts = cpp("""
                void Run(Cart& cart, Cart* other) {
                  Pay(1); cart.Pay(2); other->Pay(3); shop::Pay(4); Pay<int>(5);
                  auto f = &Pay; Use(Pay);
                  auto* made = new Item(6);
                  int Pay2 = 7;
                }
                """);

        assertThat(facts.uses("Run", "Pay")).isEqualTo("5/2");
        assertThat(facts.uses("Run", "Item")).isEqualTo("1/0");
        assertThat(facts.uses("Run", "cart")).isEqualTo("0/0");
    }

    @Test
    void shapesOfTypes() {
        Facts facts = cpp("""
                class Connection {
                  static int shared_;
                  bool open_ = false, closed_{true};
                  std::atomic<bool> stopped_;
                  std::optional<bool> maybe_;
                  std::unique_ptr<Session> session_;
                  std::variant<Idle, bool> state_;
                  std::map<std::string, int> by_name_;
                  const std::string& name_;
                  enum class Colour : uint8_t { kRed, kGreen, kBlue };
                  Colour colour_;
                  int Method();
                  void Check() { if (session_ == nullptr) Throw(); by_name_.find("a"); }
                };
                union Bits { int whole; bool half; };
                """);

        assertThat(FactsText.shapes(facts))
                .containsExactly(
                        "Connection {open_: bool, closed_: bool, stopped_: bool, maybe_: bool?, session_: Session?,"
                                + " state_: <Idle: Idle | bool: bool>, by_name_: keyed(1), name_: _,"
                                + " colour_: Colour}",
                        "Colour choice(3)",
                        "Bits <whole: _ | half: bool>");
    }

    @Test
    void initialisersThatComputeAreTopLevelCode() {
        assertThat(cpp("int a = Compute(1);").file().functions().getFirst().tokens())
                .isEqualTo(4);
        assertThat(cpp("const char* a[] = {\"x\", \"y\"};")
                        .file()
                        .functions()
                        .getFirst()
                        .tokens())
                .isZero();
    }

    @Test
    void testsAreKnownByTheirMacros() {
        Facts facts = cpp("TEST_F(CartTest, Pays) { EXPECT_EQ(1, Pay()); }\nint Pay() { return 1; }\n");

        assertThat(FactsText.functions(facts)).containsExactly("TEST_F PUBLIC ENTRY_POINT TEST", "Pay PUBLIC");
    }

    @Test
    void whatOtherLanguagesCallIsAnEntryPoint() {
        Facts facts = cpp("""
                extern "C" {
                int shop_open(int a) { return a; }
                }
                extern "C" int shop_close(int a) { return a; }
                int Java_com_acme_Shop_open(int a) { return a; }
                """);

        assertThat(FactsText.functions(facts))
                .containsExactly(
                        "shop_open PUBLIC ENTRY_POINT",
                        "shop_close PUBLIC ENTRY_POINT",
                        "Java_com_acme_Shop_open PUBLIC ENTRY_POINT");
    }

    @Test
    void headersAreReadAsCpp() {
        assertThat(Language.ofPath("shop/cart.h")).contains(Language.CPP);
        assertThat(Language.ofPath("shop/cart.c")).contains(Language.C);
    }

    private static Facts cpp(String text) {
        return Facts.of(Language.CPP, text);
    }
}

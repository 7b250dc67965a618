// Cognitive Complexity, hand-computed: "+n" at the end of a line is what that line adds to its function.
#include <string>
#include <vector>

namespace paper {

// The first example of the white paper, in C++: 7.
int SumOfPrimes(int max) {
  int total = 0;
  for (int i = 1; i <= max; ++i) {  // +1
    for (int j = 2; j < i; ++j) {   // +2
      if (i % j == 0) {             // +3
        goto next;                  // +1
      }
    }
    total += i;
  next:;
  }
  return total;
}

// The second: 1.
std::string GetWords(int number) {
  switch (number) {  // +1
    case 1:
      return "one";
    case 2:
      return "a couple";
    case 3:
      return "a few";
    default:
      return "lots";
  }
}

// The third: 19.
MethodSymbol* Method::OverriddenSymbolFrom(ClassType* class_type) {
  if (class_type->IsUnknown()) {  // +1
    return unknown_method_symbol;
  }
  bool unknown_found = false;
  for (Symbol* override_symbol : class_type->Symbol()->Members()) {  // +1
    if (override_symbol->IsKind(kMethod)                             // +2
        && !override_symbol->IsStatic()) {                           // +1
      auto* method_symbol = static_cast<MethodSymbol*>(override_symbol);
      if (CanOverride(method_symbol)) {  // +3
        auto overriding = CheckOverridingParameters(method_symbol, class_type);
        if (!overriding.has_value()) {  // +4
          if (!unknown_found) {         // +5
            unknown_found = true;
          }
        } else if (*overriding) {  // +1
          return method_symbol;
        }
      }
    }
  }
  if (unknown_found) {  // +1
    return unknown_method_symbol;
  }
  return nullptr;
}

// The nesting of the paper's myMethod: 9.
void MyMethod() {
  try {
    if (condition1) {                  // +1
      for (int i = 0; i < 10; i++) {   // +2
        while (condition2) {           // +3
        }
      }
    }
  } catch (const std::exception& e) {  // +1
    if (condition2) {                  // +2
    }
  }
}

// And of its myMethod2: 2.
void MyMethod2() {
  auto r = [] {
    if (condition1) {  // +2
    }
  };
}

int Linear(int a) {
  int b = a + 1;
  return b * 2;
}

int Chain(int a) {
  if (a > 0) {         // +1
    return 1;
  } else if (a < 0) {  // +1
    return -1;
  } else {             // +1
    return 0;
  }
}

int WithoutBraces(int a) {
  if (a)           // +1
    return 1;
  else if (a > 2)  // +1
    return 2;
  else             // +1
    return 3;
}

int NestedInElse(int a) {
  if (a) {        // +1
    return 1;
  } else {        // +1
    if (a > 2) {  // +2
      return 2;
    }
  }
  return 0;
}

int IfWithInitialiser() {
  if (int a = Linear(1); a > 0) {         // +1
    return a;
  } else if (int b = Linear(2); b > 0) {  // +1
    return b;
  }
  return 0;
}

template <typename T>
int ConstantIf() {
  if constexpr (sizeof(T) == 4) {         // +1
    return 4;
  } else if constexpr (sizeof(T) == 8) {  // +1
    return 8;
  } else {                                // +1
    return 0;
  }
}

int IfWithDeclaration(Base* base) {
  if (auto* heir = dynamic_cast<Heir*>(base)) {  // +1
    return heir->size();
  }
  return 0;
}

int Ternary(int a) { return a ? 1 : 2; }  // +1

int NestedTernaries(int a, int b) { return a ? 1 : b ? 2 : 3; }  // +3

int Loops(const std::vector<int>& all) {
  for (const auto& one : all) {      // +1
    while (one > 3) {                // +2
      do {                           // +3
        Linear(one);
      } while (one > 4);
    }
  }
  for (auto [key, value] : Map()) {  // +1
    continue;
  }
  return 0;
}

int PlainJumpsAreFree(int a) {
  for (;;) {    // +1
    if (a) {    // +2
      break;
    }
    continue;
  }
  return a;
}

int Catches() {
  try {
    return Linear(1);
  } catch (const Missing& e) {  // +1
    return 2;
  } catch (...) {               // +1
    if (Linear(2)) {            // +2
      throw;
    }
  }
  return 0;
}

int FunctionTry(int a) try {
  return a > 0 ? 1 : 2;  // +1
} catch (...) {          // +1
  return 3;
}

int SwitchInLoop(int a) {
  while (a--) {    // +1
    switch (a) {   // +2
      case 1:
        if (a) {   // +3
          return 1;
        }
        [[fallthrough]];
      default:
        break;
    }
  }
  return 0;
}

bool OneSequence(bool a, bool b, bool c) { return a && b && c; }  // +1

bool MixedSequences(bool a, bool b, bool c, bool d) { return a && b || c && d; }  // +3

bool ParenthesesAreReadThrough(bool a, bool b, bool c, bool d) {
  return a && (b || c) && d;  // +3
}

bool NegationStartsAnew(bool a, bool b, bool c) { return a && !(b && c); }  // +2

bool Words(bool a, bool b, bool c) { return a and b or c; }  // +2

void ReferencesAreNoSequences(std::string&& a, std::string&& b) {
  Use(std::forward<std::string>(a), std::move(b));
}

int Lambdas(int a) {
  auto f = [&](int b) {
    if (b > a) {      // +2
      return 1;
    }
    auto g = [=](int c) {
      return c ? 1 : 2;  // +3
    };
    return g(b);
  };
  return f(a);
}

void LambdaAsArgument(std::vector<int>& all) {
  for (int round = 0; round < 3; round++) {  // +1
    std::sort(all.begin(), all.end(), [](int a, int b) {
      return a > b ? 1 : 0;                  // +3
    });
  }
}

int Factorial(int n) {                        // +1
  return n <= 1 ? 1 : n * Factorial(n - 1);  // +1
}

bool IsOdd(int n);

bool IsEven(int n) { return n == 0 || IsOdd(n - 1); }  // +2

bool IsOdd(int n) { return n != 0 && IsEven(n - 1); }  // +2

int Overloaded(int n) { return Overloaded(n, 1); }

int Overloaded(int n, int m) { return n + m; }

class Tree {
 public:
  explicit Tree(int size) : size_(size > 0 ? size : 1) {  // +1
    if (size > 9) {                                       // +1
      Grow();
    }
  }

  ~Tree() {
    if (open_) {  // +1
      Close();
    }
  }

  int Depth(int n) {            // +1
    return this->Depth(n - 1);
  }

  int Walk(int n) {             // +1
    return Walk(n - 1);
  }

  int OfAnother(const Tree& other, int n) { return other.OfAnother(other, n - 1); }

  bool operator==(const Tree& other) const {
    return size_ == other.size_ && open_ == other.open_;  // +1
  }

  operator bool() const { return size_ > 0 ? true : false; }  // +1

  int Outside(int n);

 private:
  int size_ = 0;
  bool open_ = true;
};

int Tree::Outside(int n) {                 // +1
  return n > 0 ? Tree::Outside(n - 1) : 0;  // +1
}

int LocalClass(int a) {
  struct Local {
    int Go(int b) {
      if (b > 0) {  // +2
        return 1;
      }
      return 2;
    }
  };
  return Local().Go(a);
}

int ConditionalCompilation(int a) {
#ifdef FAST      // +1
  if (a) {       // +2
    return 1;
  }
#elif SLOW       // +1
  return 2;
#else            // +1
  a++;
#endif
  return a;
}

#if defined(WINDOWS) && !defined(ARM)
int OutsideFunctionsItIsFree(int a) { return a; }
#endif

template <typename... Args>
void Variadic(Args&&... args) {
  (Use(args), ...);
}

task<int> Coroutine(int a) {
  if (a > 0) {         // +1
    co_return a;
  }
  co_await Wait(a);
  co_yield a ? 1 : 2;  // +1
}

int deduced = [] { return Linear(1) > 0 ? 1 : 2; }();  // +1

}  // namespace paper

int hidden_by_a_parameter(std::function<int(int)> hidden_by_a_parameter) {
    return hidden_by_a_parameter(1);
}

int recursive_over_a_lambda(int n) { // +1
    auto f = [](int recursive_over_a_lambda) { return recursive_over_a_lambda; };
    return recursive_over_a_lambda(f(n));
}

int elvis_is_free(int a, int b, int c) {
    return a ?: (b ? c : a) ?: c; // +1
}

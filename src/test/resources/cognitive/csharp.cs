// Cognitive Complexity, hand-computed: "+n" at the end of a line is what that line adds to its function.
using System;
using System.Collections.Generic;
using System.Linq;

namespace Paper
{
    class Examples
    {
        // The first example of the white paper, in C#: 7.
        int SumOfPrimes(int max)
        {
            int total = 0;
            for (int i = 1; i <= max; ++i) // +1
            {
                for (int j = 2; j < i; ++j) // +2
                {
                    if (i % j == 0) // +3
                    {
                        goto NEXT; // +1
                    }
                }
                total += i;
                NEXT: ;
            }
            return total;
        }

        // The second: 1.
        string GetWords(int number)
        {
            switch (number) // +1
            {
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
        MethodSymbol OverriddenSymbolFrom(ClassType classType)
        {
            if (classType.IsUnknown()) // +1
            {
                return Symbols.UnknownMethodSymbol;
            }
            bool unknownFound = false;
            IList<Symbol> symbols = classType.GetSymbol().Members().Lookup(name);
            foreach (Symbol overrideSymbol in symbols) // +1
            {
                if (overrideSymbol.IsKind(Kind.Method) // +2
                    && !overrideSymbol.IsStatic()) // +1
                {
                    MethodSymbol methodSymbol = (MethodSymbol)overrideSymbol;
                    if (CanOverride(methodSymbol)) // +3
                    {
                        bool? overriding = CheckOverridingParameters(methodSymbol, classType);
                        if (overriding == null) // +4
                        {
                            if (!unknownFound) // +5
                            {
                                unknownFound = true;
                            }
                        }
                        else if (overriding.Value) // +1
                        {
                            return methodSymbol;
                        }
                    }
                }
            }
            if (unknownFound) // +1
            {
                return Symbols.UnknownMethodSymbol;
            }
            return null;
        }

        // The nesting of the paper's myMethod: 9.
        void MyMethod()
        {
            try
            {
                if (condition1) // +1
                {
                    for (int i = 0; i < 10; i++) // +2
                    {
                        while (condition2) { } // +3
                    }
                }
            }
            catch (ExcepType2 e) // +1
            {
                if (condition2) { } // +2
            }
        }

        // And of its myMethod2: 2.
        void MyMethod2()
        {
            Action r = () =>
            {
                if (condition1) { } // +2
            };
        }

        int Linear(int a)
        {
            int b = a + 1;
            return b * 2;
        }

        int Chain(int a)
        {
            if (a > 0) // +1
            {
                return 1;
            }
            else if (a < 0) // +1
            {
                return -1;
            }
            else if (a == 7) // +1
            {
                return 7;
            }
            else // +1
            {
                return 0;
            }
        }

        int NestedInElse(int a)
        {
            if (a > 0) // +1
                return 1;
            else // +1
            {
                if (a < 0) // +2
                    return 2;
            }
            return 0;
        }

        int Ternary(int a) => a > 0 ? 1 : 2; // +1

        int NestedTernaries(int a) => a > 0 ? 1 : a < 0 ? 2 : 3; // +3

        string Coalescing(string a) => a?.Trim() ?? name ?? "none";

        void CoalescingAssignment(string a)
        {
            a ??= "none";
        }

        int Loops(int a)
        {
            for (int i = 0; i < a; i++) // +1
            {
                while (a > 3) // +2
                {
                    do // +3
                    {
                        a--;
                    } while (a > 4);
                }
            }
            foreach (var (key, value) in map) // +1
            {
                continue;
            }
            return a;
        }

        async Task AwaitsAndLoops(IAsyncEnumerable<int> all)
        {
            await foreach (var one in all) // +1
            {
                await Use(one);
            }
        }

        IEnumerable<int> Yields(int a)
        {
            while (true) // +1
            {
                if (a > 3) // +2
                    yield break;
                yield return a;
            }
        }

        void GotoCase(int a)
        {
            switch (a) // +1
            {
                case 1:
                    goto case 2; // +1
                case 2:
                    goto default; // +1
                default:
                    break;
            }
        }

        int SwitchExpression(int a) => a switch // +1
        {
            1 => 10,
            2 => 20,
            _ => 0,
        };

        int NestedSwitchExpression(int a)
        {
            if (a > 3) // +1
            {
                return a switch // +2
                {
                    4 => 1,
                    _ => a > 5 ? 1 : 2, // +3
                };
            }
            return 0;
        }

        int Guards(object o)
        {
            switch (o) // +1
            {
                case int n when n > 3:
                    return n;
                case string s when s.Length > 3 && s.Length < 9: // +1
                    return 2;
                default:
                    return 0;
            }
        }

        int GuardsOfArms(object o) => o switch // +1
        {
            int n when n > 3 => n,
            _ => 0,
        };

        bool Patterns(object o) => o is int and > 3 and < 9 or string; // +2

        bool PatternAndCondition(object o, bool a)
        {
            return a && o is > 1 or < 0; // +2
        }

        bool NotPattern(object o) => o is not null;

        string ArmsOfPatterns(int n) => n switch // +1
        {
            < 40 and > 30 => "between", // +1
            0 or 1 => "few", // +1
            not 7 => "other",
            _ => "seven",
        };

        bool OneSequence(bool a, bool b, bool c) => a && b && c; // +1

        bool MixedSequences(bool a, bool b, bool c, bool d) => a && b || c && d; // +3

        bool ParenthesesAreReadThrough(bool a, bool b, bool c, bool d) => a && (b || c) && d; // +3

        bool NegationStartsAnew(bool a, bool b, bool c) => a && !(b && c); // +2

        bool BitsAreFree(bool a, bool b)
        {
            a &= b;
            return a | b & a;
        }

        void TryFinallyIsFree()
        {
            try
            {
                Linear(1);
            }
            finally
            {
                Linear(2);
            }
        }

        void CatchWithFilter()
        {
            try
            {
                Linear(1);
            }
            catch (IOException e) when (e.Code == 1) // +1
            {
                Linear(2);
            }
            catch // +1
            {
                throw;
            }
        }

        void Blocks(object o)
        {
            using (var a = Open())
            {
                lock (o)
                {
                    checked
                    {
                        if (a.Is) { } // +1
                    }
                }
            }
            using var b = Open();
            unsafe { }
        }

        int Factorial(int n) // +1
        {
            return n <= 1 ? 1 : n * Factorial(n - 1); // +1
        }

        int OnItself(int n) // +1
        {
            return this.OnItself(n - 1);
        }

        int OnAnother(Examples other, int n)
        {
            return other.OnAnother(other, n - 1);
        }

        bool IsEven(int n) => n == 0 || IsOdd(n - 1); // +2

        bool IsOdd(int n) => n != 0 && IsEven(n - 1); // +2

        int Overload(int n)
        {
            return Overload(n, 1);
        }

        int Overload(int n, int m)
        {
            return n + m;
        }

        int LocalFunction(int a)
        {
            return Local(a);

            int Local(int b)
            {
                if (b > 0) // +2
                {
                    return 1;
                }
                return 2;
            }
        }

        void Delegates(List<int> list)
        {
            list.ForEach(delegate (int a)
            {
                if (a > 0) { } // +2
            });
            list.ForEach(a => Use(a > 0 ? 1 : 2)); // +2
        }

        void LambdaInLambda()
        {
            Run(() => Run(() =>
            {
                if (a) { } // +3
            }));
        }

        IEnumerable<int> Query(IEnumerable<int> all) =>
            from one in all
            where one > 3 && one < 9 // +1
            select one;

        int ConditionalCompilation(int a)
        {
#if DEBUG // +1
            if (a > 3) // +2
            {
                return 1;
            }
#elif TRACE // +1
            return 2;
#else // +1
            a++;
#endif
            return a;
        }

        string Property
        {
            get
            {
                return name == null ? "" : name; // +1
            }
        }

        bool Arrow => first && second; // +1

        int this[int i]
        {
            get => i > 0 ? all[i] : 0; // +1
        }

        int Automatic { get; set; }

        Examples(int a)
        {
            if (a > 0) { } // +1
        }

        ~Examples()
        {
            if (open) { } // +1
        }

        public static Examples operator +(Examples a, Examples b)
        {
            return a == null ? b : a; // +1
        }

        private readonly Func<int, int> field = a => a > 0 ? 1 : 2; // +1

        int HiddenByAParameter(Func<int> HiddenByAParameter)
        {
            return HiddenByAParameter();
        }

        int HiddenByALocal(int a)
        {
            Func<int, int> HiddenByALocal = b => b;
            return HiddenByALocal(a);
        }

        int Recursive(int n) // +1
        {
            return Recursive(n - 1);
        }
    }
}

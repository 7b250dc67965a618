using System;

class More
{
    int SwitchExpression(object o) => o switch // +1
    {
        int i when i > 0 && i < 9 => 1, // +1
        string { Length: > 3 and < 9 } => 2, // +1
        null => 3,
        _ => o is bool b ? 4 : 5, // +2
    };

    int SwitchStatement(int n)
    {
        switch (n) // +1
        {
            case 1:
            case 2:
                goto case 3; // +1
            case 3 when n > 0:
                if (n > 1) // +2
                    goto default; // +1
                break;
            default:
                return 0;
        }
        return n;
    }

    void Filters()
    {
        try
        {
            Run();
        }
        catch (IOException e) when (e.HResult > 0 || e.HResult < -9) // +2
        {
            if (e.Data == null) // +2
                throw;
        }
        catch // +1
        {
            Log();
        }
        finally
        {
            Done();
        }
    }

    int Local(int n)
    {
        return Inner(n);

        int Inner(int m)
        {
            if (m > 0) // +2
                return m;
            return 0;
        }
    }

    void Loops(int[] xs)
    {
        foreach (var x in xs) // +1
        {
            do // +2
            {
                if (x > 0) // +3
                    continue;
            } while (x < 9);
        }
    }

    string Coalesced(More other)
    {
        var name = other?.Name ?? Name ?? throw new Exception();
        name ??= "x";
        return name!;
    }

    void Lambdas(Action<Func<int, int>> each)
    {
        each(x => x > 0 ? 1 : 0); // +2
        each(delegate(int x)
        {
            if (x > 0) // +2
                return 1;
            return 0;
        });
    }

    bool Patterns(object o)
    {
        if (o is not null && o is (> 0 or < -9)) // +3
            return true;
        return o is string s && s.Length > 0; // +1
    }

    IEnumerable<int> Queries(int[] xs)
    {
        var ys = from x in xs where x > 0 && x < 9 select x > 3 ? x : 0; // +2
        foreach (var y in ys) // +1
            yield return y;
    }

    void Resources()
    {
        using var a = Open();
        using (var b = Open())
        {
            lock (b)
            {
                if (a != null) // +1
                    Log();
            }
        }
    }

    void Compiled()
    {
#if DEBUG // +1
        Log();
#elif TRACE // +1
        Trace();
#else // +1
        Done();
#endif
    }

    int Jumps(int n)
    {
    again:
        if (n++ < 9) // +1
            goto again; // +1
        return n;
    }

    bool Negated(bool a, bool b, bool c) => !(a && b) && c; // +2

    async Task Awaiting(IAsyncEnumerable<int> xs)
    {
        await foreach (var x in xs) // +1
            await Run(x);
    }

    int Down(int n) => n == 0 ? 0 : Down(n - 1); // +2

    static bool Even(int n) => n == 0 || More.Odd(n - 1); // +2

    static bool Odd(int n) => n != 0 && Even(n - 1); // +2

    public string Name
    {
        get => _name == null ? "" : _name; // +1
        set
        {
            if (value != null) // +1
                _name = value;
        }
    }
}

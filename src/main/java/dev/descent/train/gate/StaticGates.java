package dev.descent.train.gate;

import dev.descent.source.Syntax;
import dev.descent.train.Gate;
import dev.descent.train.Limits.Size;

/** The gates that only have to read a change, the cheapest first. */
public final class StaticGates {
    private StaticGates() {}

    /** Gates 1 to 3. */
    public static Gate all(Size most, Syntax syntax) {
        return new ScopeGate(most).then(guards(syntax));
    }

    /** Gates 2 and 3. */
    public static Gate guards(Syntax syntax) {
        return new SyntaxGate(syntax)
                .then(new RatchetGate(syntax))
                .then(new PersuasionGate())
                .then(new CommentGate(syntax))
                .then(new TestLiteralGate(syntax))
                .then(new SurfaceGate(syntax));
    }
}

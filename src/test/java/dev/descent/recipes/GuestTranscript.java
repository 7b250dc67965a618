package dev.descent.recipes;

import dev.descent.source.Language;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Value;

/** Runs Python and JavaScript in this process, every program with names of its own. */
final class GuestTranscript {
    private static final Engine ENGINE =
            Engine.newBuilder().option("engine.WarnInterpreterOnly", "false").build();
    private static final Context CONTEXT =
            Context.newBuilder("python", "js").engine(ENGINE).build();

    private static final String PYTHON = """
            def run_program(functions, count):
                log = []
                def t(k):
                    log.append("t%d" % k)
                    return [False, 1, "", "x", None, [], 2.0][k % 7]
                def u(k):
                    log.append("u%d" % k)
                    if k % 5 == 0:
                        raise KeyError("u")
                    return k % 2 == 1
                class Odd:
                    def __init__(self, k):
                        self.k = k
                    def __bool__(self):
                        log.append("asked%d" % self.k)
                        if self.k % 7 == 0:
                            raise TypeError("no truth")
                        return self.k % 2 == 0
                    def __eq__(self, other):
                        log.append("compared%d" % self.k)
                        return Odd(self.k + 1)
                    def __repr__(self):
                        return "Odd%d" % self.k
                def v(k):
                    return Odd(k)
                names = {"t": t, "u": u, "v": v}
                exec(functions, names)
                out = []
                for f in range(count):
                    for a in (-1, 0, 1, 2):
                        for b in (0, 2):
                            for p in (False, True):
                                del log[:]
                                try:
                                    end = repr(names["f%d" % f](a, b, p))
                                except Exception as e:
                                    end = repr(e)
                                out.append("f%d(%d,%d,%s) = %s %s" % (f, a, b, p, end, " ".join(log)))
                return "\\n".join(out)
            run_program
            """;

    private static final String JAVASCRIPT = """
            (function (functions, count) {
                let log = [];
                const t = k => { log.push("t" + k); return [false, 1, "", "x", null, [], NaN][k % 7]; };
                const u = k => { log.push("u" + k); if (k % 5 === 0) throw new Error("u"); return k % 2 === 1; };
                const v = k => { log.push("v" + k); return [undefined, {}, 0, "0"][k % 4]; };
                const names = [];
                for (let f = 0; f < count; f++) names.push("f" + f);
                const all = new Function("t", "u", "v", functions + "; return [" + names.join(",") + "];")(t, u, v);
                const out = [];
                for (let f = 0; f < count; f++)
                    for (const a of [-1, 0, 1, 2]) for (const b of [0, 2]) for (const p of [false, true]) {
                        log = [];
                        let end;
                        try {
                            const value = all[f](a, b, p);
                            end = typeof value + String(value);
                        } catch (e) { end = e.name + e.message; }
                        out.push(`f${f}(${a},${b},${p}) = ${end} ${log.join(" ")}`);
                    }
                return out.join("\\n");
            })
            """;

    private static final Value PYTHON_RUN = CONTEXT.eval("python", PYTHON);
    private static final Value JAVASCRIPT_RUN = CONTEXT.eval("js", JAVASCRIPT);

    private GuestTranscript() {}

    static synchronized String of(Language language, String functions, int count) {
        return (language == Language.PYTHON ? PYTHON_RUN : JAVASCRIPT_RUN)
                .execute(functions, count)
                .asString();
    }
}

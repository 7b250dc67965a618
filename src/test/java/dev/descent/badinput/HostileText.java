package dev.descent.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Function;

/** Texts that upset parsers, or whoever walks their trees. */
enum HostileText {
    EMPTY(idiom -> ""),
    ONLY_COMMENTS(idiom -> idiom.file(idiom.count("comment", 20_000, Size.MOST))),
    MANY_FUNCTIONS(idiom -> idiom.file(
            idiom.say("typeOpen") + idiom.count("function", 20_000, Size.MOST) + idiom.say("typeClose"))),
    MANY_STATEMENTS(idiom -> idiom.inFunction(idiom.count("statement", 100_000, Size.MOST))),
    MANY_STRINGS(idiom -> idiom.inFunction(idiom.count("string", 50_000, Size.MOST))),
    MANY_CASES(idiom -> idiom.inFunction(
            idiom.say("switchOpen") + idiom.count("case", 20_000, Size.MOST) + idiom.say("switchClose"))),
    LONG_ELSE_IF(idiom -> idiom.inFunction(
            idiom.say("chain") + idiom.count("elseIf", 20_000, Size.MOST) + idiom.say("chainEnd") + "\n")),
    DEEP_IFS(idiom -> idiom.inFunction(idiom.nested("ifOpen", "ifClose", 5_000))),
    DEEP_LAMBDAS(idiom -> idiom.inFunction(idiom.nested("lambdaOpen", "lambdaClose", 5_000))),
    DEEP_PARENTHESES(idiom -> Size.brackets("(", ")")),
    DEEP_BRACES(idiom -> Size.brackets("{", "}")),
    DEEP_BRACKETS(idiom -> Size.brackets("[", "]")),
    DEEP_ANGLES(idiom -> Size.brackets("<", ">")),
    OPEN_PARENTHESES(idiom -> "(".repeat(Size.DEPTH)),
    OPEN_BRACES(idiom -> "{".repeat(Size.DEPTH)),
    OPEN_BRACKETS(idiom -> "[".repeat(Size.DEPTH)),
    OPEN_ANGLES(idiom -> "a<".repeat(Size.DEPTH)),
    ONE_WORD(idiom -> "a".repeat(Size.MOST)),
    REPEATED_CALL(idiom -> idiom.inFunction("f(a,b);\n".repeat(Size.MOST / 8)));

    private final Function<Idiom, String> text;

    HostileText(Function<Idiom, String> text) {
        this.text = text;
    }

    /** The bytes in a language. */
    byte[] in(Idiom idiom) {
        return idiom.file(text.apply(idiom)).getBytes(UTF_8);
    }

    /** How big things are. */
    private static final class Size {
        static final int MOST = 1_040_000;
        static final int DEPTH = 100_000;

        static String brackets(String open, String close) {
            return open.repeat(DEPTH) + "1" + close.repeat(DEPTH) + "\n";
        }
    }
}

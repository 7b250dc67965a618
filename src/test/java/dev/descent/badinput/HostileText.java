package dev.descent.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.BiFunction;

/** Texts that upset parsers, or whoever walks their trees; each grows with the number of bytes that it may have. */
enum HostileText {
    EMPTY((idiom, bytes) -> ""),
    ONLY_COMMENTS((idiom, bytes) -> idiom.count("comment", bytes)),
    SYNTAX_ERRORS((idiom, bytes) -> "0 nothing to see here, number )\n".repeat(bytes / 32)),
    NEVER_CLOSED((idiom, bytes) -> (idiom.say("bodyOpen") + idiom.say("ifOpen")).repeat(bytes / 100)),
    MANY_FUNCTIONS((idiom, bytes) -> idiom.say("typeOpen") + idiom.count("function", bytes) + idiom.say("typeClose")),
    MANY_STATEMENTS((idiom, bytes) -> idiom.inFunction(idiom.count("statement", bytes))),
    MANY_STRINGS((idiom, bytes) -> idiom.inFunction(idiom.count("string", bytes))),
    MANY_CASES((idiom, bytes) ->
            idiom.inFunction(idiom.say("switchOpen") + idiom.count("case", bytes) + idiom.say("switchClose"))),
    LONG_ELSE_IF((idiom, bytes) ->
            idiom.inFunction(idiom.say("chain") + idiom.count("elseIf", bytes) + idiom.say("chainEnd") + "\n")),
    DEEP_IFS((idiom, bytes) -> idiom.inFunction(idiom.nested("ifOpen", "ifClose", bytes))),
    DEEP_LAMBDAS((idiom, bytes) -> idiom.inFunction(idiom.nested("lambdaOpen", "lambdaClose", bytes))),
    DEEP_PARENTHESES((idiom, bytes) -> nested("(", ")", bytes)),
    DEEP_BRACES((idiom, bytes) -> nested("{", "}", bytes)),
    DEEP_BRACKETS((idiom, bytes) -> nested("[", "]", bytes)),
    DEEP_ANGLES((idiom, bytes) -> nested("a<", ">", bytes)),
    OPEN_PARENTHESES((idiom, bytes) -> "(".repeat(bytes)),
    OPEN_BRACES((idiom, bytes) -> "{".repeat(bytes)),
    OPEN_BRACKETS((idiom, bytes) -> "[".repeat(bytes)),
    OPEN_ANGLES((idiom, bytes) -> "a<".repeat(bytes / 2)),
    REPEATED_CALL((idiom, bytes) -> idiom.inFunction("f(a,b);\n".repeat(bytes / 8)));

    private final BiFunction<Idiom, Integer, String> text;

    HostileText(BiFunction<Idiom, Integer, String> text) {
        this.text = text;
    }

    /** About as many bytes in a language, in lines that are short on average: a file that is all one line isn't read. */
    byte[] in(Idiom idiom, int bytes) {
        String hostile = idiom.say("prologue") + text.apply(idiom, bytes);
        return (hostile + "\n".repeat(hostile.length() / 200)).getBytes(UTF_8);
    }

    private static String nested(String open, String close, int bytes) {
        int depth = bytes / (open.length() + close.length());
        return open.repeat(depth) + "1" + close.repeat(depth) + "\n";
    }
}

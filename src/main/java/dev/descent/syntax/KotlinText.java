package dev.descent.syntax;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes texts readable to Kotlin's grammar, which does not know all of Kotlin; every byte stays where it is. */
final class KotlinText {
    private static final Pattern FUN_OF_INTERFACE = Pattern.compile("\\bfun(?=\\s+interface\\b)");
    private static final Pattern BEFORE_CONSTRUCTOR = Pattern.compile("\\bclass\\s+\\w+(?:<[^>{}()]*+>)?+\\s*+"
            + "(?:@[\\w.]++(?:\\([^()]*+\\))?+\\s++|(?:private|internal|protected|public)\\s++)*+constructor\\b");

    private KotlinText() {}

    /** Functional interfaces become any interfaces, and primary constructors follow their class on one line. */
    static byte[] readable(byte[] text) {
        String latin = new String(text, StandardCharsets.ISO_8859_1);
        String plain = FUN_OF_INTERFACE.matcher(latin).replaceAll("   ");
        return BEFORE_CONSTRUCTOR
                .matcher(plain)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group().replace('\n', ' ').replace('\r', ' ')))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}

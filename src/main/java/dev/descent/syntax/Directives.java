package dev.descent.syntax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The preprocessor's conditionals as lines of text. */
final class Directives {
    private static final Pattern CONDITIONAL =
            Pattern.compile("(?m)^[ \\t]*#[ \\t]*(if|ifdef|ifndef|elif|elifdef|else|endif)\\b(?:\\\\\\r?\\n|[^\\n])*+");

    private Directives() {}

    private record Line(int start, int end) {}

    /** An open {@code #if}; {@code plain} while no other branch has been seen. */
    private record Open(Line line, boolean plain) {}

    /**
     * The text with spaces in place of every {@code #if} without {@code #else} and its {@code #endif}; what they enclose
     * stays, for a grammar knows conditionals round whole statements only.
     */
    static byte[] withoutPlainConditionals(byte[] text) {
        byte[] result = text.clone();
        Deque<Open> open = new ArrayDeque<>();
        Matcher directive = CONDITIONAL.matcher(new String(text, ISO_8859_1));
        while (directive.find()) {
            Line line = new Line(directive.start(), directive.end());
            if (directive.group(1).equals("endif")) {
                close(open, line, result);
            } else if (directive.group(1).startsWith("el")) {
                Open branched = open.poll();
                open.push(new Open(branched == null ? line : branched.line(), false));
            } else {
                open.push(new Open(line, true));
            }
        }
        return result;
    }

    private static void close(Deque<Open> open, Line end, byte[] text) {
        Open start = open.poll();
        if (start != null && start.plain()) {
            Arrays.fill(text, start.line().start(), start.line().end(), (byte) ' ');
            Arrays.fill(text, end.start(), end.end(), (byte) ' ');
        }
    }
}

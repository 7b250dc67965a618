package dev.descent.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts text that others wrote into GitHub's Markdown, so that it shows up as text and does nothing: no mention, image, link,
 * raw HTML, fence, reference to an issue, emoji or change of direction.
 */
public final class Markdown {
    private static final int LONGEST_CODE = 160;
    private static final int LONGEST_PROSE = 600;

    /**
     * GitHub looks for mentions, issues, emoji and addresses in the finished page, where a backslash is gone: only a
     * character between them helps.
     */
    private static final String BREAK = "\u200B";

    private static final Pattern START_OF_BLOCK = Pattern.compile("^(\\s*\\d*)([-+=.)#])");
    /** What could begin a mention, an issue, an emoji or an address, up to where it must be broken. */
    private static final Pattern REFERENCE = Pattern.compile("(?i)[@#:](?!\\s)|GH(?=-\\d)|www(?=\\.)");

    private static final Pattern CODE = Pattern.compile("`([^`]*)`");

    private Markdown() {}

    /** The text as text, on one line, cut at 600 characters; safe in paragraphs, list items and table cells. */
    public static String escape(String text) {
        return escapeLine(line(text));
    }

    /** Like {@link #escape}, but what stands between two backticks becomes code. */
    public static String prose(String text) {
        String line = line(text);
        StringBuilder prose = new StringBuilder();
        int done = 0;
        Matcher code = CODE.matcher(line);
        while (code.find()) {
            prose.append(escapeLine(line.substring(done, code.start()))).append(code(code.group(1)));
            done = code.end();
        }
        return prose.append(escapeLine(line.substring(done))).toString();
    }

    /**
     * The text as a code span, on one line, its beginning cut off above 160 characters. Backticks, and pipes, which would
     * end a cell of a table, are replaced by look-alikes.
     */
    public static String code(String text) {
        String line = PlainText.line(PlainText.clipStart(text, LONGEST_CODE))
                .strip()
                .replace('`', '\'')
                .replace('|', '¦')
                .replace("<!--", "<!‐‐");
        return "`" + (line.isEmpty() ? " " : line) + "`";
    }

    private static String line(String text) {
        return PlainText.line(PlainText.clip(text, LONGEST_PROSE)).strip();
    }

    private static String escapeLine(String line) {
        String guarded = REFERENCE.matcher(line).replaceAll("$0" + BREAK);
        StringBuilder escaped = new StringBuilder();
        guarded.codePoints().forEach(character -> escape(escaped, character));
        return START_OF_BLOCK.matcher(escaped).replaceFirst("$1\\\\$2");
    }

    private static void escape(StringBuilder escaped, int character) {
        switch (character) {
            case '|', '\\' -> escaped.append("&#").append(character).append(';');
            case '`', '*', '_', '[', ']', '<', '>', '~', '&', '$' ->
                escaped.append('\\').append((char) character);
            default -> escaped.appendCodePoint(character);
        }
    }
}

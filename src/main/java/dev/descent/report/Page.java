package dev.descent.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * One self-contained page. It loads nothing: its policy allows only the script and the style that it carries, by their hashes.
 */
final class Page {
    private Page() {}

    /** A page from a template of its body, what its scripts are given, and the scripts in their order. */
    static String of(String body, Record data, String... scripts) {
        String script = Arrays.stream(scripts).map(Page::resource).collect(Collectors.joining());
        String style = resource("page.css");
        return resource("page.html")
                .replace("@SCRIPT_HASH@", Digests.sha256Source(script))
                .replace("@STYLE_HASH@", Digests.sha256Source(style))
                .replace("@STYLE@", style)
                .replace("@BODY@", resource(body))
                .replace("@SCRIPT@", script)
                .replace("@DATA@", Json.compact(data).replace("<", "\\u003c"));
    }

    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program is packaged without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " from the program", e);
        }
    }
}

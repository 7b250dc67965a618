package courier;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;

/** What a server answers; names of headers are in lower case. */
public record Response(int status, String reason, Map<String, String> headers, byte[] body) {
    private static final String CHARSET = "charset=";

    /** The body, in the charset that the server declares, else in UTF-8. */
    public String text() {
        return new String(body, charset());
    }

    public boolean isError() {
        return status >= 400;
    }

    /** The media type without its parameters, in lower case; empty when there is none. */
    public String type() {
        return contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private String contentType() {
        return headers.getOrDefault("content-type", "");
    }

    private Charset charset() {
        int start = contentType().indexOf(CHARSET);
        if (start < 0) {
            return StandardCharsets.UTF_8;
        }
        String name = contentType().substring(start + CHARSET.length()).split(";", 2)[0];
        try {
            return Charset.forName(name.replace("\"", "").strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}

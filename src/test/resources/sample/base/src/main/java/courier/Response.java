package courier;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a server answers; names of headers are in lower case. */
public record Response(int status, String reason, Map<String, String> headers, byte[] body) {
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public boolean isError() {
        return status >= 400;
    }
}

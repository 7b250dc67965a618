package courier;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The cookies of one host; attributes other than {@code Max-Age=0} are ignored. */
public final class Cookies {
    private final Map<String, String> values = new TreeMap<>();

    /** Takes what a server sets: {@code name=value; attribute; ...}. */
    public void set(String header) {
        String[] parts = header.split(";");
        int equals = parts[0].indexOf('=');
        if (equals < 1) {
            return;
        }
        String name = parts[0].substring(0, equals).strip();
        if (header.toLowerCase(Locale.ROOT).contains("max-age=0")) {
            values.remove(name);
        } else {
            values.put(name, parts[0].substring(equals + 1).strip());
        }
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** What the client sends back. */
    public String header() {
        return values.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}

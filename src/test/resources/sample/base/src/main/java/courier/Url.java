package courier;

import java.util.Locale;

/** The address of a resource: only {@code http}. */
public record Url(String host, int port, String path) {
    private static final int DEFAULT_PORT = 80;

    /** The host, and the port unless it is the usual one. */
    public String authority() {
        return port == DEFAULT_PORT ? host : host + ":" + port;
    }

    /** Reads an address; throws IllegalArgumentException for one that isn't like http://host:port/path. */
    public static Url parse(String address) {
        String rest = address.strip();
        if (!rest.toLowerCase(Locale.ROOT).startsWith("http://")) {
            throw new IllegalArgumentException("not http: " + address);
        }
        rest = rest.substring("http://".length());
        int fragment = rest.indexOf('#');
        if (fragment >= 0) {
            rest = rest.substring(0, fragment);
        }
        String authority = rest;
        String path = "/";
        int slash = rest.indexOf('/');
        int query = rest.indexOf('?');
        if (slash >= 0 && (query < 0 || slash < query)) {
            authority = rest.substring(0, slash);
            path = rest.substring(slash);
        } else if (query >= 0) {
            authority = rest.substring(0, query);
            path = "/" + rest.substring(query);
        }
        int port = DEFAULT_PORT;
        String host = authority;
        int colon = authority.lastIndexOf(':');
        if (colon >= 0) {
            host = authority.substring(0, colon);
            String digits = authority.substring(colon + 1);
            if (!digits.isEmpty()) {
                port = 0;
                for (int i = 0; i < digits.length(); i++) {
                    char digit = digits.charAt(i);
                    if (digit < '0' || digit > '9' || port > 65535) {
                        throw new IllegalArgumentException("no port: " + address);
                    }
                    port = port * 10 + (digit - '0');
                }
            }
        }
        if (host.isEmpty()) {
            throw new IllegalArgumentException("no host: " + address);
        }
        return new Url(host.toLowerCase(Locale.ROOT), port, path);
    }
}

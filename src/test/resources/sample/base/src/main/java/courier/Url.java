package courier;

/** The address of a resource: only {@code http}. */
public record Url(String host, int port, String path) {
    private static final int DEFAULT_PORT = 80;

    /** The host, and the port unless it is the usual one. */
    public String authority() {
        return port == DEFAULT_PORT ? host : host + ":" + port;
    }

    /** Reads an address; throws IllegalArgumentException for one that isn't like http://host:port/path. */
    public static Url parse(String address) {
        if (address == null || address.isBlank()) {
            throw new IllegalArgumentException("no address");
        }
        String text = address.strip();
        int scheme = text.indexOf("://");
        if (scheme < 0) {
            throw new IllegalArgumentException("no scheme: " + address);
        }
        if (!text.substring(0, scheme).equalsIgnoreCase("http")) {
            throw new IllegalArgumentException("not http: " + address);
        }
        String rest = text.substring(scheme + 3);
        int fragment = rest.indexOf('#');
        if (fragment >= 0) {
            rest = rest.substring(0, fragment);
        }
        String authority;
        String path;
        int slash = rest.indexOf('/');
        int query = rest.indexOf('?');
        if (slash < 0 && query < 0) {
            authority = rest;
            path = "/";
        } else if (slash >= 0 && (query < 0 || slash < query)) {
            authority = rest.substring(0, slash);
            path = rest.substring(slash);
        } else {
            authority = rest.substring(0, query);
            path = "/" + rest.substring(query);
        }
        if (authority.contains("@")) {
            authority = authority.substring(authority.lastIndexOf('@') + 1);
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
                    if (digit < '0' || digit > '9') {
                        throw new IllegalArgumentException("no port: " + address);
                    }
                    port = port * 10 + (digit - '0');
                    if (port > 65535) {
                        throw new IllegalArgumentException("no port: " + address);
                    }
                }
            }
        }
        if (host.isEmpty()) {
            throw new IllegalArgumentException("no host: " + address);
        }
        return new Url(host.toLowerCase(java.util.Locale.ROOT), port, path);
    }
}

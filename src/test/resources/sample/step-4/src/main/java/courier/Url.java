package courier;

import java.net.URI;
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
        URI uri = URI.create(address.strip());
        if (!"http".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException("not http: " + address);
        }
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new Url(uri.getHost().toLowerCase(Locale.ROOT), port, path + query);
    }
}

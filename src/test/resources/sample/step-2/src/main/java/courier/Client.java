package courier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sends requests, over connections that it keeps open. */
public final class Client {
    private static final int ATTEMPTS = 3;

    private final Dialer dialer;
    private final Map<String, Connection> connections = new HashMap<>();

    public Client(Dialer dialer) {
        this.dialer = dialer;
    }

    public Response get(String address, Map<String, String> headers) throws IOException {
        return send("GET", address, "", headers);
    }

    public Response post(String address, String body, Map<String, String> headers) throws IOException {
        return send("POST", address, body, headers);
    }

    public Response put(String address, String body, Map<String, String> headers) throws IOException {
        return send("PUT", address, body, headers);
    }

    private Response send(String method, String address, String body, Map<String, String> headers)
            throws IOException {
        Url url = Url.parse(address);
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Host", url.authority());
        all.put("User-Agent", "courier/1.0");
        Request request = new Request(method, url.path(), all, body.getBytes(StandardCharsets.UTF_8));
        return exchange(url, request, method.equals("POST") ? 1 : ATTEMPTS);
    }

    private Response exchange(Url url, Request request, int attempts) throws IOException {
        try {
            return connection(url).exchange(request);
        } catch (IOException e) {
            connections.remove(url.authority());
            if (attempts == 1) {
                throw e;
            }
            return exchange(url, request, attempts - 1);
        }
    }

    private Connection connection(Url url) throws IOException {
        Connection known = connections.get(url.authority());
        if (known != null && known.isOpen()) {
            return known;
        }
        Connection fresh = dialer.dial(url.host(), url.port());
        connections.put(url.authority(), fresh);
        return fresh;
    }
}

package courier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sends requests, over connections that it keeps open. */
public final class Client {
    private final Dialer dialer;
    private final Map<String, Connection> connections = new HashMap<>();

    public Client(Dialer dialer) {
        this.dialer = dialer;
    }

    public Response get(String address, Map<String, String> headers) throws IOException {
        Url url = Url.parse(address);
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Host", url.authority());
        all.put("User-Agent", "courier/1.0");
        Request request = new Request("GET", url.path(), all, new byte[0]);
        int attempts = 0;
        while (true) {
            Connection connection = connections.get(url.authority());
            if (connection == null || !connection.isOpen()) {
                connection = dialer.dial(url.host(), url.port());
                connections.put(url.authority(), connection);
            }
            try {
                return connection.exchange(request);
            } catch (IOException e) {
                connections.remove(url.authority());
                attempts++;
                if (attempts == 3) {
                    throw e;
                }
            }
        }
    }

    public Response post(String address, String body, Map<String, String> headers) throws IOException {
        Url url = Url.parse(address);
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Host", url.authority());
        all.put("User-Agent", "courier/1.0");
        Request request = new Request("POST", url.path(), all, body.getBytes(StandardCharsets.UTF_8));
        int attempts = 0;
        while (true) {
            Connection connection = connections.get(url.authority());
            if (connection == null || !connection.isOpen()) {
                connection = dialer.dial(url.host(), url.port());
                connections.put(url.authority(), connection);
            }
            try {
                return connection.exchange(request);
            } catch (IOException e) {
                connections.remove(url.authority());
                attempts++;
                if (attempts == 1) {
                    throw e;
                }
            }
        }
    }

    public Response put(String address, String body, Map<String, String> headers) throws IOException {
        Url url = Url.parse(address);
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Host", url.authority());
        all.put("User-Agent", "courier/1.0");
        Request request = new Request("PUT", url.path(), all, body.getBytes(StandardCharsets.UTF_8));
        int attempts = 0;
        while (true) {
            Connection connection = connections.get(url.authority());
            if (connection == null || !connection.isOpen()) {
                connection = dialer.dial(url.host(), url.port());
                connections.put(url.authority(), connection);
            }
            try {
                return connection.exchange(request);
            } catch (IOException e) {
                connections.remove(url.authority());
                attempts++;
                if (attempts == 3) {
                    throw e;
                }
            }
        }
    }
}

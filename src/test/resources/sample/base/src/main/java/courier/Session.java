package courier;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A visit to one or more servers: keeps cookies and follows redirects. */
public final class Session {
    private static final int LONGEST_TRAIL = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Client client;
    private final Map<String, Cookies> cookies = new HashMap<>();

    public Session(Client client) {
        this.client = client;
    }

    /** Fetches a page, wherever it has gone. */
    public Response open(String address) throws IOException {
        String next = address;
        for (int step = 0; step <= LONGEST_TRAIL; step++) {
            Response response = remember(next, client.get(next, headers(next)));
            String location = response.headers().get("location");
            if (location == null || !REDIRECTS.contains(response.status())) {
                return response;
            }
            next = resolved(next, location);
        }
        throw new IOException("more than " + LONGEST_TRAIL + " redirects from " + address);
    }

    /** Submits a form, and fetches the page that the answer points to. */
    public Response submit(String address, Form form) throws IOException {
        Map<String, String> headers = headers(address);
        headers.put("Content-Type", Form.TYPE);
        Response response = remember(address, client.post(address, form.encoded(), headers));
        String location = response.headers().get("location");
        return response.status() == 303 && location != null ? open(resolved(address, location)) : response;
    }

    private Map<String, String> headers(String address) {
        Map<String, String> headers = new HashMap<>();
        Cookies kept = cookiesOf(address);
        if (!kept.isEmpty()) {
            headers.put("Cookie", kept.header());
        }
        return headers;
    }

    private Response remember(String address, Response response) {
        String header = response.headers().get("set-cookie");
        if (header != null) {
            cookiesOf(address).set(header);
        }
        return response;
    }

    private Cookies cookiesOf(String address) {
        return cookies.computeIfAbsent(Url.parse(address).authority(), host -> new Cookies());
    }

    private static String resolved(String address, String location) {
        return location.startsWith("/") ? "http://" + Url.parse(address).authority() + location : location;
    }
}

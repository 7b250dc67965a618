package courier;

import java.util.Map;

/** What a client asks of a server. */
public record Request(String method, String path, Map<String, String> headers, byte[] body) {}

package courier;

import java.io.IOException;
import java.net.Socket;

/** Opens connections to servers. */
@FunctionalInterface
public interface Dialer {
    /** Plain TCP. */
    Dialer TCP = (host, port) -> {
        Socket socket = new Socket(host, port);
        socket.setSoTimeout(30_000);
        return new Connection(socket.getInputStream(), socket.getOutputStream());
    };

    Connection dial(String host, int port) throws IOException;
}

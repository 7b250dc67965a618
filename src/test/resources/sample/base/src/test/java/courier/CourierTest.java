package courier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tests of Courier: scripted servers in memory, no network. */
public final class CourierTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    private interface Case {
        void run(CourierTest test) throws Exception;
    }

    public static void main(String[] args) throws IOException {
        Map<String, Case> cases = new LinkedHashMap<>();
        cases.put("reads_a_body_of_known_length", CourierTest::readsABodyOfKnownLength);
        cases.put("reads_chunks", CourierTest::readsChunks);
        cases.put("reads_until_the_end", CourierTest::readsUntilTheEnd);
        cases.put("skips_interim_responses", CourierTest::skipsInterimResponses);
        cases.put("joins_repeated_and_folded_headers", CourierTest::joinsRepeatedAndFoldedHeaders);
        cases.put("expects_no_body_after_head", CourierTest::expectsNoBodyAfterHead);
        cases.put("writes_requests", CourierTest::writesRequests);
        cases.put("refuses_what_is_not_http", CourierTest::refusesWhatIsNotHttp);
        cases.put("refuses_truncated_bodies", CourierTest::refusesTruncatedBodies);
        cases.put("refuses_exchanges_after_failure", CourierTest::refusesExchangesAfterFailure);
        cases.put("refuses_exchanges_when_closed", CourierTest::refusesExchangesWhenClosed);
        cases.put("keeps_connections_open", CourierTest::keepsConnectionsOpen);
        cases.put("dials_again_after_close", CourierTest::dialsAgainAfterClose);
        cases.put("tries_get_three_times", CourierTest::triesGetThreeTimes);
        cases.put("tries_post_once", CourierTest::triesPostOnce);
        cases.put("puts_bodies", CourierTest::putsBodies);
        cases.put("sums_up_the_last_exchange", CourierTest::sumsUpTheLastExchange);
        cases.put("declares_charset_and_type", CourierTest::declaresCharsetAndType);
        cases.put("follows_redirects_with_cookies", CourierTest::followsRedirectsWithCookies);
        cases.put("gives_up_on_endless_redirects", CourierTest::givesUpOnEndlessRedirects);
        cases.put("submits_forms", CourierTest::submitsForms);
        cases.put("forgets_expired_cookies", CourierTest::forgetsExpiredCookies);
        cases.put("parses_addresses", CourierTest::parsesAddresses);
        cases.put("refuses_bad_addresses", CourierTest::refusesBadAddresses);
        System.exit(report(cases, Path.of(args[0])));
    }

    private static int report(Map<String, Case> cases, Path folder) throws IOException {
        StringBuilder xml = new StringBuilder();
        int failures = 0;
        for (Map.Entry<String, Case> each : cases.entrySet()) {
            xml.append("  <testcase classname=\"courier.CourierTest\" name=\"" + each.getKey() + "\">");
            try {
                each.getValue().run(new CourierTest());
            } catch (Exception | AssertionError e) {
                failures++;
                xml.append("<failure/>");
                System.out.println("FAILED " + each.getKey() + ": " + e);
            }
            xml.append("</testcase>\n");
        }
        String suite = "<testsuite name=\"courier.CourierTest\" tests=\"%d\" failures=\"%d\">%n%s</testsuite>%n";
        Files.writeString(folder.resolve("TEST-courier.xml"), suite.formatted(cases.size(), failures, xml));
        System.out.printf("%d tests, %d failed%n", cases.size(), failures);
        return failures == 0 ? 0 : 1;
    }

    private void readsABodyOfKnownLength() throws IOException {
        Response response = exchange("GET", OK);
        check(response.status() == 200 && response.reason().equals("OK"), "status");
        check(response.text().equals("hello") && !response.isError(), "body");
    }

    private void readsChunks() throws IOException {
        Response response = exchange(
                "GET", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;a=b\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n");
        check(response.text().equals("hello"), response.text());
    }

    private void readsUntilTheEnd() throws IOException {
        Connection connection = connection("HTTP/1.0 404 Not Found\r\n\r\nall of it");
        Response response = connection.exchange(request("GET"));
        check(response.text().equals("all of it") && response.isError(), response.text());
        check(!connection.isOpen(), "nothing can follow");
    }

    private void skipsInterimResponses() throws IOException {
        check(exchange("GET", "HTTP/1.1 100 Continue\r\nX: y\r\n\r\n" + OK).headers().size() == 1, "headers");
    }

    private void joinsRepeatedAndFoldedHeaders() throws IOException {
        Response response = exchange(
                "GET", "HTTP/1.1 200 OK\r\nVia: one\r\nvia: two\r\n  three\r\nContent-Length: 0\r\n\r\n");
        check(response.headers().get("via").equals("one, two three"), response.headers().toString());
    }

    private void expectsNoBodyAfterHead() throws IOException {
        check(exchange("HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n").text().isEmpty(), "body");
    }

    private void writesRequests() throws IOException {
        byte[] body = "hi".getBytes(StandardCharsets.UTF_8);
        connection(OK).exchange(new Request("POST", "/a", Map.of("Host", "h"), body));
        check(sent().equals("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nhi"), sent());
    }

    private void refusesWhatIsNotHttp() {
        check(failure("SSH-2.0\r\n").equals("not HTTP: SSH-2.0"), "other protocol");
        check(failure("HTTP/1.1 abc\r\n").equals("no status: HTTP/1.1 abc"), "status");
        check(failure("HTTP/1.1 200 OK\r\nnonsense\r\n").equals("header without a name: nonsense"), "header");
        check(failure("HTTP/1.1 200 OK\r\n folded\r\n").equals("header without a name:  folded"), "folded");
        check(failure("HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n").equals("no length: x"), "length");
        check(failure("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nz\r\n").equals("no chunk size: z"), "size");
    }

    private void refusesTruncatedBodies() {
        check(failure("HTTP/1.1 2").equals("connection ended in the status line"), "status line");
        check(failure("HTTP/1.1 200 OK\r\nA").equals("connection ended in the headers"), "headers");
        check(failure(OK.substring(0, OK.length() - 1)).equals("connection ended in the body"), "body");
        check(
                failure("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel")
                        .equals("connection ended in a chunk"),
                "chunk");
    }

    private void refusesExchangesAfterFailure() {
        Connection connection = connection("SSH-2.0\r\n" + OK);
        failure(connection);
        check(failure(connection).equals("connection has failed: not HTTP: SSH-2.0"), "failed");
        check(!connection.isOpen(), "open");
    }

    private void refusesExchangesWhenClosed() throws IOException {
        Connection connection = connection(OK);
        connection.close();
        connection.close();
        check(failure(connection).equals("connection is closed"), "closed");
    }

    private void keepsConnectionsOpen() throws IOException {
        Deque<Connection> servers = new ArrayDeque<>();
        servers.add(connection(OK + OK));
        Client client = new Client((host, port) -> servers.remove());
        client.get("http://a/one", Map.of());
        client.get("http://a/two", Map.of("X", "y"));
        check(sent().contains("GET /two HTTP/1.1\r\nX: y\r\nHost: a\r\nUser-Agent: courier/1.0\r\n\r\n"), sent());
    }

    private void dialsAgainAfterClose() throws IOException {
        String closing = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
        Deque<Connection> servers = new ArrayDeque<>();
        servers.add(connection(closing));
        servers.add(connection(OK));
        Client client = new Client((host, port) -> servers.remove());
        client.get("http://a/", Map.of());
        check(client.get("http://a/", Map.of()).text().equals("hello"), "second");
        check(servers.isEmpty(), "dialled twice");
    }

    private void triesGetThreeTimes() throws IOException {
        Deque<Connection> servers = new ArrayDeque<>();
        servers.add(connection(""));
        servers.add(connection("SSH\n"));
        servers.add(connection(OK));
        check(new Client((host, port) -> servers.remove()).get("http://a/", Map.of()).text().equals("hello"), "third");
    }

    private void triesPostOnce() {
        Deque<Connection> servers = new ArrayDeque<>();
        servers.add(connection(""));
        servers.add(connection(OK));
        try {
            new Client((host, port) -> servers.remove()).post("http://a/", "hi", Map.of());
            throw new AssertionError("posted twice");
        } catch (IOException e) {
            check(servers.size() == 1, "one left");
        }
    }

    private void putsBodies() throws IOException {
        Connection server = connection(OK);
        new Client((host, port) -> server).put("http://a:81/x", "hi", Map.of());
        check(sent().startsWith("PUT /x HTTP/1.1\r\nHost: a:81\r\n") && sent().endsWith("\r\n\r\nhi"), sent());
    }

    private void sumsUpTheLastExchange() throws IOException {
        Connection connection = connection(OK);
        check(connection.summary().equals("nothing yet"), connection.summary());
        connection.exchange(request("GET"));
        check(connection.summary().equals("200 OK"), connection.summary());
        failure(connection);
        check(connection.summary().equals("failed: connection ended in the status line"), connection.summary());
    }

    private void declaresCharsetAndType() throws IOException {
        Map<String, String> headers = Map.of("content-type", "Text/HTML; charset=\"iso-8859-1\"");
        Response response = new Response(200, "OK", headers, new byte[] {(byte) 0xE9});
        check(response.text().equals("\u00e9") && response.type().equals("text/html"), response.text());
        check(new Response(200, "OK", Map.of(), new byte[] {'a'}).text().equals("a"), "no charset");
    }

    private void followsRedirectsWithCookies() throws IOException {
        String moved = "HTTP/1.1 302 Found\r\nSet-Cookie: id=7; Path=/\r\nLocation: /new\r\nContent-Length: 0\r\n\r\n";
        Connection server = connection(moved + OK);
        Response response = new Session(new Client((host, port) -> server)).open("http://a/old");
        check(response.text().equals("hello"), "page");
        check(sent().contains("GET /new HTTP/1.1\r\nCookie: id=7\r\n"), sent());
    }

    private void givesUpOnEndlessRedirects() throws IOException {
        Connection server = connection("HTTP/1.1 301 M\r\nLocation: http://a/\r\nContent-Length: 0\r\n\r\n".repeat(6));
        try {
            new Session(new Client((host, port) -> server)).open("http://a/");
            throw new AssertionError("came to an end");
        } catch (IOException e) {
            check(e.getMessage().equals("more than 5 redirects from http://a/"), e.getMessage());
        }
    }

    private void submitsForms() throws IOException {
        String seeOther = "HTTP/1.1 303 See Other\r\nLocation: /done\r\nContent-Length: 0\r\n\r\n";
        Connection server = connection(seeOther + OK);
        Form form = new Form().with("a b", 1).with("c", "&");
        new Session(new Client((host, port) -> server)).submit("http://a/form", form);
        check(sent().contains("\r\n\r\na+b=1&c=%26GET /done"), sent());
    }

    private void forgetsExpiredCookies() {
        Cookies cookies = new Cookies();
        cookies.set("a=1");
        cookies.set("b=2; Secure");
        cookies.set("nonsense");
        cookies.set("a=; max-age=0");
        check(cookies.header().equals("b=2") && !cookies.isEmpty(), cookies.header());
    }

    private void parsesAddresses() {
        check(Url.parse("http://Example.org").equals(new Url("example.org", 80, "/")), "host");
        check(Url.parse(" http://a:8080/b?c=d#e ").equals(new Url("a", 8080, "/b?c=d")), "all");
        check(Url.parse("http://a?q").equals(new Url("a", 80, "/?q")), "query");
        check(Url.parse("HTTP://a:/").authority().equals("a"), "empty port");
    }

    private void refusesBadAddresses() {
        for (String address : new String[] {"", "a/b", "ftp://a/", "http://", "http://:80/", "http://a:x/"}) {
            try {
                throw new AssertionError("taken: " + Url.parse(address));
            } catch (IllegalArgumentException e) {
                check(e.getMessage().endsWith(": " + address), e.getMessage());
            }
        }
    }

    private String failure(String script) {
        return failure(connection(script));
    }

    private static String failure(Connection connection) {
        try {
            throw new AssertionError("taken: " + connection.exchange(request("GET")));
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    private Response exchange(String method, String script) throws IOException {
        return connection(script).exchange(request(method));
    }

    private Connection connection(String script) {
        return new Connection(new ByteArrayInputStream(script.getBytes(StandardCharsets.UTF_8)), sent);
    }

    private static Request request(String method) {
        return new Request(method, "/", Map.of(), new byte[0]);
    }

    private String sent() {
        return sent.toString(StandardCharsets.UTF_8);
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}

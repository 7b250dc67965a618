package dev.descent.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.descent.fake.json.Json;
import io.jsonwebtoken.Jwts;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;

/** The simplest App that there can be: plain HTTP, its own JWT. */
final class AppClient {
    private final FakeGitHub github;
    private final HttpClient http = HttpClient.newHttpClient();

    AppClient(FakeGitHub github) {
        this.github = github;
    }

    /** A JWT from {@code age} ago, good for {@code life} from now on, signed with a key. */
    String jwt(PrivateKey key, Duration age, Duration life) {
        Instant now = Instant.now();
        return Jwts.builder()
                .issuer(String.valueOf(github.appId()))
                .issuedAt(Date.from(now.minus(age)))
                .expiration(Date.from(now.plus(life)))
                .signWith(key, Jwts.SIG.RS256)
                .compact();
    }

    String jwt() {
        return jwt(key(), Duration.ofSeconds(60), Duration.ofMinutes(9));
    }

    /** The App's key, read from what GitHub hands out: PKCS#1, put into the envelope of PKCS#8. */
    PrivateKey key() {
        String text = github.privateKeyPem().replaceAll("-----[A-Z ]+-----", "");
        byte[] pkcs1 = Base64.getMimeDecoder().decode(text);
        String envelope =
                "3082%04x020100300d06092a864886f70d01010105000482%04x".formatted(pkcs1.length + 22, pkcs1.length);
        byte[] pkcs8 = HexFormat.of().parseHex(envelope + HexFormat.of().formatHex(pkcs1));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException failure) {
            throw new AssertionError("GitHub's key can't be read", failure);
        }
    }

    /** A token with these narrowing fields, as a JSON object. */
    String token(FakeRepository repository, String narrowing) throws IOException {
        HttpResponse<String> answer = send(
                "POST", "/app/installations/" + repository.installation().id() + "/access_tokens", jwt(), narrowing);
        return Json.parse(answer.body().getBytes(UTF_8)).path("token").asText();
    }

    HttpResponse<String> get(String path, String credential) throws IOException {
        return send("GET", path, credential, "");
    }

    HttpResponse<String> send(String method, String path, String credential, String body) throws IOException {
        return send(request(method, path, credential, body).build());
    }

    HttpRequest.Builder request(String method, String path, String credential, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(github.api().resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + credential)
                .header("Accept", "application/vnd.github+json");
        return body.isEmpty()
                ? request.method(method, BodyPublishers.noBody())
                : request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}

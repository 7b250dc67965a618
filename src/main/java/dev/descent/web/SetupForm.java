package dev.descent.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody fills in on the setup page.
 *
 * @param server the public address of this server, without a slash at its end
 * @param organization who shall own the App; empty for the account of whoever creates it
 */
record SetupForm(URI server, String organization) {
    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,38}");

    /** Reads the fields, or throws {@link IllegalArgumentException} with a sentence for people. */
    static SetupForm parse(String address, String organization) {
        String owner = organization.strip();
        if (!owner.isEmpty() && !LOGIN.matcher(owner).matches()) {
            throw new IllegalArgumentException("An organization's name has letters, digits and hyphens only.");
        }
        return new SetupForm(
                server(address.strip())
                        .orElseThrow(() -> new IllegalArgumentException(
                                "The address must look like https://descent.example.com, without a query.")),
                owner);
    }

    private static Optional<URI> server(String address) {
        try {
            URI uri = URI.create(address.replaceAll("/+$", ""));
            boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            boolean isPlain = uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
            return Optional.of(uri).filter(_ -> isWeb && isPlain && uri.getHost() != null);
        } catch (IllegalArgumentException notUri) {
            return Optional.empty();
        }
    }

    /** Where at this GitHub the App is created. */
    URI action(URI github, String state) {
        String owner = organization.isEmpty() ? "" : "/organizations/" + organization;
        return URI.create(
                github + owner + "/settings/apps/new?state=" + URLEncoder.encode(state, StandardCharsets.UTF_8));
    }

    boolean isEncrypted() {
        return "https".equals(server.getScheme());
    }

    /** The path below which a browser sends the cookie back. */
    String cookiePath() {
        return server.getPath() + "/setup";
    }
}

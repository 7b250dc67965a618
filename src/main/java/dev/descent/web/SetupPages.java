package dev.descent.web;

import dev.descent.config.AppManifest;
import dev.descent.config.RegisteredApp;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Collectors;

/** The pages of the setup, as HTML without any script. */
final class SetupPages {
    private static final String STYLE = "body{font:16px/1.5 system-ui,sans-serif;max-width:42em;margin:3em auto;"
            + "padding:0 1em;color:#1f2328;background:#fff}label{display:block;margin:1em 0}"
            + "input{display:block;width:100%;box-sizing:border-box;font:inherit;padding:.4em}"
            + "button,.button{display:inline-block;font:inherit;padding:.5em 1em;background:#1f6feb;color:#fff;border:0;"
            + "border-radius:.4em;text-decoration:none}td,th{text-align:left;padding:.1em 1.5em .1em 0}"
            + ".problem{color:#b3261e}";

    private SetupPages() {}

    /** What browsers are told to allow: our style, and forms that go here or to GitHub. */
    static String policy(URI github) {
        return "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; style-src 'sha256-" + digest(STYLE)
                + "'; form-action 'self' " + github.getScheme() + "://" + github.getAuthority();
    }

    /** Asks for what the manifest doesn't know. */
    static String form(String address, String organization, String problem) {
        return page("Set Descent up", """
                <p>This server has no GitHub App yet. Two questions, then GitHub creates it and hands its keys over to this
                server; nobody has to copy them.</p>
                <p class="problem">%s</p>
                <form method="post">
                <label>Under which address does GitHub reach this server?
                <input name="address" type="url" required value="%s"></label>
                <label>Which organization shall own the App? Leave it empty for your own account.
                <input name="organization" value="%s"></label>
                <button>Continue</button>
                </form>
                """.formatted(escaped(problem), escaped(address), escaped(organization)));
    }

    /** Shows what the App may do, and sends the manifest off. */
    static String confirmation(URI action, AppManifest manifest, URI server) {
        String rows = manifest.permissions().entrySet().stream()
                .map(entry -> "<tr><td>" + escaped(entry.getKey()) + "<td>" + escaped(entry.getValue()))
                .collect(Collectors.joining("\n"));
        return page("Create the App", """
                <p>GitHub will ask for a name and create a private App with these permissions:</p>
                <table><tr><th>permission<th>level
                %s
                </table>
                <p>It hears of %s, at <code>%s</code>.</p>
                <form method="post" action="%s">
                <input type="hidden" name="manifest" value="%s">
                <button>Create it at %s</button>
                </form>
                """.formatted(
                        rows,
                        escaped(String.join(", ", manifest.events())),
                        escaped(AppManifest.webhooks(server).toString()),
                        escaped(action.toString()),
                        escaped(manifest.json(server)),
                        escaped(action.getAuthority())));
    }

    /** The keys are here. */
    static String done(RegisteredApp app) {
        return page("Descent is set up", """
                <p>The App is created, its keys are stored, and this server goes on as that App. This page is gone now.</p>
                <p><a class="button" href="%s/installations/new">Install it on repositories</a></p>
                """.formatted(escaped(app.page().toString())));
    }

    /** Something stands in the way; {@code sentence} says what. */
    static String refusal(String sentence) {
        return page(
                "Descent is not set up",
                "<p class=\"problem\">" + escaped(sentence)
                        + "</p><p>Open the address again that the server wrote into its log when it started.</p>");
    }

    private static String page(String title, String body) {
        return "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + title + "</title>\n<style>"
                + STYLE
                + "</style>\n<h1>" + title + "</h1>\n" + body + "</html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String digest(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

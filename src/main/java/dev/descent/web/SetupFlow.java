package dev.descent.web;

import dev.descent.bot.AppRegistry;
import dev.descent.bot.ForgeException;
import dev.descent.config.AppFolder;
import dev.descent.config.AppManifest;
import dev.descent.config.RegisteredApp;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;

/**
 * Has somebody who knows the token create an App at GitHub, once: a form, GitHub's own page, and the way back with a code for
 * the App's keys.
 */
final class SetupFlow {
    private static final String COOKIE = "descent-setup";
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,255}");

    private final URI github;
    private final AppRegistry registry;
    private final AppFolder folder;
    private final String token;
    private final AppManifest manifest = AppManifest.ours();
    private final Handshake handshake = new Handshake();
    private final CountDownLatch done = new CountDownLatch(1);

    SetupFlow(URI github, AppRegistry registry, AppFolder folder, String token) {
        this.github = github;
        this.registry = registry;
        this.folder = folder;
        this.token = token;
    }

    /** Opened once an App is stored and the browser knows. */
    CountDownLatch done() {
        return done;
    }

    /** {@code GET /setup?token=…} */
    void ask(Context request) {
        if (isAdmitted(request)) {
            answer(request, HttpStatus.OK, SetupPages.form(guess(request), "", ""));
        }
    }

    /** {@code POST /setup?token=…} */
    void confirm(Context request) {
        if (!isAdmitted(request)) {
            return;
        }
        String address = Objects.requireNonNullElse(request.formParam("address"), "");
        String organization = Objects.requireNonNullElse(request.formParam("organization"), "");
        try {
            SetupForm form = SetupForm.parse(address, organization);
            Handshake.Offer offer = handshake.begin();
            request.cookie(cookie(form, offer));
            answer(
                    request,
                    HttpStatus.OK,
                    SetupPages.confirmation(form.action(github, offer.state()), manifest, form.server()));
        } catch (IllegalArgumentException wrong) {
            String problem = String.valueOf(wrong.getMessage());
            answer(request, HttpStatus.BAD_REQUEST, SetupPages.form(address, organization, problem));
        }
    }

    /** {@code GET /setup/callback?code=…&state=…} */
    void takeOver(Context request) throws IOException {
        String code = Objects.requireNonNullElse(request.queryParam("code"), "");
        if (!handshake.end(request.queryParam("state"), request.cookie(COOKIE))
                || !CODE.matcher(code).matches()) {
            answer(
                    request,
                    HttpStatus.FORBIDDEN,
                    SetupPages.refusal("This isn't the browser that was sent to GitHub."));
            return;
        }
        try {
            RegisteredApp app = registry.takeOver(code);
            folder.store(app);
            request.removeCookie(COOKIE);
            answerForGood(request, SetupPages.done(app));
            done.countDown();
        } catch (ForgeException failure) {
            String why = "GitHub didn't hand the App's keys over: " + failure.getMessage();
            answer(request, HttpStatus.BAD_GATEWAY, SetupPages.refusal(why));
        } catch (UncheckedIOException failure) {
            String why = failure.getMessage() + ". Delete the App at GitHub before the next attempt.";
            answer(request, HttpStatus.INTERNAL_SERVER_ERROR, SetupPages.refusal(why));
        }
    }

    private boolean isAdmitted(Context request) {
        boolean isKnown = Secrets.isSame(token, request.queryParam("token"));
        if (!isKnown) {
            answer(request, HttpStatus.FORBIDDEN, SetupPages.refusal("This address lacks the setup token."));
        }
        return isKnown;
    }

    /** The address that the browser sees, which a proxy may have told us. */
    private static String guess(Context request) {
        String scheme = Objects.requireNonNullElse(request.header("X-Forwarded-Proto"), request.scheme());
        return scheme + "://" + request.host();
    }

    /** Lax: it is sent along when GitHub sends the browser back, and with nothing else that comes from other sites. */
    private static Cookie cookie(SetupForm form, Handshake.Offer offer) {
        Cookie cookie = new Cookie(COOKIE, offer.cookie());
        cookie.setPath(form.cookiePath());
        cookie.setHttpOnly(true);
        cookie.setSecure(form.isEncrypted());
        cookie.setSameSite(SameSite.LAX);
        return cookie;
    }

    private void answer(Context request, HttpStatus status, String page) {
        head(request, status);
        request.result(page);
    }

    /** The last answer: it has left when this returns, for the server ends with it. */
    private void answerForGood(Context request, String page) throws IOException {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        head(request, HttpStatus.OK);
        request.res().setContentLength(bytes.length);
        request.res().getOutputStream().write(bytes);
        request.res().flushBuffer();
    }

    private void head(Context request, HttpStatus status) {
        request.status(status)
                .contentType("text/html; charset=utf-8")
                .header("Content-Security-Policy", SetupPages.policy(github))
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff");
    }
}

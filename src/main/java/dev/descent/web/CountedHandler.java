package dev.descent.web;

import dev.descent.bot.Observer;
import dev.descent.bot.Signal;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** Says how each delivery was answered. Only whoever has the secret decides what the event is called. */
final class CountedHandler implements Handler {
    private final Handler handler;
    private final Observer observer;

    CountedHandler(Handler handler, Observer observer) {
        this.handler = handler;
        this.observer = observer;
    }

    @Override
    public void handle(Context request) throws Exception {
        try {
            handler.handle(request);
            count(request, request.statusCode());
        } catch (HttpResponseException refused) {
            count(request, refused.getStatus());
            throw refused;
        }
    }

    private void count(Context request, int status) {
        @Nullable String event = request.header("X-GitHub-Event");
        boolean isVerified =
                status == HttpStatus.ACCEPTED.getCode() || status == HttpStatus.SERVICE_UNAVAILABLE.getCode();
        observer.see(new Signal.Received(event != null && isVerified ? event : "unverified", status));
    }
}

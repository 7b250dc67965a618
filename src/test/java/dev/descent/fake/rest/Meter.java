package dev.descent.fake.rest;

import dev.descent.fake.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what one installation does, and notes every request by which it goes beyond GitHub's limits. */
final class Meter {
    /** What was on its way already when GitHub asked for silence isn't held against anybody. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(1);

    private static final Duration PENALTY = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Limits limits;
    private final List<Instant> writes = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private Silence silence = new Silence(Instant.EPOCH, Instant.EPOCH);
    private Instant reset = Instant.EPOCH;
    private int requests;
    private int underWay;

    Meter(Limits limits) {
        this.limits = limits;
    }

    /** When GitHub asked for silence, and until when. */
    private record Silence(Instant asked, Instant end) {}

    /** A request arrives; what GitHub refuses it with, if it does. */
    synchronized Optional<Answer> arrive(Request request, Instant now) {
        if (request.isWrite()) {
            underWay++;
        }
        if (!now.isBefore(reset)) {
            reset = now.plus(HOUR).truncatedTo(ChronoUnit.SECONDS);
            requests = 0;
        }
        Optional<String> fault = fault(request, now);
        if (request.isWrite()) {
            writes.add(now);
        }
        fault.ifPresent(what -> violations.add(request.method() + " " + request.path() + ": " + what));
        return fault.map(what -> requests >= limits.requests() ? exhausted() : secondary(now));
    }

    /** It is answered. */
    synchronized void leave(Request request) {
        if (request.isWrite()) {
            underWay--;
        }
    }

    /** GitHub wants to be left alone from now on. */
    synchronized void silence(Instant now, Duration wait) {
        silence = new Silence(now, now.plus(wait));
    }

    private Optional<String> fault(Request request, Instant now) {
        if (now.isAfter(silence.asked().plus(ON_ITS_WAY)) && now.isBefore(silence.end())) {
            return Optional.of("Retry-After is over in " + Duration.between(now, silence.end()));
        }
        if (requests >= limits.requests()) {
            return Optional.of("the hour's requests are used up");
        }
        return request.isWrite() ? faultOfWrite(now) : Optional.empty();
    }

    private Optional<String> faultOfWrite(Instant now) {
        if (limits.gap().isPositive() && underWay > 1) {
            return Optional.of("another write is under way");
        }
        if (!writes.isEmpty() && now.isBefore(writes.getLast().plus(limits.gap()))) {
            return Optional.of("the write before it was " + Duration.between(writes.getLast(), now) + " ago");
        }
        return limits.quotas().stream()
                .filter(quota -> countSince(now.minus(quota.window())) >= quota.writes())
                .map(quota -> "more than " + quota.writes() + " writes within " + quota.window())
                .findFirst();
    }

    private long countSince(Instant begin) {
        return writes.stream().filter(at -> at.isAfter(begin)).count();
    }

    private static Answer exhausted() {
        return new Answer(403, Map.of(), Json.object("message", "API rate limit exceeded for installation."));
    }

    private Answer secondary(Instant now) {
        Duration left = Duration.between(now, silence.end());
        Duration asked = left.isPositive() ? left : PENALTY;
        silence(now, asked);
        return new Answer(
                403,
                Map.of("Retry-After", String.valueOf(asked.plusMillis(999).toSeconds())),
                Json.object("message", "You have exceeded a secondary rate limit. Please wait a few minutes."));
    }

    /** Books an answer, which costs nothing when it is 304, and says in its headers what is left of the hour's requests. */
    synchronized Answer booked(Answer answer) {
        if (answer.status() != 304 && requests < limits.requests()) {
            requests++;
        }
        return answer.with("X-RateLimit-Limit", String.valueOf(limits.requests()))
                .with("X-RateLimit-Remaining", String.valueOf(limits.requests() - requests))
                .with("X-RateLimit-Used", String.valueOf(requests))
                .with("X-RateLimit-Resource", "core")
                .with("X-RateLimit-Reset", String.valueOf(reset.getEpochSecond()));
    }

    /** By what the installation went beyond the limits, a sentence each. */
    synchronized List<String> violations() {
        return List.copyOf(violations);
    }
}

package dev.descent.github;

import dev.descent.report.Finding;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Compares our clock with the one in GitHub's answers; what signs with a wrong clock isn't believed. */
final class ClockCheckup {
    private static final String CHECK = "clock";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final URI api;
    private final Line line;

    ClockCheckup(URI api, Line line) {
        this.api = api;
        this.line = line;
    }

    /** Nothing when GitHub says no time: whoever asks for more learns why. */
    List<Finding> findings() {
        return difference().map(ClockCheckup::finding).stream().toList();
    }

    private static Finding finding(Duration difference) {
        long seconds = difference.abs().toSeconds();
        return difference.abs().compareTo(LIMIT) <= 0
                ? Finding.ok(CHECK, "within " + LIMIT.toSeconds() + " s of GitHub's")
                : Finding.fail(
                        CHECK,
                        seconds + " s " + (difference.isNegative() ? "behind" : "ahead of") + " GitHub's",
                        "Set the clock, by NTP for instance: GitHub doesn't believe what is signed with this one.");
    }

    private Optional<Duration> difference() {
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(line.timeout()).build()) {
            HttpRequest question = HttpRequest.newBuilder(URI.create(api + "/rate_limit"))
                    .timeout(line.timeout())
                    .build();
            HttpResponse<Void> answer = http.send(question, BodyHandlers.discarding());
            return answer.headers()
                    .firstValue("Date")
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant())
                    .map(theirs -> Duration.between(theirs, line.clock().instant()));
        } catch (IOException | DateTimeException unknown) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}

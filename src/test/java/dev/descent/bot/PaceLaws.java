package dev.descent.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.bot.Pace.Quota;
import dev.descent.bot.Pace.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whoever asks before each write never goes beyond a limit, however impatient and however long the writes take. */
class PaceLaws {
    private static final Pace PACE = new Pace(
            Duration.ofSeconds(1),
            List.of(new Quota(8, Duration.ofSeconds(20)), new Quota(30, Duration.ofSeconds(120))),
            Duration.ofSeconds(5));

    /** Somebody wants to write this much later; GitHub counts the write somewhere between its beginning and its end. */
    record Wish(Duration after, Duration onTheWay, Duration back, boolean diesOnTheWay) {}

    @Property(tries = 300)
    void no_limit_is_ever_exceeded(@ForAll("wishes") List<Wish> wishes) {
        List<Write> writes = new ArrayList<>();
        List<Instant> counted = new ArrayList<>();
        Instant now = Instant.EPOCH;
        for (Wish wish : wishes) {
            now = now.plus(wish.after());
            Duration wait = PACE.wait(writes, now);
            while (!wait.isZero()) {
                now = now.plus(wait);
                wait = PACE.wait(writes, now);
            }
            counted.add(now.plus(wish.onTheWay()));
            Instant end = now.plus(wish.onTheWay()).plus(wish.back());
            writes.add(new Write(now, wish.diesOnTheWay() ? Optional.empty() : Optional.of(end)));
            now = wish.diesOnTheWay() ? now : end;
        }

        for (int i = 1; i < counted.size(); i++) {
            assertThat(Duration.between(counted.get(i - 1), counted.get(i))).isGreaterThanOrEqualTo(PACE.gap());
        }
        PACE.quotas().forEach(quota -> assertKept(quota, counted));
    }

    private static void assertKept(Quota quota, List<Instant> counted) {
        for (int i = quota.writes(); i < counted.size(); i++) {
            assertThat(Duration.between(counted.get(i - quota.writes()), counted.get(i)))
                    .isGreaterThanOrEqualTo(quota.window());
        }
    }

    @Provide
    Arbitrary<List<Wish>> wishes() {
        Arbitrary<Duration> pauses = Arbitraries.oneOf(millis(200), millis(200), millis(200), millis(30_000));
        Arbitrary<Duration> ways = millis(2_000);
        Arbitrary<Boolean> deaths = Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true));
        return Combinators.combine(pauses, ways, ways, deaths)
                .as(Wish::new)
                .list()
                .ofMaxSize(80);
    }

    private static Arbitrary<Duration> millis(int most) {
        return Arbitraries.integers().between(0, most).map(Duration::ofMillis);
    }
}

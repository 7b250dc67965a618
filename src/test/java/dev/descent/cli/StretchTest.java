package dev.descent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.repo.CommitId;
import dev.descent.repo.Revision;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StretchTest {
    /** Of the days 10, 9, … 1 of a month. */
    private final Stretch line = new Stretch(IntStream.rangeClosed(1, 10)
            .map(day -> 11 - day)
            .mapToObj(StretchTest::revision)
            .toList());

    @Test
    void few_revisions_are_all_taken_the_oldest_first() {
        assertThat(days(line.sample(10))).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(days(line.sample(99))).hasSize(10);
    }

    @Test
    void of_many_the_first_the_last_and_an_even_sample_between_are_taken() {
        assertThat(days(line.sample(4))).containsExactly(1, 4, 7, 10);
        assertThat(days(line.sample(2))).containsExactly(1, 10);
    }

    @Test
    void a_single_one_is_the_latest() {
        assertThat(days(line.sample(1))).containsExactly(10);
    }

    @Test
    void a_day_begins_at_midnight_utc() {
        Stretch since = line.sinceDate("2026-03-08").orElseThrow();

        assertThat(days(since.revisions())).containsExactly(10, 9, 8);
        assertThat(line.sinceDate("2027-01-01").orElseThrow().revisions()).isEmpty();
        assertThat(line.sinceDate("main")).isEmpty();
        assertThat(line.sinceDate("2026-02-30")).isEmpty();
    }

    @Test
    void a_revision_is_where_the_stretch_begins() {
        assertThat(days(line.since(revision(9).id()).orElseThrow().revisions())).containsExactly(10, 9);
        assertThat(line.since(revision(11).id())).isEmpty();
    }

    private static List<Integer> days(List<Revision> revisions) {
        return revisions.stream()
                .map(revision -> Integer.parseInt(revision.subject()))
                .toList();
    }

    private static Revision revision(int day) {
        return new Revision(
                new CommitId("%040x".formatted(day)),
                Instant.parse("2026-03-%02dT00:00:00Z".formatted(day)),
                String.valueOf(day));
    }
}

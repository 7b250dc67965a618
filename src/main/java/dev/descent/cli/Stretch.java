package dev.descent.cli;

import dev.descent.repo.CommitId;
import dev.descent.repo.Revision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A stretch of a first-parent line.
 *
 * @param revisions the latest first
 */
record Stretch(List<Revision> revisions) {
    Stretch {
        revisions = List.copyOf(revisions);
    }

    /** What was committed on a day (UTC) or later; nothing when {@code date} is none. */
    Optional<Stretch> sinceDate(String date) {
        return midnight(date)
                .map(start -> new Stretch(revisions.stream()
                        .filter(revision -> !revision.time().isBefore(start))
                        .toList()));
    }

    /** From a commit on, itself included; nothing when it isn't on the line. */
    Optional<Stretch> since(CommitId start) {
        return IntStream.range(0, revisions.size())
                .filter(index -> revisions.get(index).id().equals(start))
                .mapToObj(index -> new Stretch(revisions.subList(0, index + 1)))
                .findFirst();
    }

    /** At most so many revisions, 1 or more, the oldest first: all, or first, last and an even sample between. */
    List<Revision> sample(int most) {
        int count = Math.min(most, revisions.size());
        int gaps = Math.max(1, count - 1);
        return IntStream.range(0, count)
                .mapToObj(index -> revisions.get((int) ((long) (count - 1 - index) * (revisions.size() - 1) / gaps)))
                .toList();
    }

    private static Optional<Instant> midnight(String date) {
        try {
            return Optional.of(LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}

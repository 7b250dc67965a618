package dev.descent.bot;

import dev.descent.config.TrainingPlan.Schedule;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Port: when default branches are to be trained. Every method commits before it returns and throws {@link StoreException}. */
public interface Schedules {
    /** What is known of the repositories of an installation. */
    Map<RepositoryName, Known> of(InstallationId installation);

    /** Keeps what is known of a repository by now, in the place of what was known before. */
    void keep(RepositoryRef repository, Known known);

    /**
     * A repository's schedule as it was last read.
     *
     * @param stamp what the repository showed then; as long as it shows that, there is nothing new to read
     * @param schedule nothing when it has none
     * @param served up to when what was due is taken care of
     */
    record Known(String stamp, Optional<Schedule> schedule, Instant served) {
        /** What was just read; another schedule than before begins now. */
        static Known read(String stamp, Optional<Schedule> schedule, Optional<Known> before, Instant now) {
            return new Known(
                    stamp,
                    schedule,
                    before.filter(known -> known.schedule().equals(schedule))
                            .map(Known::served)
                            .orElse(now));
        }

        /** The time that is due; several that were missed are one. */
        Optional<Instant> due(Instant now) {
            return schedule.flatMap(times -> times.due(served, now));
        }

        Known servedUpTo(Instant due) {
            return new Known(stamp, schedule, due);
        }
    }
}

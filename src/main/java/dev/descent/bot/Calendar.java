package dev.descent.bot;

import dev.descent.bot.Reach.Reached;
import dev.descent.bot.Schedules.Known;
import dev.descent.config.ConfigResult;
import dev.descent.config.RepoConfig;
import dev.descent.config.RepoConfigParser;
import dev.descent.config.TrainingPlan.Schedule;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks which default branches are due to be trained. A schedule is read again only after something was pushed to its
 * repository, so a look costs a call for every hundred repositories. Each due time is one delivery, whoever notes it how often; and
 * another schedule than before is news.
 */
public final class Calendar {
    private static final Logger LOG = LoggerFactory.getLogger(Calendar.class);

    private final Reach reach;
    private final Schedules schedules;
    private final Inbox inbox;
    private final Lanes lanes;
    private final News news;
    private final InstantSource clock;

    public Calendar(Reach reach, Schedules schedules, Inbox inbox, Lanes lanes, InstantSource clock) {
        this.reach = reach;
        this.schedules = schedules;
        this.inbox = inbox;
        this.lanes = lanes;
        this.news = new News(inbox, lanes);
        this.clock = clock;
    }

    /** Looks everywhere once. */
    public void look() {
        Installations.forEach(reach.installations(), installed -> look(installed.id()));
    }

    private void look(InstallationId installation) {
        Map<RepositoryName, Known> known = schedules.of(installation);
        reach.repositories(installation).stream()
                .filter(repository -> !repository.isArchived())
                .forEach(found -> attempt(installation, found, Optional.ofNullable(known.get(found.name()))));
    }

    /** Whatever is wrong with one repository is none of the others' business. */
    private void attempt(InstallationId installation, Reached found, Optional<Known> before) {
        try {
            look(new RepositoryRef(installation, found.name()), found, before);
        } catch (ForgeException | StoreException notItsFault) {
            throw notItsFault;
        } catch (RuntimeException mistake) {
            LOG.error("the schedule of {} can't be followed", found.name(), mistake);
        }
    }

    private void look(RepositoryRef repository, Reached found, Optional<Known> before) {
        Instant now = clock.instant();
        Known known = before.filter(last -> last.stamp().equals(found.stamp()))
                .orElseGet(() -> Known.read(found.stamp(), read(repository), before, now));
        Optional<Instant> due = known.due(now).filter(_ -> isFree(repository));
        due.ifPresent(time -> order(repository, time));
        Known after = due.map(known::servedUpTo).orElse(known);
        if (!before.equals(Optional.of(after))) {
            before.filter(last -> !last.schedule().equals(after.schedule()))
                    .ifPresent(_ ->
                            news.tell(repository, Delivery.due(repository, now).id()));
            schedules.keep(repository, after);
        }
    }

    private Optional<Schedule> read(RepositoryRef repository) {
        return reach.file(repository, RepoConfig.PATH).flatMap(bytes -> switch (RepoConfigParser.parse(bytes)) {
            case ConfigResult.Valid(RepoConfig config) -> config.training().schedule();
            case ConfigResult.Invalid _ -> Optional.empty();
        });
    }

    /** What comes due while a run goes on is made up for after it. */
    private boolean isFree(RepositoryRef repository) {
        return !inbox.isBusy(Lane.ofDefaultBranch(repository));
    }

    private void order(RepositoryRef repository, Instant due) {
        Lane lane = Lane.ofDefaultBranch(repository);
        inbox.add(Delivery.due(repository, due), lane);
        lanes.wake(lane);
        LOG.info("{} is due to be trained since {}", repository, due);
    }
}

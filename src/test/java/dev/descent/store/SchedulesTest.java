package dev.descent.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.bot.Examples;
import dev.descent.bot.InstallationId;
import dev.descent.bot.RepositoryName;
import dev.descent.bot.RepositoryRef;
import dev.descent.bot.Schedules;
import dev.descent.bot.Schedules.Known;
import dev.descent.config.Cron;
import dev.descent.config.TrainingPlan.Schedule;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** When default branches are due, on each database. */
@ParameterizedClass
@EnumSource
class SchedulesTest {
    private static final RepositoryRef OURS = Examples.PULL_REQUEST.home();
    private static final RepositoryRef THEIRS = new RepositoryRef(new InstallationId(78), OURS.name());
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Schedule MORNINGS = new Schedule(new Cron("0 6 * * 1-5"), ZoneId.of("Europe/Berlin"), 2);
    private static final Known KNOWN = new Known("pushed at eight", Optional.of(MORNINGS), NOON);

    @Parameter
    private TestDatabase kind;

    private Database database;
    private Schedules schedules;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(kind.fresh(folder));
        schedules = new SqlSchedules(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_was_kept_last_is_known_of_a_repository() {
        schedules.keep(OURS, KNOWN);
        schedules.keep(THEIRS, new Known("never pushed", Optional.empty(), NOON));
        Known later = new Known("pushed at nine", KNOWN.schedule(), NOON.plusSeconds(60));
        schedules.keep(OURS, later);

        assertThat(schedules.of(OURS.installation()))
                .containsOnlyKeys(OURS.name())
                .containsValue(later);
        assertThat(schedules.of(THEIRS.installation()).get(THEIRS.name()).schedule())
                .isEmpty();
    }

    @Test
    void a_zone_that_is_no_more_makes_one_repository_unknown_and_no_other() {
        RepositoryRef other = new RepositoryRef(OURS.installation(), RepositoryName.parse("acme/other"));
        schedules.keep(OURS, KNOWN);
        schedules.keep(other, KNOWN);
        database.jdbi()
                .useHandle(handle ->
                        handle.execute("UPDATE schedule SET zone = 'Mars/Base' WHERE repository = ?", OURS.toString()));

        assertThat(schedules.of(OURS.installation())).containsOnlyKeys(other.name());
    }

    @Test
    void a_schedule_follows_its_repository_to_another_name_and_out() {
        SqlTenants tenants = new SqlTenants(database);
        RepositoryName market = RepositoryName.parse("acme/market");
        schedules.keep(OURS, KNOWN);

        tenants.rename(OURS.installation(), OURS.name(), market);
        assertThat(schedules.of(OURS.installation())).containsOnlyKeys(market);
        assertThat(tenants.repositories(OURS.installation())).containsExactly(market);

        schedules.keep(OURS, new Known("newer", Optional.empty(), NOON));
        tenants.rename(OURS.installation(), market, OURS.name());
        assertThat(schedules.of(OURS.installation()).get(OURS.name()).stamp()).isEqualTo("newer");

        tenants.remove(OURS.installation(), OURS.name());
        assertThat(schedules.of(OURS.installation())).isEmpty();
    }
}

package dev.descent;

import dev.descent.bot.Backlog;
import dev.descent.bot.Chore;
import dev.descent.bot.FairLanes;
import dev.descent.bot.Inbox;
import dev.descent.bot.LaneWork;
import dev.descent.bot.LastWords;
import dev.descent.bot.OpenChecks;
import dev.descent.bot.Proposals;
import dev.descent.bot.PushedBranches;
import dev.descent.bot.Runs;
import dev.descent.bot.Schedules;
import dev.descent.bot.Tenants;
import dev.descent.bot.Traffic;
import dev.descent.bot.TrainingRuns;
import dev.descent.bot.Watermarks;
import dev.descent.config.ServeSettings;
import dev.descent.store.ChoreScheduler;
import dev.descent.store.Database;
import dev.descent.store.FolderLock;
import dev.descent.store.LaneScheduler;
import dev.descent.store.Retention;
import dev.descent.store.SqlBacklog;
import dev.descent.store.SqlInbox;
import dev.descent.store.SqlLastWords;
import dev.descent.store.SqlOpenChecks;
import dev.descent.store.SqlProposals;
import dev.descent.store.SqlPushedBranches;
import dev.descent.store.SqlRuns;
import dev.descent.store.SqlSchedules;
import dev.descent.store.SqlTenants;
import dev.descent.store.SqlTraffic;
import dev.descent.store.SqlTrainingRuns;
import dev.descent.store.SqlWatermarks;
import java.time.Clock;
import java.util.List;

/** What a server remembers: a data folder that is its alone, and what is kept in the database. */
final class ServerMemory implements AutoCloseable {
    private final Patience patience;
    private final Clock clock;
    private final FolderLock folder;
    private final Database database;
    /** Arrivals share commits, so all go through this one. */
    private final Inbox inbox;

    /** Takes the folder and opens the database. */
    ServerMemory(ServeSettings settings, Patience patience, Clock clock) {
        this.patience = patience;
        this.clock = clock;
        folder = FolderLock.take(settings.dataDir());
        database = Database.open(settings.database());
        inbox = new SqlInbox(database, clock);
    }

    Clock clock() {
        return clock;
    }

    Inbox inbox() {
        return inbox;
    }

    Backlog backlog() {
        return new SqlBacklog(database);
    }

    OpenChecks openChecks() {
        return new SqlOpenChecks(database);
    }

    LastWords lastWords() {
        return new SqlLastWords(database);
    }

    Runs runs() {
        return new SqlRuns(database);
    }

    TrainingRuns trainingRuns() {
        return new SqlTrainingRuns(database);
    }

    Proposals proposals() {
        return new SqlProposals(database);
    }

    PushedBranches pushedBranches() {
        return new SqlPushedBranches(database);
    }

    Schedules schedules() {
        return new SqlSchedules(database);
    }

    Tenants tenants() {
        return new SqlTenants(database);
    }

    Traffic traffic() {
        return new SqlTraffic(database, patience.pace(), clock);
    }

    Watermarks watermarks() {
        return new SqlWatermarks(database);
    }

    Retention retention() {
        return new Retention(database, clock);
    }

    /** Has {@code work} done in lanes that all instances on this database share, and installations take turns at. */
    LaneScheduler lanes(LaneWork work) {
        LaneWork fair = new FairLanes(work, patience.pace().visit(), clock);
        return new LaneScheduler(database, inbox, fair, patience.silence(), clock);
    }

    /** Has chores done by one instance at a time. */
    ChoreScheduler chores(List<Chore> chores) {
        return new ChoreScheduler(database, chores, clock);
    }

    @Override
    public void close() {
        database.close();
        folder.close();
    }
}

package dev.descent.store;

import dev.descent.bot.Proposals;
import dev.descent.bot.PullRequestNumber;
import dev.descent.bot.PullRequestRef;
import dev.descent.bot.RepositoryRef;
import dev.descent.loss.Term;
import dev.descent.repo.CommitId;
import dev.descent.train.pace.Contribution;
import dev.descent.train.pace.Contribution.Change;
import dev.descent.train.pace.Contribution.End;
import dev.descent.train.pace.Contribution.Ending;
import dev.descent.train.pace.Contribution.Fate;
import dev.descent.train.pace.Contribution.Kind;
import dev.descent.train.pace.Contribution.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The bot's own pull requests as tables: one of them, one of what each proposes. */
public final class SqlProposals implements Proposals {
    private static final String OF = " WHERE installation = :installation AND repository = :repository";
    private static final String THIS_ONE = OF + " AND number = :number";

    private final Sql sql;

    public SqlProposals(Database database) {
        this.sql = new Sql(database);
    }

    @Override
    public void add(RepositoryRef repository, Contribution opened) {
        Map<String, Object> names = names(repository, opened.number());
        sql.transact(handle -> insert(handle, names, opened) && insert(handle, names, 0, opened.changes()));
    }

    private static Map<String, Object> names(RepositoryRef repository, int number) {
        return Map.of(
                "installation", repository.installation().value(),
                "repository", repository.name().toString(),
                "number", number);
    }

    @Override
    public void follow(RepositoryRef repository, Contribution known, Fate now) {
        String unlessEnded = now.end().isPresent() ? "" : " AND (ended_at IS NULL OR ended_at = :known_end)";
        sql.run(handle -> handle.createUpdate("""
                        UPDATE proposal SET head = :head, reviewed_at = :reviewed, ending = :ending, ended_at = :ended
                        """ + THIS_ONE + unlessEnded)
                .bindMap(names(repository, known.number()))
                .bind("head", now.head())
                .bind("reviewed", millis(now.reviewedAt()))
                .bind("ending", ending(now))
                .bind("ended", millis(now.end().map(End::at)))
                .bind("known_end", millis(known.fate().end().map(End::at)))
                .execute());
    }

    @Override
    public void extend(RepositoryRef repository, PullRequestNumber number, CommitId tip, List<Change> more) {
        Map<String, Object> names = names(repository, number.value());
        sql.transact(handle -> hasMoved(handle, names, tip) && insert(handle, names, next(handle, names), more));
    }

    /** The head, too, unless somebody else's push was seen there: theirs is to be known. */
    private static boolean hasMoved(Handle handle, Map<String, Object> names, CommitId tip) {
        return handle.createUpdate("""
                        UPDATE proposal SET tip = :tip, head = CASE WHEN head = tip THEN :tip ELSE head END
                        """ + THIS_ONE + " AND tip <> :tip")
                        .bindMap(names)
                        .bind("tip", tip.hex())
                        .execute()
                > 0;
    }

    private static int next(Handle handle, Map<String, Object> names) {
        return handle.createQuery("SELECT COALESCE(MAX(position) + 1, 0) FROM proposed_change" + THIS_ONE)
                .bindMap(names)
                .mapTo(Integer.class)
                .one();
    }

    /** False when it is there. */
    private static boolean insert(Handle handle, Map<String, Object> names, Contribution contribution) {
        Origin origin = contribution.origin();
        Fate fate = contribution.fate();
        return handle.createUpdate("""
                        INSERT INTO proposal (installation, repository, number, kind, run, target, tip, head,
                            opened_at, reviewed_at, ending, ended_at)
                        VALUES (:installation, :repository, :number, :kind, :run, :target, :tip, :head,
                            :opened, :reviewed, :ending, :ended)
                        ON CONFLICT DO NOTHING
                        """)
                        .bindMap(names)
                        .bind("kind", origin.kind().name())
                        .bind("run", origin.run())
                        .bind("target", origin.target())
                        .bind("tip", origin.tip())
                        .bind("head", fate.head())
                        .bind("opened", fate.openedAt().toEpochMilli())
                        .bind("reviewed", millis(fate.reviewedAt()))
                        .bind("ending", ending(fate))
                        .bind("ended", millis(fate.end().map(End::at)))
                        .execute()
                > 0;
    }

    private static @Nullable String ending(Fate fate) {
        return fate.end().map(end -> end.how().name()).orElse(null);
    }

    private static @Nullable Long millis(Optional<Instant> time) {
        return time.map(Instant::toEpochMilli).orElse(null);
    }

    private static boolean insert(Handle handle, Map<String, Object> names, int first, List<Change> changes) {
        for (int i = 0; i < changes.size(); i++) {
            insert(handle, names, first + i, changes.get(i));
        }
        return true;
    }

    private static void insert(Handle handle, Map<String, Object> names, int position, Change change) {
        handle.createUpdate("""
                        INSERT INTO proposed_change (installation, repository, number, position, hotspot, term, approach)
                        VALUES (:installation, :repository, :number, :position, :hotspot, :term, :approach)
                        """)
                .bindMap(names)
                .bind("position", position)
                .bind("hotspot", change.hotspot())
                .bind("term", change.term().name())
                .bind("approach", change.approach())
                .execute();
    }

    @Override
    public Optional<Contribution> find(PullRequestRef pullRequest) {
        Map<String, Object> names =
                names(pullRequest.home(), pullRequest.number().value());
        return sql.run(handle -> read(handle, THIS_ONE, names)).stream().findFirst();
    }

    @Override
    public List<Contribution> of(RepositoryRef repository) {
        Map<String, Object> names = Map.of(
                "installation", repository.installation().value(),
                "repository", repository.name().toString());
        return sql.run(handle -> read(handle, OF, names));
    }

    private static List<Contribution> read(Handle handle, String which, Map<String, Object> names) {
        Map<Integer, List<Change>> changes = new TreeMap<>();
        handle.createQuery("SELECT * FROM proposed_change" + which + " ORDER BY number, position")
                .bindMap(names)
                .map((row, context) -> Map.entry(row.getInt("number"), change(row)))
                .forEach(each -> changes.computeIfAbsent(each.getKey(), number -> new ArrayList<>())
                        .add(each.getValue()));
        return handle.createQuery("SELECT * FROM proposal" + which + " ORDER BY number")
                .bindMap(names)
                .map((row, context) -> new Contribution(
                        row.getInt("number"),
                        origin(row),
                        changes.getOrDefault(row.getInt("number"), List.of()),
                        fate(row)))
                .list();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(row.getString("hotspot"), Term.valueOf(row.getString("term")), row.getString("approach"));
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return new Origin(
                Kind.valueOf(row.getString("kind")),
                row.getString("run"),
                row.getString("target"),
                row.getString("tip"));
    }

    private static Fate fate(ResultSet row) throws SQLException {
        Optional<Instant> endedAt = time(row, "ended_at");
        String ending = row.getString("ending");
        return new Fate(
                Instant.ofEpochMilli(row.getLong("opened_at")),
                row.getString("head"),
                time(row, "reviewed_at"),
                endedAt.map(at -> new End(Ending.valueOf(ending), at)));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}

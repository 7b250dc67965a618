package dev.descent.store;

import dev.descent.bot.Proposals;
import dev.descent.bot.PullRequestRef;
import dev.descent.bot.RepositoryRef;
import dev.descent.loss.Term;
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
        sql.run(handle -> handle.inTransaction(same -> {
            if (read(same, THIS_ONE, names).isEmpty()) {
                insertAll(same, names, opened);
            }
            return opened;
        }));
    }

    private static Map<String, Object> names(RepositoryRef repository, int number) {
        return Map.of(
                "installation", repository.installation().value(),
                "repository", repository.name().toString(),
                "number", number);
    }

    @Override
    public void keep(RepositoryRef repository, Contribution contribution) {
        Map<String, Object> names = names(repository, contribution.number());
        sql.run(handle -> handle.inTransaction(same -> {
            same.createUpdate("DELETE FROM proposed_change" + THIS_ONE)
                    .bindMap(names)
                    .execute();
            same.createUpdate("DELETE FROM proposal" + THIS_ONE).bindMap(names).execute();
            insertAll(same, names, contribution);
            return contribution;
        }));
    }

    private static void insertAll(Handle handle, Map<String, Object> names, Contribution contribution) {
        insert(handle, names, contribution);
        for (int i = 0; i < contribution.changes().size(); i++) {
            insert(handle, names, i, contribution.changes().get(i));
        }
    }

    private static void insert(Handle handle, Map<String, Object> names, Contribution contribution) {
        Origin origin = contribution.origin();
        Fate fate = contribution.fate();
        handle.createUpdate("""
                        INSERT INTO proposal (installation, repository, number, kind, run, target, tip, head,
                            opened_at, reviewed_at, ending, ended_at)
                        VALUES (:installation, :repository, :number, :kind, :run, :target, :tip, :head,
                            :opened, :reviewed, :ending, :ended)
                        """)
                .bindMap(names)
                .bind("kind", origin.kind().name())
                .bind("run", origin.run())
                .bind("target", origin.target())
                .bind("tip", origin.tip())
                .bind("head", fate.head())
                .bind("opened", fate.openedAt().toEpochMilli())
                .bind("reviewed", millis(fate.reviewedAt()))
                .bind("ending", fate.end().map(end -> end.how().name()).orElse(null))
                .bind("ended", millis(fate.end().map(End::at)))
                .execute();
    }

    private static @Nullable Long millis(Optional<Instant> time) {
        return time.map(Instant::toEpochMilli).orElse(null);
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

package dev.descent.store;

import dev.descent.bot.Backlog;
import dev.descent.bot.StoreException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;

/** The inbox's table, counted by state. */
public final class SqlBacklog implements Backlog {
    private final Sql sql;

    public SqlBacklog(Database database) {
        this.sql = new Sql(database);
    }

    @Override
    public Level level() {
        Map<String, Row> rows = sql
                .run(handle -> handle.select("""
                        SELECT state, COUNT(*) AS deliveries, MIN(received_at) AS oldest FROM inbox
                        WHERE state IN ('WAITING', 'PARKED', 'BURIED') GROUP BY state
                        """).map(SqlBacklog::row).list())
                .stream()
                .collect(Collectors.toMap(Row::state, row -> row));
        return new Level(
                count(rows, "WAITING"),
                count(rows, "PARKED"),
                count(rows, "BURIED"),
                Optional.ofNullable(rows.get("WAITING")).map(row -> Instant.ofEpochMilli(row.oldest())));
    }

    @Override
    public boolean isReachable() {
        try {
            return sql.run(
                    handle -> handle.select("SELECT 1").mapTo(Integer.class).one() == 1);
        } catch (StoreException unreachable) {
            return false;
        }
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        return new Row(row.getString("state"), row.getLong("deliveries"), row.getLong("oldest"));
    }

    private static long count(Map<String, Row> rows, String state) {
        Row row = rows.get(state);
        return row == null ? 0 : row.deliveries();
    }

    private record Row(String state, long deliveries, long oldest) {}
}

package dev.descent.store;

import static java.util.Locale.ROOT;

import dev.descent.bot.InstallationId;
import dev.descent.bot.RepositoryName;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Our tables in a database, whatever they are: their columns and their rows. */
final class Tables {
    /** To whom rows belong that were put there to have some. */
    static final InstallationId INSTALLATION = new InstallationId(1);

    /** What they are about. */
    static final RepositoryName REPOSITORY = new RepositoryName("a", "b");

    private final Handle handle;

    Tables(Handle handle) {
        this.handle = handle;
    }

    /** The columns of each table, with a value that each could have; without those that the database fills in itself. */
    SortedMap<String, SortedMap<String, Object>> columns() {
        SortedMap<String, SortedMap<String, Object>> columns = new TreeMap<>();
        try {
            DatabaseMetaData about = handle.getConnection().getMetaData();
            String schema = about.getURL().startsWith("jdbc:sqlite") ? "" : "public";
            try (ResultSet rows = about.getColumns(null, schema, "%", "%")) {
                while (rows.next()) {
                    String table = rows.getString("TABLE_NAME").toLowerCase(ROOT);
                    if (!table.startsWith("sqlite_") && !table.startsWith("flyway_")) {
                        Map<String, Object> ofTable = columns.computeIfAbsent(table, _ -> new TreeMap<>());
                        if (!"YES".equals(rows.getString("IS_AUTOINCREMENT"))) {
                            ofTable.put(
                                    rows.getString("COLUMN_NAME").toLowerCase(ROOT), value(rows.getInt("DATA_TYPE")));
                        }
                    }
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return columns;
    }

    private static Object value(int type) {
        return switch (type) {
            case Types.VARCHAR -> REPOSITORY.toString();
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> new Timestamp(1_000);
            case Types.BIT, Types.BOOLEAN -> false;
            case Types.BLOB, Types.BINARY -> new byte[] {1};
            default -> INSTALLATION.value();
        };
    }

    /** Puts a row of something into every table that has none. */
    void fill() {
        columns().forEach((table, columns) -> {
            if (rows(table, columns.keySet()).isEmpty()) {
                String places = String.join(
                        ", ", columns.keySet().stream().map(_ -> "?").toList());
                handle.execute(
                        "INSERT INTO " + table + " (" + String.join(", ", columns.keySet()) + ") VALUES (" + places
                                + ")",
                        columns.values().toArray());
            }
        });
    }

    /** What is in these columns, as text. */
    List<List<String>> rows(String table, Collection<String> columns) {
        return handle.select("SELECT " + String.join(", ", columns) + " FROM " + table)
                .map((row, _) -> texts(row, columns))
                .list();
    }

    private static List<String> texts(ResultSet row, Collection<String> columns) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (String column : columns) {
            texts.add(column + "=" + row.getString(column));
        }
        return texts;
    }
}

package dev.descent.store;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two databases have the same tables with the same columns: whoever migrates one migrates the other. */
class SchemasTest {
    @Test
    void what_is_in_one_database_is_in_the_other(@TempDir Path folder) throws SQLException {
        assertThat(columns(TestDatabase.SQLITE, folder))
                .contains("inbox.delivery")
                .isEqualTo(columns(TestDatabase.POSTGRESQL, folder));
    }

    private static Set<String> columns(TestDatabase kind, Path folder) throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (Database database = Database.open(kind.fresh(folder));
                Connection connection = database.dataSource().getConnection();
                ResultSet rows = connection.getMetaData().getColumns(null, ourSchema(kind), "%", "%")) {
            while (rows.next()) {
                String table = rows.getString("TABLE_NAME").toLowerCase(ROOT);
                if (!table.startsWith("sqlite_") && !table.startsWith("flyway_")) {
                    columns.add(table + "." + rows.getString("COLUMN_NAME").toLowerCase(ROOT));
                }
            }
        }
        return columns;
    }

    private static String ourSchema(TestDatabase kind) {
        return switch (kind) {
            case SQLITE -> "";
            case POSTGRESQL -> "public";
        };
    }
}

package dev.descent.process;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/** What a dead server's SQLite database holds. */
public record InboxFile(Path dataDir) {
    /** The GUIDs of all deliveries in it. */
    public Set<String> deliveries() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + dataDir.resolve("descent.db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT delivery FROM inbox")) {
            Set<String> ids = new HashSet<>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }
}

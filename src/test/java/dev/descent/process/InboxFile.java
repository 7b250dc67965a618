package dev.descent.process;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/** What a server's SQLite database holds, dead or alive. */
public record InboxFile(Path dataDir) {
    /** The GUIDs of all deliveries in it. */
    public Set<String> deliveries() throws SQLException {
        return first("SELECT delivery FROM inbox");
    }

    /** The GUIDs of those that somebody has yet to act on. */
    public Set<String> waiting() throws SQLException {
        return first("SELECT delivery FROM inbox WHERE state = 'WAITING'");
    }

    /** The steps of training runs so far, each as {@code run number step}. */
    public Set<String> trainingSteps() throws SQLException {
        return first("SELECT run || ' ' || number || ' ' || step FROM training_event");
    }

    private Set<String> first(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + dataDir.resolve("descent.db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            Set<String> values = new HashSet<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}

package dev.descent.story;

import dev.descent.config.DatabaseSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a bot has written down, read past it. */
final class Records {
    private final DatabaseSettings database;

    Records(DatabaseSettings database) {
        this.database = database;
    }

    /** Whether nothing waits to be done and nothing is being done. */
    boolean areAtRest() {
        return inState("WAITING").isEmpty()
                && ask("SELECT task_instance FROM scheduled_tasks WHERE task_name = 'lane'")
                        .isEmpty();
    }

    /** The deliveries in a state, each with its error. */
    List<String> inState(String state) {
        return ask("SELECT delivery || ' ' || event || ' ' || coalesce(error, '') FROM inbox WHERE state = '" + state
                + "'");
    }

    /** The ids of all deliveries that ever arrived. */
    Set<String> deliveries() {
        return Set.copyOf(ask("SELECT delivery FROM inbox"));
    }

    /** Everything that says to whom it belongs. */
    List<String> ofTenants() {
        List<String> rows = new ArrayList<>(ask("SELECT payload FROM inbox WHERE payload IS NOT NULL"));
        rows.addAll(ask("SELECT installation || '/' || subject FROM inbox WHERE installation IS NOT NULL"));
        for (String table : List.of("run", "open_check", "last_word", "proposal")) {
            rows.addAll(ask("SELECT '" + table + " ' || installation || '/' || repository FROM " + table));
        }
        return rows;
    }

    /** What became of the bot's own pull requests: {@code 8 FOLLOW_UP onto feature: open, reviewed}. */
    List<String> proposals() {
        return ask("""
                SELECT number || ' ' || kind || ' onto ' || target || ': ' || lower(coalesce(ending, 'open'))
                    || CASE WHEN reviewed_at IS NULL THEN '' ELSE ', reviewed' END
                    || CASE WHEN tip = head THEN '' ELSE ', edited' END
                FROM proposal ORDER BY number
                """);
    }

    /** Forgets that the chores were ever done. */
    void forgetChores() {
        change("UPDATE scheduled_chores SET last_success = NULL");
    }

    /** Whether a chore was done since then. */
    boolean isDone(String chore) {
        return ask("SELECT task_name FROM scheduled_chores WHERE last_success IS NOT NULL AND NOT picked")
                .contains(chore);
    }

    /** Whether all of them were. */
    boolean areChoresDone() {
        return ask("SELECT task_name FROM scheduled_chores WHERE last_success IS NULL OR picked")
                .isEmpty();
    }

    /** What is kept of a repository. */
    List<String> of(String repository) {
        return ofTenants().stream().filter(row -> row.contains(repository)).toList();
    }

    private Connection connect() throws SQLException {
        return switch (database) {
            case DatabaseSettings.Sqlite file -> DriverManager.getConnection("jdbc:sqlite:" + file);
            case DatabaseSettings.Postgres server ->
                DriverManager.getConnection(
                        server.url().toString(),
                        server.user(),
                        server.password().orElse(""));
        };
    }

    private List<String> ask(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(query, failure);
        }
    }

    private void change(String statement) {
        try (Connection connection = connect()) {
            connection.createStatement().execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(statement, failure);
        }
    }
}

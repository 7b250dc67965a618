package dev.descent.store;

import dev.descent.bot.InstallationId;
import dev.descent.bot.Lane;
import dev.descent.bot.RepositoryName;
import dev.descent.bot.Tenants;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** All that the tables hold of a tenant. */
public final class SqlTenants implements Tenants {
    /**
     * The tables whose rows belong to a repository, with what tells two rows of one pull request, or of one repository, apart. What
     * a pull request proposes goes or stays as a whole.
     */
    private static final List<Table> TABLES = List.of(
            new Table("run", "head"),
            new Table("open_check", "head"),
            new Table("last_word", "number"),
            new Table("training", "run"),
            new Table("proposal", "number"),
            new Table("proposed_change", "number"),
            new Table("own_branch", "branch"),
            new Table("schedule", List.of()));

    /** The tables whose rows belong to an installation and say nothing more. */
    private static final List<String> OF_INSTALLATIONS = List.of("forge_write", "forge_pause");

    /** What training logged goes with its run; SQLite leaves references alone unless it is told otherwise. */
    private static final String LOGS = "DELETE FROM training_event WHERE run IN (SELECT run FROM training WHERE ";

    private final Sql sql;

    public SqlTenants(Database database) {
        this.sql = new Sql(database);
    }

    private record Table(String name, List<String> keys) {
        Table(String name, String key) {
            this(name, List.of("number", key));
        }

        /** Whether a row is there already under another repository's name. */
        String hasTwin() {
            String same = keys.stream()
                    .map(key -> " AND newer.%1$s = %2$s.%1$s".formatted(key, name))
                    .collect(Collectors.joining());
            return "EXISTS (SELECT 1 FROM %1$s newer WHERE newer.installation = %1$s.installation AND newer.repository = :to"
                            .formatted(name)
                    + same + ")";
        }
    }

    @Override
    public Set<InstallationId> all() {
        String inTables = TABLES.stream()
                .map(table -> " UNION SELECT installation FROM " + table.name())
                .collect(Collectors.joining());
        return sql.run(
                handle -> handle.select("SELECT installation FROM inbox WHERE installation IS NOT NULL" + inTables)
                        .mapTo(Long.class)
                        .map(InstallationId::new)
                        .set());
    }

    @Override
    public Set<RepositoryName> repositories(InstallationId installation) {
        String inTables = TABLES.stream()
                .map(table -> " UNION SELECT repository FROM " + table.name() + " WHERE installation = :installation")
                .collect(Collectors.joining());
        String named = "SELECT DISTINCT subject FROM inbox WHERE installation = :installation AND subject <> '-'";
        return sql.run(handle -> handle.createQuery(named + inTables)
                .bind("installation", installation.value())
                .mapTo(String.class)
                .map(subject -> RepositoryName.parse(subject.replaceFirst("#.*$", "")))
                .set());
    }

    @Override
    public void remove(InstallationId installation) {
        List<String> tables = Stream.concat(TABLES.stream().map(Table::name), OF_INSTALLATIONS.stream())
                .toList();
        sql.run(handle -> handle.inTransaction(same -> {
            same.execute(LOGS + "installation = ?)", installation.value());
            tables.forEach(
                    table -> same.execute("DELETE FROM " + table + " WHERE installation = ?", installation.value()));
            return same.execute(emptied("installation = ?"), installation.value());
        }));
    }

    @Override
    public void remove(InstallationId installation, RepositoryName repository) {
        sql.run(handle -> handle.inTransaction(same -> {
            same.execute(LOGS + "installation = ? AND repository = ?)", installation.value(), repository.toString());
            TABLES.forEach(table -> same.execute(
                    "DELETE FROM " + table.name() + " WHERE installation = ? AND repository = ?",
                    installation.value(),
                    repository.toString()));
            return same.execute(
                    emptied("installation = ? AND substr(subject, 1, length(?)) = ?"),
                    installation.value(),
                    repository + "#",
                    repository + "#");
        }));
    }

    /** The ids stay: what was delivered before isn't taken for missed. */
    private static String emptied(String which) {
        return "UPDATE inbox SET state = 'IGNORED', payload = NULL, installation = NULL, subject = NULL,"
                + " arrivals = arrivals + 1, error = 'whom this belonged to is gone' WHERE " + which;
    }

    @Override
    public List<Lane> rename(InstallationId installation, RepositoryName from, RepositoryName to) {
        return sql.run(handle -> handle.inTransaction(same -> {
            TABLES.forEach(table -> rename(same, table, installation, from, to));
            return same
                    .createQuery("""
                            UPDATE inbox SET subject = :to || substr(subject, length(:from))
                            WHERE installation = :installation AND substr(subject, 1, length(:from)) = :from
                            RETURNING CASE state WHEN 'WAITING' THEN installation || '/' || subject END
                            """)
                    .bind("installation", installation.value())
                    .bind("from", from + "#")
                    .bind("to", to.toString())
                    .mapTo(String.class)
                    .stream()
                    .filter(lane -> lane != null)
                    .map(Lane::parse)
                    .distinct()
                    .toList();
        }));
    }

    /** What is known under the new name already is the newer. */
    private static void rename(
            Handle handle, Table table, InstallationId installation, RepositoryName from, RepositoryName to) {
        handle.createUpdate("DELETE FROM " + table.name()
                        + " WHERE installation = :installation AND repository = :from AND " + table.hasTwin())
                .bind("installation", installation.value())
                .bind("from", from.toString())
                .bind("to", to.toString())
                .execute();
        handle.execute(
                "UPDATE " + table.name() + " SET repository = ? WHERE installation = ? AND repository = ?",
                to.toString(),
                installation.value(),
                from.toString());
    }
}

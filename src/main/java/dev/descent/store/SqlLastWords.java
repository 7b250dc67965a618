package dev.descent.store;

import dev.descent.bot.InstallationId;
import dev.descent.bot.LastWords;
import dev.descent.bot.PullRequestNumber;
import dev.descent.bot.PullRequestRef;
import dev.descent.bot.RepositoryName;
import dev.descent.repo.CommitId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** On which state of each pull request the last word was said, as a table. */
public final class SqlLastWords implements LastWords {
    private final Sql sql;
    private final String now;

    public SqlLastWords(Database database) {
        this.sql = new Sql(database);
        this.now = database.dialect().now();
    }

    @Override
    public void remember(PullRequestRef pullRequest, State state) {
        sql.run(handle -> handle.execute(
                """
                INSERT INTO last_word (installation, repository, number, head, base_branch, noted_at)
                VALUES (?, ?, ?, ?, ?, %s)
                ON CONFLICT (installation, repository, number)
                DO UPDATE SET head = excluded.head, base_branch = excluded.base_branch, noted_at = excluded.noted_at
                """.formatted(now),
                pullRequest.installation().value(),
                pullRequest.repository().toString(),
                pullRequest.number().value(),
                state.head().hex(),
                state.baseBranch()));
    }

    @Override
    public void keep(InstallationId installation, RepositoryName repository, Set<PullRequestNumber> open) {
        if (!open.isEmpty()) {
            // Once a day is enough: most of the time no row is written.
            sql.run(handle -> handle.createUpdate("UPDATE last_word SET noted_at = " + now
                            + " WHERE installation = :installation AND repository = :repository AND number IN (<open>)"
                            + " AND noted_at < " + now + " - :day")
                    .bind("installation", installation.value())
                    .bind("repository", repository.toString())
                    .bindList(
                            "open", open.stream().map(PullRequestNumber::value).toList())
                    .bind("day", Duration.ofDays(1).toMillis())
                    .execute());
        }
    }

    @Override
    public Map<PullRequestNumber, State> of(InstallationId installation, RepositoryName repository) {
        return sql.run(handle -> handle
                .select(
                        "SELECT number, head, base_branch FROM last_word WHERE installation = ? AND repository = ?",
                        installation.value(),
                        repository.toString())
                .map((row, context) -> Map.entry(
                        new PullRequestNumber(row.getInt("number")),
                        new State(new CommitId(row.getString("head")), row.getString("base_branch"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}

package dev.descent.store;

import dev.descent.bot.InstallationId;
import dev.descent.bot.OpenChecks;
import dev.descent.bot.PullRequestNumber;
import dev.descent.bot.PullRequestRef;
import dev.descent.bot.RepositoryName;
import dev.descent.repo.CommitId;
import java.util.List;

/** The check runs that may be open, as a table. */
public final class SqlOpenChecks implements OpenChecks {
    private final Sql sql;

    public SqlOpenChecks(Database database) {
        this.sql = new Sql(database);
    }

    @Override
    public void remember(PullRequestRef pullRequest, CommitId head) {
        change("INSERT INTO open_check VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", pullRequest, head);
    }

    @Override
    public void forget(PullRequestRef pullRequest, CommitId head) {
        change(
                "DELETE FROM open_check WHERE installation = ? AND repository = ? AND number = ? AND head = ?",
                pullRequest,
                head);
    }

    private void change(String statement, PullRequestRef pullRequest, CommitId head) {
        sql.run(handle -> handle.execute(
                statement,
                pullRequest.installation().value(),
                pullRequest.repository().toString(),
                pullRequest.number().value(),
                head.hex()));
    }

    @Override
    public List<PullRequestRef> pullRequests() {
        return sql.run(handle -> handle.select("SELECT DISTINCT installation, repository, number FROM open_check")
                .map((row, context) -> new PullRequestRef(
                        new InstallationId(row.getLong("installation")),
                        RepositoryName.parse(row.getString("repository")),
                        new PullRequestNumber(row.getInt("number"))))
                .list());
    }

    @Override
    public List<CommitId> heads(PullRequestRef pullRequest) {
        return sql.run(handle -> handle.select(
                        "SELECT head FROM open_check WHERE installation = ? AND repository = ? AND number = ? ORDER BY head",
                        pullRequest.installation().value(),
                        pullRequest.repository().toString(),
                        pullRequest.number().value())
                .mapTo(String.class)
                .map(CommitId::new)
                .list());
    }
}

package dev.descent.store;

import dev.descent.bot.PullRequestRef;
import dev.descent.bot.Runs;
import dev.descent.repo.CommitId;
import dev.descent.report.CommentInput.EarlierRun;
import java.util.List;

/** What was found on each pull request, as a table. */
public final class SqlRuns implements Runs {
    private final Sql sql;
    private final String now;

    public SqlRuns(Database database) {
        this.sql = new Sql(database);
        this.now = database.dialect().now();
    }

    @Override
    public void remember(PullRequestRef pullRequest, String project, EarlierRun run) {
        // A new row, so that the newest finding is the last one.
        sql.transact(handle -> {
            handle.execute(
                    "DELETE FROM run WHERE installation = ? AND repository = ? AND number = ? AND head = ? AND project = ?",
                    pullRequest.installation().value(),
                    pullRequest.repository().toString(),
                    pullRequest.number().value(),
                    run.head().hex(),
                    project);
            return handle.execute(
                    "INSERT INTO run (installation, repository, number, head, base_loss, head_loss, project, noted_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, " + now + ")",
                    pullRequest.installation().value(),
                    pullRequest.repository().toString(),
                    pullRequest.number().value(),
                    run.head().hex(),
                    run.baseLoss(),
                    run.headLoss(),
                    project);
        });
    }

    @Override
    public List<EarlierRun> of(PullRequestRef pullRequest, String project) {
        return sql.run(handle -> handle.select(
                        "SELECT head, base_loss, head_loss FROM run"
                                + " WHERE installation = ? AND repository = ? AND number = ? AND project = ? ORDER BY sequence DESC",
                        pullRequest.installation().value(),
                        pullRequest.repository().toString(),
                        pullRequest.number().value(),
                        project)
                .map((row, context) -> new EarlierRun(
                        new CommitId(row.getString("head")), row.getDouble("base_loss"), row.getDouble("head_loss")))
                .list());
    }
}

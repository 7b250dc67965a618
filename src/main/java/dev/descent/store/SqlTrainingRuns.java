package dev.descent.store;

import dev.descent.bot.InstallationId;
import dev.descent.bot.MonthlyBudget;
import dev.descent.bot.PullRequestNumber;
import dev.descent.bot.PullRequestRef;
import dev.descent.bot.RepositoryName;
import dev.descent.bot.TrainingRuns;
import dev.descent.repo.CommitId;
import dev.descent.train.RunLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Training runs as tables. */
public final class SqlTrainingRuns implements TrainingRuns {
    private static final String OF =
            " WHERE installation = :installation AND repository = :repository AND number = :number AND is_over = 0";

    private final Sql sql;
    private final String now;

    public SqlTrainingRuns(Database database) {
        this.sql = new Sql(database);
        this.now = database.dialect().now();
    }

    @Override
    public void begin(TrainingRun run) {
        sql.run(handle -> handle.execute(
                "INSERT INTO training (run, installation, repository, number, head, noted_at)"
                        + " VALUES (?, ?, ?, ?, ?, " + now + ") ON CONFLICT (run) DO NOTHING",
                run.id(),
                run.pullRequest().installation().value(),
                run.pullRequest().repository().toString(),
                run.pullRequest().number().value(),
                run.head().hex()));
    }

    @Override
    public Optional<TrainingRun> find(String run) {
        return sql.run(handle -> handle.select("SELECT * FROM training WHERE run = ?", run)
                .map((row, context) -> run(row))
                .findOne());
    }

    @Override
    public Optional<TrainingRun> current(PullRequestRef pullRequest) {
        return sql.run(handle -> handle.createQuery("SELECT * FROM training" + OF + " LIMIT 1")
                .bindMap(names(pullRequest))
                .map((row, context) -> run(row))
                .findOne());
    }

    private static TrainingRun run(ResultSet row) throws SQLException {
        PullRequestRef pullRequest = new PullRequestRef(
                new InstallationId(row.getLong("installation")),
                RepositoryName.parse(row.getString("repository")),
                new PullRequestNumber(row.getInt("number")));
        return new TrainingRun(
                row.getString("run"), pullRequest, new CommitId(row.getString("head")), row.getInt("is_over") != 0);
    }

    private static Map<String, Object> names(PullRequestRef pullRequest) {
        return Map.of(
                "installation", pullRequest.installation().value(),
                "repository", pullRequest.repository().toString(),
                "number", pullRequest.number().value());
    }

    @Override
    public void stop(PullRequestRef pullRequest, String reason) {
        sql.run(handle -> handle.createUpdate("UPDATE training SET stop_reason = COALESCE(stop_reason, :reason)" + OF)
                .bindMap(names(pullRequest))
                .bind("reason", reason)
                .execute());
    }

    @Override
    public Optional<String> stopReason(String run) {
        return sql.run(handle -> handle.select("SELECT stop_reason FROM training WHERE run = ?", run)
                .map((row, context) -> Optional.ofNullable(row.getString("stop_reason")))
                .findOne()
                .flatMap(reason -> reason));
    }

    @Override
    public void end(String run) {
        sql.run(handle -> handle.execute("UPDATE training SET is_over = 1 WHERE run = ?", run));
    }

    @Override
    public RunLog log(String run) {
        return new SqlRunLog(sql, run);
    }

    @Override
    public RunLog log(TrainingRun run, MonthlyBudget budget) {
        return new BudgetedRunLog(sql, new SqlRunLog(sql, run.id()), run, budget);
    }
}

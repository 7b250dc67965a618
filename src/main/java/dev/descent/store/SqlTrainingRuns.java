package dev.descent.store;

import dev.descent.bot.BranchRef;
import dev.descent.bot.InstallationId;
import dev.descent.bot.MonthlyBudget;
import dev.descent.bot.PullRequestNumber;
import dev.descent.bot.PullRequestRef;
import dev.descent.bot.RepositoryName;
import dev.descent.bot.RepositoryRef;
import dev.descent.bot.Target;
import dev.descent.bot.TrainingRuns;
import dev.descent.repo.CommitId;
import dev.descent.train.RunLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Training runs as tables; the run of a default branch has 0 for the number of a pull request, which none has. */
public final class SqlTrainingRuns implements TrainingRuns {
    private static final int DEFAULT_BRANCH = 0;

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
        sql.run(handle -> handle.createUpdate(
                        "INSERT INTO training (run, installation, repository, number, head, branch, noted_at)"
                                + " VALUES (:run, :installation, :repository, :number, :head, :branch, " + now
                                + ") ON CONFLICT (run) DO NOTHING")
                .bindMap(names(run.target()))
                .bind("run", run.id())
                .bind("head", run.head().hex())
                .bind("branch", run.branch())
                .execute());
    }

    @Override
    public Optional<TrainingRun> find(String run) {
        return sql.run(handle -> handle.select("SELECT * FROM training WHERE run = ?", run)
                .map((row, context) -> run(row))
                .findOne());
    }

    @Override
    public Optional<TrainingRun> current(Target target) {
        return sql.run(handle -> handle.createQuery("SELECT * FROM training" + OF + " LIMIT 1")
                .bindMap(names(target))
                .map((row, context) -> run(row))
                .findOne());
    }

    private static TrainingRun run(ResultSet row) throws SQLException {
        return new TrainingRun(
                row.getString("run"),
                target(row),
                new CommitId(row.getString("head")),
                Optional.ofNullable(row.getString("branch")),
                row.getInt("is_over") != 0);
    }

    private static Target target(ResultSet row) throws SQLException {
        RepositoryRef repository = new RepositoryRef(
                new InstallationId(row.getLong("installation")), RepositoryName.parse(row.getString("repository")));
        int number = row.getInt("number");
        return number == DEFAULT_BRANCH
                ? new Target.OfDefaultBranch(repository)
                : new Target.OfPullRequest(new PullRequestRef(
                        repository.installation(), repository.name(), new PullRequestNumber(number)));
    }

    private static Map<String, Object> names(Target target) {
        return Map.of(
                "installation", target.repository().installation().value(),
                "repository", target.repository().toString(),
                "number", number(target));
    }

    private static int number(Target target) {
        return switch (target) {
            case Target.OfPullRequest(PullRequestRef trained) ->
                trained.number().value();
            case Target.OfDefaultBranch _ -> DEFAULT_BRANCH;
        };
    }

    @Override
    public void stop(Target target, String reason) {
        sql.run(handle -> handle.createUpdate("UPDATE training SET stop_reason = COALESCE(stop_reason, :reason)" + OF)
                .bindMap(names(target))
                .bind("reason", reason)
                .execute());
    }

    @Override
    public void overtake(Target target, CommitId head, String reason) {
        sql.run(handle -> handle.createUpdate(
                        "UPDATE training SET stop_reason = COALESCE(stop_reason, :reason)" + OF + " AND head <> :head")
                .bindMap(names(target))
                .bind("reason", reason)
                .bind("head", head.hex())
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
    public List<TrainingRun> on(BranchRef branch) {
        String begun = "(SELECT MIN(logged_at) FROM training_event e WHERE e.run = training.run)";
        return sql.run(handle -> handle.createQuery("SELECT * FROM training WHERE installation = :installation"
                        + " AND repository = :repository AND branch = :branch ORDER BY " + begun + ", run")
                .bind("installation", branch.repository().installation().value())
                .bind("repository", branch.repository().toString())
                .bind("branch", branch.name())
                .map((row, context) -> run(row))
                .list());
    }

    @Override
    public void end(String run) {
        sql.run(handle -> handle.execute("UPDATE training SET is_over = 1 WHERE run = ?", run));
    }

    @Override
    public List<TrainingRun> latest(RepositoryRef repository, int most) {
        return sql.run(handle -> handle.select(
                        """
                        SELECT * FROM (
                            SELECT t.*, (SELECT MAX(logged_at) FROM training_event e WHERE e.run = t.run) AS last
                            FROM training t WHERE t.installation = ? AND t.repository = ?
                        ) logged WHERE last IS NOT NULL ORDER BY last DESC, run LIMIT ?
                        """,
                        repository.installation().value(),
                        repository.name().toString(),
                        most)
                .map((row, context) -> run(row))
                .list());
    }

    @Override
    public long spent(RepositoryRef repository, Instant month) {
        return sql.run(handle -> BudgetedRunLog.spent(handle, repository, month));
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

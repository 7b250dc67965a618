package dev.descent.store;

import dev.descent.bot.BranchRef;
import dev.descent.bot.PullRequestNumber;
import dev.descent.bot.PushedBranches;
import dev.descent.repo.CommitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** The branches that the bot pushed, as a table. */
public final class SqlPushedBranches implements PushedBranches {
    private static final String OF =
            " WHERE installation = :installation AND repository = :repository AND branch = :branch";

    private final Sql sql;

    public SqlPushedBranches(Database database) {
        this.sql = new Sql(database);
    }

    private static Map<String, Object> names(BranchRef branch) {
        return Map.of(
                "installation", branch.repository().installation().value(),
                "repository", branch.repository().name().toString(),
                "branch", branch.name());
    }

    @Override
    public Optional<PushedBranch> find(BranchRef branch) {
        return sql.run(handle -> handle.createQuery("SELECT * FROM own_branch" + OF)
                .bindMap(names(branch))
                .map((row, context) -> pushed(row))
                .findOne());
    }

    private static PushedBranch pushed(ResultSet row) throws SQLException {
        int number = row.getInt("number");
        Maker maker = new Maker(
                row.getString("run"), number == 0 ? Optional.empty() : Optional.of(new PullRequestNumber(number)));
        return new PushedBranch(
                maker,
                Optional.ofNullable(row.getString("head")).map(CommitId::new),
                new CommitId(row.getString("next")),
                row.getInt("is_left") != 0);
    }

    @Override
    public void announce(BranchRef branch, Maker maker, CommitId next) {
        sql.run(handle -> handle.createUpdate(
                        "INSERT INTO own_branch (installation, repository, branch, number, run, next)"
                                + " VALUES (:installation, :repository, :branch, :number, :run, :next)"
                                + " ON CONFLICT (installation, repository, branch) DO UPDATE SET next = excluded.next")
                .bindMap(names(branch))
                .bind(
                        "number",
                        maker.pullRequest().map(PullRequestNumber::value).orElse(0))
                .bind("run", maker.run())
                .bind("next", next.hex())
                .execute());
    }

    @Override
    public void confirm(BranchRef branch) {
        update("head = next", branch);
    }

    @Override
    public void leave(BranchRef branch) {
        update("is_left = 1", branch);
    }

    private void update(String change, BranchRef branch) {
        sql.run(handle -> handle.createUpdate("UPDATE own_branch SET " + change + OF)
                .bindMap(names(branch))
                .execute());
    }
}

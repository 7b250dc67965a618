package dev.descent.store;

import dev.descent.bot.InstallationId;
import dev.descent.bot.MonthlyBudget;
import dev.descent.bot.RepositoryRef;
import dev.descent.bot.TrainingRuns.TrainingRun;
import dev.descent.train.RunEvent;
import dev.descent.train.RunLog;
import dev.descent.train.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The log of a run that shares a month's budget with all other runs of its repository, whichever instance they are on: one at a
 * time looks at what is left and sets something aside.
 */
final class BudgetedRunLog implements RunLog {
    /** What was charged, and what was set aside for answers that never came: no such answer follows it. */
    private static final String SPENT = """
            SELECT COALESCE(SUM(micro_usd), 0) FROM (
                SELECT e.micro_usd, e.step, e.logged_at,
                       LEAD(e.step) OVER (PARTITION BY e.run, e.epoch, e.subject ORDER BY e.number) AS following
                FROM training t JOIN training_event e ON e.run = t.run
                WHERE t.installation = ? AND t.repository = ? AND e.logged_at >= ? AND e.logged_at < ?
                    AND e.step IN ('RESERVED', 'DRAFTED', 'GAVE_UP', 'SCRUTINIZED')
            ) paid
            WHERE logged_at < ? AND (step <> 'RESERVED' OR following IS NULL OR following = 'RESERVED')
            """;

    /** What is set aside at the end of a month may be answered in the next one. */
    private static final Duration LONGEST_ANSWER = Duration.ofDays(1);

    private final Sql sql;
    private final SqlRunLog log;
    private final TrainingRun owner;
    private final MonthlyBudget budget;

    BudgetedRunLog(Sql sql, SqlRunLog log, TrainingRun owner, MonthlyBudget budget) {
        this.sql = sql;
        this.log = log;
        this.owner = owner;
        this.budget = budget;
    }

    @Override
    public String run() {
        return log.run();
    }

    @Override
    public List<RunEvent> events() {
        return log.events();
    }

    @Override
    public void append(RunEvent event) {
        log.append(event);
    }

    @Override
    public Optional<String> shortage(Usage more, Instant now) {
        return sql.run(handle -> shortage(handle, more, now));
    }

    @Override
    public boolean reserve(RunEvent event) {
        return sql.transact(handle -> {
            SqlTraffic.lock(handle, installation());
            boolean isCovered = shortage(handle, event.usage(), event.time()).isEmpty();
            if (isCovered) {
                SqlRunLog.append(handle, event);
            }
            return isCovered;
        });
    }

    private Optional<String> shortage(Handle handle, Usage more, Instant now) {
        return budget.shortage(spent(handle, owner.target().repository(), now), more.microUsd(), now);
    }

    /** What a repository's runs took and set aside in the month of a time, in millionths of a US dollar. */
    static long spent(Handle handle, RepositoryRef repository, Instant month) {
        Instant end = MonthlyBudget.end(month);
        return handle.select(
                        SPENT,
                        repository.installation().value(),
                        repository.toString(),
                        MonthlyBudget.begin(month).toEpochMilli(),
                        end.plus(LONGEST_ANSWER).toEpochMilli(),
                        end.toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    private InstallationId installation() {
        return owner.target().repository().installation();
    }
}

package dev.descent.store;

import dev.descent.bot.Watermarks;
import java.time.Instant;
import java.util.Optional;

/** Up to when things were looked through, as a table. */
public final class SqlWatermarks implements Watermarks {
    private final Sql sql;

    public SqlWatermarks(Database database) {
        this.sql = new Sql(database);
    }

    @Override
    public Optional<Instant> of(String what) {
        return sql.run(handle -> handle.select("SELECT until FROM watermark WHERE name = ?", what)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
    }

    @Override
    public void advance(String what, Instant until) {
        sql.run(handle -> handle.execute(
                "INSERT INTO watermark (name, until) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET until = excluded.until",
                what,
                until.toEpochMilli()));
    }
}

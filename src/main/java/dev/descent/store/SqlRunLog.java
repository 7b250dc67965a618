package dev.descent.store;

import dev.descent.train.Details;
import dev.descent.train.RunEvent;
import dev.descent.train.RunLog;
import dev.descent.train.Step;
import dev.descent.train.Usage;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The log of one run, as rows that are only ever added. */
final class SqlRunLog implements RunLog {
    private final Sql sql;
    private final String run;

    SqlRunLog(Sql sql, String run) {
        this.sql = sql;
        this.run = run;
    }

    @Override
    public String run() {
        return run;
    }

    @Override
    public List<RunEvent> events() {
        return sql.run(handle -> handle.select("SELECT * FROM training_event WHERE run = ? ORDER BY number", run)
                .map((row, context) -> event(row))
                .list());
    }

    private static RunEvent event(ResultSet row) throws SQLException {
        return new RunEvent(
                row.getString("run"),
                row.getLong("number"),
                new RunEvent.StepKey(
                        row.getInt("epoch"), row.getString("subject"), Step.valueOf(row.getString("step"))),
                details(row.getString("details")),
                new Usage(row.getLong("input"), row.getLong("cached"), row.getLong("output"), row.getLong("micro_usd")),
                Instant.ofEpochMilli(row.getLong("logged_at")));
    }

    @Override
    public void append(RunEvent event) {
        sql.run(handle -> append(handle, event));
    }

    static int append(Handle handle, RunEvent event) {
        return handle.execute(
                "INSERT INTO training_event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                event.run(),
                event.number(),
                event.epoch(),
                event.subject(),
                event.step().name(),
                text(event.details()),
                event.usage().input(),
                event.usage().cached(),
                event.usage().output(),
                event.usage().microUsd(),
                event.time().toEpochMilli());
    }

    static String text(Details details) {
        return details.values().entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static Details details(String text) {
        SortedMap<String, String> values = new TreeMap<>();
        for (String pair : text.isEmpty() ? new String[0] : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
        return new Details(values);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

package dev.descent.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Deliveries as the operator reads them. */
public final class InboxReport {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Row HEADER = new Row(List.of("STATE", "RECEIVED (UTC)", "EVENT", "ABOUT", "DELIVERY"));
    private static final String INDENT = "  ";

    private InboxReport() {}

    /** A line for each delivery and what went wrong below it; {@code hasMore} says that the list was cut. */
    public static String table(List<InboxEntry> entries, boolean hasMore, int width) {
        if (entries.isEmpty()) {
            return "No deliveries.\n";
        }
        List<Row> rows = entries.stream().map(Row::of).toList();
        List<Integer> widths = IntStream.range(0, HEADER.cells().size())
                .map(column -> Math.max(
                        HEADER.cells().get(column).length(),
                        rows.stream()
                                .mapToInt(row -> row.cells().get(column).length())
                                .max()
                                .orElse(0)))
                .boxed()
                .toList();
        StringBuilder text = new StringBuilder(HEADER.padded(widths)).append('\n');
        for (int i = 0; i < rows.size(); i++) {
            text.append(rows.get(i).padded(widths)).append('\n').append(details(entries.get(i), width));
        }
        return text.append(entries.size())
                .append(entries.size() == 1 ? " delivery" : " deliveries")
                .append(hasMore ? ", and more: --limit shows them.\n" : ".\n")
                .toString();
    }

    private static String details(InboxEntry entry, int width) {
        String tries = entry.attempts() == 0 ? "" : "attempt " + entry.attempts() + ": ";
        String error = entry.error()
                .map(why -> INDENT + PlainText.clip(PlainText.line(tries + why), width - INDENT.length()) + "\n")
                .orElse("");
        return error
                + entry.payload()
                        .map(payload -> INDENT + PlainText.line(payload) + "\n")
                        .orElse("");
    }

    /** The same for programs; times are ISO 8601, payloads are strings. */
    public static String json(List<InboxEntry> entries, boolean hasMore) {
        return Json.indented(new Listing(entries.stream().map(JsonEntry::of).toList(), hasMore));
    }

    private record Row(List<String> cells) {
        static Row of(InboxEntry entry) {
            return new Row(List.of(
                    entry.state().toString(),
                    TIME.format(entry.received()),
                    PlainText.line(entry.event()),
                    PlainText.line(entry.lane().orElse("-")),
                    PlainText.line(entry.delivery())));
        }

        String padded(List<Integer> widths) {
            return IntStream.range(0, cells.size())
                    .mapToObj(column -> cells.get(column)
                            + " ".repeat(widths.get(column) - cells.get(column).length()))
                    .collect(Collectors.joining("  "))
                    .stripTrailing();
        }
    }

    private record Listing(List<JsonEntry> deliveries, boolean hasMore) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record JsonEntry(
            String delivery,
            String event,
            @Nullable String lane,
            String state,
            String received,
            int attempts,
            int arrivals,
            @Nullable String error,
            @Nullable String payload) {
        static JsonEntry of(InboxEntry entry) {
            return new JsonEntry(
                    entry.delivery(),
                    entry.event(),
                    entry.lane().orElse(null),
                    entry.state().toString(),
                    entry.received().toString(),
                    entry.attempts(),
                    entry.arrivals(),
                    entry.error().orElse(null),
                    entry.payload().orElse(null));
        }
    }
}

package dev.descent.fake.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.descent.fake.json.Json;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Cuts long lists into pages, with links from one to the next. */
final class Pages {
    private static final int LARGEST = 100;

    private final URI api;

    Pages(URI api) {
        this.api = api;
    }

    /** One page of a plain list. */
    <T> Answer of(Call call, List<T> all, Function<T, ? extends JsonNode> json) {
        return of(call, all, json, Json::array);
    }

    /** One page of a list inside an object that also counts it. */
    <T> Answer counted(Call call, String name, List<T> all, Function<T, ? extends JsonNode> json) {
        return of(call, all, json, page -> Json.object("total_count", all.size(), name, page));
    }

    private <T> Answer of(
            Call call,
            List<T> all,
            Function<T, ? extends JsonNode> json,
            Function<List<? extends JsonNode>, JsonNode> wrapping) {
        int size = Math.clamp(number(call, "per_page", 30), 1, LARGEST);
        int last = Math.max(1, Math.ceilDiv(all.size(), size));
        int page = Math.max(1, number(call, "page", 1));
        List<? extends JsonNode> items = all.stream()
                .skip((long) (page - 1) * size)
                .limit(size)
                .map(json)
                .toList();
        Answer answer = Answer.ok(wrapping.apply(items));
        String links = links(call, page, last);
        return links.isEmpty() ? answer : answer.with("Link", links);
    }

    private String links(Call call, int page, int last) {
        Map<String, Integer> targets = new LinkedHashMap<>();
        if (page > 1) {
            targets.put("prev", Math.min(page - 1, last));
            targets.put("first", 1);
        }
        if (page < last) {
            targets.put("next", page + 1);
            targets.put("last", last);
        }
        return targets.entrySet().stream()
                .map(target -> link(call, Map.of("page", String.valueOf(target.getValue())), target.getKey()))
                .collect(Collectors.joining(", "));
    }

    /** One link of a {@code Link} header: to the same list with other parameters. */
    String link(Call call, Map<String, String> changes, String relation) {
        Map<String, String> query = new LinkedHashMap<>(call.request().query());
        query.putAll(changes);
        String text = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
        return "<" + api + call.request().path() + "?" + text + ">; rel=\"" + relation + "\"";
    }

    static int number(Call call, String name, int fallback) {
        try {
            return Integer.parseInt(call.query(name, String.valueOf(fallback)));
        } catch (NumberFormatException notANumber) {
            return fallback;
        }
    }
}

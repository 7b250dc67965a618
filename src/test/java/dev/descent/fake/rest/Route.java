package dev.descent.fake.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A method and a path like {@code /repos/{owner}/{repo}/contents/{path*}}, where a star lets slashes in. */
record Route(
        String method, String template, Pattern pattern, List<String> names, Need need, Function<Call, Answer> action) {
    private static final Pattern PART = Pattern.compile("\\{(\\w+)(\\*?)}");

    static Route get(String template, Need need, Function<Call, Answer> action) {
        return of("GET", template, need, action);
    }

    static Route post(String template, Need need, Function<Call, Answer> action) {
        return of("POST", template, need, action);
    }

    static Route of(String method, String template, Need need, Function<Call, Answer> action) {
        List<String> names =
                PART.matcher(template).results().map(part -> part.group(1)).toList();
        String regex = PART.matcher(template).replaceAll(part -> part.group(2).isEmpty() ? "([^/]+)" : "(.+)");
        return new Route(method, template, Pattern.compile(regex), names, need, action);
    }

    /** The parts of the path, decoded, when this is its route. */
    Optional<Map<String, String>> match(Request request) {
        Matcher matcher = pattern.matcher(request.path());
        if (!method.equals(request.method()) || !matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            parts.put(names.get(i), Request.decoded(matcher.group(i + 1)));
        }
        return Optional.of(parts);
    }

    /** The path with every part in one segment, as GitHub's document wants it. */
    String collapsed(Request request) {
        Matcher matcher = pattern.matcher(request.path());
        if (!matcher.matches()) {
            return request.path();
        }
        MatchResult match = matcher.toMatchResult();
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= match.groupCount(); i++) {
            values.add(match.group(i).replace('/', '_'));
        }
        return PART.matcher(template).replaceAll(part -> Matcher.quoteReplacement(values.removeFirst()));
    }
}

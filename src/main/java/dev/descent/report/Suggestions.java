package dev.descent.report;

import dev.descent.source.Nearest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that somebody may have meant. */
final class Suggestions {
    private static final int MOST = 3;

    private Suggestions() {}

    /** {@code ; nearest are `a`, `b`}, or nothing where none comes near. */
    static String of(List<String> names) {
        return names.isEmpty()
                ? ""
                : (names.size() == 1 ? "; the nearest is " : "; the nearest are ")
                        + names.stream()
                                .map(name -> "`" + name.replace('`', '\'') + "`")
                                .collect(Collectors.joining(", "));
    }

    /** Paths with the same end first, then those that are written alike. */
    static List<String> paths(String written, List<String> paths) {
        String name = "/" + written.substring(written.lastIndexOf('/') + 1);
        Stream<String> sameName = paths.stream().filter(path -> ("/" + path).endsWith(name));
        return Stream.concat(sameName, Nearest.to(written, paths, MOST).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Qualified names that are written alike, or whose last part is. */
    static List<String> names(String written, List<String> names) {
        List<String> simple = Nearest.to(
                simple(written),
                names.stream().map(Suggestions::simple).distinct().toList(),
                MOST);
        Stream<String> qualified = simple.stream()
                .flatMap(near -> names.stream().filter(name -> simple(name).equals(near)));
        return Stream.concat(Nearest.to(written, names, MOST).stream(), qualified)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static String simple(String qualified) {
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }
}

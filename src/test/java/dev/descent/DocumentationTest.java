package dev.descent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What people read beside the code: no link leads nowhere, and lines fit the screen that the code fits. */
class DocumentationTest {
    private static final int WIDEST = 130;

    /** The target of a link or picture; a reference to another place of the web begins with its scheme. */
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    private static final Pattern SCHEME = Pattern.compile("[a-z]+:.*");
    private static final Pattern FENCE = Pattern.compile("\\s*```.*");
    private static final Pattern TABLE_OR_CODE = Pattern.compile("(\\s*\\|| {4}).*");

    @TestFactory
    Stream<DynamicTest> every_relative_link_leads_to_a_file() {
        return pages().map(page -> DynamicTest.dynamicTest(
                page.toString(), () -> assertThat(deadLinks(page)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> prose_is_at_most_130_columns_wide() {
        return pages().map(page -> DynamicTest.dynamicTest(
                page.toString(), () -> assertThat(wideLines(page)).isEmpty()));
    }

    private static Stream<Path> pages() {
        return Stream.of(folder(Path.of("")), folder(Path.of("docs")), folder(Path.of("docs/adr")))
                .flatMap(List::stream)
                .filter(file -> file.toString().endsWith(".md"))
                .sorted();
    }

    private static List<Path> folder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> deadLinks(Path page) {
        return prose(page).stream()
                .flatMap(line -> LINK.matcher(line).results())
                .map(link -> link.group(1))
                .filter(target -> !SCHEME.matcher(target).matches() && !target.startsWith("#"))
                .filter(target -> !Files.exists(page.resolveSibling(target.replaceFirst("#.*", ""))))
                .toList();
    }

    private static List<String> wideLines(Path page) {
        return prose(page).stream()
                .filter(line -> !TABLE_OR_CODE.matcher(line).matches())
                .filter(line -> width(LINK.matcher(line).replaceAll("]")) > WIDEST)
                .toList();
    }

    private static int width(String line) {
        return line.codePointCount(0, line.length());
    }

    /** The lines of a page but those between fences. */
    private static List<String> prose(Path page) {
        List<String> prose = new ArrayList<>();
        boolean isFenced = false;
        for (String line : lines(page)) {
            if (FENCE.matcher(line).matches()) {
                isFenced = !isFenced;
            } else if (!isFenced) {
                prose.add(line);
            }
        }
        return prose;
    }

    private static List<String> lines(Path page) {
        try {
            return Files.readAllLines(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

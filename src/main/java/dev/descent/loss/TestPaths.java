package dev.descent.loss;

import dev.descent.source.Language;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells tests from production code by the conventions that each language has for their paths. */
public final class TestPaths {
    private static final Set<String> FOLDERS =
            Set.of("test", "tests", "__tests__", "__mocks__", "testdata", "e2e", "integration-tests");

    /** Source sets of Gradle, {@code it} of sbt and Maven. */
    private static final Pattern TEST_SOURCE_SET = Pattern.compile("(^|.*/)src/([a-zA-Z]+Test|testFixtures|jmh|it)/.*");

    private TestPaths() {}

    /** Whether a source file holds tests. */
    public static boolean isTest(String path, Language language) {
        int main = path.startsWith("src/main/") ? 0 : path.indexOf("/src/main/");
        if (main >= 0) {
            // what a project ships for its users' tests is production code; a fixture below its own tests is not
            return hasTestFolder(List.of(path.substring(0, main).split("/")));
        }
        List<String> segments = List.of(path.split("/"));
        List<String> folders = segments.subList(0, segments.size() - 1);
        return hasTestFolder(folders)
                || TEST_SOURCE_SET.matcher(path).matches()
                || hasTestName(segments.getLast(), folders, language);
    }

    /** Whether a file of any kind lies in a folder of tests. */
    public static boolean isBelowTests(String path) {
        List<String> segments = List.of(path.split("/"));
        return hasTestFolder(segments.subList(0, segments.size() - 1));
    }

    private static boolean hasTestFolder(List<String> folders) {
        return folders.stream().anyMatch(FOLDERS::contains);
    }

    private static boolean hasTestName(String file, List<String> folders, Language language) {
        String name = file.substring(0, file.lastIndexOf('.'));
        return switch (language.family()) {
            case C ->
                name.startsWith("test_")
                        || name.endsWith("_test")
                        || name.endsWith("_tests")
                        || name.endsWith("_unittest")
                        || name.endsWith("Test")
                        || name.endsWith("Tests");
            case C_SHARP ->
                name.endsWith("Test")
                        || name.endsWith("Tests")
                        || folders.stream()
                                .anyMatch(folder ->
                                        folder.matches("(.*[.])?(Unit|Integration|Functional)?Tests?(Fixtures)?"));
            case JVM ->
                name.endsWith("Test")
                        || name.endsWith("Tests")
                        || name.endsWith("IT")
                        || (language == Language.SCALA && (name.endsWith("Spec") || name.endsWith("Suite")));
            case PYTHON ->
                name.startsWith("test_") || name.endsWith("_test") || name.equals("tests") || name.equals("conftest");
            case GO -> name.endsWith("_test");
            case PHP ->
                name.endsWith("Test") || name.endsWith("Tests") || name.endsWith("Cest") || folders.contains("Tests");
            case RUBY ->
                name.matches("(test|spec)_.*|.*_(test|spec)")
                        || folders.contains("spec")
                        || folders.contains("features");
            case RUST ->
                name.equals("tests") || name.equals("test") || name.endsWith("_test") || name.endsWith("_tests");
            case SWIFT ->
                name.matches(".*(Tests?|Spec)") || folders.stream().anyMatch(folder -> folder.endsWith("Tests"));
            case ECMASCRIPT ->
                name.endsWith(".test")
                        || name.endsWith(".spec")
                        || name.endsWith(".cy")
                        || folders.contains("spec")
                        || folders.contains("cypress");
        };
    }
}

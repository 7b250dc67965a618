package dev.descent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The laws of the house: which package may know which. {@code ARCHITECTURE.md} draws them. */
class ArchitectureTest {
    private static final String ROOT = "dev.descent";

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages(ROOT);

    private static final List<String> BELOW_CONFIG = List.of("train", "loss", "repo", "source");
    private static final List<String> BELOW_BOT = List.of("config", "report", "train", "loss", "repo", "source");
    private static final List<String> ABOVE_BOT =
            Stream.concat(Stream.of("bot"), BELOW_BOT.stream()).toList();

    /** What each package may import of ours. */
    private static final Map<String, List<String>> ARROWS = Map.ofEntries(
            Map.entry("source", List.of()),
            Map.entry("repo", List.of()),
            Map.entry("loss", List.of("source", "repo")),
            Map.entry("train", List.of("loss", "repo", "source")),
            Map.entry("report", BELOW_CONFIG),
            Map.entry("config", BELOW_CONFIG),
            Map.entry("bot", BELOW_BOT),
            Map.entry("syntax", List.of("source")),
            Map.entry("git", List.of("repo")),
            Map.entry("github", ABOVE_BOT),
            Map.entry("llm", BELOW_CONFIG),
            Map.entry("recipes", BELOW_CONFIG),
            Map.entry("sandbox", BELOW_CONFIG),
            Map.entry("store", ABOVE_BOT),
            Map.entry("metrics", ABOVE_BOT),
            Map.entry("web", ABOVE_BOT),
            Map.entry("cli", BELOW_BOT));

    /** Root packages of libraries, and who may use them. */
    private static final Map<String, Set<String>> FENCES = Map.ofEntries(
            Map.entry("org.eclipse.jgit", Set.of("git")),
            Map.entry("org.kohsuke.github", Set.of("github")),
            Map.entry("io.jsonwebtoken", Set.of("github")),
            Map.entry("com.fasterxml.jackson", Set.of("config", "github", "llm", "report", "store")),
            Map.entry("dev.langchain4j", Set.of("llm")),
            Map.entry("io.javalin", Set.of("web")),
            Map.entry("jakarta", Set.of("web")),
            Map.entry("io.micrometer", Set.of("metrics")),
            Map.entry("io.prometheus", Set.of("metrics")),
            Map.entry("ch.qos.logback", Set.of("")),
            Map.entry("org.jdbi", Set.of("store")),
            Map.entry("com.zaxxer.hikari", Set.of("store")),
            Map.entry("org.flywaydb", Set.of("store")),
            Map.entry("org.sqlite", Set.of("store")),
            Map.entry("org.postgresql", Set.of("store")),
            Map.entry("com.github.kagkarlsson", Set.of("store")),
            Map.entry("picocli", Set.of("cli")),
            Map.entry("java.lang.foreign", Set.of("syntax")));

    private static final String[] CORE = {
        ROOT + ".source..", ROOT + ".repo..", ROOT + ".loss..", ROOT + ".train..", ROOT + ".report.."
    };

    @TestFactory
    Stream<DynamicTest> a_package_imports_only_what_its_arrow_allows() {
        return ARROWS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(arrow -> DynamicTest.dynamicTest(
                        arrow.getKey() + " -> " + arrow.getValue(),
                        () -> noClasses()
                                .that()
                                .resideInAPackage(ROOT + "." + arrow.getKey() + "..")
                                .should()
                                .dependOnClassesThat(areOursOutside(arrow.getKey(), arrow.getValue()))
                                .allowEmptyShould(true)
                                .check(PRODUCTION)));
    }

    @Test
    void every_package_has_its_arrow() {
        Set<String> packages = PRODUCTION.stream()
                .map(type -> slice(type.getPackageName()))
                .filter(name -> !name.isEmpty())
                .collect(java.util.stream.Collectors.toSet());
        org.assertj.core.api.Assertions.assertThat(ARROWS.keySet()).containsAll(packages);
    }

    @Test
    void no_package_depends_on_itself_through_others() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(PRODUCTION);
    }

    @TestFactory
    Stream<DynamicTest> a_library_is_fenced_to_its_owner() {
        return FENCES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(fence -> DynamicTest.dynamicTest(
                        fence.getKey() + " only in " + fence.getValue(),
                        () -> noClasses()
                                .that(areOutside(fence.getValue()))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(fence.getKey() + "..")
                                .check(PRODUCTION)));
    }

    @Test
    void the_core_uses_no_clock_environment_file_socket_or_logger() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.nio.file..", "java.net.http..", "java.sql..", "org.slf4j..", "java.util.logging..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.io.File.class, java.net.Socket.class, java.net.URL.class, java.time.Clock.class)
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(PRODUCTION);
    }

    @Test
    void types_of_the_core_are_records_enums_interfaces_or_final_classes() {
        classes()
                .that()
                .resideInAnyPackage(CORE)
                .and()
                .areNotAnonymousClasses()
                .should(beClosed())
                .check(PRODUCTION);
    }

    @Test
    void only_git_and_github_can_reveal_a_token() {
        noClasses()
                .that(areOutside(Set.of("git", "github")))
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".repo.Credential")
                .should()
                .callMethod(dev.descent.repo.Credential.class, "reveal")
                .check(PRODUCTION);
    }

    @Test
    void the_engine_starts_no_process() {
        noClasses()
                .that(areOutside(Set.of("sandbox")))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ProcessBuilder.class, Process.class)
                .check(PRODUCTION);
    }

    private static DescribedPredicate<JavaClass> areOursOutside(String self, List<String> allowed) {
        return DescribedPredicate.describe("are ours, outside " + self + " and " + allowed, type -> {
            if (!type.getPackageName().startsWith(ROOT)) {
                return false;
            }
            String slice = slice(type.getPackageName());
            return !slice.equals(self) && !allowed.contains(slice);
        });
    }

    private static DescribedPredicate<JavaClass> areOutside(Set<String> owners) {
        return DescribedPredicate.describe(
                "are outside " + owners, type -> !owners.contains(slice(type.getPackageName())));
    }

    private static ArchCondition<JavaClass> beClosed() {
        return new ArchCondition<>("be a record, an enum, an interface or a final class") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean closed = type.isRecord()
                        || type.isEnum()
                        || type.isInterface()
                        || type.getModifiers().contains(JavaModifier.FINAL);
                events.add(new SimpleConditionEvent(
                        type, closed, type.getName() + (closed ? " is" : " isn't") + " closed"));
            }
        };
    }

    /** The package directly below the root, or empty for the root itself. */
    private static String slice(String packageName) {
        String below = packageName.substring(Math.min(packageName.length(), ROOT.length() + 1));
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}

package dev.descent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./descent}, in a project whose Maven and JDK are stand-ins that write down what they are asked for. */
class LauncherTest {
    @TempDir
    Path temp;

    private Path project;
    private Path jdk;

    @BeforeEach
    void aProject() throws IOException {
        project = Files.createDirectory(temp.resolve("project"));
        Files.copy(Path.of("descent"), project.resolve("descent"), StandardCopyOption.COPY_ATTRIBUTES);
        write("app-manifest.yml", "name: Descent");
        write("pom.xml", "<project/>");
        write("src/main/java/A.java", "class A {}");
        write("src/launcher/sample/a.py", "x = 1");
        write(".mvn/jvm.config", "");
        write("src/launcher/natives.txt", "tree-sitter");
        write("src/launcher/natives.sh", "mkdir -p \"$1\"");
        write("src/launcher/flatten.c", "int nodes;");
        for (String tool : List.of("cc", "npm", "openssl")) {
            script(Files.createDirectories(temp.resolve("tools")).resolve(tool), "");
        }
        script(project.resolve("mvnw"), """
                echo "$JAVA_HOME: $*" >> "$(dirname "$0")/builds"
                if grep -q broken src/main/java/A.java; then
                  echo '[INFO] fine so far'
                  echo '[ERROR] A.java: it is broken'
                  exit 1
                fi
                mkdir -p target && echo jar > target/descent.jar
                """);
        jdk = jdk("jdk-25", "25.0.1");
    }

    @Test
    void the_first_run_builds_and_the_next_ones_do_not() throws IOException {
        Run first = descent("score", "a tree");
        Run second = descent("version");

        assertThat(first.err).contains("descent: building");
        assertThat(first.out).contains("-jar").endsWith("descent.jar score a tree");
        assertThat(second.err).isEmpty();
        assertThat(second.out).endsWith("descent.jar version").contains("-XX:AOTCache=");
        assertThat(builds()).hasSize(1);
    }

    @Test
    void fast_parsers_are_built_once_for_all_builds_and_used() throws IOException {
        Run first = descent("version");
        write("src/main/java/B.java", "class B {}");
        Run second = descent("version");

        assertThat(first.err).contains("building fast parsers (once)");
        assertThat(second.err).doesNotContain("parsers");
        assertThat(second.out).containsPattern("-Ddescent.natives=\\S+/natives");
    }

    @Test
    void where_no_fast_parsers_can_be_built_the_others_do() throws IOException {
        write("src/launcher/natives.sh", "echo no network >&2; exit 1");

        Run run = descent("version");

        assertThat(run.status).isZero();
        assertThat(run.err).contains("no fast parsers could be built, the slower ones do as well; see ");
        assertThat(run.out).contains("-Ddescent.natives= ").endsWith("descent.jar version");
        assertThat(project.resolve(".descent/natives.log")).hasContent("no network");
    }

    @Test
    void what_changes_the_sources_in_whatever_way_makes_it_build_again() throws IOException {
        descent("version");
        write("src/main/java/B.java", "class B {}");
        descent("version");
        Files.delete(project.resolve("src/main/java/B.java"));
        descent("version");
        Files.setLastModifiedTime(
                project.resolve("src/main/java/A.java"),
                java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis()));
        descent("version");

        assertThat(builds()).hasSize(3);
    }

    @Test
    void a_build_that_fails_shows_its_errors_and_is_tried_again() throws IOException {
        write("src/main/java/A.java", "broken");

        Run run = descent("version");

        assertThat(run.status).isEqualTo(1);
        assertThat(run.out).isEmpty();
        assertThat(run.err).contains("[ERROR] A.java: it is broken").doesNotContain("fine so far");
        write("src/main/java/A.java", "class A {}");
        assertThat(descent("version").status).isZero();
    }

    @Test
    void several_at_once_build_once() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(start(project.resolve("descent"), temp, "version"));
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }
        assertThat(builds()).hasSize(1);
    }

    @Test
    void it_works_from_anywhere_and_through_links() throws Exception {
        Path link = Files.createSymbolicLink(temp.resolve("link"), Path.of("project/descent"));
        Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));

        Process process = start(Files.createSymbolicLink(temp.resolve("link to link"), link), elsewhere, "score");

        assertThat(output(process))
                .contains(project.toRealPath() + "/target/app-")
                .endsWith("descent.jar score");
    }

    @Test
    void a_jdk_that_is_too_old_is_passed_over() throws IOException {
        Path old = jdk("jdk-21", "21.0.5");
        write("src/main/java/A.java", "class A { }");

        Run run = descent(old, jdk, "version");

        assertThat(run.status).isZero();
        assertThat(builds().getFirst()).startsWith(jdk.toString());
    }

    @Test
    void the_tests_run_in_maven_with_further_arguments_passed_on() throws IOException {
        Run run = descent("test", "-Dtest=FooTest");

        assertThat(run.status).isZero();
        assertThat(builds()).containsExactly(jdk + ": -B -ntp verify -Dtest=FooTest");
    }

    private Run descent(String... arguments) {
        return descent(jdk, jdk, arguments);
    }

    private Run descent(Path preferred, Path next, String... arguments) {
        try {
            Process process = start(project.resolve("descent"), preferred, next, temp, arguments);
            return new Run(output(process), error(process), process.waitFor());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Process start(Path script, Path directory, String... arguments) throws IOException {
        return start(script, jdk, jdk, directory, arguments);
    }

    private Process start(Path script, Path preferred, Path next, Path directory, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().put("DESCENT_JAVA_HOME", preferred.toString());
        builder.environment().put("JAVA_HOME", next.toString());
        builder.environment().put("XDG_CACHE_HOME", temp.resolve("cache").toString());
        builder.environment().merge("PATH", temp.resolve("tools").toString(), (path, tools) -> tools + ":" + path);
        return builder.start();
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static String error(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(project.resolve("builds"));
    }

    /** A JDK whose {@code java} makes the files that it is asked for, and prints its arguments. */
    private Path jdk(String name, String version) throws IOException {
        Path home = temp.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/javac"), "");
        script(home.resolve("bin/java"), """
                case $1 in
                  *Modernise.java) cp "$2" "$3" ;;
                  -XX:AOTCacheOutput=*) : > "${1#*=}" ;;
                  *) echo "$*" ;;
                esac
                """);
        return home;
    }

    private void write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/usr/bin/env bash\n" + body);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** What the script left behind. */
    private record Run(String out, String err, int status) {}
}

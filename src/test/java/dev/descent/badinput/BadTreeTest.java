package dev.descent.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.git.GitWorkplaces;
import dev.descent.git.RealGit;
import dev.descent.loss.testing.MemoryTree;
import dev.descent.repo.Repository;
import dev.descent.repo.Snapshot;
import dev.descent.repo.Workplace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class BadTreeTest {
    private static final String CODE = "class A { int f() { return 1; } }\n";

    @TempDir
    Path temp;

    @Test
    void linksAndSubmodulesAreNotFollowed() {
        check(
                file("100644", "src/A.java") + link("120000", "src/Link.java", "../../../etc/passwd")
                        + "M 160000 1234567890123456789012345678901234567890 sub\n",
                tree -> assertThat(Verdicts.of(tree))
                        .containsExactlyInAnyOrderEntriesOf(
                                Map.of("src/A.java", "scored", "src/Link.java", "symbolic link", "sub", "submodule")));
    }

    @Test
    void namesThatDifferInCaseAloneAreTwoFiles() {
        check(
                file("100644", "src/shop.java") + file("100755", "src/Shop.java") + file("100644", "SRC/shop.java"),
                tree -> assertThat(Verdicts.of(tree))
                        .containsOnlyKeys("src/shop.java", "src/Shop.java", "SRC/shop.java")
                        .containsValue("scored"));
    }

    @Test
    void strangeNamesAreNames() {
        String segment = "d".repeat(200) + "/";
        List<String> names = List.of(
                "new\nline.java",
                "quote\".java",
                "back\\slash.java",
                " .java",
                "\u202Eavaj.java",
                "Ünïcødé\uD83D\uDE00.java",
                "-rf.java",
                "$(touch x).java",
                segment.repeat(20) + "a".repeat(70) + ".java");
        StringBuilder files = new StringBuilder();
        names.forEach(name -> files.append(file("100644", quoted(name))));

        check(
                files.toString(),
                tree -> assertThat(Verdicts.of(tree))
                        .containsOnlyKeys(names)
                        .doesNotContainValue("")
                        .containsValue("scored"));
    }

    @Test
    void aHundredThousandPathsAreListed() {
        StringBuilder files = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            files.append("M 100644 :1 ").append(i % 300).append("/n").append(i).append(".txt\n");
        }
        files.append(file("100644", "A.java"));

        check(files.toString(), tree -> {
            assertThat(tree.entries()).hasSize(100_001);
            assertThat(tree.truncation()).isEmpty();
            assertThat(Verdicts.of(tree)).containsExactly(Map.entry("A.java", "scored"));
        });
    }

    @Test
    void foldersWithoutEndAreLeftOutAndTheTreeSaysSo() {
        check(file("100644", "A.java") + file("100644", "d/".repeat(500) + "B.java"), tree -> {
            assertThat(tree.truncation()).isEqualTo("directories more than 64 levels deep were left out");
            assertThat(Verdicts.of(tree)).containsExactly(Map.entry("A.java", "scored"));
        });
    }

    @Test
    void programsInOtherLanguagesAreSkippedByName() {
        MemoryTree tree = new MemoryTree("others");
        Map<String, String> languages = Map.of(
                "a.vue", "Vue",
                "a.svelte", "Svelte",
                "a.ipynb", "Jupyter notebook",
                "a.sql", "SQL",
                "a.cshtml", "Razor",
                "a.erb", "ERB template",
                "a.jsp", "JSP",
                "a.twig", "Twig template",
                "a.astro", "Astro");
        languages.keySet().forEach(path -> tree.file(path, "<script>f()</script>\n"));

        assertThat(Verdicts.of(tree)).hasSize(languages.size());
        languages.forEach((path, language) ->
                assertThat(Verdicts.of(tree)).containsEntry(path, "unsupported language (" + language + ")"));
    }

    /** Pages are documentation more often than not: those that code names are data. */
    @Test
    void pagesAndTemplatesThatCodeNamesAreSkippedAsData() {
        MemoryTree tree = new MemoryTree("pages")
                .file("a.py", "def f():\n    return render('page.html', 'mail.j2')\n")
                .file("page.html", "<script>f()</script>\n")
                .file("mail.j2", "{{ f() }}\n")
                .file("readme.html", "<p>\n");

        assertThat(Verdicts.of(tree))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "a.py", "scored", "page.html", "data that code reads", "mail.j2", "data that code reads"));
    }

    private static String file(String mode, String path) {
        return "M " + mode + " :1 " + path + "\n";
    }

    private static String link(String mode, String path, String target) {
        return "M " + mode + " inline " + path + "\n" + data(target);
    }

    private static String data(String text) {
        return "data " + text.getBytes(UTF_8).length + "\n" + text + "\n";
    }

    private static String quoted(String path) {
        return '"' + path.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** Makes a commit of these files, each of the same few lines, and looks at it. */
    private void check(String files, Consumer<Snapshot> expectations) {
        RealGit git = RealGit.initBare(temp.resolve("bad.git"));
        git.fastImport(write("blob\nmark :1\n" + data(CODE) + "commit refs/heads/main\n"
                + "committer A <a@example.org> 1767225600 +0000\n" + data("bad") + files + "done\n"));
        try (Workplace place = new GitWorkplaces().open(git.directory().toString())) {
            Repository repository = place.repository().orElseThrow();
            expectations.accept(
                    repository.snapshot(repository.resolve("refs/heads/main").orElseThrow()));
        }
    }

    private Path write(String stream) {
        try {
            return Files.writeString(temp.resolve("stream"), stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

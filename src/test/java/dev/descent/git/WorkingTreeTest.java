package dev.descent.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.descent.repo.Entry;
import dev.descent.repo.Repository;
import dev.descent.repo.RepositoryException;
import dev.descent.repo.Snapshot;
import dev.descent.repo.Workplace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingTreeTest {
    @TempDir
    Path temp;

    @Test
    void shows_what_is_tracked_and_what_is_neither_tracked_nor_ignored() {
        RealGit git = RealGit.init(temp.resolve("work"));
        git.write(".gitignore", "build/\n*.log\n").write("kept.py", "a = 1\n").write("gone.py", "b = 1\n");
        git.write("build/forced.py", "c = 1\n");
        git.run("add", "--force", "build/forced.py");
        git.commit("start");
        git.write("kept.py", "a = 2\n")
                .write("new.py", "d = 1\n")
                .write("build/out.py", "e = 1\n")
                .write("x.log", "");
        git.run("rm", "--quiet", "gone.py");

        Snapshot tree = workingTree(git.directory());

        assertThat(tree.entries())
                .extracting(Entry::path)
                .containsExactly(".gitignore", "build/forced.py", "kept.py", "new.py");
        assertThat(text(tree, "kept.py")).isEqualTo("a = 2\n");
        for (Entry entry : tree.entries()) {
            assertThat(entry.blob().hex()).isEqualTo(git.run("hash-object", entry.path()));
        }
    }

    @Test
    void an_unchanged_tree_is_the_commit_even_where_the_checkout_converts_line_ends() throws IOException {
        RealGit git = RealGit.init(temp.resolve("work"));
        git.write(".gitattributes", "*.py text eol=crlf\n").write("a.py", "x = 1\ny = 2\n");
        git.commit("start");
        Files.delete(git.directory().resolve("a.py"));
        git.run("checkout", "--quiet", "a.py");
        assertThat(git.directory().resolve("a.py"))
                .hasBinaryContent("x = 1\r\ny = 2\r\n".getBytes(StandardCharsets.UTF_8));
        try (Workplace place = new GitWorkplaces().open(git.directory().toString())) {
            Repository repository = place.repository().orElseThrow();
            Snapshot commit = repository.snapshot(repository.resolve("HEAD").orElseThrow());
            Snapshot disk = place.workingTree().orElseThrow();

            assertThat(disk.entries()).isEqualTo(commit.entries());
            assertThat(text(disk, "a.py")).isEqualTo("x = 1\ny = 2\n");
        }
    }

    @Test
    void a_directory_of_a_repository_is_a_tree_of_its_own_under_the_rules_of_the_whole() {
        RealGit git = RealGit.init(temp.resolve("work"));
        git.write(".gitignore", "*.tmp\n").write(".gitattributes", "gen_*.py linguist-generated\n");
        git.write("app/src/a.py", "a = 1\n").write("other/b.py", "b = 1\n");
        git.commit("start");
        git.write("app/x.tmp", "").write("app/gen_x.py", "c = 1\n");
        try (Workplace place =
                new GitWorkplaces().open(git.directory().resolve("app").toString())) {
            Repository repository = place.repository().orElseThrow();
            Snapshot disk = place.workingTree().orElseThrow();
            Snapshot commit = repository.snapshot(repository.resolve("HEAD").orElseThrow());

            assertThat(disk.entries()).extracting(Entry::path).containsExactly("gen_x.py", "src/a.py");
            assertThat(commit.entries()).extracting(Entry::path).containsExactly("src/a.py");
            assertThat(disk.rules().exclusion("gen_x.py")).contains("generated (.gitattributes)");
            assertThat(commit.rules().exclusion("gen_x.py")).contains("generated (.gitattributes)");
            assertThat(text(disk, "src/a.py")).isEqualTo("a = 1\n");
        }
    }

    @Test
    void a_directory_without_git_is_read_as_it_stands() {
        RealGit git = RealGit.init(temp.resolve("elsewhere"));
        Path plain = temp.resolve("plain");
        git.write("../plain/a/b.py", "x = 1\n")
                .write("../plain/.gitignore", "out\n")
                .write("../plain/out/c.py", "");
        try (Workplace place = new GitWorkplaces().open(plain.toString())) {
            Snapshot tree = place.workingTree().orElseThrow();

            assertThat(place.repository()).isEmpty();
            assertThat(tree.label()).isEqualTo(plain.toString());
            assertThat(tree.entries()).extracting(Entry::path).containsExactly(".gitignore", "a/b.py");
            assertThat(entry(tree, "a/b.py").blob().hex()).isEqualTo(git.run("hash-object", "../plain/a/b.py"));
            assertThat(text(tree, "a/b.py")).isEqualTo("x = 1\n");
        }
    }

    @Test
    void a_directory_that_the_repository_ignores_is_read_as_if_there_were_none() {
        RealGit git = RealGit.init(temp.resolve("work")).write(".gitignore", "target\n");
        git.write("target/sample/a.py", "x = 1\n").commit("start");
        try (Workplace place = new GitWorkplaces()
                .open(git.directory().resolve("target/sample").toString())) {
            assertThat(place.repository()).isEmpty();
            assertThat(place.workingTree().orElseThrow().entries())
                    .extracting(Entry::path)
                    .containsExactly("a.py");
        }
    }

    @Test
    void links_pipes_and_nested_repositories_are_not_followed() throws Exception {
        RealGit git = RealGit.init(temp.resolve("work")).write("a.py", "x = 1\n");
        Files.createSymbolicLink(git.directory().resolve("link"), Path.of("/etc"));
        assertThat(new ProcessBuilder("mkfifo", git.directory().resolve("pipe").toString())
                        .start()
                        .waitFor())
                .isZero();
        RealGit.init(git.directory().resolve("nested")).write("n.py", "y = 1\n").commit("nested");

        Snapshot tree = workingTree(git.directory());

        assertThat(tree.entries())
                .extracting(Entry::path, Entry::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a.py", Entry.Kind.FILE),
                        org.assertj.core.groups.Tuple.tuple("link", Entry.Kind.SYMLINK),
                        org.assertj.core.groups.Tuple.tuple("nested", Entry.Kind.SUBMODULE));
        assertThat(text(tree, "link")).isEqualTo("/etc");
    }

    @Test
    void reading_leaves_no_trace_in_the_repository() throws IOException {
        RealGit git = RealGit.init(temp.resolve("work")).write("a.py", "x = 1\n");
        git.commit("start");
        List<Path> before = everything(git.directory());

        workingTree(git.directory());

        assertThat(everything(git.directory())).isEqualTo(before);
    }

    @Test
    void a_file_that_changes_after_the_listing_is_never_taken_for_what_was_listed() {
        RealGit git = RealGit.init(temp.resolve("work")).write("a.py", "x = 1\n");
        Snapshot tree = workingTree(git.directory());
        git.write("a.py", "x = 2\n");

        assertThatThrownBy(() -> text(tree, "a.py"))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("changed while it was read");
    }

    @Test
    void a_linked_work_tree_shares_the_history() {
        RealGit git = RealGit.init(temp.resolve("work")).write("a.py", "x = 1\n");
        String commit = git.commit("start");
        git.run("worktree", "add", "--quiet", "-b", "side", temp.resolve("side").toString());
        try (Workplace place = new GitWorkplaces().open(temp.resolve("side").toString())) {
            assertThat(place.repository()
                            .orElseThrow()
                            .resolve("HEAD")
                            .orElseThrow()
                            .hex())
                    .isEqualTo(commit);
            assertThat(place.workingTree().orElseThrow().entries()).hasSize(1);
        }
    }

    @Test
    void filters_and_hooks_of_the_repository_never_run() throws IOException {
        RealGit git = RealGit.init(temp.resolve("work")).write("a.py", "x = 1\n");
        git.commit("start");
        Path canary = temp.resolve("canary");
        git.run("config", "filter.evil.clean", "touch " + canary + "; cat");
        git.run("config", "filter.evil.smudge", "touch " + canary + "; cat");
        git.run("config", "core.fsmonitor", "touch " + canary);
        Files.writeString(git.directory().resolve(".git/info/attributes"), "* filter=evil\n");
        git.write("a.py", "x = 2\n").write("b.py", "y = 2\n");

        Snapshot tree = workingTree(git.directory());

        assertThat(text(tree, "a.py")).isEqualTo("x = 2\n");
        assertThat(text(tree, "b.py")).isEqualTo("y = 2\n");
        assertThat(canary).doesNotExist();
    }

    @Test
    void what_is_not_a_directory_is_said_to_be_none() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        GitWorkplaces places = new GitWorkplaces();

        assertThatThrownBy(() -> places.open(temp.resolve("nowhere").toString()))
                .isInstanceOf(RepositoryException.class)
                .hasMessage(temp.resolve("nowhere") + " does not exist");
        assertThatThrownBy(() -> places.open(file.toString()))
                .isInstanceOf(RepositoryException.class)
                .hasMessage(file + " is not a directory");
    }

    private static List<Path> everything(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.sorted().toList();
        }
    }

    private static Snapshot workingTree(Path directory) {
        return new GitWorkplaces().open(directory.toString()).workingTree().orElseThrow();
    }

    private static Entry entry(Snapshot tree, String path) {
        return tree.entries().stream()
                .filter(entry -> entry.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Snapshot tree, String path) {
        return new String(tree.read(entry(tree, path)), StandardCharsets.UTF_8);
    }
}

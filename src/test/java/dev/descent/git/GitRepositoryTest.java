package dev.descent.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.descent.repo.CommitId;
import dev.descent.repo.Entry;
import dev.descent.repo.Entry.Kind;
import dev.descent.repo.Repository;
import dev.descent.repo.RepositoryException;
import dev.descent.repo.Snapshot;
import dev.descent.repo.Workplace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitRepositoryTest {
    @TempDir
    Path temp;

    @Test
    void a_commit_is_read_without_a_checkout() {
        RealGit git = RealGit.init(temp.resolve("work"));
        git.write("src/A.java", "class A {}\n").write("b.py", "x = 1\n");
        String commit = git.commit("two files");
        git.clone(temp.resolve("bare.git"), "--bare");

        try (Workplace place = new GitWorkplaces().open(temp.resolve("bare.git").toString())) {
            Snapshot tree = place.repository().orElseThrow().snapshot(new CommitId(commit));

            assertThat(place.workingTree()).isEmpty();
            assertThat(tree.label()).isEqualTo(commit.substring(0, 7));
            assertThat(tree.truncation()).isEmpty();
            assertThat(tree.entries()).extracting(Entry::path).containsExactly("b.py", "src/A.java");
            assertThat(tree.entries()).extracting(Entry::size).containsExactly(6L, 11L);
            assertThat(tree.entries().getFirst().blob().hex()).isEqualTo(git.run("rev-parse", "HEAD:b.py"));
            assertThat(text(tree, "src/A.java")).isEqualTo("class A {}\n");
        }
    }

    @Test
    void a_partial_clone_says_which_files_it_does_not_hold() {
        RealGit git = RealGit.init(temp.resolve("work"))
                .write("small.py", "x = 1\n")
                .write("large.py", "y = 2\n" + "#".repeat(5000));
        git.commit("two files");
        git.run("config", "uploadpack.allowFilter", "true");
        git.clone(temp.resolve("partial.git"), "--bare", "--no-local", "--filter=blob:limit=1k");

        try (Workplace place =
                new GitWorkplaces().open(temp.resolve("partial.git").toString())) {
            Repository repository = place.repository().orElseThrow();
            Snapshot tree = repository.snapshot(repository.resolve("HEAD").orElseThrow());

            assertThat(entry(tree, "small.py").kind()).isEqualTo(Kind.FILE);
            assertThat(entry(tree, "large.py").kind()).isEqualTo(Kind.ABSENT);
        }
    }

    @Test
    void links_and_submodules_are_entries_and_never_followed() throws IOException {
        RealGit library = RealGit.init(temp.resolve("library"));
        String pinned = library.write("lib.go", "package lib\n").commit("library");
        RealGit git = RealGit.init(temp.resolve("work")).write("a.txt", "a");
        Files.createSymbolicLink(git.directory().resolve("link"), Path.of("/etc/passwd"));
        git.run("submodule", "--quiet", "add", library.directory().toString(), "vendor/library");
        git.commit("a link and a submodule");

        Snapshot tree = head(git);

        Entry link = entry(tree, "link");
        Entry module = entry(tree, "vendor/library");
        assertThat(link.kind()).isEqualTo(Kind.SYMLINK);
        assertThat(text(tree, "link")).isEqualTo("/etc/passwd");
        assertThat(module)
                .isEqualTo(new Entry("vendor/library", Kind.SUBMODULE, new dev.descent.repo.BlobId(pinned), 0));
        assertThatThrownBy(() -> tree.read(module)).hasMessageContaining("submodule");
    }

    @Test
    void a_file_says_whether_it_is_executable() {
        RealGit git = RealGit.init(temp.resolve("work"));
        git.write("build", "true\n").write("data", "1\n");
        git.run("add", "build", "data");
        git.run("update-index", "--chmod=+x", "build");
        git.run("commit", "--quiet", "--message", "x");
        CommitId commit = new CommitId(git.run("rev-parse", "HEAD"));

        try (Workplace place = new GitWorkplaces().open(temp.resolve("work").toString())) {
            Snapshot tree = place.repository().orElseThrow().snapshot(commit);

            assertThat(tree.entries()).extracting(Entry::isExecutable).containsExactly(true, false);
        }
    }

    @Test
    void a_damaged_object_is_reported_by_path() throws IOException {
        RealGit git = RealGit.init(temp.resolve("work")).write("a.py", "print('hello')\n");
        git.commit("one");
        String blob = git.run("rev-parse", "HEAD:a.py");
        Snapshot tree = head(git);
        Files.delete(git.directory().resolve(".git/objects/" + blob.substring(0, 2) + "/" + blob.substring(2)));

        assertThatThrownBy(() -> text(tree, "a.py"))
                .isInstanceOf(RepositoryException.class)
                .hasMessage("a.py: object " + blob.substring(0, 7)
                        + " is missing (a partial clone, or a damaged repository)");
    }

    @Test
    void a_tree_says_what_is_generated_or_vendored_and_nearer_files_win() {
        RealGit git = RealGit.init(temp.resolve("work"));
        git.write(
                ".gitattributes", "*.pb.go linguist-generated\nvendor/** linguist-vendored=true\n*.java text eol=lf\n");
        git.write("keep/.gitattributes", "mine.pb.go -linguist-generated\n");
        git.commit("rules");
        try (Workplace place = open(git.directory())) {
            for (Snapshot tree : List.of(head(git), place.workingTree().orElseThrow())) {
                assertThat(tree.rules().exclusion("api/x.pb.go")).contains("generated (.gitattributes)");
                assertThat(tree.rules().exclusion("keep/x.pb.go")).contains("generated (.gitattributes)");
                assertThat(tree.rules().exclusion("keep/mine.pb.go")).isEmpty();
                assertThat(tree.rules().exclusion("vendor/a/b.go")).contains("vendored (.gitattributes)");
                assertThat(tree.rules().exclusion("A.java")).isEmpty();
            }
        }
    }

    @Test
    void a_bottomless_tree_is_cut_off_and_says_so() {
        RealGit git = RealGit.init(temp.resolve("work"));
        git.write("d/".repeat(70) + "deep.py", "x = 1\n")
                .write("flat.py", "x = 1\n")
                .commit("deep");

        Snapshot tree = head(git);

        assertThat(tree.entries()).extracting(Entry::path).containsExactly("flat.py");
        assertThat(tree.truncation()).isEqualTo("directories more than 64 levels deep were left out");
    }

    @Test
    void a_tree_with_a_path_that_git_forbids_is_refused() {
        RealGit git = RealGit.init(temp.resolve("work")).write("a", "x");
        git.commit("one");
        byte[] blob = java.util.HexFormat.of().parseHex(git.run("rev-parse", "HEAD:a"));
        git.write("raw", "");
        writeBytes(git.directory().resolve("raw"), concat("100644 ..\0".getBytes(StandardCharsets.UTF_8), blob));
        String tree = git.run("hash-object", "--literally", "-t", "tree", "-w", "raw");
        String commit = git.run("commit-tree", "-m", "hostile", tree);
        try (Workplace place = open(git.directory())) {
            Repository repository = place.repository().orElseThrow();

            assertThatThrownBy(() -> repository.snapshot(new CommitId(commit)))
                    .isInstanceOfSatisfying(
                            RepositoryException.class,
                            failure -> assertThat(failure.isMalformed()).isTrue())
                    .hasMessageContaining("is damaged")
                    .message()
                    .doesNotContain(temp.toString());
        }
    }

    @Test
    void threads_read_one_snapshot_together() {
        RealGit git = RealGit.init(temp.resolve("work"));
        IntStream.range(0, 200).forEach(i -> git.write("f" + i + ".py", "x = " + i + "\n"));
        git.commit("many");
        git.run("gc", "--quiet");
        Snapshot tree = head(git);

        List<String> texts = tree.entries().parallelStream()
                .map(entry -> new String(tree.read(entry), StandardCharsets.UTF_8))
                .toList();

        assertThat(texts).hasSize(200).allMatch(text -> text.startsWith("x = ")).doesNotHaveDuplicates();
    }

    private static Workplace open(Path directory) {
        return new GitWorkplaces().open(directory.toString());
    }

    private static Snapshot head(RealGit git) {
        Repository repository = open(git.directory()).repository().orElseThrow();
        return repository.snapshot(repository.resolve("HEAD").orElseThrow());
    }

    private static void writeBytes(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
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

package dev.descent.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.descent.repo.Branches.Draft;
import dev.descent.repo.CommitId;
import dev.descent.repo.Patch;
import dev.descent.repo.Patch.Content;
import dev.descent.repo.RepositoryException;
import dev.descent.repo.Workplace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits that are written straight into the object database, read again by the real git. */
class GitBranchesTest {
    private static final Instant TIME = Instant.parse("2026-01-31T12:00:00Z");

    @TempDir
    Path temp;

    private RealGit git;
    private CommitId base;

    @BeforeEach
    void aRepository() throws IOException {
        git = RealGit.init(temp.resolve("work"))
                .write("src/a.py", "a = 1\n")
                .write("src/run", "#!/bin/sh\n")
                .write("b.py", "b\n");
        Files.setPosixFilePermissions(git.directory().resolve("src/run"), PosixFilePermissions.fromString("rwxr-xr-x"));
        base = new CommitId(git.commit("base"));
    }

    private CommitId commit(String path, Draft draft) {
        try (Workplace place =
                new GitWorkplaces().open(git.directory().resolve(path).toString())) {
            return place.branches().orElseThrow().commit(draft);
        }
    }

    private static Content text(String text) {
        return new Content.Text(text.getBytes(StandardCharsets.UTF_8));
    }

    private Draft draft(CommitId parent, Map<String, Content> files) {
        return new Draft("descent/train-1", parent, new Patch(new TreeMap<>(files)), "Mend a\n\nWhy.\n", TIME);
    }

    @Test
    void files_are_written_added_and_removed_and_keep_their_modes() {
        CommitId commit = commit(
                ".",
                draft(
                        base,
                        Map.of(
                                "src/a.py",
                                text("a = 2\n"),
                                "src/run",
                                text("#!/bin/bash\n"),
                                "src/new.py",
                                text("n\n"),
                                "b.py",
                                new Content.Gone())));

        assertThat(git.run("rev-parse", "descent/train-1")).isEqualTo(commit.hex());
        assertThat(git.run("diff", "--name-status", "main", "descent/train-1").lines())
                .containsExactly("D\tb.py", "M\tsrc/a.py", "A\tsrc/new.py", "M\tsrc/run");
        assertThat(git.run("ls-tree", "descent/train-1", "src/run")).startsWith("100755");
        assertThat(git.run("log", "-1", "--format=%an|%aI|%s|%b", "descent/train-1"))
                .isEqualTo("Descent|2026-01-31T12:00:00+00:00|Mend a|Why.");
        assertThat(git.run("fsck", "--strict")).isEmpty();
    }

    @Test
    void neither_index_nor_working_tree_nor_head_is_touched() {
        git.write("src/a.py", "a = 'mine'\n");
        String index = git.run("ls-files", "--stage");

        commit(".", draft(base, Map.of("src/a.py", text("a = 2\n"))));

        assertThat(git.run("ls-files", "--stage")).isEqualTo(index);
        assertThat(git.run("status", "--porcelain")).isEqualTo("M src/a.py");
        assertThat(git.run("symbolic-ref", "HEAD")).isEqualTo("refs/heads/main");
    }

    @Test
    void the_same_draft_is_the_same_commit_however_often_it_is_written() {
        Draft draft = draft(base, Map.of("src/a.py", text("a = 2\n")));

        assertThat(commit(".", draft)).isEqualTo(commit(".", draft));
        assertThat(git.run("rev-list", "--count", "main..descent/train-1")).isEqualTo("1");
    }

    @Test
    void a_commit_goes_on_top_of_the_one_before() {
        CommitId first = commit(".", draft(base, Map.of("src/a.py", text("a = 2\n"))));
        commit(".", draft(first, Map.of("b.py", text("c\n"))));

        assertThat(git.run("rev-list", "--count", "main..descent/train-1")).isEqualTo("2");
        assertThat(git.run("show", "descent/train-1:src/a.py")).isEqualTo("a = 2");
    }

    @Test
    void paths_are_those_of_the_directory_that_was_opened() {
        commit("src", draft(base, Map.of("a.py", text("a = 2\n"))));

        assertThat(git.run("diff", "--name-only", "main", "descent/train-1")).isEqualTo("src/a.py");
    }

    @Test
    void a_branch_that_somebody_else_moved_is_left_alone() {
        git.run("branch", "descent/train-1", git.commit("theirs"));

        assertThatThrownBy(() -> commit(".", draft(base, Map.of("src/a.py", text("a = 2\n")))))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("moved by somebody else");
        assertThat(git.run("log", "-1", "--format=%s", "descent/train-1")).isEqualTo("theirs");
    }

    @Test
    void hooks_do_not_run() throws IOException {
        for (String hook : new String[] {"pre-commit", "post-commit", "reference-transaction", "commit-msg"}) {
            Path file = git.directory().resolve(".git/hooks/" + hook);
            Files.writeString(file, "#!/bin/sh\ntouch " + temp.resolve("ran") + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }

        commit(".", draft(base, Map.of("src/a.py", text("a = 2\n"))));

        assertThat(temp.resolve("ran")).doesNotExist();
    }
}

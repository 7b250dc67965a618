package dev.descent.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.descent.repo.CommitId;
import dev.descent.repo.Merge;
import dev.descent.repo.Repository;
import dev.descent.repo.RepositoryException;
import dev.descent.repo.Workplace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of commits, and how commits lie to each other. */
class RevisionsTest {
    @TempDir
    private Path temp;

    @Test
    void a_revision_is_a_branch_a_tag_an_abbreviation_or_an_expression() {
        RealGit git = RealGit.init(temp.resolve("work"));
        CommitId first = new CommitId(git.commit("first"));
        git.run("tag", "--annotate", "--message", "one", "v1");
        CommitId second = new CommitId(git.commit("second"));
        try (Workplace place = open(git.directory())) {
            Repository repository = place.repository().orElseThrow();

            assertThat(repository.resolve("main")).contains(second);
            assertThat(repository.resolve("v1")).contains(first);
            assertThat(repository.resolve(first.abbreviated())).contains(first);
            assertThat(repository.resolve("HEAD~1")).contains(first);
            assertThat(repository.resolve("no-such-branch")).isEmpty();
            assertThat(repository.resolve("0123456789012345678901234567890123456789"))
                    .isEmpty();
            assertThat(repository.resolve("..")).isEmpty();
            assertThat(repository.resolve("HEAD:")).isEmpty();
        }
    }

    @Test
    void the_merge_base_is_where_the_branches_parted() {
        RealGit git = RealGit.init(temp.resolve("work"));
        CommitId parting = new CommitId(git.commit("parting"));
        git.run("checkout", "--quiet", "-b", "side");
        CommitId side = new CommitId(git.commit("side"));
        git.run("checkout", "--quiet", "main");
        git.commit("main 1");
        CommitId main = new CommitId(git.commit("main 2"));
        try (Workplace place = open(git.directory())) {
            Repository repository = place.repository().orElseThrow();

            assertThat(repository.mergeBase(side, main)).contains(parting);
            assertThat(repository.commitsBetween(parting, main)).isEqualTo(2);
            assertThat(repository.commitsBetween(side, main)).isEqualTo(2);
            assertThat(repository.commitsBetween(main, parting)).isZero();
        }
    }

    @Test
    void unrelated_histories_have_no_merge_base() {
        RealGit git = RealGit.init(temp.resolve("work"));
        CommitId main = new CommitId(git.commit("main"));
        git.run("checkout", "--quiet", "--orphan", "other");
        CommitId other = new CommitId(git.commit("other"));
        try (Workplace place = open(git.directory())) {
            assertThat(place.repository().orElseThrow().mergeBase(main, other)).isEmpty();
        }
    }

    @Test
    void a_shallow_clone_says_so_instead_of_denying_a_common_ancestor() {
        RealGit git = RealGit.init(temp.resolve("work"));
        git.commit("parting");
        git.run("checkout", "--quiet", "-b", "side");
        git.commit("side");
        git.run("checkout", "--quiet", "main");
        git.commit("main");
        RealGit shallow = git.clone(temp.resolve("shallow"), "--depth=1", "--no-single-branch");
        try (Workplace place = open(shallow.directory())) {
            Repository repository = place.repository().orElseThrow();
            CommitId main = repository.resolve("origin/main").orElseThrow();
            CommitId side = repository.resolve("origin/side").orElseThrow();

            assertThatThrownBy(() -> repository.mergeBase(main, side))
                    .isInstanceOf(RepositoryException.class)
                    .hasMessageContaining("git fetch --unshallow");
        }
    }

    @Test
    void an_empty_repository_has_no_head() {
        RealGit git = RealGit.init(temp.resolve("work"));
        try (Workplace place = open(git.directory())) {
            assertThat(place.repository().orElseThrow().resolve("HEAD")).isEmpty();
            assertThat(place.workingTree().orElseThrow().entries()).isEmpty();
        }
    }

    @Test
    void a_merge_is_tried_and_nothing_comes_of_it() {
        RealGit git = RealGit.init(temp.resolve("work")).write("a.txt", "1\n2\n3\n4\n5\n");
        git.commit("five lines");
        git.run("branch", "far");
        git.run("branch", "near");
        CommitId main = new CommitId(git.write("a.txt", "one\n2\n3\n4\n5\n").commit("the first"));
        git.run("checkout", "--quiet", "far");
        CommitId far = new CommitId(git.write("a.txt", "1\n2\n3\n4\nfive\n").commit("the last"));
        git.run("checkout", "--quiet", "near");
        CommitId near = new CommitId(git.write("a.txt", "uno\n2\n3\n4\n5\n").commit("the first, too"));
        CommitId same = new CommitId(git.write("a.txt", "one\n2\n3\n4\n5\n").commit("the same"));

        try (Workplace place = open(git.directory())) {
            Repository repository = place.repository().orElseThrow();

            assertThat(repository.merge(main, far)).isEqualTo(Merge.CHANGE);
            assertThat(repository.merge(main, near)).isEqualTo(Merge.CONFLICT);
            assertThat(repository.merge(main, same)).isEqualTo(Merge.NOTHING);
        }
        assertThat(git.run("status", "--porcelain")).isEmpty();
    }

    private static Workplace open(Path directory) {
        return new GitWorkplaces().open(directory.toString());
    }
}

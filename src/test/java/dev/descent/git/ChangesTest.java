package dev.descent.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.repo.CommitId;
import dev.descent.repo.Repository;
import dev.descent.repo.Revision;
import dev.descent.repo.Workplace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a repository tells about its history: how often files changed, its first-parent line, its page. */
class ChangesTest {
    @TempDir
    Path temp;

    private final List<Workplace> opened = new ArrayList<>();
    private RealGit git;

    @BeforeEach
    void aRepository() {
        git = RealGit.init(temp.resolve("work")).write("a.py", "x = 1\n").write("b.py", "y = 1\n");
        git.commit("first");
    }

    @Test
    void every_commit_that_changes_a_file_counts_once() {
        git.write("a.py", "x = 2\n").commit("two");
        git.write("a.py", "x = 3\n").write("c.py", "z = 1\n").commit("three");

        assertThat(changes()).containsExactlyInAnyOrderEntriesOf(Map.of("a.py", 2, "c.py", 1));
    }

    @Test
    void white_space_is_no_change() {
        git.write("a.py", "\n  x  =\t1\r\n\n").commit("reformatted");

        assertThat(changes()).isEmpty();
    }

    @Test
    void a_pure_rename_is_no_change_and_what_came_before_it_counts_for_the_new_name() {
        git.write("a.py", "x = 2\n").commit("changed");
        git.run("mv", "a.py", "src.py");
        git.commit("renamed");
        git.run("mv", "src.py", "deep.py");
        git.commit("renamed again");
        git.write("deep.py", "x = 3\n").commit("changed again");

        assertThat(changes()).containsExactlyInAnyOrderEntriesOf(Map.of("deep.py", 2));
    }

    @Test
    void a_merge_does_not_count_what_it_merges_does() {
        git.run("checkout", "--quiet", "-b", "side");
        git.write("b.py", "y = 2\n").commit("on the side");
        git.run("checkout", "--quiet", "main");
        git.write("a.py", "x = 2\n").commit("on main");
        git.run("merge", "--quiet", "--no-ff", "-m", "merge", "side");

        assertThat(changes()).containsExactlyInAnyOrderEntriesOf(Map.of("a.py", 1, "b.py", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>",
                "Renovate <bot@renovateapp.com>",
                "Release <release-bot@example.org>"
            })
    void what_bots_do_does_not_count(String author) {
        git.write("a.py", "x = 2\n").run("add", "--all");
        git.run("commit", "--quiet", "--message", "bump", "--author", author);

        assertThat(changes()).isEmpty();
    }

    @Test
    void people_whose_names_end_like_a_bots_count() {
        git.write("a.py", "x = 2\n").run("add", "--all");
        git.run("commit", "--quiet", "--message", "by hand", "--author", "Ann Abbot <abbot@example.org>");

        assertThat(changes()).containsExactly(Map.entry("a.py", 1));
    }

    @Test
    void only_180_days_before_the_commits_own_date_count() {
        git.write("a.py", "x = 2\n").commit("long ago");
        git.later(200).write("b.py", "y = 2\n").commit("lately");
        git.later(100).write("b.py", "y = 3\n");
        String tip = git.commit("today");
        git.later(500).write("b.py", "y = 4\n").commit("tomorrow");

        assertThat(open(git.directory()).changes(new CommitId(tip))).containsExactly(Map.entry("b.py", 2));
    }

    @Test
    void a_directory_has_its_own_paths() {
        git.write("app/m.py", "m = 1\n").write("a.py", "x = 2\n").commit("both");

        assertThat(changes(open(git.directory().resolve("app")))).containsExactly(Map.entry("m.py", 1));
    }

    @Test
    void what_was_counted_once_is_remembered_even_when_the_files_are_gone() throws IOException {
        git.write("a.py", "x = 2\n").commit("two");
        Path cache = temp.resolve("cache");
        GitWorkplaces places = new GitWorkplaces(cache);
        String tree = git.run("rev-parse", "HEAD^{tree}");
        assertThat(changes(places)).containsExactly(Map.entry("a.py", 1));
        Path object = git.directory().resolve(".git/objects/" + tree.substring(0, 2) + "/" + tree.substring(2));
        Files.move(object, temp.resolve("kept"));

        assertThat(changes(places)).containsExactly(Map.entry("a.py", 1));

        Files.move(temp.resolve("kept"), object);
        for (Path file : Files.list(cache).toList()) {
            Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 20));
        }
        assertThat(changes(places)).containsExactly(Map.entry("a.py", 1));
    }

    @Test
    void a_partial_clone_counts_what_it_can_compare() {
        git.write("a.py", "x = 2\n").commit("two");
        git.write("a.py", "x = 3\n").commit("three");
        git.run("config", "uploadpack.allowFilter", "true");
        git.clone(temp.resolve("partial.git"), "--bare", "--no-local", "--filter=blob:none");

        assertThat(changes(open(temp.resolve("partial.git")))).containsExactly(Map.entry("a.py", 2));
    }

    @Test
    void the_line_follows_first_parents_the_latest_first() {
        git.run("checkout", "--quiet", "-b", "side");
        git.write("b.py", "y = 2\n").commit("on the side");
        git.run("checkout", "--quiet", "main");
        git.write("a.py", "x = 2\n").commit("on main\n\nwith a body");
        git.run("merge", "--quiet", "--no-ff", "-m", "merge", "side");

        assertThat(line(open(git.directory())))
                .extracting(Revision::subject)
                .containsExactly("merge", "on main", "first");
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/acme/courier.git, https://github.com/acme/courier",
        "https://user:secret@github.com/acme/courier, https://github.com/acme/courier",
        "git@github.com:acme/courier.git, https://github.com/acme/courier",
        "ssh://git@github.example.org:22/acme/courier.git, https://github.example.org/acme/courier",
        "https://acme.ghe.com/acme/courier, https://acme.ghe.com/acme/courier",
        "https://gitlab.com/acme/courier.git,",
        "https://evil.example/github.com/acme,",
        "javascript:alert(1)//github.com/acme/courier,",
        "/srv/git/courier.git,"
    })
    void the_page_of_the_code_is_known_when_the_origin_is_on_github(String origin, String page) {
        git.run("remote", "add", "origin", origin);
        String commit = git.write("my app/m.py", "m = 1\n").commit("app");

        assertThat(open(git.directory().resolve("my app")).page(new CommitId(commit)))
                .isEqualTo(
                        Optional.ofNullable(page).map(known -> URI.create(known + "/blob/" + commit + "/my%20app/")));
    }

    private Map<String, Integer> changes() {
        return changes(open(git.directory()));
    }

    private Map<String, Integer> changes(GitWorkplaces places) {
        try (Workplace place = places.open(git.directory().toString())) {
            return changes(place.repository().orElseThrow());
        }
    }

    private static Map<String, Integer> changes(Repository repository) {
        return repository.changes(head(repository));
    }

    private static List<Revision> line(Repository repository) {
        return repository.line(head(repository));
    }

    private static CommitId head(Repository repository) {
        return repository.resolve("HEAD").orElseThrow();
    }

    private Repository open(Path directory) {
        Workplace place = new GitWorkplaces().open(directory.toString());
        opened.add(place);
        return place.repository().orElseThrow();
    }

    @AfterEach
    void close() {
        opened.forEach(Workplace::close);
    }
}

package dev.descent.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.fake.state.CheckRun;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pull requests made to do harm: each ends with a sentence that says why it isn't scored, and the next one is as ever. */
@ExtendWith(GitHubExtension.class)
@Timeout(600)
class HostileTreeStoriesTest {
    private FakeGitHub github;
    private FakeRepository shop;
    private RunningBot bot;

    @BeforeEach
    void start(FakeGitHub github, @TempDir Path folder) {
        this.github = github;
        shop = github.repository("acme/shop");
        shop.commit("main", Shop.CALM);
        bot = new RunningBot(github, folder);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void a_tree_that_multiplies_itself_is_not_scored() {
        String blob = shop.object("blob", "class A {}\n".getBytes(UTF_8));

        assertNotScored(RawTree.bomb(shop, 9, RawTree.FILE, blob), "only the first 200,000 paths were read");
    }

    @Test
    void a_tree_that_multiplies_nothing_is_not_scored() {
        String empty = shop.object("tree", new byte[0]);

        assertNotScored(RawTree.bomb(shop, 20, RawTree.FOLDER, empty), "only the first 0 paths were read");
    }

    @Test
    void names_that_multiply_are_not_scored() {
        String below = shop.object("blob", "class A {}\n".getBytes(UTF_8));
        String mode = RawTree.FILE;
        for (int level = 0; level < 15; level++) {
            RawTree tree = new RawTree();
            for (char name = 'a'; name <= (level < 5 ? 'j' : 'a'); name++) {
                tree.entry(mode, String.valueOf(name).repeat(250), below);
            }
            below = tree.uploadTo(shop);
            mode = RawTree.FOLDER;
        }
        assertNotScored(below, "paths were read");
    }

    @Test
    void folders_without_end_are_not_scored() {
        String below = shop.object("blob", "class A {}\n".getBytes(UTF_8));
        String mode = RawTree.FILE;
        for (int level = 0; level < 80; level++) {
            below = new RawTree().entry(mode, "d", below).uploadTo(shop);
            mode = RawTree.FOLDER;
        }
        assertNotScored(below, "directories more than 64 levels deep were left out");
    }

    @Test
    void one_file_a_thousand_times_is_not_scored() {
        String blob = shop.object("blob", "int a;\n".repeat(140_000).getBytes(UTF_8));
        RawTree tree = new RawTree();
        for (int i = 1_000; i < 2_000; i++) {
            tree.entry(RawTree.FILE, i + ".java", blob);
        }

        assertNotScored(tree.uploadTo(shop), "of source code, and this server has memory for");
    }

    @Test
    void a_small_object_that_unpacks_to_a_huge_one_is_not_fetched() {
        String bomb = shop.object("blob", new byte[129 << 20]);

        assertNotScored(
                new RawTree().entry(RawTree.FILE, "Bomb.java", bomb).uploadTo(shop),
                "it holds an object of more than 128 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {".git", ".GIT", "..", ".", "git~1", ".g\u200cit"})
    void a_name_that_would_do_harm_on_a_disk_is_not_scored(String name) {
        String blob = shop.object("blob", "class A {}\n".getBytes(UTF_8));

        assertNotScored(new RawTree().entry(RawTree.FILE, name, blob).uploadTo(shop), "a path that git forbids");
    }

    /** Nothing is written to a disk, and there are honest files of such names. */
    @ParameterizedTest
    @ValueSource(strings = {"CON", "aux.java", "a:b", "a\\b", "a/b"})
    void a_name_that_only_some_disks_can_not_hold_does_no_harm(String name) {
        FakePullRequest change = propose(
                new RawTree().entry(RawTree.FILE, name, text("class A {}\n")).uploadTo(shop));

        assertThat(change.checkRun().isCompleted()).isTrue();
        change.comments();
        assertThatTheNextOneIsAsEver();
    }

    @Test
    void texts_made_to_choke_a_parser_are_scored_as_darkness_or_left_out() {
        RawTree tree = new RawTree()
                .entry(RawTree.FILE, "A.java", text("class A { int f() { return " + "(\n".repeat(100_000) + "1; } }\n"))
                .entry(RawTree.FILE, "B.java", text("class B { int f() { return 1; } }\n\0\0\0"))
                .entry(RawTree.FILE, "C.java", text("class C { int f() { return 1; } }\n// " + "x".repeat(10 << 20)))
                .entry(RawTree.FILE, "D.java", text("class D { String f() { return \"\u00c3(\u00ff\"; } }\n"))
                .entry("120000", "E.java", text("/etc/passwd"))
                .entry("160000", "F", shop.revision("main"));
        FakePullRequest change = propose(tree.uploadTo(shop));

        String said = change.nextComment().body() + change.checkRun().text();
        assertThat(said).contains("3 touched files scored, 4 not scored", "1 binary", "1 over 1 MB", "1 submodule");
        assertThat(said).contains("Dark mass", "code that the ruler can't see into");
        assertThatTheNextOneIsAsEver();
    }

    private String text(String latin) {
        return shop.object("blob", latin.getBytes(ISO_8859_1));
    }

    private void assertNotScored(String tree, String why) {
        FakePullRequest change = propose(tree);

        CheckRun check = change.checkRun();
        assertThat(check.conclusion()).contains("neutral");
        assertThat(check.title() + check.summary()).contains(why);
        change.comments();
        assertThatTheNextOneIsAsEver();
    }

    private FakePullRequest propose(String tree) {
        shop.branch("hostile", "main");
        shop.commitTree("hostile", tree);
        FakePullRequest change = shop.openPullRequest("hostile", "main");
        github.deliver(change.events().opened());
        return change;
    }

    private void assertThatTheNextOneIsAsEver() {
        shop.branch("topic", "main");
        shop.commit("topic", Shop.TANGLED);
        FakePullRequest change = shop.openPullRequest("topic", "main");
        github.deliver(change.events().opened());

        assertThat(change.nextComment().body()).contains("Loss", Shop.PATH);
        assertThat(change.checkRun().conclusion()).contains("neutral");
    }
}

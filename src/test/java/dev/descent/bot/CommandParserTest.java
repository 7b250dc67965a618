package dev.descent.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Term;
import dev.descent.repo.TreePath;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a command, what is almost one, and what is just a comment. */
class CommandParserTest {
    @Test
    void a_command_is_the_first_line_and_the_rest_is_conversation() {
        assertThat(command("/score")).isEqualTo(new Command.Score());
        assertThat(command("/score \t\r\nplease, I fixed it")).isEqualTo(new Command.Score());
        assertThat(command("/help")).isEqualTo(new Command.Help());
        assertThat(command("/stop\n")).isEqualTo(new Command.Stop());
    }

    @Test
    void a_file_or_what_is_in_it_can_be_explained() {
        assertThat(command("/explain src/Till.java")).isEqualTo(explain("src/Till.java", Optional.empty()));
        assertThat(command("/explain src/Till.java:Till.main"))
                .isEqualTo(explain("src/Till.java", Optional.of("Till.main")));
        assertThat(command("/explain  `my files/a.cc:operator ()` "))
                .isEqualTo(explain("my files/a.cc", Optional.of("operator ()")));
        assertThat(command("/explain a.rs:Queue::push")).isEqualTo(explain("a.rs", Optional.of("Queue::push")));
    }

    @Test
    void training_takes_paths_and_then_options_in_any_order() {
        assertThat(command("/train")).isEqualTo(train(List.of(), OptionalInt.empty(), Optional.empty()));
        assertThat(command("/train src `my docs`"))
                .isEqualTo(train(List.of("src", "my docs"), OptionalInt.empty(), Optional.empty()));
        assertThat(command("/train src epochs 3 term state"))
                .isEqualTo(train(List.of("src"), OptionalInt.of(3), Optional.of(Term.STATE)));
        assertThat(command("/train term state epochs 20"))
                .isEqualTo(train(List.of(), OptionalInt.of(20), Optional.of(Term.STATE)));
    }

    @Test
    void a_path_that_is_called_like_an_option_stands_between_backticks() {
        assertThat(command("/train `epochs` epochs 3"))
                .isEqualTo(train(List.of("epochs"), OptionalInt.of(3), Optional.empty()));
        assertThat(train(List.of("term"), OptionalInt.empty(), Optional.empty()))
                .hasToString("/train `term`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "looks good",
                "I wrote /score",
                " /score",
                "\n/score",
                "> /score",
                "`/score`",
                "/scoreboard",
                "/Score",
                "/score!",
                "//score",
                "/",
                "/retest",
                "/train-station",
                "/score\u00A0now",
                "/score\u2028now",
                "/train\u0000",
            })
    void other_comments_are_just_comments(String comment) {
        assertThat(CommandParser.parse(comment)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/score now",
                "/score weights=0",
                "/score --gate off",
                "/help me",
                "/stop 3",
            })
    void what_stands_alone_says_so(String comment) {
        assertThat(why(comment)).isEqualTo("`" + comment.split(" ")[0] + "` stands alone on its line.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/explain",
                "/explain a b",
                "/explain ..",
                "/explain ../secret",
                "/explain src/../../secret",
                "/explain ./src",
                "/explain /etc/passwd",
                "/explain src//a",
                "/explain src\\a",
                "/explain .git/config",
                "/explain a/.GIT/config",
                "/explain :main",
                "/explain a.java:",
                "/explain `a.java: `",
                "/explain a\u202Ejava",
                "/explain a\u0007",
                "/explain ``",
            })
    void a_place_is_inside_of_the_tree(String comment) {
        assertThat(why(comment))
                .startsWith("`/explain` takes one file of this repository")
                .contains("for instance");
    }

    @Test
    void lengths_are_limited() {
        assertThat(why("/explain " + "a".repeat(501))).startsWith("`/explain` takes");
        assertThat(command("/explain " + "a".repeat(500))).isInstanceOf(Command.Explain.class);
        assertThat(why("/explain a:" + "b".repeat(301))).startsWith("`/explain` takes");
        assertThat(why("/train" + " a".repeat(21))).startsWith("`/train` takes up to 20 files");
        assertThat(why("/train " + "a".repeat(5000))).contains("`/train [PATH…] [epochs N] [term NAME]`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/train epochs",
                "/train epochs 0",
                "/train epochs 21",
                "/train epochs -1",
                "/train epochs 3.5",
                "/train epochs ٣",
                "/train epochs 99999999999999999999",
                "/train epochs 3 epochs 4",
                "/train epochs 3 src",
                "/train term",
                "/train term beauty",
                "/train term STATE",
                "/train term state term state",
                "/train epochs term",
                "/train src epochs 3 weights 0",
            })
    void options_say_what_is_allowed(String comment) {
        assertThat(why(comment))
                .contains("a number from 1 to 20")
                .contains("`complexity`, `economy`, `duplication`, `state`, `modularity`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/explain `a", "/train a`b`", "/train `a`b", "/score `"})
    void backticks_come_in_pairs(String comment) {
        assertThat(why(comment)).startsWith("This can't be read as `" + comment.split(" ")[0]);
    }

    /** A path as people type it that holds an equals sign is a path: there is no key that it could set. */
    @Test
    void no_key_and_value_reaches_a_setting() {
        assertThat(command("/train gate=off"))
                .isEqualTo(train(List.of("gate=off"), OptionalInt.empty(), Optional.empty()));
        assertThat(why("/train --epochs=3 epochs=3 epochs 3 gate=off")).contains("`epochs` with a number");
    }

    static List<Command.Word> words() {
        return Arrays.asList(Command.Word.values());
    }

    @ParameterizedTest
    @MethodSource("words")
    void every_word_of_the_grammar_is_understood(Command.Word word) {
        assertThat(CommandParser.parse(word.text())).isPresent();
        assertThat(word.usage()).startsWith(word.text());
        assertThat(word.meaning()).isNotBlank();
    }

    private static Command.Explain explain(String path, Optional<String> symbol) {
        return new Command.Explain(new TreePath(path), symbol);
    }

    private static Command.Train train(List<String> paths, OptionalInt epochs, Optional<Term> term) {
        return new Command.Train(paths.stream().map(TreePath::new).toList(), epochs, term);
    }

    private static Command command(String comment) {
        assertThat(CommandParser.parse(comment)).get().isInstanceOf(Wish.Clear.class);
        return ((Wish.Clear) CommandParser.parse(comment).orElseThrow()).command();
    }

    private static String why(String comment) {
        assertThat(CommandParser.parse(comment)).get().isInstanceOf(Wish.Unclear.class);
        return ((Wish.Unclear) CommandParser.parse(comment).orElseThrow()).why();
    }
}

package dev.descent.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Term;
import dev.descent.repo.TreePath;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever people write, only commands of the grammar come of it; and what is printed is read again. */
class CommandLaws {
    /** No exception, no command that isn't printed by the grammar, and none that a comment doesn't begin with. */
    @Property(tries = 10_000)
    void whatever_people_write_only_the_grammar_comes_of_it(@ForAll("comments") String comment) {
        Optional<Wish> wish = CommandParser.parse(comment);

        if (wish.isPresent() && wish.get() instanceof Wish.Clear(Command command)) {
            assertThat(comment).startsWith(command.toString().split(" ", 2)[0]);
            assertThat(CommandParser.parse(command.toString())).isEqualTo(wish);
            assertThat(paths(command)).allSatisfy(CommandLaws::assertConfined);
        }
        if (wish.isPresent() && wish.get() instanceof Wish.Unclear(String why)) {
            assertThat(comment).startsWith("/");
            assertThat(why).hasSizeLessThan(300);
        }
    }

    /** The sentence for what isn't understood is made of our own words alone: nothing of the comment is in it. */
    @Property(tries = 1_000)
    void refusals_quote_nobody(@ForAll("words") String secret) {
        String comment = "/train " + secret + "Qx7";

        assertThat(CommandParser.parse(comment)).hasValueSatisfying(wish -> {
            if (wish instanceof Wish.Unclear(String why)) {
                assertThat(why).doesNotContain("Qx7");
            }
        });
    }

    @Property
    void what_is_printed_is_read_again(@ForAll("commands") Command command) {
        assertThat(CommandParser.parse(command.toString())).contains(new Wish.Clear(command));
        assertThat(CommandParser.parse(command + "\r\n/stop")).contains(new Wish.Clear(command));
    }

    private static List<TreePath> paths(Command command) {
        return switch (command) {
            case Command.Explain explain -> List.of(explain.path());
            case Command.Train train -> train.paths();
            case Command.Score _, Command.Stop _, Command.Help _ -> List.of();
        };
    }

    private static void assertConfined(TreePath path) {
        assertThat(path.value()).doesNotStartWith("/").doesNotContain("\\", "//", "\u0000");
        assertThat(path.value().split("/", -1)).doesNotContain("", ".", "..", ".git");
    }

    /** Lines put together of what a grammar might trip over. */
    @Provide
    Arbitrary<String> comments() {
        Arbitrary<String> pieces = Arbitraries.oneOf(
                Arbitraries.of(
                        "/score",
                        "/explain",
                        "/train",
                        "/stop",
                        "/help",
                        "epochs",
                        "term",
                        "state",
                        "3",
                        "0",
                        "21",
                        "`",
                        "``",
                        ":",
                        "..",
                        "/",
                        "src/a.java",
                        "src/a.java:A.b",
                        ".git",
                        "weights=0",
                        "--gate",
                        "\u202E",
                        "\0",
                        "@org/team",
                        "<!-- descent:score -->",
                        "\uD800",
                        "\u2028",
                        "٣"),
                words());
        Arbitrary<String> gaps = Arbitraries.of(" ", " ", " ", "", "\t", "\n", "\r\n", "\u00A0");
        Arbitrary<String> lines = Combinators.combine(pieces, gaps)
                .as(String::concat)
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
        Arbitrary<String> commands = Combinators.combine(Arbitraries.of(Command.Word.values()), gaps, lines)
                .as((word, gap, rest) -> word.text() + gap + rest);
        return Arbitraries.oneOf(commands, lines, Arbitraries.strings().ofMaxLength(200));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().ofMinLength(1).ofMaxLength(20);
    }

    @Provide
    Arbitrary<Command> commands() {
        Arbitrary<Command> explain = Combinators.combine(paths(), symbols().optional())
                .as((path, symbol) -> new Command.Explain(new TreePath(path), symbol));
        Arbitrary<Command> train = Combinators.combine(
                        Arbitraries.oneOf(paths(), Arbitraries.of("epochs", "term", "a:b"))
                                .map(TreePath::new)
                                .list()
                                .ofMaxSize(Command.Train.MOST_PATHS),
                        Arbitraries.integers()
                                .between(1, Command.Train.MOST_EPOCHS)
                                .optional(),
                        Arbitraries.of(Term.values()).optional())
                .as((paths, epochs, term) ->
                        new Command.Train(paths, epochs.map(OptionalInt::of).orElseGet(OptionalInt::empty), term));
        return Arbitraries.oneOf(
                explain, train, Arbitraries.of(new Command.Score(), new Command.Stop(), new Command.Help()));
    }

    private static Arbitrary<String> paths() {
        Arbitrary<String> segments =
                Arbitraries.strings().withChars("abcé中 .-_@=#日").ofMinLength(1).ofMaxLength(12);
        return segments.list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> String.join("/", parts))
                .filter(TreePath::isValid);
    }

    private static Arbitrary<String> symbols() {
        return Arbitraries.strings()
                .withChars("abC.:<>() ,&*")
                .ofMinLength(1)
                .ofMaxLength(30)
                .filter(name -> name.equals(name.strip()));
    }
}

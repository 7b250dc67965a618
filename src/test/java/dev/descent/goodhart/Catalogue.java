package dev.descent.goodhart;

import static dev.descent.goodhart.Move.changing;
import static dev.descent.goodhart.Move.scripted;

import dev.descent.goodhart.Move.Kind;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Every move, in the order of the table. */
final class Catalogue {
    private Catalogue() {}

    private static Function<Project, Scene> hiding(UnaryOperator<Project> change) {
        return project -> Scene.of(Hiding.alive(project), change.apply(Hiding.alive(project)));
    }

    /** Gaming moves 1 to 34, the variants of one beside each other. */
    static final List<Move> GAMING = List.of(
            changing(Kind.GAMING, "1 delete live functions", Removing::liveFunctions),
            changing(Kind.GAMING, "2 delete public API", Removing::publicApi),
            changing(Kind.GAMING, "3 shatter into tiny helpers", Shards.of(Shards.Kind.PRIVATE)),
            changing(Kind.GAMING, "4 shards with a dummy second call", Shards.of(Shards.Kind.CALLED_TWICE)),
            changing(Kind.GAMING, "5 export the helpers", Shards.of(Shards.Kind.EXPORTED)),
            changing(Kind.GAMING, "6 shards as nested functions", Shards.of(Shards.Kind.NESTED)),
            changing(Kind.GAMING, "7 a function per file", Layout::aFunctionPerFile),
            changing(Kind.GAMING, "8 everything in one file", Layout::everythingInOneFile),
            changing(Kind.NEUTRAL, "9 one-letter names and no white space", Rewording::tersely),
            scripted(Kind.GAMING, "10 nested ternaries"),
            scripted(Kind.GAMING, "11 logic into a regex"),
            scripted(Kind.GAMING, "12 logic into a JSON table"),
            changing(Kind.GAMING, "13 eval", Hiding::inEval),
            new Move(Kind.GAMING, "14 mark as generated", hiding(Hiding::behindAHeader)),
            new Move(Kind.GAMING, "14 move to vendor", hiding(Hiding::inAVendorFolder)),
            new Move(Kind.GAMING, "15 edit ignores", Hiding::behindAnIgnore),
            changing(Kind.GAMING, "16 break the parser", Hiding::behindASyntaxError),
            new Move(Kind.GAMING, "17 rewrite in a language that is not scored", hiding(Hiding::inAnotherLanguage)),
            changing(Kind.GATES_ONLY, "18 delete tests", Removing::tests),
            scripted(Kind.GATES_ONLY, "19 special-case the tests"),
            scripted(Kind.GATES_ONLY, "20 remove null checks"),
            scripted(Kind.GAMING, "21 swallow exceptions"),
            changing(Kind.GAMING, "22 booleans into bits", Flags::intoBits),
            scripted(Kind.GAMING, "23 enum into strings"),
            changing(Kind.GAMING, "24 fields into a map", Flags::intoAMap),
            changing(Kind.GAMING, "25 flags into a nested struct", Flags::intoAStruct),
            changing(Kind.GATES_ONLY, "26 state into globals", Flags::intoGlobals),
            scripted(Kind.GAMING, "27 break clones with no-op edits"),
            scripted(Kind.GAMING, "28 clones cut under the limit"),
            scripted(Kind.GAMING, "29 metaprogramming"),
            scripted(Kind.GAMING, "30 reflection to hide edges"),
            changing(Kind.GAMING, "31 pad with clean code", Removing::padded),
            changing(
                    Kind.NEUTRAL,
                    "32 reset the baseline",
                    base -> base.with(".descent/baseline.json", "{\"loss\": 9.9}\n")),
            new Move(Kind.GAMING, "33 move code into a private dependency", hiding(Hiding::inAPrivateDependency)),
            scripted(Kind.GAMING, "34 an if-chain into classes"));

    /** The genuine refactorings, and what must not be rewarded. */
    static final List<Move> GENUINE = List.of(
            scripted(Kind.REFACTORING, "extract a step of a long function"),
            scripted(Kind.REFACTORING, "extract a helper shared by clones"),
            scripted(Kind.REFACTORING, "inline a trivial helper"),
            scripted(Kind.REFACTORING, "remove a middle man"),
            scripted(Kind.REFACTORING, "guard clauses"),
            scripted(Kind.REFACTORING, "merge conditionals"),
            scripted(Kind.REFACTORING, "loop into a pipeline"),
            scripted(Kind.REFACTORING, "flags into an enum"),
            scripted(Kind.REFACTORING, "optionals into a sum type"),
            scripted(Kind.REFACTORING, "remove a flag parameter"),
            scripted(Kind.REFACTORING, "delete dead code"),
            scripted(Kind.REFACTORING, "collapse an interface"),
            scripted(Kind.REFACTORING, "break a cycle"),
            scripted(Kind.REFACTORING, "move a method to its data"),
            new Move(Kind.REFACTORING, "split a god file", Seams::split),
            scripted(Kind.REFACTORING, "pull a method up"),
            scripted(Kind.REFACTORING, "use the library"),
            scripted(Kind.REFACTORING, "a switch into polymorphism"),
            scripted(Kind.REFACTORING, "a parameter object"),
            changing(Kind.NEUTRAL, "rename", Rewording::clearly),
            changing(Kind.NEUTRAL, "document", Rewording::documented),
            changing(Kind.NEUTRAL, "declare in another order", Rewording::reordered));
}

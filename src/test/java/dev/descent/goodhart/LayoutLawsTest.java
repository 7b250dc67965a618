package dev.descent.goodhart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Terms;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What moving code about may touch. */
class LayoutLawsTest {
    private static final String FOR = "for (let i = 1; i < route.stops.length; i++) {";

    @ParameterizedTest
    @EnumSource(names = {"PYTHON", "TYPESCRIPT"})
    void moving_a_function_between_files_touches_only_reach_and_imports(Idiom idiom) {
        Result moved = Result.of(Move.changing(Move.Kind.NEUTRAL, "move fits", LayoutLawsTest::moveFits), idiom);
        Terms change = moved.change();

        assertThat(change).isEqualTo(new Terms(0, change.economy(), 0, 0, change.modularity()));
        assertThat(change.economy() % 5_000).isZero();
        assertThat(moved.delta().escrow()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"JAVA", "TYPESCRIPT"})
    void a_while_costs_what_its_for_did(Idiom idiom) {
        String path = idiom.path("route");
        String head = idiom == Idiom.JAVA ? "for (int i = 1; i < stops.size(); i++) {" : FOR;
        String start = head.substring(head.indexOf('(') + 1, head.indexOf(';') + 1);
        String test = head.substring(head.indexOf(';') + 2, head.lastIndexOf(';'));
        Result result = Result.of(
                Move.changing(
                        Move.Kind.NEUTRAL,
                        "while",
                        base -> base.changed(path, head, start + " while (" + test + ") {")
                                .edited(path, text -> text.replaceAll("(best = Math\\.min\\(.*;)", "$1 i++;"))),
                idiom);

        assertThat(result.change()).isEqualTo(Terms.ZERO);
    }

    @ParameterizedTest
    @EnumSource
    void renaming_a_file_changes_nothing(Idiom idiom) {
        Move rename = Move.changing(
                Move.Kind.NEUTRAL,
                "rename a file",
                base -> base.moved(idiom.tariff(), idiom.path("pricing"))
                        .edited(text ->
                                text.replace("depot.tariff", "depot.pricing").replace("./tariff", "./pricing")));
        Result renamed = Result.of(rename, idiom);

        assertThat(renamed.change()).isEqualTo(Terms.ZERO);
        assertThat(renamed.paid()).isZero();
    }

    private static Project moveFits(Project base) {
        Idiom idiom = base.idiom();
        List<String> fits = base.lines(idiom.path("parcel"), "fits");
        return base.replaced(idiom.path("parcel"), "fits", List.of())
                .edited(idiom.path("store"), text -> text + "\n\n" + String.join("\n", fits) + "\n")
                .edited(
                        idiom.path("main"),
                        text -> text.replace("Parcel, fits, ", "Parcel, ")
                                .replace("import fits, ", "import ")
                                .replace("{ Archive,", "{ fits, Archive,")
                                .replace("import Archive,", "import fits, Archive,"));
    }
}

package dev.descent.train;

import static dev.descent.train.pace.History.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Hotspot;
import dev.descent.loss.Term;
import dev.descent.train.pace.Contribution;
import dev.descent.train.pace.Contribution.Change;
import dev.descent.train.pace.Contribution.Ending;
import dev.descent.train.pace.Lessons;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How runs heed what people said to earlier pull requests. */
class TaughtTest {
    private final Ground ground = new Ground();

    @AfterEach
    void close() {
        ground.close();
    }

    private static Contribution closed(String hotspot, Term term, String approach) {
        return of(new Change(hotspot, term, approach), Ending.CLOSED);
    }

    @Test
    void what_people_closed_is_not_proposed_at_that_place_again_and_the_optimizer_hears_why() {
        String tariff = Shops.path("Tariff");
        Scripted optimizer = new Scripted()
                .answer(tariff, "guard", Shops.mended("Tariff"))
                .answer(Shops.path("Route"), "guard", Shops.mended("Route"));
        ground.file(tariff, Shops.tangled("Tariff")).file(Shops.path("Route"), Shops.tangled("Route"));
        for (String other : List.of("Stock", "Planner", "Fleet")) {
            ground.file(Shops.path(other), Shops.tangled(other));
        }
        ground.lessons = Lessons.of(List.of(closed(tariff + " Tariff.decideTariff", Term.COMPLEXITY, "guard")));

        ground.train(optimizer);

        assertThat(ground.branch.drafts)
                .extracting(draft -> draft.message().lines().findFirst().orElseThrow())
                .containsExactly("Mend " + Shops.path("Route"));
        assertThat(optimizer.heard.get(tariff)).containsEntry("guard", "people closed #1, which proposed it");
    }

    @Test
    void terms_that_people_do_not_welcome_come_later() {
        String copied = Shops.path("Copied");
        String tangled = Shops.path("Tangled");
        ground.file(copied, varied("Copied"))
                .file(Shops.path("Fleet"), varied("Fleet"))
                .file(tangled, verySlowlyDecided());
        assertThat(ground.picked()).extracting(Hotspot::path).containsSubsequence(copied, tangled);

        ground.lessons = Lessons.of(Collections.nCopies(50, closed(copied, Term.DUPLICATION, "merge-clones")));

        assertThat(ground.picked()).extracting(Hotspot::path).containsSubsequence(tangled, copied);
    }

    /** Much to read that doesn't repeat itself, but for the name of the type. */
    private static String varied(String type) {
        StringBuilder text =
                new StringBuilder("package shop;\n\npublic final class " + type + " {\npublic int add(int sum) {\n");
        for (int i = 0; i < 5; i++) {
            text.append("sum = sum * price(%d) + rest(sum);\n".formatted(i));
            text.append("int[] part%d = {sum, -sum};\n".formatted(i));
            text.append("log(part%d[0] > sum, \"sum\");\n".formatted(i));
            text.append("sum += new Box<Long>(part%d).weight() / 3;\n".formatted(i));
        }
        return text.append("return sum;\n}\n}\n").toString();
    }

    /** Much to read, and nothing twice. */
    private static String verySlowlyDecided() {
        StringBuilder text =
                new StringBuilder("package shop;\n\npublic final class Tangled {\npublic int decide(int a) {\n");
        for (int i = 0; i < 25; i++) {
            text.append("if (a > %d) {\n%s(%d);\n}\n".formatted(i, "step" + "x".repeat(i), i));
        }
        return text.append("return a;\n}\n}\n").toString();
    }
}

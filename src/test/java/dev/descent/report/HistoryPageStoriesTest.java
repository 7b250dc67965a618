package dev.descent.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** What a person does with the page of {@code descent history --format html}, in a real browser. */
class HistoryPageStoriesTest {
    @TempDir
    static Path temp;

    @AutoClose
    private static Browser browser;

    @BeforeAll
    static void startTheBrowser() {
        browser = Browser.start(temp);
    }

    @BeforeEach
    void openTheHistory() {
        browser.prefers("light").open(HistoryReport.html(SampleScores.curve()));
    }

    @Test
    void the_curve_is_drawn_by_term_and_nothing_complains_or_leaves_the_page() {
        assertThat(browser.text("h1")).isEqualTo("Loss 0.17 → 0.43 (+0.26)");
        assertThat(browser.text("#subtitle")).contains("2026-01-05 … 2026-03-31", "4 of 9 revisions, evenly spread");
        assertThat(
                        browser.script(
                                "return [...document.querySelectorAll('#chart polygon')].map((area) => area.dataset.term).join()"))
                .isEqualTo("complexity,economy,duplication,state,modularity");
        assertThat(browser.style("#chart polygon", "fill")).isEqualTo("rgb(232, 163, 61)");
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).hasSize(1).allMatch(address -> address.startsWith("file:"));
    }

    @Test
    void arrows_walk_along_the_curve_and_say_its_values() {
        browser.tabTo("#chart");
        assertThat(browser.text("#detail")).startsWith("2026-03-31 4444444: loss 0.43 (−0.10)");

        browser.press(Keys.HOME, Keys.ARROW_RIGHT);

        assertThat(browser.text("#detail"))
                .startsWith("2026-02-01 2222222: loss 0.72 (+0.55)")
                .contains(
                        "Retries <b>everywhere</b>", "complexity 0.40 · economy 0.08 · duplication 0.15 · state 0.06");
        assertThat(browser.attribute("#chart", "aria-valuenow")).isEqualTo("2");
        assertThat(browser.attribute("#chart", "aria-valuetext")).contains("loss 0.72");

        browser.press(Keys.PAGE_DOWN);
        assertThat(browser.text("#detail")).startsWith("2026-01-05");
    }

    @Test
    void the_table_leads_to_the_curve() {
        assertThat(browser.texts("#revisions .where")).containsExactly("4444444", "3333333", "2222222", "1111111");

        browser.click("#revisions .where", "3333333");

        assertThat(browser.text("#detail")).startsWith("2026-02-20 3333333: loss 0.53 (−0.19)");
        assertThat(browser.script("return document.activeElement.id")).isEqualTo("chart");
    }

    @Test
    void the_pointer_reads_values() {
        browser.point("#chart", -0.49);

        assertThat(browser.text("#detail")).startsWith("2026-01-05 1111111: loss 0.17");
    }

    @Test
    void dark_has_colours_of_its_own() {
        browser.prefers("dark");

        assertThat(browser.style("body", "background-color")).isEqualTo("rgba(20, 23, 26, 1)");
        assertThat(browser.style("#chart polygon", "fill")).isEqualTo("rgb(201, 138, 44)");
    }
}

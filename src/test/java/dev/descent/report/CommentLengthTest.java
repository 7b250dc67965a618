package dev.descent.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Delta;
import dev.descent.loss.FileScore;
import dev.descent.loss.Skipped;
import dev.descent.loss.Terms;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** A comment and a check run are never longer than GitHub takes, and say when they left something out. */
class CommentLengthTest {
    @Property(tries = 20)
    void no_delta_is_too_long_to_tell(
            @ForAll @IntRange(min = 1, max = 300) int files, @ForAll @StringLength(min = 1, max = 700) String name) {
        assertFits(delta(files, name), name);
    }

    @Example
    void names_that_swell_most_when_escaped_fit_too() {
        for (String swelling : List.of("|", "é/", "\uD83D\uDE00", "@", "`")) {
            String name = swelling.repeat(800);
            assertFits(delta(300, name), name);
        }
    }

    @Example
    void what_is_left_out_is_said() {
        String comment = render(delta(3000, "some/ordinary/path/to/a/file"), "");
        assertThat(comment)
                .contains("<summary>All touched files (3,000)</summary>")
                .containsPattern("… and [\\d,]+ more, left out for length\\.")
                .contains("`/score`");
    }

    private static void assertFits(Delta delta, String name) {
        assertThat(render(delta, name).length()).isLessThanOrEqualTo(PullRequestComment.LONGEST);
        CheckRunReport check =
                CheckRunReport.of(SampleScores.REVISIONS, delta, SampleScores.hotspots(delta), Optional.of(name));
        assertThat(check.summary().length()).isLessThanOrEqualTo(PullRequestComment.LONGEST);
        assertThat(check.text().length()).isLessThanOrEqualTo(PullRequestComment.LONGEST);
    }

    private static String render(Delta delta, String note) {
        return PullRequestComment.render(SampleScores.comment(delta, Collections.nCopies(30, note)));
    }

    private static Delta delta(int files, String name) {
        Terms share = SampleScores.terms(90_000, 25_000, 0, 3_000, 0);
        List<FileScore> head = IntStream.range(0, files)
                .mapToObj(i -> SampleScores.fileScore(
                        name + i, "1", 500, UnitSketch.function(name, 1, 9).carries(share, share, name)))
                .toList();
        List<Skipped> skipped = IntStream.range(0, files)
                .mapToObj(i -> new Skipped("skipped/" + name + i, SampleScores.blob("2"), name, 0))
                .toList();
        return Delta.between(
                SampleScores.score("base", List.of(), List.of()), SampleScores.score("head", head, skipped));
    }
}

package dev.descent.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.descent.loss.Churn;
import dev.descent.loss.Delta;
import dev.descent.loss.Gradient;
import dev.descent.loss.Score;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final Optional<URI> NOWHERE = Optional.empty();
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);

    @Test
    void hostile_names_cannot_leave_the_data() throws Exception {
        String hostile = "</script><script>alert(1)</script><!-- @SCRIPT@ \u2028";
        Delta delta = SampleScores.hostile(hostile);
        String page = HtmlReport.render(delta, SampleScores.hotspots(delta), NOWHERE);
        assertThat(page).doesNotContain("alert(1)</script>").doesNotContain("</script><script>alert");
        assertThat(data(page).get("hotspots").get(0).get("name").asText()).startsWith("</script><script>alert(1)");
    }

    @Test
    void the_policy_lets_nothing_in_but_the_pages_own_script_and_style() {
        String page = HtmlReport.render(SampleScores.head(), Churn.NONE, Gradient.of(SampleScores.head(), 10), NOWHERE);
        Matcher script =
                Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL).matcher(page);
        assertThat(script.find()).isTrue();
        assertThat(page)
                .contains("default-src 'none'; script-src " + Digests.sha256Source(script.group(1))
                        + "; style-src 'sha256-")
                .doesNotContain("unsafe-inline", "http://", "https://", " src=\"", "@SCRIPT", "@STYLE", "@DATA");
    }

    @Test
    void the_graph_is_as_wide_as_the_loss() throws Exception {
        Score score = SampleScores.head();
        JsonNode units = data(HtmlReport.render(score, Churn.NONE, Gradient.of(score, 10), NOWHERE))
                .get("units");
        long total = StreamSupport.stream(units.spliterator(), false)
                .flatMap(unit -> StreamSupport.stream(unit.get("head").spliterator(), false))
                .mapToLong(JsonNode::asLong)
                .sum();
        assertThat(total).isEqualTo(score.terms().total());
    }

    @Test
    void what_the_script_is_given() throws Exception {
        Delta delta = SampleScores.delta();
        Golden.assertMatches(
                "delta.page.json",
                data(HtmlReport.render(delta, SampleScores.hotspots(delta), NOWHERE))
                                .toPrettyString() + "\n");
    }

    private static JsonNode data(String page) throws Exception {
        Matcher matcher = DATA.matcher(page);
        assertThat(matcher.find()).isTrue();
        return new ObjectMapper().readTree(matcher.group(1));
    }
}

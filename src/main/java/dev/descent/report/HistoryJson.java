package dev.descent.report;

import dev.descent.loss.Term;
import dev.descent.report.LossCurve.Point;
import dev.descent.report.ScoreJson.TermsJson;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Loss curves as data: for programs, and for the page's script. */
final class HistoryJson {
    private HistoryJson() {}

    /** As {@code history.schema.json} describes it; names and order of the components are the format. */
    record CurveJson(String ruler, String label, int revisions, List<PointJson> points) {
        static CurveJson of(LossCurve curve) {
            return new CurveJson(
                    curve.ruler(),
                    curve.label(),
                    curve.revisions(),
                    curve.points().stream().map(PointJson::of).toList());
        }
    }

    record PointJson(
            String commit,
            String time,
            String subject,
            BigDecimal loss,
            BigDecimal avoidable,
            long tokens,
            TermsJson terms) {
        static PointJson of(Point point) {
            return new PointJson(
                    point.revision().id().hex(),
                    point.revision().time().toString(),
                    point.revision().subject(),
                    ScoreJson.ratio(point.loss()),
                    ScoreJson.tokens(point.terms().total()),
                    point.tokens(),
                    TermsJson.of(point.terms()));
        }
    }

    /** What the page's script is given. */
    record PageJson(PageHeading heading, List<String> terms, List<PagePoint> points) {
        static PageJson of(LossCurve curve) {
            return new PageJson(
                    new PageHeading(curve.headline(), PlainText.line(curve.subtitle())),
                    PageData.TERMS,
                    curve.points().stream().map(PagePoint::of).toList());
        }
    }

    record PageHeading(String title, String subtitle) {}

    /** Losses in the order of the terms. */
    record PagePoint(String day, String commit, String subject, long tokens, List<BigDecimal> losses) {
        static PagePoint of(Point point) {
            return new PagePoint(
                    point.day(),
                    point.revision().id().abbreviated(),
                    PlainText.line(point.revision().subject()),
                    point.tokens(),
                    Arrays.stream(Term.values())
                            .map(term ->
                                    ScoreJson.ratio(Numbers.ratio(point.terms().get(term), point.tokens())))
                            .toList());
        }
    }
}

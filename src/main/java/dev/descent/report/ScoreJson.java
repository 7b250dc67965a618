package dev.descent.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.descent.loss.Churn;
import dev.descent.loss.Delta;
import dev.descent.loss.Delta.FileDelta;
import dev.descent.loss.FileScore;
import dev.descent.loss.Hotspot;
import dev.descent.loss.Score;
import dev.descent.loss.Skipped;
import dev.descent.loss.Terms;
import dev.descent.loss.UnitScore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A score as {@code score.schema.json} describes it. Names and order of the components are the format; lists are iterators,
 * so that a large tree is written without being held twice.
 */
record ScoreJson(
        String ruler,
        String label,
        BigDecimal loss,
        BigDecimal avoidable,
        long tokens,
        TermsJson terms,
        BigDecimal propagationCost,
        BigDecimal effectiveModules,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal optionValue,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Iterator<FileJson> files,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Iterator<HotspotJson> hotspots,
        Iterator<SkippedJson> skipped) {

    static ScoreJson of(Score score, Churn churn, List<Hotspot> hotspots) {
        return of(
                score,
                churn,
                score.files().stream().map(FileJson::of).iterator(),
                hotspots.stream().map(HotspotJson::of).iterator());
    }

    private static ScoreJson of(
            Score score, Churn churn, @Nullable Iterator<FileJson> files, @Nullable Iterator<HotspotJson> hotspots) {
        return new ScoreJson(
                score.ruler(),
                score.label(),
                ratio(score.loss()),
                tokens(score.terms().total()),
                score.tokens(),
                TermsJson.of(score.terms()),
                ratio(score.shape().propagationCost()),
                ratio(score.shape().effectiveModules()),
                churn.isKnown() ? ratio(score.shape().optionValue(churn.volatility())) : null,
                files,
                hotspots,
                score.skipped().stream().map(SkippedJson::of).iterator());
    }

    static BigDecimal ratio(double loss) {
        return BigDecimal.valueOf(loss).setScale(6, RoundingMode.HALF_EVEN);
    }

    static BigDecimal tokens(long milliTokens) {
        return BigDecimal.valueOf(milliTokens, 3);
    }

    /** A delta: both trees, what became of the touched code, and the compared files. */
    record DeltaJson(
            ScoreJson base,
            ScoreJson head,
            ChangeJson delta,
            String verdict,
            Iterator<FileDeltaJson> files,
            Iterator<HotspotJson> hotspots,
            Iterator<SkippedJson> skipped) {
        static DeltaJson of(Delta delta, List<Hotspot> hotspots) {
            return new DeltaJson(
                    ScoreJson.of(delta.base(), Churn.NONE, null, null),
                    ScoreJson.of(delta.head(), Churn.NONE, null, null),
                    ChangeJson.of(delta),
                    delta.verdict().key(),
                    delta.files().stream().map(FileDeltaJson::of).iterator(),
                    hotspots.stream().map(HotspotJson::of).iterator(),
                    delta.skipped().stream().map(SkippedJson::of).iterator());
        }
    }

    /** What became of the touched code, over one denominator; amounts are head less base. */
    record ChangeJson(
            BigDecimal loss,
            BigDecimal baseLoss,
            BigDecimal headLoss,
            BigDecimal avoidable,
            long denominator,
            TermsJson terms,
            BigDecimal darkMass,
            BigDecimal escrow) {
        static ChangeJson of(Delta delta) {
            Terms change = delta.headTerms().minus(delta.baseTerms());
            return new ChangeJson(
                    ratio(delta.change()),
                    ratio(delta.baseLoss()),
                    ratio(delta.headLoss()),
                    tokens(change.total() + delta.darkGrowth()),
                    delta.denominator(),
                    TermsJson.of(change),
                    tokens(delta.darkGrowth()),
                    tokens(delta.escrow()));
        }
    }

    record FileDeltaJson(
            String path,
            boolean touched,
            TermsJson delta,
            @Nullable FileJson base,
            @Nullable FileJson head) {
        static FileDeltaJson of(FileDelta file) {
            return new FileDeltaJson(
                    file.path(),
                    file.isTouched(),
                    TermsJson.of(file.change()),
                    file.base().map(FileJson::of).orElse(null),
                    file.head().map(FileJson::of).orElse(null));
        }
    }

    record FileJson(
            String path,
            String language,
            long tokens,
            long darkTokens,
            @JsonProperty("test") boolean isTest,
            TermsJson share,
            Iterator<UnitJson> units) {
        static FileJson of(FileScore file) {
            return new FileJson(
                    file.path(),
                    file.language().displayName(),
                    file.tokens(),
                    file.darkTokens(),
                    file.isTest(),
                    TermsJson.of(file.share()),
                    file.units().stream().map(UnitJson::of).iterator());
        }
    }

    record UnitJson(
            String name,
            String kind,
            int start,
            int end,
            int tokens,
            int cognitive,
            int cyclomatic,
            BigDecimal stateBits,
            TermsJson share,
            TermsJson leverage,
            String why) {
        static UnitJson of(UnitScore unit) {
            return new UnitJson(
                    unit.name(),
                    unit.kind().key(),
                    unit.startLine(),
                    unit.endLine(),
                    unit.tokens(),
                    unit.cognitive(),
                    unit.cyclomatic(),
                    BigDecimal.valueOf(unit.stateMilliBits(), 3),
                    TermsJson.of(unit.share()),
                    TermsJson.of(unit.leverage()),
                    unit.why());
        }
    }

    /** A unit with its path and the fall of the loss that mending it promises, in tokens. */
    record HotspotJson(
            String path,
            BigDecimal predicted,
            BigDecimal churn,
            @JsonUnwrapped UnitJson unit) {
        static HotspotJson of(Hotspot spot) {
            return new HotspotJson(
                    spot.path(),
                    tokens(-spot.unit().leverage().total()),
                    BigDecimal.valueOf(spot.churn()).setScale(3, RoundingMode.HALF_EVEN),
                    UnitJson.of(spot.unit()));
        }
    }

    record SkippedJson(String path, String reason) {
        static SkippedJson of(Skipped file) {
            return new SkippedJson(file.path(), file.reason());
        }
    }

    record TermsJson(
            BigDecimal complexity,
            BigDecimal economy,
            BigDecimal duplication,
            BigDecimal state,
            BigDecimal modularity) {
        static TermsJson of(Terms terms) {
            return new TermsJson(
                    tokens(terms.complexity()),
                    tokens(terms.economy()),
                    tokens(terms.duplication()),
                    tokens(terms.state()),
                    tokens(terms.modularity()));
        }
    }
}

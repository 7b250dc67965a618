package dev.descent.report;

import static dev.descent.report.UnitSketch.file;
import static dev.descent.report.UnitSketch.function;
import static dev.descent.report.UnitSketch.type;

import dev.descent.loss.Churn;
import dev.descent.loss.Delta;
import dev.descent.loss.FileScore;
import dev.descent.loss.Gradient;
import dev.descent.loss.Hotspot;
import dev.descent.loss.Score;
import dev.descent.loss.Score.GraphShape;
import dev.descent.loss.Skipped;
import dev.descent.loss.Terms;
import dev.descent.loss.UnitScore;
import dev.descent.repo.BlobId;
import dev.descent.repo.CommitId;
import dev.descent.repo.Revision;
import dev.descent.report.CommentInput.CommandHelp;
import dev.descent.report.CommentInput.EarlierRun;
import dev.descent.report.CommentInput.Revisions;
import dev.descent.source.Language;
import dev.descent.source.Tokens;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A small Rust service before and after a pull request, written by hand. */
final class SampleScores {
    static final String MARKER = "<!-- descent:score -->";
    static final Revisions REVISIONS =
            new Revisions(URI.create("https://github.com/acme/courier"), commit('a'), commit('b'), 3);

    private static final Tokens NO_TOKENS = new Tokens.Builder().build();
    private static final String TANGLED = "`Frame.parse` has cognitive complexity 22 (budget 8): return early.";

    private SampleScores() {}

    static Score base() {
        return score(
                "main",
                List.of(
                        fileScore(
                                "src/main.rs",
                                "1",
                                220,
                                function("main", 3, 20).measures(90, 2, 3).carries(terms(0, 0, 0, 0, 1_250)),
                                file("main.rs", 22).carries(terms(0, 35_000, 0, 0, 2_000))),
                        fileScore(
                                "src/net/connection.rs",
                                "2",
                                640,
                                type("Connection", 4, 18).bits(11_000).carries(terms(0, 0, 0, 28_000, 0)),
                                function("Connection.poll", 24, 96)
                                        .measures(310, 24, 18)
                                        .carries(terms(352_500, 0, 0, 0, 9_000)),
                                file("connection.rs", 98).carries(terms(0, 30_000, 0, 0, 4_125))),
                        fileScore(
                                "src/net/frame.rs",
                                "3",
                                260,
                                function("Frame.parse", 8, 44)
                                        .measures(140, 14, 9)
                                        .carries(terms(100_000, 0, 0, 0, 3_000)),
                                file("frame.rs", 60).carries(terms(0, 25_000, 0, 0, 1_500))),
                        fileScore(
                                "src/net/legacy.rs",
                                "4",
                                180,
                                function("old_poll", 3, 40)
                                        .measures(150, 6, 5)
                                        .dead()
                                        .carries(terms(54_000, 0, 61_000, 0, 0)),
                                file("legacy.rs", 41).carries(terms(0, 25_000, 0, 0, 500))),
                        fileScore(
                                "src/util/time.rs",
                                "5",
                                700,
                                file("time.rs", 80).carries(terms(0, 25_000, 0, 0, 0))),
                        test("tests/connection_test.rs", "6")),
                List.of(new Skipped("src/gen/proto.rs", blob("7"), "generated", 0)));
    }

    static Score head() {
        return score(
                "pull request 7",
                List.of(
                        fileScore(
                                "src/main.rs",
                                "1",
                                220,
                                function("main", 3, 20).measures(90, 2, 3).carries(terms(0, 0, 0, 0, 1_250)),
                                file("main.rs", 22).carries(terms(0, 35_000, 0, 0, 1_500))),
                        fileScore(
                                "src/net/connection.rs",
                                "a2",
                                610,
                                type("Connection", 4, 12).bits(2_322).carries(Terms.ZERO),
                                function("Connection.poll", 18, 70)
                                        .measures(250, 16, 12)
                                        .carries(
                                                terms(230_000, 0, 0, 0, 8_000),
                                                terms(171_000, -30_000, 0, 0, 0),
                                                "`Connection.poll` is 250 tokens long (budget 100) and has cognitive "
                                                        + "complexity 16 (budget 8): extract its steps and return early."),
                                file("connection.rs", 72).carries(terms(0, 30_000, 0, 0, 4_000))),
                        fileScore(
                                "src/net/frame.rs",
                                "a3",
                                300,
                                function("Frame.parse", 8, 52)
                                        .measures(170, 22, 14)
                                        .carries(terms(210_000, 0, 0, 0, 3_500), terms(140_000, 0, 0, 0, 0), TANGLED),
                                file("frame.rs", 68).carries(terms(0, 25_000, 0, 0, 1_500))),
                        fileScore(
                                "src/net/retry.rs",
                                "a4",
                                90,
                                type("Retry", 3, 9)
                                        .bits(5_000)
                                        .carries(
                                                terms(0, 0, 0, 8_500, 0),
                                                terms(0, 0, 0, 8_500, 0),
                                                "`open`, `paid`, `sent` and 2 more (5 flags) make 32 states (5.0 bits):"
                                                        + " name the valid ones as variants of one type."),
                                file("retry.rs", 30)
                                        .carries(
                                                terms(0, 25_000, 0, 0, 250),
                                                Terms.ZERO,
                                                "The file itself costs: merge what changes together.")),
                        fileScore(
                                "src/util/time.rs",
                                "5",
                                700,
                                file("time.rs", 80).carries(terms(0, 25_000, 0, 0, 0))),
                        test("tests/connection_test.rs", "a6")),
                List.of(
                        new Skipped("assets/app.min.js", blob("8"), "minified", 0),
                        new Skipped("src/gen/proto.rs", blob("a7"), "generated", 0)));
    }

    /** {@code frame.rs} changed most often of the five scored files. */
    static Churn churn() {
        return Churn.of(head(), Map.of("src/net/frame.rs", 5, "src/net/connection.rs", 2, "src/main.rs", 1));
    }

    /** Four revisions, of which the second is the worst. */
    static LossCurve curve() {
        return new LossCurve(
                "courier",
                "1",
                9,
                List.of(
                        point('1', "2026-01-05", "A first version", terms(100_000, 50_000, 0, 0, 20_000)),
                        point(
                                '2',
                                "2026-02-01",
                                "Retries <b>everywhere</b>",
                                terms(400_000, 80_000, 150_000, 60_000, 30_000)),
                        point('3', "2026-02-20", "Poll in steps", terms(250_000, 90_000, 150_000, 10_000, 30_000)),
                        point(
                                '4',
                                "2026-03-31",
                                "Share the frame reader",
                                terms(250_000, 90_000, 40_000, 10_000, 36_000))));
    }

    private static LossCurve.Point point(char digit, String day, String subject, Terms terms) {
        Revision revision = new Revision(commit(digit), Instant.parse(day + "T12:00:00Z"), subject);
        return new LossCurve.Point(revision, 1_000, terms);
    }

    /** Better on the whole, worse in one function; one file gone, one new, one that only feels the change. */
    static Delta delta() {
        return Delta.between(base(), head());
    }

    /** Only that a file of code in use is gone. */
    static Delta held() {
        UnitScore retry = function("retry", 1, 150).measures(150, 6, 5).carries(terms(54_000, 0, 0, 0, 0));
        Tokens.Builder code = new Tokens.Builder();
        IntStream.rangeClosed(1, 150).forEach(line -> code.add(Tokens.IDENTIFIER, line, line, 1));
        FileScore gone = new FileScore(
                "src/net/retry.rs",
                blob("1"),
                Language.RUST,
                150,
                0,
                false,
                retry.share(),
                List.of(retry),
                code.build());
        return Delta.between(score("main", List.of(gone), List.of()), score("pull request 9", List.of(), List.of()));
    }

    static Delta unchanged() {
        return Delta.between(base(), base());
    }

    /** Only a generated file differs. */
    static Delta notAnalysed() {
        Score base = base();
        Score head = score("pull request 8", base.files(), head().skipped());
        return Delta.between(base, head);
    }

    /** The same text may stand for anything that a stranger can choose. */
    static Delta hostile(String text) {
        FileScore before =
                fileScore(text, "1", 100, function(text, 1, 9).carries(terms(90_000, 0, 0, 0, 0), Terms.ZERO, text));
        FileScore after = fileScore(
                text,
                "2",
                100,
                function(text, 1, 9).carries(terms(60_000, 0, 0, 0, 0), terms(9_000, 0, 0, 0, 0), text),
                type(text, 2, 3).carries(terms(0, 0, 0, 20_000, 0), terms(0, 0, 0, 9_000, 0), text));
        Skipped skipped = new Skipped("x" + text, blob("3"), text, 0);
        return Delta.between(score(text, List.of(before), List.of()), score(text, List.of(after), List.of(skipped)));
    }

    static List<Hotspot> hotspots(Delta delta) {
        return Gradient.of(delta, 10);
    }

    static CommentInput comment(Delta delta) {
        return comment(delta, List.of("`descent.yml` line 3: `weigths` is not a setting; did you mean `weights`?"));
    }

    static CommentInput comment(Delta delta, List<String> notes) {
        return new CommentInput(
                MARKER,
                REVISIONS,
                delta,
                hotspots(delta),
                List.of(new EarlierRun(commit('c'), 0.64, 0.71), new EarlierRun(commit('d'), 0.64, 0.702)),
                notes,
                Optional.empty(),
                List.of(
                        new CommandHelp("/score", "scores this head again"),
                        new CommandHelp("/help", "says what can be asked for")));
    }

    static Score score(String label, List<FileScore> files, List<Skipped> skipped) {
        Terms terms = files.stream().map(FileScore::share).reduce(Terms.ZERO, Terms::plus);
        long tokens = files.stream().mapToLong(FileScore::productionTokens).sum();
        return new Score("1", label, tokens, terms, files, skipped, new GraphShape(files.size(), 0.3125, 4));
    }

    static FileScore fileScore(String path, String blob, long tokens, UnitScore... units) {
        Terms share = Arrays.stream(units).map(UnitScore::share).reduce(Terms.ZERO, Terms::plus);
        return new FileScore(path, blob(blob), Language.RUST, tokens, 0, false, share, List.of(units), NO_TOKENS);
    }

    static Terms terms(long complexity, long economy, long duplication, long state, long modularity) {
        return new Terms(complexity, economy, duplication, state, modularity);
    }

    static BlobId blob(String start) {
        return new BlobId(start + "0".repeat(40 - start.length()));
    }

    private static CommitId commit(char digit) {
        return new CommitId(String.valueOf(digit).repeat(40));
    }

    private static FileScore test(String path, String blob) {
        return new FileScore(path, blob(blob), Language.RUST, 400, 0, true, Terms.ZERO, List.of(), NO_TOKENS);
    }
}

package dev.descent.loss;

import dev.descent.loss.Shares.Cause;
import dev.descent.loss.term.StateBits;
import dev.descent.repo.BlobId;
import dev.descent.source.FileFacts.Dark;
import dev.descent.source.FunctionFacts;
import dev.descent.source.Span;
import dev.descent.source.Tokens;
import dev.descent.source.TypeFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes down what a file and each of its units carry. */
final class FileScores {
    /** What a call of {@code eval} hides is anybody's guess: as much as a single-use function costs. */
    private static final int TOKENS_OF_EVAL = 30;

    /** An enclosing unit comes before what it encloses. */
    private static final Comparator<Placed> SOURCE_ORDER = Comparator.<Placed>comparingInt(
                    unit -> unit.span().startToken())
            .thenComparing(unit -> unit.span().endToken(), Comparator.reverseOrder())
            .thenComparing(unit -> unit.score().kind(), Comparator.reverseOrder())
            .thenComparing(unit -> unit.score().name());

    private final SourceFile file;
    private final int index;
    private final Shares shares;

    private FileScores(SourceFile file, int index, Shares shares) {
        this.file = file;
        this.index = index;
        this.shares = shares;
    }

    private record Placed(Span span, UnitScore score) {}

    /** The score of the file with an index in its program, by its charges. */
    static FileScore of(SourceFile file, int index, BlobId blob, List<Charge> charges, Weights weights) {
        return new FileScores(file, index, Shares.of(file, charges, weights)).score(blob);
    }

    private FileScore score(BlobId blob) {
        List<Placed> placed = new ArrayList<>();
        StateBits bits = StateBits.of(file.facts());
        for (int i = 1; i < file.facts().functions().size(); i++) {
            placed.add(function(i));
        }
        for (int i = 0; i < file.facts().types().size(); i++) {
            placed.add(type(i, bits.ofType(i)));
        }
        placed.sort(SOURCE_ORDER);
        List<UnitScore> units =
                new ArrayList<>(placed.stream().map(Placed::score).toList());
        units.add(fileUnit());
        Terms share = units.stream().map(UnitScore::share).reduce(Terms.ZERO, Terms::plus);
        long tokens = file.isTest() ? file.facts().tokens().weight() : file.productionTokens();
        return new FileScore(
                file.path(),
                blob,
                file.facts().language(),
                tokens,
                darkTokens(),
                file.isTest(),
                share,
                units,
                file.facts().tokens());
    }

    private long darkTokens() {
        Dark dark = file.facts().dark();
        return file.isTest()
                ? 0
                : dark.longStringTokens() + dark.errorTokens() + (long) TOKENS_OF_EVAL * dark.evalCalls();
    }

    private Placed function(int i) {
        FunctionFacts facts = file.facts().functions().get(i);
        int stateMilliBits = 1000 * facts.booleanParameters();
        Figures figures = new Figures(facts.tokens(), facts.cognitive(), facts.cyclomatic(), stateMilliBits);
        return new Placed(facts.span(), unit(UnitRef.function(index, i), facts.qualifiedName(), facts.span(), figures));
    }

    private Placed type(int i, int stateMilliBits) {
        TypeFacts facts = file.facts().types().get(i);
        Figures figures = new Figures(facts.tokens(), 0, 0, stateMilliBits);
        return new Placed(facts.span(), unit(UnitRef.type(index, i), qualifiedName(facts), facts.span(), figures));
    }

    private UnitScore fileUnit() {
        FunctionFacts topLevel = file.facts().functions().getFirst();
        Figures figures = new Figures(file.facts().tokens().weight(), topLevel.cognitive(), topLevel.cyclomatic(), 0);
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        return unit(UnitRef.file(index), name, topLevel.span(), figures);
    }

    private record Figures(int tokens, int cognitive, int cyclomatic, int stateMilliBits) {}

    private UnitScore unit(UnitRef ref, String name, Span span, Figures figures) {
        List<Cause> causes = shares.of(ref);
        return new UnitScore(
                name,
                ref.kind(),
                span.startLine(),
                span.endLine(),
                figures.tokens(),
                figures.cognitive(),
                figures.cyclomatic(),
                figures.stateMilliBits(),
                ref.kind() == UnitKind.FILE ? 0 : codeHash(span),
                causes.stream().anyMatch(cause -> cause.reason() instanceof Reason.Dead),
                causes.stream().map(Cause::share).reduce(Terms.ZERO, Terms::plus),
                causes.stream().map(Cause::leverage).reduce(Terms.ZERO, Terms::plus),
                clones(causes),
                Why.sentence(name, ref.kind(), causes));
    }

    private static String clones(List<Cause> causes) {
        return causes.stream()
                .max(Comparator.comparingLong(cause -> cause.leverage().total()))
                .map(Cause::reason)
                .map(reason -> reason instanceof Reason.Cloned clone ? clone.first() : "")
                .orElse("");
    }

    private String qualifiedName(TypeFacts type) {
        return type.parent() < 0
                ? type.name()
                : qualifiedName(file.facts().types().get(type.parent())) + "." + type.name();
    }

    private long codeHash(Span span) {
        Tokens tokens = file.facts().tokens();
        long hash = 1;
        for (int i = span.startToken(); i < span.endToken(); i++) {
            hash = 31 * hash + tokens.text(i);
        }
        return hash;
    }
}

package dev.descent.loss;

import dev.descent.loss.term.StateBits;
import dev.descent.source.FileFacts.Dark;
import dev.descent.source.FunctionFacts;
import dev.descent.source.Span;
import dev.descent.source.Tokens;
import dev.descent.source.TypeFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What of a file's score its text alone decides.
 *
 * @param file the file
 * @param units every function and type in source order, the file itself last
 * @param tokens as in {@link FileScore}
 * @param darkTokens as in {@link FileScore}
 */
record Outline(SourceFile file, List<Unit> units, long tokens, long darkTokens) {
    /** What a call of {@code eval} hides is anybody's guess: as much as a single-use function costs. */
    private static final int TOKENS_OF_EVAL = 30;

    /** An enclosing unit comes before what it encloses. */
    private static final Comparator<Unit> SOURCE_ORDER = Comparator.<Unit>comparingInt(
                    unit -> unit.span().startToken())
            .thenComparing(unit -> unit.span().endToken(), Comparator.reverseOrder())
            .thenComparing(Unit::kind, Comparator.reverseOrder())
            .thenComparing(Unit::name);

    /** A unit, by its index among the file's functions or types, and what can be measured of it; as in {@link UnitScore}. */
    record Unit(UnitKind kind, int index, String name, Span span, Figures figures, long codeHash) {}

    /** As in {@link UnitScore}. */
    record Figures(int tokens, int cognitive, int cyclomatic, int stateMilliBits) {}

    static Outline of(SourceFile file) {
        List<Unit> units = new ArrayList<>();
        for (int i = 1; i < file.facts().functions().size(); i++) {
            units.add(function(file, i));
        }
        StateBits bits = StateBits.of(file.facts());
        for (int i = 0; i < file.facts().types().size(); i++) {
            units.add(type(file, i, bits.ofType(i)));
        }
        units.sort(SOURCE_ORDER);
        units.add(top(file));
        long tokens = file.isTest() ? file.facts().tokens().weight() : file.productionTokens();
        return new Outline(file, List.copyOf(units), tokens, darkTokens(file));
    }

    private static long darkTokens(SourceFile file) {
        Dark dark = file.facts().dark();
        return file.isTest()
                ? 0
                : dark.longStringTokens() + dark.errorTokens() + (long) TOKENS_OF_EVAL * dark.evalCalls();
    }

    private static Unit function(SourceFile file, int index) {
        FunctionFacts facts = file.facts().functions().get(index);
        int stateMilliBits = 1000 * facts.booleanParameters();
        Figures figures = new Figures(facts.tokens(), facts.cognitive(), facts.cyclomatic(), stateMilliBits);
        return new Unit(
                UnitKind.FUNCTION, index, facts.qualifiedName(), facts.span(), figures, codeHash(file, facts.span()));
    }

    private static Unit type(SourceFile file, int index, int stateMilliBits) {
        TypeFacts facts = file.facts().types().get(index);
        Figures figures = new Figures(facts.tokens(), 0, 0, stateMilliBits);
        String name = qualifiedName(file, facts);
        return new Unit(UnitKind.TYPE, index, name, facts.span(), figures, codeHash(file, facts.span()));
    }

    private static Unit top(SourceFile file) {
        FunctionFacts topLevel = file.facts().functions().getFirst();
        Figures figures = new Figures(file.facts().tokens().weight(), topLevel.cognitive(), topLevel.cyclomatic(), 0);
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        return new Unit(UnitKind.FILE, 0, name, topLevel.span(), figures, 0);
    }

    private static String qualifiedName(SourceFile file, TypeFacts type) {
        return type.parent() < 0
                ? type.name()
                : qualifiedName(file, file.facts().types().get(type.parent())) + "." + type.name();
    }

    private static long codeHash(SourceFile file, Span span) {
        Tokens tokens = file.facts().tokens();
        long hash = 1;
        for (int i = span.startToken(); i < span.endToken(); i++) {
            hash = 31 * hash + tokens.text(i);
        }
        return hash;
    }
}

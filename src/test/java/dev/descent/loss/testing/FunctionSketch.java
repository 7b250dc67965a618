package dev.descent.loss.testing;

import dev.descent.source.FunctionFacts;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Span;
import dev.descent.source.Visibility;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A named function as a test describes it: public, of ten tokens, with no traits, unless it says otherwise. */
public final class FunctionSketch {
    final String name;
    String owner = "";
    String parent = "";
    String text = "";
    private int tokens = 10;
    private int cognitive;
    private int cyclomatic = 1;
    private int parameters;
    private int booleanParameters;
    private Visibility visibility = Visibility.PUBLIC;
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);

    private FunctionSketch(String name) {
        this.name = name;
    }

    public static FunctionSketch function(String name) {
        return new FunctionSketch(name);
    }

    public FunctionSketch of(String type) {
        owner = type;
        return this;
    }

    /** Enclosed by the last function of this name before it. */
    public FunctionSketch within(String enclosing) {
        parent = enclosing;
        return this;
    }

    /** Its tokens, written out with spaces between them; takes the place of {@link #tokens}. */
    public FunctionSketch text(String code) {
        text = code;
        tokens = SketchedTokens.split(code).size();
        return this;
    }

    public FunctionSketch tokens(int count) {
        tokens = count;
        return this;
    }

    public FunctionSketch cognitive(int complexity) {
        cognitive = complexity;
        return this;
    }

    public FunctionSketch cyclomatic(int complexity) {
        cyclomatic = complexity;
        return this;
    }

    public FunctionSketch parameters(int count) {
        parameters = count;
        return this;
    }

    public FunctionSketch booleanParameters(int count) {
        parameters = Math.max(parameters, count);
        booleanParameters = count;
        return this;
    }

    public FunctionSketch isPrivate() {
        visibility = Visibility.PRIVATE;
        return this;
    }

    public FunctionSketch isInternal() {
        visibility = Visibility.INTERNAL;
        return this;
    }

    public FunctionSketch with(Trait... more) {
        traits.addAll(List.of(more));
        return this;
    }

    /** The weight of what it adds to the file's tokens. */
    int size() {
        return tokens;
    }

    FunctionFacts facts(int parentIndex, Span span) {
        return new FunctionFacts(
                name,
                owner,
                parentIndex,
                span,
                tokens,
                cognitive,
                cyclomatic,
                parameters,
                booleanParameters,
                visibility,
                traits);
    }
}

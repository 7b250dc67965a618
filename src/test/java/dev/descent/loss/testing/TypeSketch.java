package dev.descent.loss.testing;

import dev.descent.source.Shape;
import dev.descent.source.Span;
import dev.descent.source.TypeFacts;
import dev.descent.source.Visibility;
import java.util.ArrayList;
import java.util.List;

/** A named type as a test describes it: public, opaque and no abstraction, unless it says otherwise. */
public final class TypeSketch {
    final String name;
    final List<FunctionSketch> functions = new ArrayList<>();
    String parent = "";
    private int tokens = 10;
    private Shape shape = new Shape.Product(List.of());
    private boolean isAbstraction;
    private boolean isTest;
    private Visibility visibility = Visibility.PUBLIC;

    private TypeSketch(String name) {
        this.name = name;
    }

    public static TypeSketch type(String name) {
        return new TypeSketch(name);
    }

    /** An interface, trait or abstract class. */
    public static TypeSketch abstraction(String name) {
        TypeSketch type = new TypeSketch(name);
        type.isAbstraction = true;
        return type;
    }

    public TypeSketch within(String enclosing) {
        parent = enclosing;
        return this;
    }

    public TypeSketch isPrivate() {
        visibility = Visibility.PRIVATE;
        return this;
    }

    public TypeSketch isInternal() {
        visibility = Visibility.INTERNAL;
        return this;
    }

    public TypeSketch isTest() {
        isTest = true;
        return this;
    }

    public TypeSketch shape(Shape states) {
        shape = states;
        return this;
    }

    /** Its size, unless its functions are larger. */
    public TypeSketch tokens(int count) {
        tokens = count;
        return this;
    }

    /** Owns a function. */
    public TypeSketch has(FunctionSketch function) {
        functions.add(function.of(name));
        return this;
    }

    int size() {
        return tokens;
    }

    TypeFacts facts(int parentIndex, Span span, int weight) {
        return new TypeFacts(name, parentIndex, span, weight, shape, isAbstraction, visibility, isTest);
    }
}

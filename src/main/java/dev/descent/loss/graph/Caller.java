package dev.descent.loss.graph;

import dev.descent.loss.SourceFile;
import dev.descent.source.FunctionFacts;
import dev.descent.source.FunctionFacts.Trait;
import java.util.List;

/**
 * The function that calls another one.
 *
 * @param file its file
 * @param index its index among the functions of that file; 0 is the top-level code
 */
public record Caller(SourceFile file, int index) {
    public FunctionFacts function() {
        return file.facts().functions().get(index);
    }

    /** The outermost function that it counts in, or itself. */
    public FunctionFacts outermost() {
        List<FunctionFacts> functions = file.facts().functions();
        return functions.get(Units.outermost(functions, index));
    }

    boolean isTest() {
        return file.isTest() || function().has(Trait.TEST);
    }
}

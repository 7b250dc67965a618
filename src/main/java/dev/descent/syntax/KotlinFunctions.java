package dev.descent.syntax;

import dev.descent.source.FunctionFacts.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What signatures, modifiers and annotations say about functions in Kotlin. */
final class KotlinFunctions {
    private KotlinFunctions() {}

    static List<Parameter> parameters(Code code, int function) {
        int list = code.child(function, "parameters");
        if (code.isKind(list, "parameter_with_optional_type")) {
            return List.of(parameter(code, list, ""));
        }
        List<Parameter> parameters = new ArrayList<>();
        for (int child : code.namedChildren(list)) {
            if (code.isKind(child, "parameter")) {
                boolean spread = code.text(code.tree().previousSibling(child)).contains("vararg");
                parameters.add(parameter(code, child, spread ? "*" : ""));
            }
        }
        return parameters;
    }

    private static Parameter parameter(Code code, int declaration, String prefix) {
        boolean isBoolean =
                KotlinNames.ofType(code, code.child(declaration, "type")).equals("Boolean");
        return new Parameter(prefix + code.text(declaration, "name"), isBoolean);
    }

    /** Which of {@code CONSTRUCTOR}, {@code OVERRIDE} and {@code ENTRY_POINT} a function is. */
    static Set<Trait> traits(Code code, int function) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (code.isKind(function, "secondary_constructor")) {
            traits.add(Trait.CONSTRUCTOR);
        }
        boolean isAccessor = code.isKind(function, "getter") || code.isKind(function, "setter");
        addFrom(traits, KotlinModifiers.of(code, function));
        addFrom(traits, KotlinModifiers.of(code, isAccessor ? KotlinNames.property(code, function) : SyntaxTree.NONE));
        if (code.text(function, "name").equals("main")) {
            traits.add(Trait.ENTRY_POINT);
        }
        return traits;
    }

    /** Operators are called by signs, external functions stand for foreign code, actual ones for what is expected. */
    private static void addFrom(Set<Trait> traits, KotlinModifiers modifiers) {
        if (modifiers.has("override") || modifiers.has("actual")) {
            traits.add(Trait.OVERRIDE);
        }
        if (modifiers.has("operator")
                || modifiers.has("external")
                || JvmAnnotations.areNoticed(modifiers.annotations())) {
            traits.add(Trait.ENTRY_POINT);
        }
    }
}

package dev.descent.syntax;

import dev.descent.source.FunctionFacts.Trait;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What signatures, attributes and surroundings say about functions in Rust. */
final class RustFunctions {
    private RustFunctions() {}

    /** The parameters, {@code self} left out. */
    static List<Parameter> parameters(Code code, int function) {
        return code.namedChildren(code.child(function, "parameters")).stream()
                .filter(parameter -> code.isKind(parameter, "parameter") && !isReceiver(code, parameter))
                .map(parameter -> new Parameter(code.text(parameter, "pattern"), isBoolean(code, parameter)))
                .toList();
    }

    private static boolean isReceiver(Code code, int parameter) {
        return code.isKind(parameter, "self_parameter") || code.is(code.child(parameter, "pattern"), Role.SELF);
    }

    private static boolean isBoolean(Code code, int parameter) {
        return RustDialect.simpleName(code, code.child(parameter, "type")).equals("bool");
    }

    static Set<Trait> traits(Code code, int function) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        int holder = code.ancestor(function, 2);
        if (RustDialect.isTraitImplementation(code, holder)) {
            traits.add(Trait.OVERRIDE);
        } else if (code.isKind(holder, "impl_item") && isConstructor(code, function)) {
            traits.add(Trait.CONSTRUCTOR);
        }
        if (isMain(code, function)
                || isForeign(code, function)
                || RustAttributes.of(code, function).areNoticed()) {
            traits.add(Trait.ENTRY_POINT);
        }
        return traits;
    }

    /** By convention; the language has no constructors. */
    private static boolean isConstructor(Code code, int function) {
        int parameters = code.child(function, "parameters");
        return code.text(function, "name").equals("new")
                && code.children(parameters).stream().noneMatch(parameter -> isReceiver(code, parameter));
    }

    private static boolean isMain(Code code, int function) {
        return code.parent(function) == 0 && code.text(function, "name").equals("main");
    }

    /** Whether a function is called from other languages. */
    private static boolean isForeign(Code code, int function) {
        int modifiers = code.childOfKind(function, "function_modifiers");
        return code.childOfKind(modifiers, "extern_modifier") != SyntaxTree.NONE;
    }
}

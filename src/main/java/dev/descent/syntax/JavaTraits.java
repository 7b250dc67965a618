package dev.descent.syntax;

import dev.descent.source.FunctionFacts.Trait;
import java.util.EnumSet;
import java.util.Set;

/** Says of Java methods whether something besides calls in the code may need them. */
final class JavaTraits {
    private static final Set<String> OBJECT_METHODS = Set.of("equals", "hashCode", "toString", "finalize", "clone");
    private static final Set<String> SERIALIZATION_HOOKS =
            Set.of("readObject", "writeObject", "readResolve", "writeReplace", "readObjectNoData");

    private JavaTraits() {}

    /** Which of {@code CONSTRUCTOR}, {@code OVERRIDE} and {@code ENTRY_POINT} a function is. */
    static Set<Trait> of(Code code, int function) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (!code.isKind(function, "method_declaration")) {
            traits.add(Trait.CONSTRUCTOR);
        }
        JavaModifiers modifiers = JavaModifiers.of(code, function);
        String name = code.text(function, "name");
        if (modifiers.annotations().contains("Override") || mayOverride(code, function, modifiers)) {
            traits.add(Trait.OVERRIDE);
        }
        boolean annotated = JvmAnnotations.areNoticed(modifiers.annotations());
        if (annotated || name.equals("main") || SERIALIZATION_HOOKS.contains(name)) {
            traits.add(Trait.ENTRY_POINT);
        }
        return traits;
    }

    /**
     * Methods of {@code Object}, public ones of a type that has supertypes, and those of anonymous classes and constants may
     * override without saying so.
     */
    private static boolean mayOverride(Code code, int function, JavaModifiers modifiers) {
        if (modifiers.has("static") || modifiers.has("private") || !code.isKind(function, "method_declaration")) {
            return false;
        }
        int type = code.parent(code.parent(function));
        if (code.isKind(type, "object_creation_expression") || code.isKind(type, "enum_constant")) {
            return true;
        }
        if (!modifiers.has("public")) {
            return false;
        }
        return OBJECT_METHODS.contains(code.text(function, "name"))
                || JavaDialect.SUPERTYPE_CLAUSES.stream()
                        .anyMatch(clause -> code.childOfKind(type, clause) != SyntaxTree.NONE);
    }
}

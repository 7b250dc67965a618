package dev.descent.syntax;

import dev.descent.source.FunctionFacts.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What signatures, modifiers and surroundings say about functions in Scala. */
final class ScalaFunctions {
    /** Methods that the language calls without naming them. */
    private static final Set<String> HOOKS = Set.of(
            "main",
            "apply",
            "unapply",
            "unapplySeq",
            "update",
            "map",
            "flatMap",
            "withFilter",
            "foreach",
            "toString",
            "equals",
            "hashCode",
            "selectDynamic",
            "applyDynamic",
            "applyDynamicNamed",
            "updateDynamic");

    private ScalaFunctions() {}

    /** Blocks that begin with parameters are functions, and so are cases that match no subject. */
    static boolean isFunction(Code code, int node) {
        return switch (code.kind(node)) {
            case "block" -> code.isKind(first(code, node), "lambda_expression");
            case "lambda_expression" ->
                !code.isKind(code.parent(node), "block") || first(code, code.parent(node)) != node;
            case "colon_argument" -> code.childOfKind(node, "=>") != SyntaxTree.NONE;
            case "case_block", "indented_cases" -> {
                String holder = code.kind(code.parent(node));
                yield !holder.equals("match_expression") && !holder.equals("catch_clause");
            }
            default -> true;
        };
    }

    private static int first(Code code, int block) {
        List<Integer> parts = code.namedChildren(block);
        return parts.isEmpty() ? SyntaxTree.NONE : parts.getFirst();
    }

    /** The parameters of all lists that callers write. */
    static List<Parameter> parameters(Code code, int function) {
        List<Parameter> parameters = new ArrayList<>();
        for (int list : code.children(function)) {
            boolean isWritten = code.isKind(list, "parameters")
                    && code.childOfKind(list, "implicit") == SyntaxTree.NONE
                    && code.childOfKind(list, "using") == SyntaxTree.NONE;
            if (isWritten) {
                code.namedChildren(list).stream()
                        .filter(child -> code.isKind(child, "parameter"))
                        .map(child -> parameter(code, child))
                        .forEach(parameters::add);
            }
        }
        return parameters;
    }

    private static Parameter parameter(Code code, int declaration) {
        int type = code.child(declaration, "type");
        String suffix = code.isKind(type, "repeated_parameter_type") ? ": _*" : "";
        return new Parameter(
                code.text(declaration, "name") + suffix, code.text(type).equals("Boolean"));
    }

    /** Which of {@code CONSTRUCTOR}, {@code OVERRIDE} and {@code ENTRY_POINT} a function is. */
    static Set<Trait> traits(Code code, int function) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        ScalaModifiers modifiers = ScalaModifiers.of(code, function);
        String name = code.text(function, "name");
        if (name.equals("this")) {
            traits.add(Trait.CONSTRUCTOR);
        }
        if (modifiers.has("override") || mayOverride(code, function, modifiers)) {
            traits.add(Trait.OVERRIDE);
        }
        if (isCalledUnnamed(name)
                || modifiers.has("implicit")
                || isFoundByType(code, function)
                || JvmAnnotations.areNoticed(modifiers.annotations())) {
            traits.add(Trait.ENTRY_POINT);
        }
        return traits;
    }

    /** Implementing takes no keyword. */
    private static boolean mayOverride(Code code, int function, ScalaModifiers modifiers) {
        return !modifiers.has("private")
                && !modifiers.has("private[this]")
                && !ScalaTypes.supertypes(code, code.enclosing(function, Role.TYPE))
                        .isEmpty();
    }

    private static boolean isCalledUnnamed(String name) {
        return HOOKS.contains(name) || name.endsWith("_=") || name.chars().noneMatch(Character::isLetterOrDigit);
    }

    /** Whether a function is a member of what is implicit. */
    private static boolean isFoundByType(Code code, int function) {
        int type = code.enclosing(function, Role.TYPE);
        return type != SyntaxTree.NONE
                && (code.isKind(type, "given_definition")
                        || ScalaModifiers.of(code, type).has("implicit"));
    }
}

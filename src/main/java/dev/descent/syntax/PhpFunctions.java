package dev.descent.syntax;

import dev.descent.source.FunctionFacts.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What PHP's functions take, what their types build on, and what else is known of them. */
final class PhpFunctions {
    private static final Set<String> CLAUSES = Set.of("base_clause", "class_interface_clause", "use_declaration");
    private static final Set<String> CALLS_BY_NAME =
            Set.of("member_call_expression", "nullsafe_member_call_expression", "scoped_call_expression");

    private static final Question<List<String>> SUPERTYPES = new Question<>(PhpFunctions::findSupertypes);

    private PhpFunctions() {}

    static List<Parameter> parameters(Code code, int function) {
        return code.namedChildren(code.child(function, "parameters")).stream()
                .filter(parameter -> code.child(parameter, "name") != SyntaxTree.NONE)
                .map(parameter -> parameter(code, parameter))
                .toList();
    }

    private static Parameter parameter(Code code, int parameter) {
        String type = code.text(parameter, "type");
        boolean isBoolean =
                type.matches("(?i)\\??bool") || code.isKind(code.child(parameter, "default_value"), "boolean");
        String dots = code.isKind(parameter, "variadic_parameter") ? "..." : "";
        return new Parameter(dots + code.text(parameter, "name"), isBoolean);
    }

    /** The simple names of what a type extends, implements or uses. */
    static List<String> supertypes(Code code, int type) {
        return code.ask(SUPERTYPES, type);
    }

    private static List<String> findSupertypes(Code code, int type) {
        List<Integer> clauses = new ArrayList<>(code.children(type));
        clauses.addAll(code.children(code.child(type, "body")));
        return clauses.stream()
                .filter(clause -> CLAUSES.contains(code.kind(clause)))
                .flatMap(clause -> code.namedChildren(clause).stream())
                .filter(name -> code.isKind(name, "name") || code.isKind(name, "qualified_name"))
                .map(name -> simpleName(code, name))
                .toList();
    }

    /** The last segment of a name. */
    static String simpleName(Code code, int name) {
        String text = code.text(name);
        return text.substring(text.lastIndexOf('\\') + 1);
    }

    static Set<Trait> traits(Code code, int function) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        String name = code.text(function, "name");
        int type = code.enclosing(function, Role.TYPE);
        boolean isPrivate =
                code.text(code.childOfKind(function, "visibility_modifier")).equalsIgnoreCase("private");
        if (name.equalsIgnoreCase("__construct")) {
            traits.add(Trait.CONSTRUCTOR);
        } else if (name.startsWith("__") || isAnnotated(code, function)) {
            traits.add(Trait.ENTRY_POINT);
        }
        boolean inherits = type != SyntaxTree.NONE && !supertypes(code, type).isEmpty();
        boolean inTrait = code.isKind(type, "trait_declaration");
        if ((inherits && !isPrivate) || inTrait) {
            traits.add(Trait.OVERRIDE);
        }
        return traits;
    }

    /** Attributes and annotations in the comment before a function may be what something looks for. */
    private static boolean isAnnotated(Code code, int function) {
        int before = code.tree().previousSibling(function);
        return code.child(function, "attributes") != SyntaxTree.NONE
                || (code.isKind(before, "comment") && code.text(before).matches("(?s).*@[A-Z].*"));
    }

    /** Whether a call selects the method by a name that it computes. */
    static boolean isComputedCall(Code code, int call) {
        return CALLS_BY_NAME.contains(code.kind(call)) && !code.isKind(code.child(call, "name"), "name");
    }
}

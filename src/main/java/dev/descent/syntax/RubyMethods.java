package dev.descent.syntax;

import dev.descent.source.FunctionFacts.Trait;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What Ruby's methods take, and what else is known of them. */
final class RubyMethods {
    /** Calls round a definition that say who may call it; any other one may register it. */
    private static final Set<String> INERT =
            Set.of("private", "public", "protected", "module_function", "private_class_method", "public_class_method");

    private static final Set<String> SENDERS =
            Set.of("send", "public_send", "__send__", "method", "instance_method", "try", "define_method");

    private RubyMethods() {}

    static List<Parameter> parameters(Code code, int function) {
        return code.namedChildren(code.child(function, "parameters")).stream()
                .map(parameter -> parameter(code, parameter))
                .toList();
    }

    private static Parameter parameter(Code code, int parameter) {
        String name = code.text(parameter, "name");
        String initial = code.text(parameter, "value");
        boolean isBoolean = initial.equals("true") || initial.equals("false");
        return new Parameter(
                switch (code.kind(parameter)) {
                    case "splat_parameter" -> "*" + name;
                    case "hash_splat_parameter" -> "**" + name;
                    case "block_parameter" -> "&" + name;
                    case "keyword_parameter" -> name + ": " + name;
                    case "optional_parameter" -> name;
                    default -> code.text(parameter);
                },
                isBoolean);
    }

    static Set<Trait> traits(Code code, int method) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        String name = code.text(method, "name");
        int type = code.enclosing(method, Role.TYPE);
        String wrapper = RubyVisibility.wrapper(code, method);
        if (name.equals("initialize")) {
            traits.add(Trait.CONSTRUCTOR);
        } else if (isEnclosed(code, method) || !(wrapper.isEmpty() || INERT.contains(wrapper))) {
            traits.add(Trait.ENTRY_POINT);
        }
        if (type != SyntaxTree.NONE && RubyClasses.mayOverride(code, type, name)) {
            traits.add(Trait.OVERRIDE);
        }
        if (isPlaceholder(code, code.child(method, "body"))) {
            traits.add(Trait.ABSTRACT);
        }
        return traits;
    }

    /** A definition in a method or in a block, whose object is not known. */
    private static boolean isEnclosed(Code code, int method) {
        return code.enclosing(method, Role.FUNCTION) != SyntaxTree.NONE;
    }

    /** Whether a body says only that there is none: {@code raise NotImplementedError}. The engine sees missing ones. */
    private static boolean isPlaceholder(Code code, int body) {
        List<Integer> statements = code.namedChildren(body);
        return statements.size() == 1 && code.text(statements.getFirst()).startsWith("raise NotImplementedError");
    }

    /** Whether a call sends a message whose name is neither a symbol nor plain text. */
    static boolean isComputedSend(Code code, int call) {
        if (!SENDERS.contains(code.text(call, "method"))) {
            return false;
        }
        List<Integer> arguments = code.namedChildren(code.child(call, "arguments"));
        return !arguments.isEmpty()
                && !code.is(arguments.getFirst(), Role.SYMBOL)
                && !(code.isKind(arguments.getFirst(), "string")
                        && code.childOfKind(arguments.getFirst(), "interpolation") == SyntaxTree.NONE);
    }
}

package dev.descent.syntax;

import dev.descent.source.FunctionFacts.Trait;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What decorators, names and bodies say about functions in Python. */
final class PythonFunctions {
    private static final Set<String> CONSTRUCTORS = Set.of("__init__", "__new__", "__post_init__");
    private static final Set<String> SEPARATORS = Set.of("positional_separator", "keyword_separator");
    /** Decorators that change how a function is called, not who calls it; any other one may register it. */
    private static final Set<String> INERT = Set.of(
            "abstractmethod",
            "abstractproperty",
            "asynccontextmanager",
            "cache",
            "cached_property",
            "classmethod",
            "contextmanager",
            "deleter",
            "deprecated",
            "final",
            "getter",
            "lru_cache",
            "overload",
            "override",
            "property",
            "setter",
            "staticmethod",
            "wraps");

    private static final Question<Set<String>> STARTED = new Question<>(PythonFunctions::started);

    private PythonFunctions() {}

    /** The parameters, without the object or class that a method is called on. */
    static List<Parameter> parameters(Code code, int function) {
        List<Integer> declared = code.namedChildren(code.child(function, "parameters")).stream()
                .filter(parameter -> !SEPARATORS.contains(code.kind(parameter)))
                .toList();
        boolean bound = isMethod(code, function) && !decorators(code, function).contains("staticmethod");
        return declared.stream()
                .skip(bound ? 1 : 0)
                .map(parameter -> parameter(code, parameter))
                .toList();
    }

    private static Parameter parameter(Code code, int parameter) {
        String name = code.text(parameter, "name");
        String initial = code.text(parameter, "value");
        boolean isBoolean =
                code.text(parameter, "type").equals("bool") || initial.equals("True") || initial.equals("False");
        if (!name.isEmpty()) {
            return new Parameter(name, isBoolean);
        }
        int typed = code.isKind(parameter, "typed_parameter") ? code.tree().firstChild(parameter) : parameter;
        return new Parameter(code.text(typed), isBoolean);
    }

    static boolean isMethod(Code code, int function) {
        return type(code, function) != SyntaxTree.NONE;
    }

    /** The class in whose body a function stands, or {@link SyntaxTree#NONE}. */
    private static int type(Code code, int function) {
        int definition = code.is(code.parent(function), Role.ENVELOPE) ? code.parent(function) : function;
        int holder = code.ancestor(definition, 2);
        return code.is(holder, Role.TYPE) ? holder : SyntaxTree.NONE;
    }

    /** The last names of the decorators of a function or class. */
    static List<String> decorators(Code code, int declaration) {
        int definition = code.parent(declaration);
        if (!code.is(definition, Role.ENVELOPE)) {
            return List.of();
        }
        return code.namedChildren(definition).stream()
                .filter(child -> code.isKind(child, "decorator"))
                .map(decorator -> PythonClasses.simpleName(
                        code, code.namedChildren(decorator).getFirst()))
                .toList();
    }

    static Set<Trait> traits(Code code, int function) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        String name = code.text(function, "name");
        List<String> decorators = decorators(code, function);
        boolean hook = name.startsWith("__") && name.endsWith("__");
        int type = type(code, function);
        if (type != SyntaxTree.NONE && CONSTRUCTORS.contains(name)) {
            traits.add(Trait.CONSTRUCTOR);
        } else if (hook || !INERT.containsAll(decorators) || isStarted(code, function, name)) {
            traits.add(Trait.ENTRY_POINT);
        }
        if (!hook && (decorators.contains("override") || new PythonClasses(code).mayOverride(type, name))) {
            traits.add(Trait.OVERRIDE);
        }
        if (decorators.contains("abstractmethod") || isPlaceholder(code, code.child(function, "body"))) {
            traits.add(Trait.ABSTRACT);
        }
        return traits;
    }

    /** Whether a body says only that there is none: {@code ...} or {@code raise NotImplementedError}. */
    private static boolean isPlaceholder(Code code, int body) {
        List<Integer> statements = code.namedChildren(body);
        String only = statements.size() == 1 ? code.text(statements.getFirst()) : "";
        return only.equals("...") || only.startsWith("raise NotImplementedError");
    }

    /** Whether a function of the module is {@code main}, or is called where the module is run as a script. */
    private static boolean isStarted(Code code, int function, String name) {
        if (code.enclosing(function, Role.FUNCTION) != SyntaxTree.NONE || isMethod(code, function)) {
            return false;
        }
        return name.equals("main") || code.ask(STARTED, 0).contains(name);
    }

    /** What the module calls where it is run as a script. */
    private static Set<String> started(Code code, int module) {
        return code.children(module).stream()
                .filter(statement -> isScript(code, statement))
                .flatMap(script ->
                        IntStream.range(script, code.tree().limit(script)).boxed())
                .filter(node -> code.is(node, Role.CALL))
                .map(call -> code.text(call, "function"))
                .collect(Collectors.toSet());
    }

    private static boolean isScript(Code code, int statement) {
        String condition = code.is(statement, Role.IF) ? code.text(statement, "condition") : "";
        return condition.contains("__name__") && condition.contains("__main__");
    }
}

package dev.descent.syntax;

import dev.descent.source.FunctionFacts;
import dev.descent.source.Import;
import dev.descent.source.NameUse;
import dev.descent.source.Shape;
import dev.descent.source.TypeFacts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Facts as short lines of text, for tests that read as tables. */
final class FactsText {
    private FactsText() {}

    /** For instance {@code Cart.add PUBLIC OVERRIDE}; top-level code left out. */
    static List<String> functions(Facts facts) {
        return facts.file().functions().stream()
                .skip(1)
                .map(function ->
                        (function.qualifiedName() + " " + function.visibility() + " " + traits(function)).strip())
                .toList();
    }

    private static String traits(FunctionFacts function) {
        return function.traits().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    /** For instance {@code Cart PUBLIC {open: bool, name: _?}}. */
    static List<String> types(Facts facts) {
        return facts.file().types().stream().map(FactsText::type).toList();
    }

    private static String type(TypeFacts type) {
        return type.name() + " " + type.visibility() + (type.isAbstraction() ? " abstraction " : " ")
                + shape(type.shape()) + (type.isTest() ? " test" : "");
    }

    static List<String> shapes(Facts facts) {
        return facts.file().types().stream()
                .map(type -> type.name() + " " + shape(type.shape()))
                .toList();
    }

    static String shape(Shape shape) {
        return switch (shape) {
            case Shape.Opaque ignored -> "_";
            case Shape.Bool ignored -> "bool";
            case Shape.Choice(int constants) -> "choice(" + constants + ")";
            case Shape.Optional(Shape of) -> shape(of) + "?";
            case Shape.Product(List<Shape.Part> parts) -> "{" + parts(parts, ", ") + "}";
            case Shape.Sum(List<Shape.Part> parts) -> "<" + parts(parts, " | ") + ">";
            case Shape.Named(String type) -> type;
            case Shape.Compared(int literals) -> "compared(" + literals + ")";
            case Shape.Masked(int masks) -> "masked(" + masks + ")";
            case Shape.Keyed(int keys) -> "keyed(" + keys + ")";
        };
    }

    private static String parts(List<Shape.Part> parts, String separator) {
        return parts.stream()
                .map(part -> part.name() + ": " + shape(part.shape()))
                .collect(Collectors.joining(separator));
    }

    /** For instance {@code crate/shop/Cart [Cart] 3}. */
    static List<String> imports(Facts facts) {
        return facts.file().imports().stream().map(FactsText::line).toList();
    }

    private static String line(Import imported) {
        return imported.target() + " " + imported.names() + " " + imported.line();
    }

    /** For instance {@code main calls parse 2, mentions Cart 1}, one line for each name, in the order of the facts. */
    static List<String> uses(Facts facts) {
        return facts.file().uses().stream().map(use -> use(facts, use)).toList();
    }

    private static String use(Facts facts, NameUse use) {
        FunctionFacts function = facts.file().functions().get(use.function());
        String where = function.isTopLevelCode() ? "-" : function.qualifiedName();
        return String.format(Locale.ROOT, "%s %s %d %d", where, use.name(), use.calls(), use.mentions());
    }
}

package dev.descent.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.descent.source.FileFacts;
import dev.descent.source.FunctionFacts;
import dev.descent.source.Language;
import dev.descent.source.NameUse;
import dev.descent.source.Shape;
import dev.descent.source.TypeFacts;

/** Looks facts up by name. */
record Facts(FileFacts file) {
    private static final TreeSitterParser PARSER = new TreeSitterParser();

    static Facts of(Language language, String text) {
        return new Facts((FileFacts) PARSER.parse(language, text.getBytes(UTF_8)));
    }

    static Facts java(String text) {
        return of(Language.JAVA, text);
    }

    static Facts go(String text) {
        return of(Language.GO, text);
    }

    /** The function with this qualified name. */
    FunctionFacts function(String name) {
        return file.functions().stream()
                .filter(function -> function.qualifiedName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no function " + name + " in " + file.functions()));
    }

    TypeFacts type(String name) {
        return file.types().stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no type " + name + " in " + file.types()));
    }

    /** The shape of a field of a type whose shape is a product. */
    Shape field(String type, String field) {
        Shape.Product product = (Shape.Product) type(type).shape();
        return product.parts().stream()
                .filter(part -> part.name().equals(field))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + field + " in " + product))
                .shape();
    }

    /** How a function uses a name: {@code calls/mentions}. */
    String uses(String function, String name) {
        int index = function.isEmpty() ? 0 : file.functions().indexOf(function(function));
        return file.uses().stream()
                .filter(use -> use.function() == index && use.name().equals(name))
                .map((NameUse use) -> use.calls() + "/" + use.mentions())
                .findFirst()
                .orElse("0/0");
    }
}

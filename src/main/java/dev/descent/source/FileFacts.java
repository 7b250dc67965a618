package dev.descent.source;

import java.util.List;

/**
 * What the ruler knows of one source file.
 *
 * @param language the file's language
 * @param namespace the package that the text declares ({@code com.acme.shop} in Java, {@code shop} in Go), or empty
 * @param tokens the leaves of the syntax tree in source order, comments excluded
 * @param functions every named function, in source order; the first one always stands for the file's top-level code
 * @param types every named type, in source order
 * @param implementations which type implements or extends which abstraction, as far as this file says it
 * @param imports the imports in source order
 * @param uses how often each name is used in each function, sorted by function, then name
 * @param dark what the ruler can't see in this file
 */
public record FileFacts(
        Language language,
        String namespace,
        Tokens tokens,
        List<FunctionFacts> functions,
        List<TypeFacts> types,
        List<Implementation> implementations,
        List<Import> imports,
        List<NameUse> uses,
        Dark dark)
        implements Parsed {

    public FileFacts {
        functions = List.copyOf(functions);
        types = List.copyOf(types);
        implementations = List.copyOf(implementations);
        imports = List.copyOf(imports);
        uses = NameUseTable.of(uses);
        if (functions.isEmpty() || !functions.getFirst().isTopLevelCode()) {
            throw new IllegalArgumentException("the first function of a file is its top-level code");
        }
    }

    /**
     * Says that a type implements or extends an abstraction.
     *
     * @param abstraction the simple name of the supertype, interface or trait
     * @param type the simple name of the type that implements it
     */
    public record Implementation(String abstraction, String type) {}

    /**
     * Mass that the ruler can't see into.
     *
     * @param longStringTokens tokens in string literals of more than 40 characters
     * @param errorTokens tokens below syntax-error nodes
     * @param evalCalls calls that run text as code
     */
    public record Dark(int longStringTokens, int errorTokens, int evalCalls) {}
}

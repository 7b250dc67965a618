package dev.descent.syntax;

import dev.descent.source.FunctionFacts;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Span;
import dev.descent.source.Visibility;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the facts about every function off a tree. */
final class FunctionReader {
    private final Code code;
    private final Dialect dialect;
    private final Scopes scopes;
    private final TokenStream tokens;
    private final Extents extents;
    private final List<String> owners = new ArrayList<>();
    /** The types whose functions may be called by names that are computed; {@link Scopes#NO_TYPE} for what is in none. */
    private final Set<Integer> dynamicTypes = new HashSet<>();

    FunctionReader(Code code, Dialect dialect, Scopes scopes, TokenStream tokens) {
        this.code = code;
        this.dialect = dialect;
        this.scopes = scopes;
        this.tokens = tokens;
        this.extents = new Extents(code, tokens);
        scopes.functions().forEach(function -> owners.add(owner(function)));
        for (int call : code.all(Role.CALL)) {
            if (dialect.callsComputedName(code, call)) {
                dynamicTypes.add(scopes.typeOf(call));
            }
        }
    }

    private String owner(Scopes.Declared function) {
        if (function.node() == 0 || function.parent() >= 0) {
            return "";
        }
        int type = scopes.typeOf(function.node());
        String enclosing =
                type == Scopes.NO_TYPE ? "" : scopes.types().get(type).name();
        return dialect.owner(code, function.node(), enclosing);
    }

    /** The facts, top-level code first. */
    List<FunctionFacts> read() {
        boolean[] recursive = new Recursion(code, dialect, scopes, owners).find();
        int[] cognitive = CognitiveComplexity.of(code, dialect, scopes, recursive);
        int[] cyclomatic = CyclomaticComplexity.of(code, scopes);
        List<FunctionFacts> facts = new ArrayList<>();
        facts.add(topLevelCode(cognitive[0], cyclomatic[0]));
        for (int function = 1; function < owners.size(); function++) {
            facts.add(facts(function, cognitive[function], cyclomatic[function]));
        }
        return facts;
    }

    private FunctionFacts topLevelCode(int cognitive, int cyclomatic) {
        Span span = tokens.span(0, 0);
        int weight = TopLevelCode.weight(code, dialect, scopes, tokens);
        return new FunctionFacts("", "", -1, span, weight, cognitive, cyclomatic, 0, 0, Visibility.PRIVATE, Set.of());
    }

    private FunctionFacts facts(int function, int cognitive, int cyclomatic) {
        Scopes.Declared declared = scopes.functions().get(function);
        int node = declared.node();
        List<Parameter> parameters = dialect.parameters(code, node);
        Span span = extents.of(node);
        return new FunctionFacts(
                declared.name(),
                owners.get(function),
                declared.parent(),
                span,
                tokens.tokens().weight(span.startToken(), span.endToken()),
                cognitive,
                cyclomatic,
                parameters.size(),
                (int) parameters.stream().filter(Parameter::isBoolean).count(),
                dialect.visibility(code, node),
                traits(declared, parameters));
    }

    private Set<Trait> traits(Scopes.Declared declared, List<Parameter> parameters) {
        int node = declared.node();
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        traits.addAll(dialect.traits(code, node));
        if (dialect.body(code, node) == SyntaxTree.NONE) {
            traits.add(Trait.ABSTRACT);
        }
        if (dynamicTypes.contains(scopes.typeOf(node))) {
            traits.add(Trait.ENTRY_POINT);
        }
        if (scopes.isTest(node)) {
            traits.add(Trait.TEST);
        }
        if (!traits.contains(Trait.CONSTRUCTOR)
                && new Wrapper(code, dialect).isWrapper(node, declared.name(), parameters)) {
            traits.add(Trait.WRAPPER);
        }
        return traits;
    }
}
